package dev.evenhand.engine.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What an {@link OwnCoefficient} promises, for the tests of those who write one:
 *
 * <pre>{@code
 * assertThat(OwnCoefficientContract.broken(new OurCoefficient())).isEmpty();
 * }</pre>
 *
 * <p>It tries 200 small tables, the same each time. Safe for threads.
 */
public final class OwnCoefficientContract {
  private static final int TABLES = 200;
  private static final double CLOSE = 1e-9;

  private OwnCoefficientContract() {}

  /** The promises that it does not keep; empty if all is well. */
  public static List<String> broken(OwnCoefficient coefficient) {
    Objects.requireNonNull(coefficient, "coefficient");
    List<String> broken = new ArrayList<>();
    String id = coefficient.id();
    if (id == null || !id.matches("[a-z][a-z0-9-]*") || CoefficientId.find(id).isPresent()) {
      broken.add(
          "Its id is of lower-case letters, digits and hyphens, and no coefficient of the library.");
    }
    if (coefficient.title() == null || coefficient.title().isBlank()) {
      broken.add("It has a title.");
    }
    try {
      coefficient.of(RatingTable.builder().build());
      addTold(coefficient::of, broken);
    } catch (RuntimeException e) {
      broken.add("It answers any ratings, with NaN where there is no value: " + e);
    }
    return broken;
  }

  private static void addTold(ToDoubleFunction<RatingTable> value, List<String> broken) {
    boolean steady = true;
    boolean nameless = true;
    for (int seed = 0; seed < TABLES; seed++) {
      RatingTable table = table(seed, "item-", "rater-");
      double first = value.applyAsDouble(table);
      steady &= Double.compare(first, value.applyAsDouble(table)) == 0;
      nameless &= isClose(first, value.applyAsDouble(table(seed, "z", "y")));
    }
    if (!steady) {
      broken.add("The same ratings give the same value.");
    }
    if (!nameless) {
      broken.add("What items and reviewers are called, and their order, changes nothing.");
    }
  }

  private static boolean isClose(double one, double other) {
    return Double.isNaN(one) ? Double.isNaN(other) : Math.abs(one - other) <= CLOSE;
  }

  /** One rating in five is missing. Other names than item and rater come in the opposite order. */
  private static RatingTable table(long seed, String item, String rater) {
    Random random = new Random(seed);
    RatingTableBuilder table = RatingTable.builder();
    boolean reversed = !item.startsWith("item");
    int items = 2 + random.nextInt(8);
    int raters = 2 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      for (int r = 0; r < raters; r++) {
        String rating = String.valueOf(1 + random.nextInt(4));
        if (random.nextInt(5) > 0) {
          table.add(item + (reversed ? 99 - i : i), rater + (reversed ? 99 - r : r), rating);
        }
      }
    }
    return table.build();
  }
}
