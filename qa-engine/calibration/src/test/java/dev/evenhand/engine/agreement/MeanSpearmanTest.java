package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The mean rank correlation beside Kendall's W. */
class MeanSpearmanTest {
  private static Double meanSpearman(AgreementAccumulator agreement) {
    return agreement.coefficient(CoefficientId.KENDALL_W).details().get("meanSpearman");
  }

  @Test
  void noTies_followsFromW() {
    AgreementAccumulator ranks = Tables.items("1 2 1", "2 1 3", "3 3 2", "4 5 4", "5 4 5");
    double w = Tables.value(ranks, CoefficientId.KENDALL_W);

    assertThat(meanSpearman(ranks)).isCloseTo((3 * w - 1) / 2, within(1e-12));
  }

  @Test
  void ties_isTheMeanOfTheCorrelationsOfMidRanks() {
    // Mid-ranks about their mean: A -1 -1 0.5 1.5, B -1.5 0 0 1.5, C -0.5 -0.5 -0.5 1.5.
    AgreementAccumulator tied = Tables.items("1 1 1", "1 2 1", "2 2 1", "3 3 2");
    double ab = 3.75 / 4.5;
    double ac = 3 / Math.sqrt(4.5 * 3);
    double bc = 3 / Math.sqrt(4.5 * 3);

    assertThat(meanSpearman(tied)).isCloseTo((ab + ac + bc) / 3, within(1e-12));
  }

  @Test
  void oneReviewerRatesAllAlike_isOfTheOthers() {
    AgreementAccumulator items = Tables.items("1 1 2", "2 2 2", "3 3 2");

    assertThat(meanSpearman(items)).isEqualTo(1.0);
  }

  @Test
  void onlyOneReviewerVaries_isAbsent() {
    assertThat(meanSpearman(Tables.items("1 2", "2 2", "3 2"))).isNull();
  }
}
