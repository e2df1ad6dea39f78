package dev.evenhand.quickstart.coefficient;

import dev.evenhand.engine.agreement.OwnCoefficient;
import dev.evenhand.engine.agreement.RatingTable;

/** The share of pairs of ratings of an item that are equal or neighbours on the scale. */
public final class WithinOneStep implements OwnCoefficient {
  @Override
  public String id() {
    return "within-one-step";
  }

  @Override
  public String title() {
    return "Within one step";
  }

  @Override
  public double of(RatingTable ratings) {
    long near = 0;
    long pairs = 0;
    for (int item = 0; item < ratings.items().size(); item++) {
      for (int one = ratings.start(item); one < ratings.end(item); one++) {
        for (int other = one + 1; other < ratings.end(item); other++) {
          near += Math.abs(ratings.category(one) - ratings.category(other)) <= 1 ? 1 : 0;
          pairs++;
        }
      }
    }
    return pairs == 0 ? Double.NaN : (double) near / pairs;
  }
}
