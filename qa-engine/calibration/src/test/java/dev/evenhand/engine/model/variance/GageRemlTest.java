package dev.evenhand.engine.model.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Cholesky;
import dev.evenhand.engine.model.Items;
import dev.evenhand.engine.model.NumericRatings;
import dev.evenhand.engine.model.PublishedModels;
import dev.evenhand.engine.model.SumsOfSquares;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GageRemlTest {
  private static final double[] TRUE = {9, 4, 2, 1};

  /**
   * Items of variance 9, raters of 4, interaction of 2, repeatability of 1.
   *
   * @param missing the share of ratings that are missing
   */
  private static RatingTable draw(int seed, int items, int raters, double missing) {
    var random = new SplittableRandom(seed);
    double[] severity = new double[raters];
    for (int rater = 0; rater < raters; rater++) {
      severity[rater] = 2 * random.nextGaussian();
    }
    RatingTableBuilder table = RatingTable.builder().allowReplicates();
    for (int item = 0; item < items; item++) {
      double quality = 3 * random.nextGaussian();
      for (int rater = 0; rater < raters; rater++) {
        double cell = quality - severity[rater] + Math.sqrt(2) * random.nextGaussian();
        for (int trial = 0; trial < 2; trial++) {
          String value = String.format(Locale.ROOT, "%.4f", cell + random.nextGaussian());
          if (random.nextDouble() >= missing) {
            table.add("i" + item, "R" + rater, value);
          }
        }
      }
    }
    return table.build();
  }

  private static double[] variances(GageStudy study) {
    return new double[] {
      study.variance(GageSource.ITEM),
      study.variance(GageSource.RATER),
      study.variance(GageSource.INTERACTION),
      study.variance(GageSource.REPEATABILITY)
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void reml_balancedWithPositiveVariances_isAnova(int seed) {
    RatingTable table = draw(seed, 12, 4, 0);
    GageStudy anova = GageStudy.of(table, GagePooling.NEVER).orElseThrow();
    GageStudy reml =
        GageStudy.unbalanced(NumericRatings.of(table), GagePooling.NEVER).orElseThrow();

    assertThat(anova.method()).isEqualTo(GageMethod.ANOVA);
    assertThat(reml.method()).isEqualTo(GageMethod.REML);
    assertThat(variances(anova)).doesNotContain(0);
    assertThat(variances(reml)).containsExactly(variances(anova), within(1e-5));
    assertThat(reml.reml().orElseThrow().interactionF().orElseThrow())
        .isCloseTo(anova.anova().orElseThrow().interactionF().orElseThrow(), within(1e-9));
    assertThat(reml.distinctCategories()).isEqualTo(anova.distinctCategories());
  }

  /** The AIAG's example, whose interaction is pooled: the printed figures. */
  @Test
  void reml_aiagExample_isAnova() {
    RatingTable table = PublishedModels.table("aiag_grr");
    GageStudy reml =
        GageStudy.unbalanced(NumericRatings.of(table), GagePooling.IF_INSIGNIFICANT).orElseThrow();

    assertThat(reml.reml().orElseThrow().isPooled()).isTrue();
    assertThat(variances(reml))
        .containsExactly(variances(GageStudy.of(table).orElseThrow()), within(1e-7));
    assertThat(reml.standardDeviation(GageSource.GAGE)).isCloseTo(0.302373, within(2e-6));
  }

  @Test
  void of_unbalancedPooled_isTheModelWithoutInteraction() {
    RatingTable table = draw(7, 15, 4, 0.3);
    GageStudy study = GageStudy.of(table, GagePooling.ALWAYS).orElseThrow();
    RemlModel model = RemlModel.of(table).orElseThrow();

    assertThat(study.method()).isEqualTo(GageMethod.REML);
    assertThat(study.variance(GageSource.ITEM)).isCloseTo(model.components().item(), within(1e-5));
    assertThat(study.variance(GageSource.RATER))
        .isCloseTo(model.components().rater(), within(1e-5));
    assertThat(study.variance(GageSource.INTERACTION)).isZero();
    assertThat(study.reml().orElseThrow().logLikelihood())
        .isCloseTo(model.logLikelihood(), within(1e-8));
  }

  /**
   * The likelihood from its definition, with the whole covariance matrix; nothing near is better.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void of_unbalanced_isTheGreatestLikelihood(int seed) {
    NumericRatings ratings = NumericRatings.of(draw(seed, 10, 4, 0.3));
    GageStudy study = GageStudy.unbalanced(ratings, GagePooling.NEVER).orElseThrow();
    double[] found = variances(study);
    double best = logLikelihood(ratings, found);

    assertThat(study.reml().orElseThrow().logLikelihood()).isCloseTo(best, within(1e-8));
    for (int i = 0; i < found.length; i++) {
      for (double factor : new double[] {0.98, 1.02}) {
        double[] near = found.clone();
        near[i] *= factor;
        assertThat(logLikelihood(ratings, near)).isLessThan(best);
      }
    }
  }

  private static double logLikelihood(NumericRatings ratings, double[] variances) {
    int n = ratings.size();
    int[] itemOf = new int[n];
    for (int item = 0; item < ratings.items().size(); item++) {
      for (int k = ratings.start(item); k < ratings.end(item); k++) {
        itemOf[k] = item;
      }
    }
    double[][] covariance = new double[n][n];
    double[] values = new double[n];
    double[] ones = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = ratings.value(k) - SumsOfSquares.mean(ratings);
      ones[k] = 1;
      for (int l = 0; l < n; l++) {
        boolean item = itemOf[k] == itemOf[l];
        boolean rater = ratings.rater(k) == ratings.rater(l);
        covariance[k][l] =
            (item ? variances[0] : 0)
                + (rater ? variances[1] : 0)
                + (item && rater ? variances[2] : 0)
                + (k == l ? variances[3] : 0);
      }
    }
    var cholesky = new Cholesky(covariance);
    double[] solved = cholesky.solve(values);
    double[] solvedOnes = cholesky.solve(ones);
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < n; k++) {
      weight += solvedOnes[k];
      sum += solved[k];
      squares += values[k] * solved[k];
    }
    return -0.5
        * ((n - 1) * Math.log(2 * Math.PI)
            + cholesky.logDeterminant()
            + Math.log(weight)
            + squares
            - sum * sum / weight);
  }

  private static double[] means(int draws, int items, int raters, GagePooling pooling) {
    double[] means = new double[TRUE.length];
    for (int seed = 0; seed < draws; seed++) {
      double[] found =
          variances(GageStudy.of(draw(seed, items, raters, 0.3), pooling).orElseThrow());
      for (int i = 0; i < means.length; i++) {
        means[i] += found[i] / draws;
      }
    }
    return means;
  }

  @Tag("slow")
  @Tag("long")
  @Test
  void of_someDraws_rightOnAverage() {
    double[] means = means(60, 20, 8, GagePooling.NEVER);

    assertThat(means[0]).isCloseTo(TRUE[0], within(1.3));
    assertThat(means[1]).isCloseTo(TRUE[1], within(1.0));
    assertThat(means[2]).isCloseTo(TRUE[2], within(0.25));
    assertThat(means[3]).isCloseTo(TRUE[3], within(0.1));
  }

  /** Not ALWAYS: there is an interaction, and the model without one is not that of these draws. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALWAYS")
  void of_manyDraws_rightOnAverage(GagePooling pooling) {
    double[] means = means(600, 20, 8, pooling);

    assertThat(means[0]).isCloseTo(TRUE[0], within(0.5));
    assertThat(means[1]).isCloseTo(TRUE[1], within(0.4));
    assertThat(means[2] + means[3]).isCloseTo(TRUE[2] + TRUE[3], within(0.15));
  }

  @Test
  void of_tooFewRatings_isUndefinedWithAReason() {
    assertThat(GageStudy.of(Items.of("1,1 2", "3 4")))
        .isEqualTo(
            Estimate.none(
                UndefinedReason.NO_VARIATION,
                "whoever rated an item again gave the same rating, and not all were rated equally"
                    + " often"));
    assertThat(GageStudy.of(Items.of("1 2 4", "3 4", "2 4")))
        .isEqualTo(
            Estimate.none(
                UndefinedReason.TOO_FEW,
                "each rater rated each item once, and repeating is what it takes"));
  }

  /** Nothing tells the interaction from items and raters, so it counts as repeatability. */
  @Test
  void of_noFreedomForAnInteraction_isPooled() {
    GageStudy study =
        GageStudy.of(Items.of("1,2 2,4", "3,3 -", "7,8 -"), GagePooling.NEVER).orElseThrow();

    assertThat(study.reml().orElseThrow().isPooled()).isTrue();
    assertThat(study.reml().orElseThrow().interactionF()).isEmpty();
  }
}
