package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleUseTest {
  private static final ReviewerSettings SETTINGS = ReviewerSettings.ofDefaults();
  private static final ReviewerSettings THREE = SETTINGS.withMinimumItems(3);

  @Test
  void use_ofTwoReviewers_isWhatIsComputedByHand() {
    // a: 2 3 3 4, b: 1 3 5 4
    ScaleUse a = ScaleUse.of(table("2 1", "3 3", "3 5", "4 4"), THREE).get(0);

    // Squares about the means: a 2, b 8.75.
    assertThat(value(a.spread())).isCloseTo(Math.sqrt(2 / 8.75), within(1e-12));
    // From the middle, 3: a 1 0 0 1, b 2 0 2 1.
    assertThat(value(a.fromMiddle())).isEqualTo((2 - 5) / 4.0);
    // At 1 or 5: a never, b twice.
    assertThat(value(a.ends())).isEqualTo(-0.5);
    assertThat(a.items()).isEqualTo(4);
  }

  @Test
  void spread_ofTwoReviewers_isReciprocal() {
    List<ScaleUse> use = ScaleUse.of(table("2 1", "3 3", "3 5", "4 4"), THREE);

    assertThat(value(use.get(0).spread()) * value(use.get(1).spread())).isCloseTo(1, within(1e-12));
  }

  @Test
  void use_ofReviewersWhoAreAlike_differsAtTheStatedRate() {
    Simulated simulated = new Simulated(31);
    int tests = 0;
    int[] found = new int[3];
    for (int i = 0; i < 400; i++) {
      ScaleUse first = ScaleUse.of(simulated.ratings(30, 0, 0, 0, 0), SETTINGS).get(0);
      found[0] += first.spread().value().orElseThrow().differsFrom(1) ? 1 : 0;
      found[1] += first.fromMiddle().value().orElseThrow().differsFrom(0) ? 1 : 0;
      found[2] += first.ends().value().orElseThrow().differsFrom(0) ? 1 : 0;
      tests++;
    }

    double error = Math.sqrt(0.05 * 0.95 / tests);
    for (int count : found) {
      assertThat((double) count / tests).isBetween(0.05 - 3.5 * error, 0.05 + 3.5 * error);
    }
  }

  @Test
  void use_ofOneWhoStaysInTheMiddle_isFound() {
    RatingTable table = withOdd(new Simulated(32), 0.4);
    ScaleUse odd = ScaleUse.of(table, SETTINGS).get(0);

    assertThat(odd.spread().value().orElseThrow().interval().orElseThrow().high()).isLessThan(1);
    assertThat(odd.fromMiddle().value().orElseThrow().interval().orElseThrow().high()).isNegative();
    assertThat(odd.ends().value().orElseThrow().interval().orElseThrow().high()).isNegative();
  }

  @Test
  void use_ofOneWhoGoesToTheEnds_isFound() {
    ScaleUse odd = ScaleUse.of(withOdd(new Simulated(33), 3), SETTINGS).get(0);

    assertThat(odd.spread().value().orElseThrow().interval().orElseThrow().low()).isGreaterThan(1);
    assertThat(odd.fromMiddle().value().orElseThrow().interval().orElseThrow().low()).isPositive();
    assertThat(odd.ends().value().orElseThrow().interval().orElseThrow().low()).isPositive();
  }

  @Test
  void use_ofOneNumber_isASpreadOfZero_andForTheOthersUndefined() {
    List<ScaleUse> use = ScaleUse.of(table("3 1", "3 3", "3 5"), THREE);

    assertThat(use.get(0).spread()).isEqualTo(Estimate.of(new Measure(0, null, 3)));
    assertThat(use.get(1).spread())
        .isEqualTo(
            Estimate.none(UndefinedReason.NO_VARIATION, "each of the others gave one number only"));
  }

  @Test
  void use_ofTwoSteps_hasNoMiddleAndNoEnds() {
    RatingTableBuilder table = RatingTable.builder();
    for (int i = 0; i < 4; i++) {
      table.add("i" + i, "a", "" + i % 2).add("i" + i, "b", "" + i / 2);
    }
    ScaleUse a = ScaleUse.of(table.build(), THREE).get(0);

    assertThat(value(a.spread())).isEqualTo(1);
    assertThat(a.ends().reason().map(Reason::text))
        .contains("the scale has no number between its ends: each rating is an end");
  }

  @Test
  void use_withoutNumbersOrItems_saysWhy() {
    RatingTable words = RatingTable.builder().add("1", "a", "yes").add("1", "b", "no").build();

    assertThat(ScaleUse.of(words, SETTINGS).get(0).spread().reason().map(Reason::text))
        .contains("no rating is a number");
    assertThat(ScaleUse.of(table("1 2", "3 4"), SETTINGS).get(0).ends().reason().map(Reason::text))
        .contains("not enough data: 2 of 10 items that others rated too");
  }

  @Test
  void use_doesNotDependOnTheOrderOfRows_norOnOtherwiseRatedItems() {
    RatingTableBuilder forth = Simulated.fiveSteps();
    RatingTableBuilder back = Simulated.fiveSteps();
    Simulated simulated = new Simulated(34);
    double[] values = simulated.normals(60);
    for (int i = 0; i < 60; i++) {
      Simulated.add(forth, i / 3, i % 3, 3 + Math.max(-2, Math.min(2, values[i])));
      int j = 59 - i;
      Simulated.add(back, j / 3, j % 3, 3 + Math.max(-2, Math.min(2, values[j])));
    }

    assertThat(ScaleUse.of(back.build(), SETTINGS)).isEqualTo(ScaleUse.of(forth.build(), SETTINGS));
  }

  /** Four raters of 60 items, the first with impressions that are stretched by a factor. */
  private static RatingTable withOdd(Simulated simulated, double stretch) {
    RatingTableBuilder table = Simulated.fiveSteps();
    for (int item = 0; item < 60; item++) {
      double quality = simulated.normal();
      for (int rater = 0; rater < 4; rater++) {
        double impression = quality + simulated.normal();
        double own = rater == 0 ? stretch * impression : impression;
        Simulated.add(table, item, rater, Math.max(1, Math.min(5, 3 + own)));
      }
    }
    return table.build();
  }

  private static double value(Estimate<Measure> finding) {
    return finding.value().orElseThrow().value();
  }

  private static RatingTable table(String... items) {
    RatingTableBuilder table = Simulated.fiveSteps();
    for (int item = 0; item < items.length; item++) {
      String[] cells = items[item].split(" ", -1);
      table.add("i" + item, "a", cells[0]).add("i" + item, "b", cells[1]);
    }
    return table.build();
  }
}
