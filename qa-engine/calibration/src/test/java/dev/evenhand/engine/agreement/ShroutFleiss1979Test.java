package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Shrout and Fleiss (1979), Intraclass correlations, table 4; and where there is no such
 * correlation.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.86.2.420">Shrout and Fleiss (1979)</a>
 */
class ShroutFleiss1979Test {
  @ParameterizedTest
  @CsvSource({
    "ICC_1_1, 0.17",
    "ICC_A_1, 0.29",
    "ICC_C_1, 0.71",
    "ICC_1_K, 0.44",
    "ICC_A_K, 0.62",
    "ICC_C_K, 0.91"
  })
  void icc_table4_asPrinted(CoefficientId id, double printed) {
    assertThat(Tables.value(PublishedSets.of("shrout_fleiss1979"), id))
        .isCloseTo(printed, within(0.005));
  }

  @Test
  void icc_bothConstantAndDifferent_asKnown() {
    AgreementAccumulator agreement =
        Tables.items(Collections.nCopies(8, "1 2").toArray(String[]::new));

    assertThat(Tables.value(agreement, CoefficientId.ICC_1_1)).isEqualTo(-1);
    assertThat(Tables.value(agreement, CoefficientId.ICC_A_1)).isEqualTo(0);
    assertReason(agreement, CoefficientId.ICC_C_1, UndefinedReason.NO_VARIATION);
    assertReason(agreement, CoefficientId.ICC_1_K, UndefinedReason.NO_VARIATION);
    assertReason(agreement, CoefficientId.ICC_A_K, UndefinedReason.NO_VARIATION);
    assertReason(agreement, CoefficientId.ICC_C_K, UndefinedReason.NO_VARIATION);
  }

  @Test
  void iccAgreement_perfectDisagreement_belowMinusOneIsNotCutOff() {
    String[] items = new String[20];
    for (int i = 0; i < items.length; i++) {
      items[i] = i % 2 == 0 ? "1 2" : "2 1";
    }

    assertThat(Tables.value(Tables.items(items), CoefficientId.ICC_1_1)).isEqualTo(-1);
    assertThat(Tables.value(Tables.items(items), CoefficientId.ICC_A_1))
        .isCloseTo(-1 / 0.9, within(0.01));
  }

  @ParameterizedTest
  @EnumSource(names = "ICC_._.", mode = EnumSource.Mode.MATCH_ANY)
  void icc_reviewersAgree_oneWithoutBounds(CoefficientId id) {
    Coefficient icc = Tables.items("1 1", "2 2", "4 4").coefficient(id);

    assertThat(icc.orElseThrow()).isEqualTo(1);
    assertThat(icc.bounds())
        .isEqualTo(Estimate.none(UndefinedReason.NO_VARIATION, "there is no error"));
  }

  @ParameterizedTest
  @EnumSource(names = "ICC_._.|OVERALL_CCC", mode = EnumSource.Mode.MATCH_ANY)
  void icc_incompleteOrTextOrOneItem_undefined(CoefficientId id) {
    assertThat(Tables.items("1 2 2", "2 - 3", "3 3 1").coefficient(id))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.INCOMPLETE,
                "2 of 3 items were rated by all 3 reviewers, and the coefficient needs all",
                null,
                2));
    assertReason(Tables.items("1 n/a", "2 2"), id, UndefinedReason.NOT_NUMERIC);
    assertReason(Tables.items("1 2"), id, UndefinedReason.ONE_ITEM);
  }

  @ParameterizedTest
  @EnumSource(names = "ICC_._.", mode = EnumSource.Mode.MATCH_ANY)
  void icc_largeOffset_sameBits(CoefficientId id) {
    assertThat(
            Tables.items("1e15 1000000000000001", "1000000000000003 1e15", "1e15 1e15")
                .coefficient(id))
        .isEqualTo(Tables.items("0 1", "3 0", "0 0").coefficient(id));
  }

  /** Satisfaction in the 1,672 dialogues of NTCIR STC-3, each rated by 19 reviewers. */
  @Test
  void icc_helpdeskSatisfaction_asOfOtherPackages() {
    Optional<List<String>> rows = PublishedSets.sharedRows("real/stc3_helpdesk_train_ratings.csv");
    Assumptions.assumeTrue(rows.isPresent(), "../shared/data/real is absent");
    RatingTableBuilder builder = RatingTable.builder();
    for (String row : rows.get()) {
      String[] cells = row.split(",", -1);
      if (cells[2].equals("satisfaction")) {
        builder.add(cells[0], cells[1], cells[3]);
      }
    }
    AgreementAccumulator agreement = AgreementAccumulator.of(builder.build());

    assertThat(Tables.value(agreement, CoefficientId.ICC_A_1)).isCloseTo(0.305117, within(5e-7));
    assertThat(Tables.value(agreement, CoefficientId.ICC_1_1)).isCloseTo(0.301247, within(5e-7));
    assertThat(Tables.value(agreement, CoefficientId.KENDALL_W)).isCloseTo(0.371291, within(5e-7));
  }

  private static void assertReason(
      AgreementAccumulator agreement, CoefficientId id, UndefinedReason reason) {
    assertThat(agreement.coefficient(id).reason().orElseThrow().code()).isEqualTo(reason);
  }
}
