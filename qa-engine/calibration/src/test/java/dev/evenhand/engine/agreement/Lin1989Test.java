package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/**
 * Lin's concordance of the peak flow meters of Bland and Altman (1986), their limits of agreement,
 * and Kendall's W; and where there are none.
 *
 * @see <a href="https://doi.org/10.2307/2532051">Lin (1989)</a>
 * @see <a href="https://doi.org/10.1016/S0140-6736(86)90837-8">Bland and Altman (1986)</a>
 */
class Lin1989Test {
  @Test
  void blandAltman_peakFlow_asPrinted() {
    BlandAltman limits =
        PublishedSets.of("bland_altman1986_pefr_first").pairs(0.95).get(0).differences();

    assertThat(Math.abs(limits.bias())).isCloseTo(2.1, within(0.06));
    assertThat(limits.standardDeviation()).isCloseTo(38.8, within(0.06));
    assertThat(limits.reversed().reversed()).isEqualTo(limits);
  }

  @Test
  void blandAltman_oneItemOrText_isNull() {
    assertThat(Tables.items("1 2").pairs(0.95).get(0).differences()).isNull();
    assertThat(Tables.items("1 2", "2 n/a").pairs(0.95).get(0).differences()).isNull();
  }

  @Test
  void concordance_constantReviewer_zeroWithoutBounds() {
    Coefficient lin = Tables.items("1 1", "1 2", "1 3").coefficient(CoefficientId.LIN_CCC);

    assertThat(lin.orElseThrow()).isEqualTo(0);
    assertThat(lin.bounds())
        .isEqualTo(Estimate.none(UndefinedReason.NO_VARIATION, "there is no spread"));
    assertThat(
            Tables.value(
                Tables.items(Collections.nCopies(8, "1 2").toArray(String[]::new)),
                CoefficientId.LIN_CCC))
        .isEqualTo(0);
  }

  @Test
  void concordance_equalOrMirrored_oneOrMinusOneWithoutBounds() {
    assertThat(Tables.value(Tables.items("1 1", "2 2", "4 4"), CoefficientId.LIN_CCC)).isEqualTo(1);
    Coefficient mirrored = Tables.items("1 3", "2 2", "3 1").coefficient(CoefficientId.LIN_CCC);
    assertThat(mirrored.orElseThrow()).isEqualTo(-1);
    assertThat(mirrored.interval()).isEmpty();
  }

  @Test
  void concordance_twoItemsOrOneOrThreeReviewers_asFarAsDefined() {
    assertThat(Tables.items("1 2", "3 3").coefficient(CoefficientId.LIN_CCC).bounds())
        .isEqualTo(Estimate.none(UndefinedReason.TOO_FEW, "two items have no spread"));
    assertReason(Tables.items("1 2"), CoefficientId.LIN_CCC, UndefinedReason.ONE_ITEM);
    assertReason(
        Tables.items("1 2 3"), CoefficientId.LIN_CCC, UndefinedReason.MORE_THAN_TWO_REVIEWERS);
    assertReason(Tables.items("1 a", "2 2"), CoefficientId.LIN_CCC, UndefinedReason.NOT_NUMERIC);
  }

  @Test
  void concordance_itemsOfOneReviewer_areLeftOut() {
    AgreementAccumulator agreement = Tables.items("1 2", "3 3", "4 6");
    double before = Tables.value(agreement, CoefficientId.LIN_CCC);

    assertThat(Tables.value(Tables.addTo(agreement, "9 -", "- 1"), CoefficientId.LIN_CCC))
        .isEqualTo(before);
  }

  @Test
  void kendallW_reviewersWhoRateAllAlike_definedWhileOneDoesNot() {
    AgreementAccumulator agreement = Tables.items("1 1", "1 2", "1 3");

    assertThat(Tables.value(agreement, CoefficientId.KENDALL_W)).isEqualTo(0.5);
    assertReason(
        Tables.items("1 2", "1 2", "1 2"), CoefficientId.KENDALL_W, UndefinedReason.NO_VARIATION);
    assertReason(Tables.items("1 2", "1 -"), CoefficientId.KENDALL_W, UndefinedReason.INCOMPLETE);
    assertReason(Tables.items("1 2"), CoefficientId.KENDALL_W, UndefinedReason.ONE_ITEM);
  }

  @Test
  void kendallW_sameOrder_oneAndOppositeOrder_zero() {
    assertThat(Tables.value(Tables.items("1 2", "5 3", "6 9"), CoefficientId.KENDALL_W))
        .isEqualTo(1);
    assertThat(Tables.value(Tables.items("1 9", "5 3", "6 2"), CoefficientId.KENDALL_W))
        .isEqualTo(0);
  }

  private static void assertReason(
      AgreementAccumulator agreement, CoefficientId id, UndefinedReason reason) {
    assertThat(agreement.coefficient(id).reason().orElseThrow().code()).isEqualTo(reason);
  }
}
