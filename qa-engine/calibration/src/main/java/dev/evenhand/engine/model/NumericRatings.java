package dev.evenhand.engine.model;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of a table that stand for a number, with the items and raters that have one. Values
 * are centred on the middle of the scale before they become doubles, so that a large offset costs
 * no digit.
 */
public final class NumericRatings extends RatedItems {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final RatingTable table;

  /** By category; 0 of those without a number, which no chosen rating is in. */
  private final double[] valueOf;

  private final BigDecimal centre;
  private final boolean varies;
  private final boolean rated;

  private NumericRatings(RatingTable table) {
    super(
        table.items(),
        table.raters(),
        table::start,
        table::rater,
        rating -> number(table, rating) != null);
    this.table = table;
    rated = table.size() > 0;
    valueOf = new double[table.categories().size()];
    List<BigDecimal> numbers = numbers(table);
    if (numbers.isEmpty()) {
      centre = BigDecimal.ZERO;
      varies = false;
      return;
    }
    BigDecimal least = numbers.get(0);
    BigDecimal greatest = numbers.get(numbers.size() - 1);
    varies = least.compareTo(greatest) < 0;
    centre = least.add(greatest).divide(TWO);
    for (int category = 0; category < valueOf.length; category++) {
      BigDecimal number = table.categories().get(category).value();
      valueOf[category] = number == null ? 0 : number.subtract(centre).doubleValue();
    }
  }

  public static NumericRatings of(RatingTable table) {
    return new NumericRatings(table);
  }

  /** The number that a rating stands for; null if it is none. */
  public static @Nullable BigDecimal number(RatingTable table, int rating) {
    return table.categories().get(table.category(rating)).value();
  }

  /** The numbers that occur in a table, ascending. */
  public static List<BigDecimal> numbers(RatingTable table) {
    var used = new BitSet();
    for (int rating = 0; rating < table.size(); rating++) {
      used.set(table.category(rating));
    }
    return used.stream()
        .mapToObj(table.categories()::get)
        .map(Category::value)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  /** Whether anything was rated, be it no number. */
  public boolean isRated() {
    return rated;
  }

  /** The harmonic mean of the number of ratings of an item. */
  public double perItem() {
    double sum = 0;
    for (int item = 0; item < items().size(); item++) {
      sum += 1.0 / (end(item) - start(item));
    }
    return items().size() / sum;
  }

  /** The number less {@link #centre()}. */
  public double value(int rating) {
    return valueOf[table.category(source(rating))];
  }

  public double centre() {
    return centre.doubleValue();
  }

  public BigDecimal exactCentre() {
    return centre;
  }

  /** Whether two ratings differ. */
  public boolean varies() {
    return varies;
  }

  /** The one number that all ratings are, if they do not vary. */
  public String onlyNumber() {
    return centre.stripTrailingZeros().toPlainString();
  }

  /** Sum of the squared values: what rounding errors are small beside. */
  public double squares() {
    double sum = 0;
    for (int rating = 0; rating < size(); rating++) {
      sum += value(rating) * value(rating);
    }
    return sum;
  }
}
