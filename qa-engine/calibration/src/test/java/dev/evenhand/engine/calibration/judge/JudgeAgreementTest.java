package dev.evenhand.engine.calibration.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.estimate.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A judge beside people. */
class JudgeAgreementTest {
  private final RatingTableBuilder table = RatingTable.builder();
  private int items;

  /** So many items with these answers of the person and of the judge. */
  private void items(int count, String person, String judge) {
    for (int i = 0; i < count; i++) {
      String item = String.format(Locale.ROOT, "i%04d", items++);
      table.add(item, "ana", person);
      table.add(item, "judge", judge);
    }
  }

  private JudgeAgreement agreement() {
    return JudgeAgreement.of(table.build(), "judge", Set.of("ana", "ben", "cleo"), 0.95);
  }

  @Test
  void judgeThatPassesEverything_agreesOnMost_isToldForWhatItIs() {
    items(190, "pass", "pass");
    items(10, "fail", "pass");

    JudgeAgreement found = agreement();

    assertThat(found.verdict()).isEqualTo(JudgeVerdict.ONE_ANSWER);
    assertThat(found.agreement().orElseThrow()).isEqualTo(0.95);
    assertThat(found.kappa().orElseThrow()).isEqualTo(0.0);
    assertThat(found.answers()).containsExactly("fail", "pass");
    assertThat(found.confusion()).containsExactly(List.of(0L, 10L), List.of(0L, 190L));
    assertThat(found.differing()).isEqualTo(10);
    assertThat(found.differences().get(0)).isEqualTo(new DifferingItem("i0190", "fail", "pass"));
  }

  @Test
  void accuracyOfAnAnswer_isAsByItsDefinitions() {
    items(40, "fail", "fail");
    items(10, "fail", "pass");
    items(5, "pass", "fail");
    items(45, "pass", "pass");

    AnswerAccuracy fail = agreement().byAnswer().get(0);

    assertThat(fail.answer()).isEqualTo("fail");
    assertThat(fail.precision().value().orElseThrow()).isCloseTo(40 / 45.0, within(1e-15));
    assertThat(fail.recall().value().orElseThrow()).isEqualTo(0.8);
    assertThat(fail.specificity().value().orElseThrow()).isEqualTo(0.9);
    assertThat(fail.f1().value().orElseThrow()).isCloseTo(80 / 95.0, within(1e-15));
    Interval recall = fail.recall().bounds().orElseThrow();
    // Wilson (1927) of 40 in 50: the roots of (p - 0.8)^2 = z^2 p (1 - p) / 50.
    assertThat(wilson(recall.low())).isCloseTo(0, within(1e-12));
    assertThat(wilson(recall.high())).isCloseTo(0, within(1e-12));
    assertThat(recall.low()).isLessThan(0.8);
  }

  private static double wilson(double share) {
    double z = 1.959963984540054;
    return (share - 0.8) * (share - 0.8) - z * z * share * (1 - share) / 50;
  }

  @Test
  void answerThatJudgeNeverGives_hasNoPrecisionAndSaysWhy() {
    items(20, "pass", "pass");
    items(5, "fail", "pass");

    AnswerAccuracy fail = agreement().byAnswer().get(0);

    assertThat(fail.precision().value().reason().orElseThrow().text())
        .isEqualTo("the judge never gives this answer");
    assertThat(fail.recall().value().orElseThrow()).isEqualTo(0.0);
    assertThat(fail.f1().value().orElseThrow()).isEqualTo(0.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void boundsOfF1_samplesOfOneJudge_holdItsValue(long seed) {
    Random random = new Random(seed);
    double truth = 2 * 0.3 * 0.8 / (2 * 0.3 * 0.8 + 0.3 * 0.2 + 0.7 * 0.1);
    int held = 0;
    for (int sample = 0; sample < 300; sample++) {
      long[] counts = new long[4];
      for (int item = 0; item < 200; item++) {
        boolean positive = random.nextDouble() < 0.3;
        boolean said = random.nextDouble() < (positive ? 0.8 : 0.1);
        counts[(positive ? 0 : 2) + (said ? 0 : 1)]++;
      }
      AnswerAccuracy accuracy =
          new AnswerAccuracy("yes", counts[0], counts[1], counts[2], counts[3], 0.95);
      held += accuracy.f1().bounds().orElseThrow().covers(truth) ? 1 : 0;
    }
    assertThat(held / 300.0).isBetween(0.91, 0.985);
  }

  @Test
  void severalPeople_theAnswerOfMostCounts_andDividedItemsHaveNoPart() {
    for (int i = 0; i < 12; i++) {
      table.add("i" + i, "ana", "yes").add("i" + i, "ben", "yes").add("i" + i, "cleo", "no");
      table.add("i" + i, "judge", "yes");
    }
    table.add("x", "ana", "yes").add("x", "ben", "no").add("x", "judge", "no");

    JudgeAgreement found = agreement();

    assertThat(found.items()).isEqualTo(12);
    assertThat(found.unsettled()).isEqualTo(1);
    assertThat(found.differing()).isZero();
    assertThat(found.verdict()).isEqualTo(JudgeVerdict.ALL_ALIKE);
  }

  @Test
  void fewItemsThatAllAgree_noWordOfPraise() {
    items(4, "yes", "yes");
    items(3, "no", "no");

    assertThat(agreement().verdict()).isEqualTo(JudgeVerdict.TOO_FEW);
  }

  @Test
  void manyItemsThatAgree_isReliable() {
    items(50, "yes", "yes");
    items(48, "no", "no");
    items(1, "no", "yes");

    assertThat(agreement().verdict()).isEqualTo(JudgeVerdict.RELIABLE);
  }

  @Test
  void judgeWhoGuesses_mayBeChance() {
    items(13, "yes", "yes");
    items(12, "yes", "no");
    items(12, "no", "yes");
    items(13, "no", "no");

    assertThat(agreement().verdict()).isEqualTo(JudgeVerdict.BY_CHANCE);
  }

  @Test
  void scores_theVerdictGoesByTheirScale_andNotApplicableIsNoStep() {
    for (int i = 0; i < 60; i++) {
      int truth = 1 + i % 5;
      items(
          1, Integer.toString(truth), Integer.toString(Math.max(1, truth - (i % 3 == 0 ? 0 : 1))));
    }
    items(10, "n/a", "n/a");
    RatingTable all = table.build();
    CriterionRatings steps =
        CriterionRatings.of("tone", all, without("n/a", all)).on(Scale.ORDINAL);

    JudgeAgreement found = JudgeAgreement.of(steps, "judge", Set.of("ana"), 0.95);

    assertThat(found.items()).isEqualTo(70);
    assertThat(found.alpha().itemsUsed()).isEqualTo(60);
    assertThat(found.alpha().orElseThrow()).isGreaterThan(0.85);
    assertThat(found.alphaNominal().itemsUsed()).isEqualTo(70);
    assertThat(found.alphaNominal().orElseThrow()).isLessThan(0.5);
    assertThat(found.verdict()).isEqualTo(JudgeVerdict.TENTATIVE);
  }

  private static RatingTable without(String answer, RatingTable all) {
    RatingTableBuilder rest = RatingTable.builder();
    for (int item = 0; item < all.items().size(); item++) {
      for (int rating = all.start(item); rating < all.end(item); rating++) {
        String label = all.categories().get(all.category(rating)).label();
        if (!label.equals(answer)) {
          rest.add(all.items().get(item), all.raters().get(all.rater(rating)), label);
        }
      }
    }
    return rest.build();
  }

  @Test
  void steadyShare_isOneOfASteadyDifference_andNoneOfOneThatGoesBothWays() {
    items(20, "2", "1");
    items(20, "4", "3");
    assertThat(agreement().steadyShare()).hasValue(1);

    items(40, "1", "2");
    assertThat(agreement().steadyShare()).hasValue(0);
  }

  @Test
  void numbers_theFarthestApartStandFirst() {
    items(20, "3", "3");
    items(1, "3", "4");
    items(1, "1", "5");

    assertThat(agreement().differences())
        .containsExactly(
            new DifferingItem("i0021", "1", "5"), new DifferingItem("i0020", "3", "4"));
  }

  @Test
  void manyDifferentNumbers_noTableOfAnswers() {
    for (int i = 0; i < 3000; i++) {
      items(1, Integer.toString(i), Integer.toString(i + 1));
    }

    JudgeAgreement found = agreement();

    assertThat(found.confusion()).isEmpty();
    assertThat(found.byAnswer()).isEmpty();
    assertThat(found.differing()).isEqualTo(3000);
    assertThat(found.differences()).hasSize(JudgeAgreement.MOST_DIFFERENCES);
  }
}
