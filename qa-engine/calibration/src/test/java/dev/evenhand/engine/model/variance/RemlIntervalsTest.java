package dev.evenhand.engine.model.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How surely components of variance by REML are known. */
class RemlIntervalsTest {
  private static final double ITEM = 4;
  private static final double RATER = 1;
  private static final double RESIDUAL = 2;

  private static RatingTable sample(Random random, int items, int raters, double missing) {
    double[] severity =
        IntStream.range(0, raters)
            .mapToDouble(g -> Math.sqrt(RATER) * random.nextGaussian())
            .toArray();
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double measure = Math.sqrt(ITEM) * random.nextGaussian();
      for (int rater = 0; rater < raters; rater++) {
        double value = measure - severity[rater] + Math.sqrt(RESIDUAL) * random.nextGaussian();
        if (random.nextDouble() >= missing) {
          table.add("i" + item, "r" + rater, Double.toString(value));
        }
      }
    }
    return table.build();
  }

  private static RemlIntervals intervals(RatingTable table) {
    VarianceComponents found = VarianceComponents.of(table, VarianceMethod.REML).orElseThrow();
    return RemlIntervals.of(table, found, 0.95);
  }

  @Test
  void residual_completeRatings_isTheExactChiSquareOfItsDegreesOfFreedom() {
    RatingTable table = sample(new Random(4), 40, 6, 0);
    VarianceComponents found = VarianceComponents.of(table, VarianceMethod.REML).orElseThrow();
    Interval bounds = intervals(table).residual().orElseThrow();

    // 39 * 5 = 195 degrees of freedom: the standard error of a variance is itself * sqrt(2 / 195).
    assertThat(bounds.standardError() / found.residual())
        .isCloseTo(Math.sqrt(2 / 195.0), within(1e-4));
  }

  @Test
  void component_estimatedAsZero_hasNoInterval() {
    RatingTableBuilder table = RatingTable.builder();
    Random random = new Random(2);
    for (int item = 0; item < 20; item++) {
      int high = random.nextInt(2);
      table.add("i" + item, "a", Integer.toString(item + high));
      table.add("i" + item, "b", Integer.toString(item + 1 - high));
    }

    assertThat(intervals(table.build()).rater().reason().orElseThrow().code())
        .isEqualTo(UndefinedReason.NO_VARIATION);
  }

  @Test
  void logLikelihood_isThatOfTheModel() {
    RatingTable table = sample(new Random(3), 30, 4, 0.2);

    assertThat(intervals(table).logLikelihood())
        .isCloseTo(RemlModel.of(table).orElseThrow().logLikelihood(), within(1e-9));
  }

  @Tag("slow")
  @Tag("long")
  @ParameterizedTest
  @CsvSource({"40, 6, 0", "40, 6, 0.3"})
  void intervals_fewSamples_holdTheTruth(int items, int raters, double missing) {
    assertHonest(rates(150, items, raters, missing), 0.02);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"20, 4, 0", "40, 6, 0", "40, 6, 0.3", "100, 10, 0.3", "100, 4, 0.3"})
  void intervals_manySamples_holdTheTruth(int items, int raters, double missing) {
    double[] rates = rates(1000, items, raters, missing);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.0f %% | %.3f | %.3f | %.3f |%n",
        items,
        raters,
        100 * missing,
        rates[0],
        rates[1],
        rates[2]);
    assertHonest(rates, 0);
  }

  private static double[] rates(int samples, int items, int raters, double missing) {
    double[] truth = {ITEM, RATER, RESIDUAL};
    double[] covered = new double[3];
    double[] all = new double[3];
    for (int sample = 0; sample < samples; sample++) {
      RemlIntervals found = intervals(sample(new Random(sample), items, raters, missing));
      Interval[] bounds = {
        found.item().value().orElse(null),
        found.rater().value().orElse(null),
        found.residual().value().orElse(null)
      };
      for (int i = 0; i < 3; i++) {
        if (bounds[i] != null) {
          all[i]++;
          covered[i] += bounds[i].covers(truth[i]) ? 1 : 0;
        }
      }
    }
    return new double[] {covered[0] / all[0], covered[1] / all[1], covered[2] / all[2]};
  }

  private static void assertHonest(double[] rates, double slack) {
    for (double rate : rates) {
      assertThat(rate).isBetween(0.92 - slack, 0.985 + slack);
    }
  }
}
