package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is named of reviewers who are so much harsher, in points of a score. */
class SeverityFamilyTest {
  private static final long SEED = 20_261_129;

  private static AdjustedSeverity severity(long seed, double... harsher) {
    Random random = new Random(seed);
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 60; item++) {
      double quality = 60 + 15 * random.nextGaussian();
      for (int reviewer = 0; reviewer < harsher.length; reviewer++) {
        double rating = quality - harsher[reviewer] + 3 * random.nextGaussian();
        table.add("i" + item, "r" + reviewer, String.format(Locale.ROOT, "%.2f", rating));
      }
    }
    return CalibrationAnalyzer.ofDefaults()
        .analyze(CalibrationData.of(List.of(CriterionRatings.of("score", table.build()))))
        .criteria()
        .get(0)
        .severity();
  }

  private static List<String> named(AdjustedSeverity severity) {
    return severity.bySeverity().stream().filter(name -> severity.side(name) != 0).toList();
  }

  @Test
  void findings_ofTwoHarshBesideTwoLenient_areNobody_andSayThatTheyDiffer() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      AdjustedSeverity severity = severity(seed, 6, 6, -6, -6);

      assertThat(named(severity)).isEmpty();
      assertThat(severity.differing()).hasSize(1);
      assertThat(severity.differing().get(0).get(0)).isIn("r0", "r1");
      assertThat(severity.differing().get(0).get(1)).isIn("r2", "r3");
    }
  }

  @Test
  void findings_ofOneHarsh_oneInTheMiddle_andOneLenient_areNobody() {
    AdjustedSeverity severity = severity(SEED, 8, 0, -8);

    assertThat(named(severity)).isEmpty();
    assertThat(severity.differing()).containsExactly(List.of("r0", "r2"));
  }

  @Test
  void findings_ofOneHarsh_areThatOne() {
    for (long seed = SEED; seed < SEED + 20; seed++) {
      assertThat(named(severity(seed, 10, 0, 0))).containsExactly("r0");
      assertThat(named(severity(seed, 10, 0, 0, 0, 0))).contains("r0");
    }
  }

  @Test
  void findings_ofTwoHarshBesideThree_areTheTwo() {
    assertThat(named(severity(SEED, 10, 10, 0, 0, 0))).containsExactlyInAnyOrder("r0", "r1");
  }

  @Test
  void findings_ofOneHarshAndOneLenientBesideMany_areBoth() {
    double[] harsher =
        IntStream.range(0, 8).mapToDouble(i -> i == 0 ? 10 : i == 7 ? -10 : 0).toArray();

    assertThat(named(severity(SEED, harsher))).containsExactly("r0", "r7");
    assertThat(severity(SEED, harsher).differing()).isEmpty();
  }
}
