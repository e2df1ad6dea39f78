package dev.evenhand.engine.model;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of a table that stand for a number, with the items and raters that have one. Values
 * are centred on the middle of the scale before they become doubles, so that a large offset costs
 * no digit.
 */
public final class NumericRatings implements RatedItems {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<String> items = new ArrayList<>();
  private final List<String> raters = new ArrayList<>();
  private final int[] starts;
  private final int[] raterOf;
  private final double[] values;
  private final BigDecimal centre;
  private final boolean varies;
  private final boolean rated;

  private NumericRatings(RatingTable table) {
    List<Category> categories = table.categories();
    rated = table.size() > 0;
    int[] newRater = numbered(table);
    int[] startsOfAll = new int[table.items().size() + 1];
    raterOf = new int[table.size()];
    values = new double[table.size()];
    BigDecimal[] range = range(table);
    varies = range.length == 2 && range[0].compareTo(range[1]) < 0;
    centre = range.length == 2 ? range[0].add(range[1]).divide(TWO) : BigDecimal.ZERO;
    int size = 0;
    for (int item = 0; item < table.items().size(); item++) {
      int first = size;
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        BigDecimal number = categories.get(table.category(rating)).value();
        if (number != null) {
          raterOf[size] = newRater[table.rater(rating)];
          values[size++] = number.subtract(centre).doubleValue();
        }
      }
      if (size > first) {
        startsOfAll[items.size()] = first;
        items.add(table.items().get(item));
      }
    }
    startsOfAll[items.size()] = size;
    starts = Arrays.copyOf(startsOfAll, items.size() + 1);
  }

  public static NumericRatings of(RatingTable table) {
    return new NumericRatings(table);
  }

  /** The least and the greatest number; nothing if there is no number. */
  private static BigDecimal[] range(RatingTable table) {
    boolean[] used = new boolean[table.categories().size()];
    for (int rating = 0; rating < table.size(); rating++) {
      used[table.category(rating)] = true;
    }
    @Nullable BigDecimal least = null;
    @Nullable BigDecimal greatest = null;
    for (int category = 0; category < used.length; category++) {
      BigDecimal number = table.categories().get(category).value();
      if (used[category] && number != null) {
        least = least == null ? number : least.min(number);
        greatest = greatest == null ? number : greatest.max(number);
      }
    }
    return least == null || greatest == null
        ? new BigDecimal[0]
        : new BigDecimal[] {least, greatest};
  }

  /** New numbers for the raters with a number, in the old order; names them on the way. */
  private int[] numbered(RatingTable table) {
    boolean[] used = new boolean[table.raters().size()];
    for (int rating = 0; rating < table.size(); rating++) {
      used[table.rater(rating)] |= table.categories().get(table.category(rating)).value() != null;
    }
    int[] numbers = new int[used.length];
    for (int rater = 0; rater < used.length; rater++) {
      if (used[rater]) {
        numbers[rater] = raters.size();
        raters.add(table.raters().get(rater));
      }
    }
    return numbers;
  }

  @Override
  public List<String> items() {
    return items;
  }

  @Override
  public List<String> raters() {
    return raters;
  }

  /** Whether anything was rated, be it no number. */
  public boolean isRated() {
    return rated;
  }

  /** How many ratings there are. */
  public int size() {
    return starts[items.size()];
  }

  @Override
  public int start(int item) {
    return starts[item];
  }

  @Override
  public int end(int item) {
    return starts[item + 1];
  }

  @Override
  public int rater(int rating) {
    return raterOf[rating];
  }

  /** The harmonic mean of the number of ratings of an item. */
  public double perItem() {
    double sum = 0;
    for (int item = 0; item < items.size(); item++) {
      sum += 1.0 / (end(item) - start(item));
    }
    return items.size() / sum;
  }

  /** The number less {@link #centre()}. */
  public double value(int rating) {
    return values[rating];
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
      sum += values[rating] * values[rating];
    }
    return sum;
  }
}
