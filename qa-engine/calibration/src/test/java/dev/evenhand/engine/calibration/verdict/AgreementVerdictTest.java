package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementVerdictTest {
  @ParameterizedTest
  @CsvSource({
    "0.8, 0.9, RELIABLE",
    "0.79, 1, TENTATIVE",
    "0.667, 0.7, TENTATIVE",
    "0.66, 0.99, NOT_SETTLED",
    "0.1, 0.667, NOT_SETTLED",
    "0.1, 0.66, POOR",
    "-0.2, 0.1, POOR"
  })
  void standing_isJudgedOnTheWholeInterval(double low, double high, AgreementLevel standing) {
    var bounds = new Interval(low, high, 0.95, IntervalMethod.JACKKNIFE, 0.1);

    assertThat(AgreementVerdict.of(estimate(Estimate.of(bounds))).level()).isEqualTo(standing);
  }

  @Test
  void standing_withoutAnInterval_isNotKnown_howeverHighTheValue() {
    Estimate<Interval> none = Estimate.none(UndefinedReason.TOO_FEW, "one item");

    assertThat(AgreementVerdict.of(estimate(none)).level()).isEqualTo(AgreementLevel.UNKNOWN);
    assertThat(
            AgreementVerdict.of(Coefficient.undefined(UndefinedReason.NO_PAIRS, "none", null, 0))
                .level())
        .isEqualTo(AgreementLevel.UNKNOWN);
  }

  private static Coefficient estimate(Estimate<Interval> uncertainty) {
    return Coefficient.of(0.99, uncertainty, 40);
  }
}
