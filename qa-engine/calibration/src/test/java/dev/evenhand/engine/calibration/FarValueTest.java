package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistyped numbers are told, and the ends of scales and tails are not. */
class FarValueTest {
  private static final int SETS = 300;

  /** A way in which numbers spread; each reviewer strays a little. */
  private record Shape(String name, ToLongFunction<Random> rating) {}

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("1 to 5", random -> within(1, 5, 3 + 1.2 * random.nextGaussian())),
          new Shape("1 to 5, nearly all 5", random -> random.nextInt(20) > 0 ? 5 : 1),
          new Shape("0 or 1", random -> random.nextInt(2)),
          new Shape("1 to 10", random -> within(1, 10, 7 + 2 * random.nextGaussian())),
          new Shape("scores", random -> within(0, 100, 80 + 12 * random.nextGaussian())),
          new Shape("low scores", random -> within(0, 100, 20 + 15 * random.nextGaussian())),
          new Shape("seconds", random -> Math.round(Math.exp(4 + random.nextGaussian()))),
          new Shape("few seconds", random -> Math.round(Math.exp(1 + random.nextGaussian()))),
          new Shape("minutes", random -> 1 + Math.round(-3 * Math.log(1 - random.nextDouble()))),
          new Shape("errors", random -> (long) Math.abs(2.5 * random.nextGaussian())),
          new Shape("rare errors", random -> (long) (-0.7 * Math.log(1 - random.nextDouble()))),
          new Shape("amounts", random -> Math.round(50 / Math.sqrt(1 - random.nextDouble()))));

  private static long within(long least, long greatest, double value) {
    return Math.max(least, Math.min(greatest, Math.round(value)));
  }

  @Test
  void usualShapes_haveFarValuesInAtMostOneOfAHundredDataSets() {
    for (Shape shape : SHAPES) {
      Random random = new Random(20_261_130);
      int told = 0;
      for (int set = 0; set < SETS; set++) {
        told += FarValue.in(ratings(shape, random, "")).isEmpty() ? 0 : 1;
      }

      assertThat(told).as(shape.name()).isLessThanOrEqualTo(SETS / 100);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1 to 5, 55, 5",
    "1 to 5, 35, 3.5",
    "1 to 5, 40, 4",
    "0 or 1, 11, 1",
    "1 to 10, 88, 8",
    "scores, 850, 85",
    "1 to 5, 1000, ''"
  })
  void oneFarBeyond_isTold_withWhatMayBeMeant(String shape, String value, String maybe) {
    Shape one =
        SHAPES.stream().filter(found -> found.name().equals(shape)).findFirst().orElseThrow();

    assertThat(FarValue.in(ratings(one, new Random(3), value)))
        .singleElement()
        .satisfies(
            far -> {
              assertThat(far.value()).isEqualTo(value);
              assertThat(far.item()).isEqualTo("i7");
              assertThat(far.reviewer()).isEqualTo("r1");
              assertThat(far.maybe()).isEqualTo(maybe);
            });
  }

  @Test
  void declaredCategories_andTotals_areLeftAlone() {
    CriterionRatings some = ratings(SHAPES.get(0), new Random(3), "55");
    CriterionRatings total =
        new CriterionRatings(
            "total",
            null,
            CriterionKind.TOTAL,
            null,
            some.main(),
            some.scales(),
            some.ratings(),
            some.scores(),
            null);

    assertThat(FarValue.in(total)).isEmpty();
  }

  private static CriterionRatings ratings(Shape shape, Random random, String mistyped) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 30; item++) {
      for (int reviewer = 0; reviewer < 4; reviewer++) {
        String rating = String.valueOf(shape.rating().applyAsLong(random));
        boolean slip = item == 7 && reviewer == 1 && !mistyped.isEmpty();
        table.add("i" + item, "r" + reviewer, slip ? mistyped : rating);
      }
    }
    return CriterionRatings.of("value", table.build());
  }
}
