package dev.evenhand.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionRatings;
import dev.evenhand.engine.gate.GateResult.Check;
import dev.evenhand.engine.gate.GateResult.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatesTest {
  /**
   * 40 calls by three reviewers who agree but for every tenth call, where cho is a step harsher.
   */
  private static final CalibrationReport REPORT =
      report(
          CriterionRatings.of("tone", numbers()),
          CriterionRatings.of("greeting", table(40, (item, name) -> item % 2 == 0 ? "yes" : "no")));

  interface Rating {
    String of(int item, String reviewer);
  }

  @Test
  void agreement_overItsLimit_isMet() {
    GateResult result = one(agreement("tone", null, GateBound.LOW, GateLimit.atLeast(0.8)));

    assertThat(result.status()).isEqualTo(Status.MET);
    assertThat(result.checks()).hasSize(1);
    assertThat(result.checks().get(0).found()).isBetween(0.8, 1.0);
    assertThat(result.checks().get(0).remedy()).isNull();
  }

  @Test
  void agreement_whoseValueWouldDo_saysHowManyItemsWouldDo() {
    Check check =
        one(agreement("tone", null, GateBound.LOW, GateLimit.atLeast(0.95))).checks().get(0);

    assertThat(check.status()).isEqualTo(Status.FAILED);
    // 40 / x^2, where 0.054 x^2 + 0.034 x = 0.969 - 0.95; 0.034 is that of the jackknife
    assertThat(check.text())
        .matches(
            "tone: krippendorff-alpha is 0\\.969 \\(0\\.881 to 1\\.000\\), and its lower bound must be"
                + " at least 0\\.95\\. The value would do, but 40 items leave its interval too wide;"
                + " about 3[0-3]\\d would do if it stays\\.");
  }

  @Test
  void agreement_whoseValueFallsShort_saysWhatToDo() {
    Check check =
        one(agreement("tone", null, GateBound.VALUE, GateLimit.atLeast(0.999))).checks().get(0);

    assertThat(check.message()).contains(", and it must be at least 0.999");
    assertThat(check.remedy())
        .isEqualTo(
            "Look at the items on which reviewers differ most, make the guidance clearer, and"
                + " calibrate again.");
  }

  @Test
  void agreement_atMost_isJudgedByTheUpperBound() {
    Gate gate = Gate.Agreement.sure("tone", CoefficientId.GWET_AC1, GateLimit.atMost(0.5));

    assertThat(gate.text()).isEqualTo("gwet-ac1 of 'tone': upper bound at most 0.5");
    assertThat(one(gate).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void agreement_ofEveryCriterion_leavesOutThoseWithoutTheCoefficient_andSaysSo() {
    GateResult result =
        one(
            agreement(
                "*",
                CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
                GateBound.LOW,
                GateLimit.atLeast(0.5)));

    assertThat(result.status()).isEqualTo(Status.MET);
    assertThat(result.skipped()).containsExactly("greeting");
    assertThat(new GateReport(List.of(result)).text())
        .isEqualTo(
            """
            MET            krippendorff-alpha-ordinal of every criterion: lower bound at least 0.5
              (not asked of greeting)
            1 of 1 gates met
            """);
  }

  @Test
  void agreement_thatACriterionCannotHave_isNotDecidable() {
    Check check =
        one(agreement(
                "greeting",
                CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
                GateBound.LOW,
                GateLimit.atLeast(0.5)))
            .checks()
            .get(0);

    assertThat(check)
        .isEqualTo(
            new Check(
                "greeting",
                null,
                Status.NOT_DECIDABLE,
                null,
                "greeting has no krippendorff-alpha-ordinal, its scale being nominal",
                "Gate krippendorff-alpha, which goes by the scale of each criterion, or declare the"
                    + " scale."));
  }

  @Test
  void agreement_withoutVariation_isNotDecidable() {
    CalibrationReport report =
        report(CriterionRatings.of("greeting", table(5, (item, name) -> "yes")));
    GateResult result =
        Gates.of(agreement("*", null, GateBound.LOW, GateLimit.atLeast(0.5)))
            .against(report)
            .results()
            .get(0);

    assertThat(result.status()).isEqualTo(Status.NOT_DECIDABLE);
    assertThat(result.checks().get(0).text())
        .isEqualTo(
            "greeting: krippendorff-alpha has no value: all 15 ratings are 'yes'. Add items that"
                + " differ in what is judged.");
  }

  @Test
  void agreement_withoutInterval_isDecidableByItsValueOnly() {
    Gate low = agreement("tone", CoefficientId.KENDALL_W, GateBound.LOW, GateLimit.atLeast(0.5));
    Gate value =
        agreement("tone", CoefficientId.KENDALL_W, GateBound.VALUE, GateLimit.atLeast(0.5));

    RatingTableBuilder same = RatingTable.builder();
    for (int item = 0; item < 12; item++) {
      same.add("i" + item, "a", Integer.toString(item))
          .add("i" + item, "b", Integer.toString(item));
    }
    CalibrationReport report = report(CriterionRatings.of("tone", same.build()));
    GateResult undecided = Gates.of(low).against(report).results().get(0);

    assertThat(undecided.status()).isEqualTo(Status.NOT_DECIDABLE);
    assertThat(undecided.checks().get(0).remedy())
        .isEqualTo(
            "Gate its value (\"bound\": \"value\"), or ask for intervals by resampling (qa's"
                + " option --bootstrap).");
    assertThat(Gates.of(value).against(report).results().get(0).status()).isEqualTo(Status.MET);
  }

  @Test
  void severity_isHeldEitherWay_reviewerByReviewer() {
    GateResult result = one(new Gate.Severity("tone", GateBound.VALUE, 0.05));

    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.checks()).hasSize(3);
    assertThat(result.notMet())
        .extracting(Check::reviewer)
        .containsExactly("cho"); // 0.1 harsher on every item, less the mean of the three
    assertThat(result.notMet().get(0).text())
        .matches(
            "cho on tone is harsher by 0\\.067 \\(0\\.0\\d+ to 0\\.\\d+\\), and it must be at most"
                + " 0\\.05 either way\\. Go through the items on which cho differs with them\\.");
  }

  @Test
  void severity_byItsEnds_isSurelySmallOrNotSurelyLarge() {
    assertThat(one(new Gate.Severity("tone", GateBound.LOW, 0.06)).status()).isEqualTo(Status.MET);
    assertThat(one(new Gate.Severity("tone", GateBound.HIGH, 0.07)).status())
        .isEqualTo(Status.FAILED);
    assertThat(one(new Gate.Severity("tone", GateBound.HIGH, 0.07)).notMet())
        .allSatisfy(
            check ->
                assertThat(check.text())
                    .endsWith(
                        "and the far end must be at most 0.07 either way. The value would do, but its"
                            + " interval is too wide: rate more common items."));
    assertThat(one(new Gate.Severity("tone", GateBound.HIGH, 1)).status()).isEqualTo(Status.MET);
    assertThat(new Gate.Severity("*", GateBound.HIGH, 1).text())
        .isEqualTo("severity of each reviewer on every criterion: far end at most 1 either way");
  }

  @Test
  void severity_whereNoRatingIsANumber_isNotDecidable() {
    assertThat(one(new Gate.Severity("greeting", GateBound.VALUE, 1)).checks())
        .containsExactly(
            new Check(
                "greeting",
                null,
                Status.NOT_DECIDABLE,
                null,
                "no rating of greeting is a number, so no reviewer has a severity",
                "Give the categories numbers, or take the gate out."));
  }

  @Test
  void count_ofAll_isAskedOfEveryCriterion() {
    assertThat(one(new Gate.Count("*", Gate.Counted.ITEMS, 40)).status()).isEqualTo(Status.MET);
    assertThat(one(new Gate.Count("*", Gate.Counted.REVIEWERS, 3)).status()).isEqualTo(Status.MET);
    assertThat(one(new Gate.Count("tone", Gate.Counted.RATINGS, 121)).checks().get(0).text())
        .isEqualTo("tone has 120 ratings, and there must be at least 121. Add ratings.");
  }

  @Test
  void gate_ofACriterionThatIsNotThere_isNotDecidable() {
    assertThat(one(new Gate.Count("tome", Gate.Counted.ITEMS, 1)).checks().get(0).text())
        .isEqualTo("the report has no criterion 'tome'. Maybe you mean \"tone\".");
    assertThat(one(new Gate.Count("xyz", Gate.Counted.ITEMS, 1)).checks().get(0).text())
        .isEqualTo("the report has no criterion 'xyz'. It has tone, greeting.");
    assertThat(
            Gates.of(new Gate.Count("*", Gate.Counted.ITEMS, 1))
                .against(report())
                .results()
                .get(0)
                .checks()
                .get(0)
                .text())
        .isEqualTo("the report has no criterion. Give ratings to look at.");
  }

  @Test
  void calibrationAssert_thatFails_throwsAnErrorThatSaysWhatToDo() {
    Gate few = new Gate.Count("tone", Gate.Counted.ITEMS, 50);

    assertThatThrownBy(
            () ->
                CalibrationAssert.that(REPORT)
                    .meets(few, new Gate.Count("*", Gate.Counted.ITEMS, 40)))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            The calibration does not meet its gates:
            FAILED         items of 'tone': at least 50
              - tone has 40 items, and there must be at least 50. Add items.
            MET            items of every criterion: at least 40
            1 of 2 gates met
            """);
  }

  @Test
  void calibrationAssert_thatHolds_isSilent() {
    assertThatCode(
            () ->
                CalibrationAssert.that(REPORT)
                    .meets(new Gate.Count("*", Gate.Counted.ITEMS, 40))
                    .meets(Gates.of()))
        .doesNotThrowAnyException();
  }

  private static GateResult one(Gate gate) {
    return Gates.of(gate).against(REPORT).results().get(0);
  }

  private static Gate agreement(
      String criterion, @Nullable CoefficientId id, GateBound bound, GateLimit limit) {
    return new Gate.Agreement(criterion, id, bound, limit);
  }

  private static CalibrationReport report(CriterionRatings... criteria) {
    return CalibrationAnalyzer.ofDefaults().analyze(CalibrationData.of(List.of(criteria)));
  }

  private static RatingTable numbers() {
    return table(
        40,
        (item, name) ->
            String.valueOf(2 + item % 3 - (item % 10 == 0 && name.equals("cho") ? 1 : 0)));
  }

  private static RatingTable table(int items, Rating rating) {
    RatingTableBuilder table = RatingTable.builder();
    for (String name : List.of("ana", "ben", "cho")) {
      for (int item = 0; item < items; item++) {
        table.add("call-" + item, name, rating.of(item, name));
      }
    }
    return table.build();
  }
}
