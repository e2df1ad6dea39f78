package dev.evenhand.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionRatings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Gates that speak of a judge beside people. */
class JudgeGateTest {
  private static final GateLimit LIMIT = new GateLimit(true, 0.6);

  /** People who agree, and a judge who passes everything. */
  private static CalibrationReport report(String... people) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 100; item++) {
      for (String person : people) {
        table.add("i" + item, person, item < 10 ? "fail" : "pass");
      }
      table.add("i" + item, "judge", "pass");
    }
    CalibrationData data =
        new CalibrationData(
            List.of(CriterionRatings.of("tone", table.build())),
            null,
            Map.of(),
            Map.of("judge", Reviewer.Kind.MODEL));
    return CalibrationAnalyzer.ofDefaults().analyze(data);
  }

  private static GateResult result(
      CalibrationReport report, @Nullable CoefficientId id, @Nullable String judge) {
    Gate gate = new Gate.Agreement("*", id, GateBound.VALUE, LIMIT, judge);
    return Gates.of(gate).against(report).results().get(0);
  }

  @Test
  void gateOnKappaOfAJudge_peopleAgreeAndTheJudgeDoesNot_isOfTheJudge() {
    CalibrationReport report = report("ana", "ben");

    assertThat(result(report, CoefficientId.COHEN_KAPPA, null).status())
        .isEqualTo(GateResult.Status.MET);
    GateResult ofJudge = result(report, CoefficientId.COHEN_KAPPA, "judge");
    assertThat(ofJudge.status()).isEqualTo(GateResult.Status.FAILED);
    assertThat(ofJudge.checks().get(0).text())
        .isEqualTo(
            "judge on tone: cohen-kappa with the people is 0.000, and it must be at least 0.6."
                + " It gives one answer to everything: change its instructions before anything"
                + " else.");
  }

  @Test
  void gateOnAgreement_oneJudgeAndOnePerson_isOfTheTwo() {
    assertThat(result(report("ana"), CoefficientId.COHEN_KAPPA, null).status())
        .isEqualTo(GateResult.Status.FAILED);
  }

  @Test
  void gateOnAnUnknownJudge_namesThoseThereAre() {
    GateResult unknown = result(report("ana", "ben"), CoefficientId.COHEN_KAPPA, "jugde");

    assertThat(unknown.status()).isEqualTo(GateResult.Status.NOT_DECIDABLE);
    assertThat(unknown.checks().get(0).text())
        .isEqualTo("no judge is called 'jugde'. Maybe you mean \"judge\".");
  }

  @Test
  void gateOnACoefficientThatJudgesHaveNot_saysWhichOne() {
    GateResult other = result(report("ana", "ben"), CoefficientId.GWET_AC1, "judge");

    assertThat(other.status()).isEqualTo(GateResult.Status.NOT_DECIDABLE);
    assertThat(other.checks().get(0).remedy()).isEqualTo("Gate cohen-kappa.");
  }
}
