package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangePointTest {
  private static final ReviewerSettings QUICK =
      ReviewerSettings.ofDefaults().withPermutations(199, 7);

  /** The flow of the Nile at Aswan, 1871 to 1970: Cobb (1978), Biometrika 65, 243-251. */
  private static final double[] NILE = {
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180,
    799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833,
    701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
    864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649,
    846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815,
    1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
  };

  @Test
  void change_ofTheNile_isThatOf1898() {
    ChangePoint change =
        ChangePoint.of(Simulated.series(NILE), ReviewerSettings.ofDefaults()).value().orElseThrow();

    assertThat(change.detected()).isTrue();
    assertThat(change.p()).isEqualTo(0.001); // the least that 999 shuffles can give
    assertThat(change.ratingsBefore()).isEqualTo(28); // 1871 to 1898
    assertThat(change.before()).isEqualTo(Simulated.day(27));
    assertThat(change.after()).isEqualTo(Simulated.day(28));
    assertThat(change.direction()).isEqualTo(Direction.MORE_LENIENT);
    // The two means are 1097.75 and 849.97.
    assertThat(change.size().value()).isCloseTo(849.9722 - 1097.75, within(1e-3));
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.evenhand.engine.reviewer.EwmaChartTest#distributions")
  void test_whereNothingChanges_findsChangesAtMostAtTheStatedRate(
      String name, BiFunction<Simulated, Integer, double[]> values) {
    Simulated simulated = new Simulated(21);
    int series = 800;
    int found = 0;
    for (int i = 0; i < series; i++) {
      found += change(values.apply(simulated, 60)).detected() ? 1 : 0;
    }

    assertThat(found / (double) series)
        .isBetween(
            name.equals("rare ones") ? 0 : 0.05 - 3 * Math.sqrt(0.05 * 0.95 / series),
            0.05 + 3 * Math.sqrt(0.05 * 0.95 / series));
  }

  @Test
  void size_coversTheTrueOne_atLeastAsOftenAsStated() {
    Simulated simulated = new Simulated(22);
    int series = 500;
    int covered = 0;
    int detected = 0;
    for (int i = 0; i < series; i++) {
      double[] values = simulated.normals(80);
      for (int day = 50; day < 80; day++) {
        values[day] += 1;
      }
      ChangePoint change = change(values);
      covered += change.size().interval().orElseThrow().covers(1) ? 1 : 0;
      detected += change.detected() ? 1 : 0;
    }

    assertThat(covered / (double) series).isGreaterThan(0.95);
    assertThat(detected / (double) series).isGreaterThan(0.8);
  }

  @Test
  void bounds_excludeZero_exactlyWhereAChangeIsDetected() {
    Simulated simulated = new Simulated(23);
    for (int i = 0; i < 300; i++) {
      double[] values = i % 2 == 0 ? simulated.rareOnes(50) : simulated.normals(50);
      for (int day = 25; day < 50; day++) {
        values[day] += i % 3 == 0 ? 0.7 : 0;
      }
      ChangePoint change = change(values);
      assertThat(change.size().differsFrom(0)).isEqualTo(change.detected());
    }
  }

  @Test
  void change_belowThirtyRatings_isNotEnoughData() {
    assertThat(ChangePoint.of(Simulated.series(new double[12]), QUICK))
        .isEqualTo(
            Estimate.none(
                Reason.tooFew(12, 30, "ratings with a time, of items that others rated too")));
  }

  private static ChangePoint change(double[] values) {
    return ChangePoint.of(Simulated.series(values), QUICK).value().orElseThrow();
  }
}
