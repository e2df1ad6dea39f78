package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EwmaChartTest {
  private static final int SERIES = 800;
  private static final ReviewerSettings QUICK =
      ReviewerSettings.ofDefaults().withPermutations(199, 7);

  /** Montgomery, Introduction to statistical quality control, the worked EWMA example (λ = 0.1). */
  @Test
  void averages_ofMontgomerysExample_areThosePrinted() {
    double[] values = {
      9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4,
      10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62,
      11.31, 10.52
    };
    double[] printed = {
      9.945, 9.7495, 9.70355, 9.8992, 10.1253, 10.1307, 9.92167, 10.0755, 9.98796, 10.0232, 9.92384,
      10.0785, 10.1216, 10.0495, 10.0525, 9.98426, 10.0478, 10.074, 9.91864, 10.0108, 10.0997,
      10.0227, 10.2495, 10.3745, 10.3971, 10.4654, 10.4568, 10.5731, 10.6468, 10.6341
    };

    assertThat(Ewma.averages(values, 10, 0.1)).containsExactly(printed, within(6e-5));
  }

  static Stream<Arguments> distributions() {
    return Stream.of(
        Arguments.of("normal", (BiFunction<Simulated, Integer, double[]>) Simulated::normals),
        Arguments.of("rare ones", (BiFunction<Simulated, Integer, double[]>) Simulated::rareOnes),
        Arguments.of("skewed", (BiFunction<Simulated, Integer, double[]>) Simulated::skewed));
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("distributions")
  void chart_whereNothingChanges_signalsAtMostAtTheStatedRate(
      String name, BiFunction<Simulated, Integer, double[]> values) {
    Simulated simulated = new Simulated(11);
    int signals = 0;
    for (int i = 0; i < SERIES; i++) {
      signals += chart(values.apply(simulated, 60)).firstSignal().isPresent() ? 1 : 0;
    }

    // Three standard errors of a share of 5 % above it.
    assertThat(signals / (double) SERIES).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / SERIES));
    if (!name.equals("rare ones")) { // ties make the test stricter than stated
      assertThat(signals / (double) SERIES)
          .isGreaterThan(0.05 - 3 * Math.sqrt(0.05 * 0.95 / SERIES));
    }
  }

  @Test
  void chart_ofAReviewerWhoGetsHarsher_saysWhenAndWhereTo() {
    Simulated simulated = new Simulated(12);
    int signals = 0;
    for (int i = 0; i < 200; i++) {
      double[] values = simulated.normals(100);
      for (int day = 50; day < 100; day++) {
        values[day] += 1.5;
      }
      EwmaChart chart = chart(values);
      if (chart.firstSignal().isPresent()) {
        signals++;
        boolean late = chart.firstSignal().get().time().isAfter(Simulated.day(49));
        assertThat(!late || chart.firstSignal().get().direction() == Direction.HARSHER).isTrue();
      }
    }

    assertThat(signals).isGreaterThan(190);
  }

  @Test
  void signal_isPresent_justWherePIsAtMostTheRate() {
    Simulated simulated = new Simulated(13);
    for (int i = 0; i < 300; i++) {
      double[] values = simulated.normals(40);
      for (int day = 30; day < 40; day++) {
        values[day] += 0.8;
      }
      EwmaChart chart = chart(values);
      assertThat(chart.firstSignal().isPresent()).isEqualTo(chart.p() <= 0.05);
    }
  }

  @Test
  void chart_ofTheSamePointsInAnotherOrder_isTheSame() {
    SeveritySeries series = Simulated.series(new Simulated(14).normals(50));
    var reversed = new ArrayList<>(series.points());
    Collections.reverse(reversed);

    assertThat(EwmaChart.of(new SeveritySeries("R0", reversed, 0), QUICK))
        .isEqualTo(EwmaChart.of(series, QUICK));
  }

  @Test
  void chart_tellsWhatItWasMadeFrom() {
    EwmaChart chart = chart(new Simulated(15).normals(100));

    assertThat(chart.ratings()).isEqualTo(100);
    assertThat(chart.baselineRatings()).isEqualTo(25);
    assertThat(chart.baselineEnd()).isEqualTo(Simulated.day(24));
    assertThat(chart.points()).hasSize(75);
    assertThat(chart.seed()).isEqualTo(7);
    assertThat(chart.permutations()).isEqualTo(199);
    assertThat(chart.runLength()).isEqualTo(1);
  }

  @Test
  void chart_ofManyRatings_averagesRunsIntoPoints() {
    EwmaChart chart = chart(new Simulated(16).normals(2_500));

    assertThat(chart.runLength()).isEqualTo(3);
    assertThat(chart.baselineRatings()).isEqualTo(3 * 208);
    assertThat(chart.points()).hasSize(834 - 208);
    assertThat(chart.points().get(625).time()).isEqualTo(Simulated.day(2_499));
  }

  @Test
  void chart_belowThirtyRatings_isNotEnoughData() {
    assertThat(EwmaChart.of(Simulated.series(new double[29]), QUICK).reason().map(Reason::text))
        .contains("not enough data: 29 of 30 ratings with a time, of items that others rated too");
  }

  @Test
  void chart_ofOneValue_isUndefined() {
    assertThat(EwmaChart.of(Simulated.series(new double[40]), QUICK))
        .isEqualTo(
            Estimate.none(UndefinedReason.NO_VARIATION, "severity is the same on all 40 ratings"));
  }

  private static EwmaChart chart(double[] values) {
    return EwmaChart.of(Simulated.series(values), QUICK).value().orElseThrow();
  }
}
