package dev.evenhand.engine.model.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import dev.evenhand.engine.model.PublishedModels;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntraclassEstimatesTest {
  private static final RatingTable SHROUT_FLEISS = PublishedModels.table("shrout_fleiss1979");

  /**
   * Shrout and Fleiss (1979): ICC(1,1) = .17 and ICC(1,4) = .44. The exact bounds by F are [-.13,
   * .72] and [-.88, .91].
   */
  @Test
  void oneWay_shroutFleiss1979_valueAndBounds() {
    IntraclassEstimates found = of(SHROUT_FLEISS, VarianceMethod.ONE_WAY);

    assertThat(value(found.agreement())).isCloseTo(0.1657418, within(1e-7));
    assertThat(value(found.meanAgreement())).isCloseTo(0.4427971, within(1e-7));
    assertThat(bounds(found.agreement()).low()).isZero();
    assertThat(bounds(found.agreement()).high()).isCloseTo(0.7225600623281211, within(1e-9));
    assertThat(bounds(found.meanAgreement()).low()).isZero();
    assertThat(bounds(found.meanAgreement()).high()).isCloseTo(0.9124154203407755, within(1e-9));
    assertThat(bounds(found.agreement()).method()).isEqualTo(IntervalMethod.UNWEIGHTED_MEANS);
    assertThat(found.consistency()).isEqualTo(found.agreement());
  }

  /** The data of Brennan (2001), synthetic 1: bounds of ICC(1) by F, 10 items and 12 raters. */
  @Test
  void oneWay_completeData_exactBounds() {
    IntraclassEstimates found =
        of(PublishedModels.table("brennan2001_synthetic1"), VarianceMethod.ONE_WAY);

    assertThat(bounds(found.agreement()).low()).isCloseTo(0.06301406083997813, within(1e-9));
    assertThat(bounds(found.agreement()).high()).isCloseTo(0.5141703757695573, within(1e-9));
  }

  /** Shrout and Fleiss (1979): ICC(2,1), ICC(3,1), ICC(2,4), ICC(3,4) are .29, .71, .62, .91. */
  @ParameterizedTest
  @EnumSource(names = {"ANOVA", "SEQUENTIAL", "HENDERSON", "REML"})
  void twoWay_shroutFleiss1979_allMethodsAgree(VarianceMethod method) {
    IntraclassEstimates found = of(SHROUT_FLEISS, method);

    assertThat(value(found.agreement())).isCloseTo(0.2897638, within(1e-5));
    assertThat(value(found.consistency())).isCloseTo(0.7148407, within(1e-5));
    assertThat(value(found.meanAgreement())).isCloseTo(0.6200505, within(1e-5));
    assertThat(value(found.meanConsistency())).isCloseTo(0.9093155, within(1e-5));
    assertThat(found.components().ratingsPerItem()).isCloseTo(4, within(1e-12));
  }

  /** The bounds by F of the complete data: [0.34, 0.95] and, for agreement, [0.02, 0.76]. */
  @Test
  void reml_completeData_profileIsNearF() {
    IntraclassEstimates found = of(SHROUT_FLEISS, VarianceMethod.REML);

    assertThat(bounds(found.consistency()).low()).isCloseTo(0.3425, within(0.03));
    assertThat(bounds(found.consistency()).high()).isCloseTo(0.9459, within(0.02));
    assertThat(bounds(found.agreement()).low()).isCloseTo(0.0188, within(0.03));
    assertThat(bounds(found.agreement()).high()).isCloseTo(0.7611, within(0.03));
    assertThat(bounds(found.agreement()).method()).isEqualTo(IntervalMethod.PROFILE_LIKELIHOOD);
    assertThat(bounds(found.agreement()).standardError()).isNull();
  }

  /** A correlation of 0 is within the bounds, which end there exactly. */
  @Test
  void reml_lowCorrelation_boundsEndAtZero() {
    IntraclassEstimates found = of(PublishedModels.table("irr_anxiety"), VarianceMethod.REML);

    assertThat(bounds(found.agreement()).low()).isZero();
    assertThat(bounds(found.meanAgreement()).low()).isZero();
    assertThat(bounds(found.agreement()).high()).isBetween(0.4, 0.6);
  }

  @Test
  void mean_missingRatings_harmonicMeanOfThem() {
    IntraclassEstimates found = of(PublishedModels.table("krippendorff2011"), VarianceMethod.REML);
    double single = value(found.agreement());
    double k = found.components().ratingsPerItem();

    // 12 items: 8 of 4 ratings, 2 of 3, one of 2 and one of 1.
    assertThat(k).isCloseTo(12 / (8 / 4.0 + 2 / 3.0 + 1 / 2.0 + 1), within(1e-12));
    assertThat(value(found.meanAgreement()))
        .isCloseTo(k * single / (1 + (k - 1) * single), within(1e-12));
    double low = bounds(found.agreement()).low();
    assertThat(bounds(found.meanAgreement()).low())
        .isCloseTo(k * low / (1 + (k - 1) * low), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(names = {"SEQUENTIAL", "HENDERSON", "ANOVA"})
  void moments_haveNoBounds(VarianceMethod method) {
    assertThat(of(SHROUT_FLEISS, method).agreement().bounds())
        .isEqualTo(
            Estimate.none(
                UndefinedReason.NO_INTERVAL,
                "components by " + method.id() + " have no interval in closed form"));
  }

  @Test
  void oneWay_noErrorWithin_valueWithoutBounds() {
    Coefficient found =
        of(Items.of("0.1 0.1 0.1", "0.7 0.7 0.7"), VarianceMethod.ONE_WAY).agreement();

    assertThat(found.orElseThrow()).isEqualTo(1);
    assertThat(found.bounds())
        .isEqualTo(
            Estimate.none(UndefinedReason.NO_VARIATION, "item and rater explain every rating"));
  }

  @Test
  void oneWay_itemsAlike_zero() {
    IntraclassEstimates found = of(Items.of("1 3", "3 1"), VarianceMethod.ONE_WAY);

    assertThat(value(found.agreement())).isZero();
    assertThat(value(found.meanAgreement())).isZero();
    assertThat(bounds(found.meanAgreement()).high()).isZero();
  }

  @Test
  void anova_noComponentAboveZero_noVariation() {
    assertThat(of(Items.of("1 2", "1 2", "1 2"), VarianceMethod.ANOVA).consistency())
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.NO_VARIATION, "no component is above 0", null, 3));
  }

  @Test
  void oneWay_noItemRatedTwice_noPairs() {
    assertThat(IntraclassEstimates.of(Items.of("1 -", "- 2", "3 -"), VarianceMethod.ONE_WAY, 0.95))
        .isEqualTo(Estimate.none(UndefinedReason.NO_PAIRS, "no item was rated by two raters"));
  }

  @Test
  void of_confidenceInPercent_refused() {
    assertThatThrownBy(() -> IntraclassEstimates.of(SHROUT_FLEISS, VarianceMethod.REML, 95))
        .hasMessage("confidence must lie between 0 and 1 but is 95.0. Maybe write 95 % as 0.95.");
  }

  /**
   * In 1,000 draws of each, 94 to 96 % of the bounds of 95 % held the truth; 60 % of the ratings
   * are there.
   */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"40, 4, 0.3", "50, 10, 0.3", "40, 6, 0"})
  void bounds_manyIncompleteDraws_holdTheTruth(int items, int raters, double severity) {
    int draws = 100;
    int agreement = 0;
    int consistency = 0;
    int oneWay = 0;
    for (int seed = 0; seed < draws; seed++) {
      IntraclassEstimates found = of(draw(seed, items, raters, severity), VarianceMethod.REML);
      agreement += holds(found, IntraclassEstimates::agreement, 1 / (2 + severity)) ? 1 : 0;
      consistency += holds(found, IntraclassEstimates::consistency, 0.5) ? 1 : 0;
      IntraclassEstimates plain = of(draw(seed, items, raters, 0), VarianceMethod.ONE_WAY);
      oneWay += holds(plain, IntraclassEstimates::agreement, 0.5) ? 1 : 0;
    }

    assertThat(agreement / (double) draws).isBetween(0.87, 0.99);
    assertThat(consistency / (double) draws).isBetween(0.87, 0.99);
    assertThat(oneWay / (double) draws).isBetween(0.87, 0.99);
  }

  private static boolean holds(
      IntraclassEstimates found, Function<IntraclassEstimates, Coefficient> form, double truth) {
    Interval bounds = bounds(form.apply(found));
    return bounds.low() <= truth && truth <= bounds.high();
  }

  /** Items and residual of variance 1, raters of the variance given; 60 % of the ratings. */
  private static RatingTable draw(int seed, int items, int raters, double severity) {
    var random = new SplittableRandom(seed);
    double[] effects = new double[raters];
    for (int rater = 0; rater < raters; rater++) {
      effects[rater] = Math.sqrt(severity) * random.nextGaussian();
    }
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double quality = random.nextGaussian();
      for (int rater = 0; rater < raters; rater++) {
        double value = quality + effects[rater] + random.nextGaussian();
        if (random.nextDouble() < 0.6) {
          builder.add("i" + item, "R" + rater, String.valueOf(value));
        }
      }
    }
    return builder.build();
  }

  private static IntraclassEstimates of(RatingTable ratings, VarianceMethod method) {
    return IntraclassEstimates.of(ratings, method, 0.95).orElseThrow();
  }

  private static double value(Coefficient coefficient) {
    return coefficient.orElseThrow();
  }

  private static Interval bounds(Coefficient coefficient) {
    return coefficient.bounds().orElseThrow();
  }
}
