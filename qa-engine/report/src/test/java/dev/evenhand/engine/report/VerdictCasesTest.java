package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.gate.Gate;
import dev.evenhand.engine.gate.GateBound;
import dev.evenhand.engine.gate.GateLimit;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult.Status;
import dev.evenhand.engine.gate.Gates;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import dev.evenhand.engine.report.text.ReportText;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Small and lopsided data get the words that they carry, and the step that follows. */
class VerdictCasesTest {
  @Test
  void fiveItemsThatAllAgree_getNoWordOfQuality_noInterval_noNumberOfReviewers() throws Exception {
    CalibrationReport report = Reports.of(twice(5, item -> item % 2 == 0 ? "yes" : "no"));

    assertThat(text(report))
        .contains(
            "Too few interactions were reviewed twice to say how far reviewers agree on tone.")
        .contains("Review more interactions. tone: a verdict takes at least 10.")
        .contains("qa plan alpha --expect 0.8 --shares 0.40,0.60 --half-width 0.1")
        .doesNotContain("reliably", "One reviewer an interaction", "(1.000 to 1.000)", "Keep");
  }

  @Test
  void gateOnABound_ofFiveItemsThatAllAgree_isNotDecidable_onTheValueItIs() throws Exception {
    CalibrationReport report = Reports.of(twice(5, item -> item % 2 == 0 ? "yes" : "no"));

    assertThat(gate(GateBound.LOW, report).results().get(0).status())
        .isEqualTo(Status.NOT_DECIDABLE);
    assertThat(gate(GateBound.LOW, report).passed()).isFalse();
    assertThat(gate(GateBound.VALUE, report).results().get(0).status()).isEqualTo(Status.MET);
  }

  @Test
  void twoNumbersItemsThatDiffer_getNoAdviceOnReviewers() throws Exception {
    CalibrationReport report = Reports.of("tone,i1,a,2\ntone,i1,b,2\ntone,i2,a,5\ntone,i2,b,5\n");

    assertThat(report.criteria().get(0).models().variance().curve()).isEmpty();
    assertThat(text(report)).doesNotContain("One reviewer", "(1.000");
  }

  @Test
  void thirtyItemsThatAllAgree_haveAnIntervalThatIsWide_andNoneOfWidthZero() throws Exception {
    CriterionReport tone =
        Reports.of(twice(30, item -> item % 2 == 0 ? "yes" : "no")).criteria().get(0);

    tone.coefficients()
        .forEach(
            (id, found) ->
                found
                    .interval()
                    .ifPresent(
                        bounds ->
                            assertThat(bounds.high() - bounds.low())
                                .as(id.id())
                                .isGreaterThan(0.01)));
    assertThat(
            tone.coefficients().get(CoefficientId.PERCENT_AGREEMENT).interval().orElseThrow().low())
        .isBetween(0.88, 0.89);
  }

  @Test
  void allAlike_saysSo_andAsksForItemsOfTheRarerKind() throws Exception {
    CalibrationReport report = Reports.of(twice(300, item -> "pass"));

    assertThat(report.criteria().get(0).verdict().level()).isEqualTo(AgreementLevel.ALL_ALIKE);
    assertThat(text(report))
        .contains("All ratings of tone are one answer", "1 All alike", "tone: all answers are one")
        .doesNotContain("early all")
        .contains("Choose interactions of the rarer kind for the next session.")
        .doesNotContain("not enough data", "differently");
  }

  @Test
  void allNumbersAlike_severityIsNotKnown_forTheyAreOneNumber() throws Exception {
    assertThat(text(Reports.of(twice(30, item -> "3"))))
        .contains(
            "Severity of reviewers is not known: all ratings are one number, so that they don't say"
                + " who is harsher than others.")
        .doesNotContain("it needs numbers");
  }

  @Test
  void fewItemsThatAllAgree_areTentative_andSoAreTheWordsOfTheStep() throws Exception {
    assertThat(text(Reports.of(twice(12, item -> String.valueOf(1 + item % 5)))))
        .contains(
            "Keep calibrating, with more interactions. Reviewers agree well enough for tentative"
                + " conclusions, no more yet, and nobody is shown to stand apart.")
        .doesNotContain("on everything");
  }

  @Test
  void reviewerOfOneItem_isNamedAsOneWhoCantBeJudged() throws Exception {
    String rows = twice(40, item -> String.valueOf(1 + item % 5)) + "tone,i0,zed,1\n";

    assertThat(text(Reports.of(rows)))
        .contains("nobody who can be judged is shown to stand apart; too little is known of zed.")
        .contains("so these compare. Too few shared ones to know it: zed.")
        .doesNotContain("connect all reviewers");
  }

  @Test
  void alphaAtTheLevel_noNumberOfInteractionsIsPromised() throws Exception {
    CalibrationReport near = Reports.of(apart(27));
    CalibrationReport far = Reports.of(apart(20));

    assertThat(near.criteria().get(0).alpha().orElseThrow()).isBetween(0.66, 0.674);
    assertThat(near.criteria().get(0).verdict().level()).isEqualTo(AgreementLevel.NOT_SETTLED);
    assertThat(text(near))
        .contains(
            "Don't wait for more interactions to settle tone.",
            "tone: alpha lies so near 0.667 that no number of interactions that anybody reviews"
                + " would settle it, if it stays there.")
        .doesNotContain("qa plan", "in all");
    assertThat(text(far)).contains("qa plan pilot --items 160", "in all");
  }

  @Test
  void reviewersWhoReverseTheQuestion_agreeLessThanByChance() throws Exception {
    assertThat(text(Reports.of(apart(120))))
        .contains(
            "less than by chance, which happens where some read the question the other way round.")
        .doesNotContain("no better than by chance");
  }

  /** 160 items of two reviewers who differ on some, half of these one way. */
  private static String apart(int differing) {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 160; item++) {
      boolean yes = item % 2 == 0;
      rows.append("tone,i%s,a,%s\n".formatted(item, yes ? "yes" : "no"));
      rows.append("tone,i%s,b,%s\n".formatted(item, yes == item >= differing ? "yes" : "no"));
    }
    return rows.toString();
  }

  @Test
  void nearlyAllAlike_showsRawAgreementAndAc1_neverThatReviewersReadItDifferently()
      throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 100; item++) {
      for (int reviewer = 0; reviewer < 3; reviewer++) {
        boolean fail = item < 12 && item % 3 == reviewer;
        rows.append("tone,i%s,r%s,%s\n".formatted(item, reviewer, fail ? "fail" : "pass"));
      }
    }
    CalibrationReport report = Reports.of(rows.toString());

    assertThat(report.criteria().get(0).verdict().level()).isEqualTo(AgreementLevel.ALL_ALIKE);
    assertThat(text(report))
        .contains("Alpha can't tell agreement from chance here.")
        .contains("AC1 0.91")
        .contains("(12 of 300 ratings are fail)")
        .doesNotContain("differently", "no better than by chance");
  }

  @Test
  void nothingReviewedTwice_saysSo_andHowManyItTakes() throws Exception {
    CalibrationReport report = Reports.of("tone,i1,a,yes\ntone,i2,b,no\ntone,i3,a,yes\n");

    assertThat(Cause.of(report.criteria().get(0))).containsExactly(Cause.NOT_REVIEWED_TWICE);
    assertThat(text(report))
        .contains("Nothing was reviewed twice")
        .contains("qa plan alpha --expect 0.8 --shares 0.33,0.67 --half-width 0.1")
        .doesNotContain("Keep calibrating", "Nothing here asks");
  }

  @Test
  void alphaAroundZero_isChanceOnlyWhereTheDataExcludeMore() throws Exception {
    Random random = new Random(3);
    CalibrationReport few = Reports.of(byChance(12, random));
    CalibrationReport many = Reports.of(byChance(600, random));

    assertThat(text(few))
        .contains("can't be told from chance with these data")
        .doesNotContain("no better than by chance");
    assertThat(text(many)).contains("no better than by chance");
  }

  @Test
  void reviewersWithoutCommonItems_areToldByGroup_withoutANumberOfReviewers() throws Exception {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(5);
    for (int item = 0; item < 30; item++) {
      int group = item % 2;
      double quality = group * 30 + 10 * random.nextGaussian();
      for (int reviewer = 0; reviewer < 2; reviewer++) {
        rows.append(
            String.format(
                Locale.ROOT,
                "tone,i%s,r%s%s,%.1f%n",
                item,
                group,
                reviewer,
                50 + quality + 3 * random.nextGaussian()));
      }
    }
    CalibrationReport report = Reports.of(rows.toString());

    assertThat(report.criteria().get(0).groups()).hasSize(2);
    assertThat(report.criteria().get(0).models().variance().curve()).isEmpty();
    assertThat(text(report))
        .contains("On tone reviewers fall into groups that share no interaction")
        .contains("r00 and r01 among themselves: ")
        .contains("Let reviewers of different groups review some interactions in common.")
        .doesNotContain("agree reliably", "reliability of");
  }

  @Test
  void warningsOfAlpha_areInTextAndMarkdown() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 20; item++) {
      rows.append("tone,i%s,a,yes\n".formatted(item));
      rows.append("tone,i%s,b,%s\n".formatted(item, item % 2 == 0 ? "yes" : "no"));
    }
    CalibrationReport report = Reports.of(rows.toString());

    assertThat(text(report))
        .contains("Fewer than 30 interactions were rated twice")
        .contains("One and the same answer to all of tone came from a");
    assertThat(ReportMarkdown.of(CalibrationDocument.of(report)))
        .contains("Fewer than 30 interactions were rated twice")
        .contains("One and the same answer to all of **tone** came from **a**");
  }

  @Test
  void amountAndInterval_ofALenientReviewer_haveTheSameSign() throws Exception {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(1);
    for (int item = 0; item < 40; item++) {
      double quality = 60 + 10 * random.nextGaussian();
      for (int reviewer = 0; reviewer < 4; reviewer++) {
        double rating = quality + 3 * random.nextGaussian() + (reviewer == 0 ? 12 : 0);
        rows.append(String.format(Locale.ROOT, "tone,i%s,r%s,%.2f%n", item, reviewer, rating));
      }
    }

    assertThat(text(Reports.of(rows.toString())))
        .containsPattern(
            "More lenient than the average reviewer: r0 by 9\\.\\d+ points \\(8\\.\\d+ to 9\\.\\d+\\)");
  }

  private static GateReport gate(GateBound bound, CalibrationReport report) {
    return Gates.of(new Gate.Agreement(Gate.ALL, null, bound, GateLimit.atLeast(0.8)))
        .against(report);
  }

  /** Items that two reviewers answer alike. */
  private static String twice(int items, IntFunction<String> answer) {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < items; item++) {
      String value = answer.apply(item);
      rows.append("tone,i%s,a,%s\ntone,i%s,b,%s\n".formatted(item, value, item, value));
    }
    return rows.toString();
  }

  private static String byChance(int items, Random random) {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < items; item++) {
      for (String reviewer : new String[] {"a", "b", "c"}) {
        rows.append("tone,i%s,%s,%s\n".formatted(item, reviewer, random.nextBoolean() ? "y" : "n"));
      }
    }
    return rows.toString();
  }

  /** On one line, as lines are broken for reading. */
  private static String text(CalibrationReport report) {
    return ReportText.of(CalibrationDocument.of(report)).replaceAll("\\s+", " ");
  }
}
