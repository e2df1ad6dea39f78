package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals by leaving out each item. */
class JackknifeIntervalsTest {
  private static final List<CoefficientId> IDS =
      List.of(CoefficientId.LIGHT_KAPPA, CoefficientId.KENDALL_W, CoefficientId.OVERALL_CCC);

  private static Estimate<Interval> bounds(RatingTable table, CoefficientId id) {
    Map<CoefficientId, Coefficient> found =
        AgreementAccumulator.of(table).coefficients(List.of(id), 0.95);
    return JackknifeIntervals.of(table, found, 0.95).get(id).bounds();
  }

  /** Items with a true score each, that every reviewer meets but for an error. */
  private static RatingTable sample(Random random, int items, int reviewers, double error) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double truth = random.nextGaussian();
      for (int reviewer = 0; reviewer < reviewers; reviewer++) {
        long rating = Math.round(3 + truth + error * random.nextGaussian());
        long within = Math.max(1, Math.min(5, rating));
        table.add("i" + item, "r" + reviewer, Long.toString(within));
      }
    }
    return table.build();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT_KAPPA", "KENDALL_W", "OVERALL_CCC"})
  void bounds_samplesOfOnePopulation_coverItsValue(CoefficientId id) {
    Random random = new Random(11);
    double truth =
        AgreementAccumulator.of(sample(random, 20_000, 3, 0.7)).coefficient(id).orElseThrow();
    int covered = 0;
    int samples = 400;
    for (int sample = 0; sample < samples; sample++) {
      Interval bounds = bounds(sample(random, 40, 3, 0.7), id).orElseThrow();
      assertThat(bounds.method()).isEqualTo(IntervalMethod.JACKKNIFE);
      covered += bounds.low() <= truth && truth <= bounds.high() ? 1 : 0;
    }
    assertThat(covered / (double) samples).isBetween(0.91, 0.985);
  }

  @Test
  void bounds_manyItems_asByABootstrap() {
    RatingTable table = sample(new Random(5), 300, 4, 0.7);
    Map<CoefficientId, Coefficient> found = AgreementAccumulator.of(table).coefficients(IDS, 0.95);
    Bootstrap bootstrap = new Bootstrap(2000, 7, Bootstrap.Interval.PERCENTILE);
    for (CoefficientId id : IDS) {
      Interval own = JackknifeIntervals.of(table, found, 0.95).get(id).bounds().orElseThrow();
      Interval other =
          BootstrapIntervals.of(table, found, bootstrap, 0.95).get(id).bounds().orElseThrow();
      assertThat(own.standardError() / other.standardError()).as(id.id()).isBetween(0.9, 1.1);
    }
  }

  @Test
  void bounds_oneValueWhateverIsLeftOut_none() {
    RatingTable table =
        RatingTable.builder()
            .add("a", "x", "1")
            .add("a", "y", "1")
            .add("b", "x", "2")
            .add("b", "y", "2")
            .add("c", "x", "3")
            .add("c", "y", "3")
            .build();

    assertThat(bounds(table, CoefficientId.KENDALL_W).reason().orElseThrow().code())
        .isEqualTo(UndefinedReason.NO_VARIATION);
  }

  @Test
  void bounds_ofOthers_stayAsTheyWere() {
    RatingTable table = sample(new Random(1), 30, 3, 0.7);
    Map<CoefficientId, Coefficient> found =
        AgreementAccumulator.of(table).coefficients(List.of(CoefficientId.FLEISS_KAPPA), 0.95);

    assertThat(JackknifeIntervals.of(table, found, 0.95)).isSameAs(found);
  }
}
