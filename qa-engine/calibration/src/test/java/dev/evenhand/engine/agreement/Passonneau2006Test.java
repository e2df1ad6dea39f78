package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Agreement on sets of options. The values were worked out as fractions from the definitions, pair
 * by pair of ratings, by a program that shares nothing with this one.
 *
 * @see <a href="https://aclanthology.org/L06-1392/">Passonneau (2006)</a>
 */
class Passonneau2006Test {
  private static final List<String> ITEMS =
      List.of(
          "rude rude rude|slow",
          "rude|slow slow|rude slow",
          "late late late",
          "late|rude slow|rude rude",
          "(none) (none) late",
          "slow slow slow|late|rude",
          "rude|slow|late rude|slow slow|late",
          "late - late|slow",
          "slow rude slow",
          "(none) rude (none)",
          "- - late",
          "late|slow late|slow late|slow");

  @ParameterizedTest
  @CsvSource({
    "KRIPPENDORFF_ALPHA_JACCARD, 423, 1043",
    "KRIPPENDORFF_ALPHA_MASI, 1237, 3438",
    "CONGER_KAPPA_JACCARD, 3347, 8327",
    "CONGER_KAPPA_MASI, 9557, 27317"
  })
  void coefficient_threeReviewers_asByDefinition(CoefficientId id, double over, double under) {
    assertThat(Tables.value(Tables.items(ITEMS.toArray(new String[0])), id))
        .isCloseTo(over / under, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"COHEN_KAPPA_JACCARD, 4, 7", "COHEN_KAPPA_MASI, 191, 346"})
  void coefficient_twoReviewers_asByDefinition(CoefficientId id, double over, double under) {
    String[] two =
        ITEMS.stream()
            .map(item -> item.substring(0, item.lastIndexOf(' ')))
            .filter(item -> !item.equals("- -"))
            .toArray(String[]::new);

    assertThat(Tables.value(Tables.items(two), id)).isCloseTo(over / under, within(1e-14));
  }

  /** The documentation of NLTK has 0.5 and, with 2/3 rounded to 0.67, 0.665. */
  @ParameterizedTest
  @CsvSource({"KRIPPENDORFF_ALPHA_JACCARD, 0.5", "KRIPPENDORFF_ALPHA_MASI, 0.6666666666666667"})
  void distance_subset_asInTheDocumentationOfNltk(CoefficientId id, double distance) {
    Coefficient alpha = Tables.items("1|2 1|2|3|4", "1|2 1|2|3|4").coefficient(id);

    assertThat(1 - alpha.observed()).isCloseTo(distance, within(1e-15));
  }

  @Test
  void alpha_sameSetsInAnotherOrder_isPerfect() {
    AgreementAccumulator sets = Tables.items("a|b b|a", "c c", "b|c|a c|a|b");

    assertThat(Tables.value(sets, CoefficientId.KRIPPENDORFF_ALPHA_JACCARD)).isEqualTo(1);
    assertThat(Tables.value(sets, CoefficientId.COHEN_KAPPA_MASI)).isEqualTo(1);
  }

  @Test
  void alpha_oneSetInTwoOrders_hasNoVariation() {
    Coefficient alpha =
        Tables.items("a|b b|a", "b|a a|b").coefficient(CoefficientId.KRIPPENDORFF_ALPHA_JACCARD);

    assertThat(alpha)
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.NO_VARIATION,
                "all ratings that can be compared stand for the same",
                1.0,
                2));
  }

  @Test
  void alpha_singleOptions_isThatOfNames() {
    AgreementAccumulator names = Tables.items("a a", "a b", "c c", "b b", "c a");

    assertThat(Tables.value(names, CoefficientId.KRIPPENDORFF_ALPHA_MASI))
        .isCloseTo(Tables.value(names, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL), within(1e-15));
  }

  @Test
  void alpha_moreSetsThanCanBeCompared_saysHowMany() {
    var many = AgreementAccumulator.create();
    for (int item = 0; item < 1001; item++) {
      many.addItem(Map.of("A", "x" + item, "B", "x" + (item + 1) % 1001));
    }

    assertThat(many.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_JACCARD))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.TOO_MANY_CATEGORIES,
                "1001 different sets, of at most 1000",
                null,
                1001));
  }
}
