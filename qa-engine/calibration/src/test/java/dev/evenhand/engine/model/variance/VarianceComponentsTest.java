package dev.evenhand.engine.model.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import dev.evenhand.engine.model.PublishedModels;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VarianceComponentsTest {
  private static final String[] UNBALANCED = {"1 2 4", "2 2 3", "5 4 -", "- 1 7", "3 - 6"};

  @ParameterizedTest
  @EnumSource(names = "ONE_WAY", mode = EnumSource.Mode.EXCLUDE)
  void of_completeData_allMethodsAgree(VarianceMethod method) {
    VarianceComponents found =
        VarianceComponents.of(PublishedModels.table("shrout_fleiss1979"), method).orElseThrow();

    assertThat(found.item()).isCloseTo(2.5555556, within(1e-5));
    assertThat(found.rater()).isCloseTo(5.2444444, within(1e-5));
    assertThat(found.residual()).isCloseTo(1.0194444, within(1e-5));
    assertThat(found.method()).isEqualTo(method);
    assertThat(found.ratings()).isEqualTo(24);
  }

  @ParameterizedTest
  @EnumSource
  void of_largeOffset_costsNoDigit(VarianceMethod method) {
    VarianceComponents near =
        VarianceComponents.of(Items.of("1 2", "4 3", "2 5"), method).orElseThrow();
    VarianceComponents far =
        VarianceComponents.of(
                Items.of(
                    "1000000000001 1000000000002",
                    "1000000000004 1000000000003",
                    "1000000000002 1000000000005"),
                method)
            .orElseThrow();

    assertThat(far).isEqualTo(near);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEQUENTIAL", "REML"})
  void of_manyIncompleteDraws_rightOnAverage(VarianceMethod method) {
    double item = 0;
    double rater = 0;
    double residual = 0;
    int draws = 60;
    for (int seed = 0; seed < draws; seed++) {
      VarianceComponents found =
          VarianceComponents.of(draw(seed, 80, 12, 0.6), method).orElseThrow();
      item += found.item() / draws;
      rater += found.rater() / draws;
      residual += found.residual() / draws;
    }

    assertThat(item).isCloseTo(9, within(0.7));
    assertThat(rater).isCloseTo(4, within(0.9));
    assertThat(residual).isCloseTo(1, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    "HENDERSON, INCOMPLETE, false",
    "SEQUENTIAL, INCOMPLETE, false",
    "REML, INCOMPLETE, false",
    "ANOVA, INCOMPLETE, true"
  })
  void of_missingRatings_onlyAnovaNeedsThemAll(
      VarianceMethod method, UndefinedReason reason, boolean undefined) {
    Estimate<VarianceComponents> fit = VarianceComponents.of(Items.of(UNBALANCED), method);

    assertThat(fit.value().isEmpty()).isEqualTo(undefined);
    if (undefined) {
      assertReason(fit, reason);
      assertThatThrownBy(fit::orElseThrow)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage(
              "INCOMPLETE: not every rater rated every item once: 12 ratings of 5 items by 3 raters");
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_degenerateRatings_isUndefinedWithAReason(VarianceMethod method) {
    assertReason(RatingTable.builder().build(), method, UndefinedReason.NO_RATINGS);
    assertReason(Items.of("a b", "b b"), method, UndefinedReason.NOT_NUMERIC);
    assertReason(Items.of("1", "2"), method, UndefinedReason.ONE_REVIEWER);
    assertReason(Items.of("1 2 3"), method, UndefinedReason.ONE_ITEM);
    assertReason(Items.of("2 2", "2 2"), method, UndefinedReason.NO_VARIATION);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEQUENTIAL", "HENDERSON", "REML"})
  void of_noItemRatedTwice_noPairs(VarianceMethod method) {
    assertReason(Items.of("1 -", "- 2", "3 -"), method, UndefinedReason.NO_PAIRS);
  }

  @Test
  void of_disconnected_sequentialComparesInside() {
    VarianceComponents found =
        VarianceComponents.of(
                Items.of("1 2 - -", "3 5 - -", "- - 5 1", "- - 4 2"), VarianceMethod.SEQUENTIAL)
            .orElseThrow();

    assertThat(found.residual()).isCloseTo((0.25 + 1) / 2, within(1e-12));
  }

  @Test
  void reml_itemAndRaterExplainAll_noVariation() {
    assertReason(Items.of("1 2", "3 4", "7 8"), VarianceMethod.REML, UndefinedReason.NO_VARIATION);
    assertThat(
            VarianceComponents.of(Items.of("1 2", "3 4", "7 8"), VarianceMethod.ANOVA)
                .orElseThrow()
                .residual())
        .isZero();
  }

  @Test
  void reml_asManyEffectsAsRatings_tooFew() {
    assertReason(Items.of("1 2", "3 -"), VarianceMethod.REML, UndefinedReason.TOO_FEW);
    assertReason(Items.of("1 2", "3 -"), VarianceMethod.SEQUENTIAL, UndefinedReason.TOO_FEW);
  }

  /** Where ANOVA is negative REML is 0, and items and residual are those of a one-way layout. */
  @Test
  void reml_negativeAnova_exactlyZeroOnTheBoundary() {
    RatingTable ratings = PublishedModels.table("bland_altman1986_pefr_first");

    assertThat(VarianceComponents.of(ratings, VarianceMethod.ANOVA).orElseThrow().rater())
        .isNegative();
    RemlModel model = RemlModel.of(ratings).orElseThrow();
    assertThat(model.components().rater()).isZero();
    assertThat(model.raterEffects()).containsValues(0.0, 0.0);
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void reml_1672ItemsBy19Raters_recovered() {
    RemlModel model = RemlModel.of(draw(7, 1_672, 19, 1)).orElseThrow();

    assertThat(model.components().item()).isCloseTo(9, within(1.0));
    assertThat(model.components().residual()).isCloseTo(1, within(0.03));
    assertThat(model.components().consistency().orElseThrow()).isCloseTo(0.9, within(0.02));
  }

  /** Items of variance 9, raters of variance 4, residual of variance 1; a share of it is there. */
  private static RatingTable draw(int seed, int items, int raters, double share) {
    var random = new Random(seed);
    double[] effects = random.doubles(raters).toArray();
    for (int rater = 0; rater < raters; rater++) {
      effects[rater] = 2 * random.nextGaussian();
    }
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double quality = 3 * random.nextGaussian();
      for (int rater = 0; rater < raters; rater++) {
        double value = quality + effects[rater] + random.nextGaussian();
        if (random.nextDouble() < share) {
          builder.add("i" + item, "R" + rater, String.valueOf(value));
        }
      }
    }
    return builder.build();
  }

  private static void assertReason(
      RatingTable ratings, VarianceMethod method, UndefinedReason reason) {
    assertReason(VarianceComponents.of(ratings, method), reason);
  }

  private static void assertReason(Estimate<?> fit, UndefinedReason reason) {
    assertThat(fit.reason().orElseThrow().code()).isEqualTo(reason);
  }
}
