package dev.evenhand.engine.model.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import dev.evenhand.engine.model.PublishedModels;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GageStudyTest {
  private static final RatingTable AIAG = PublishedModels.table("aiag_grr");

  /** AIAG, Measurement systems analysis: the printed figures of the example, by both methods. */
  @ParameterizedTest
  @CsvSource({
    "REPEATABILITY, 0.199933, 3.4",
    "RATER, 0.226838, 4.4",
    "GAGE, 0.302373, 7.8",
    "ITEM, 1.042327, 92.2"
  })
  void of_aiagExample_asPrinted(GageSource source, double deviation, double contribution) {
    GageStudy study = GageStudy.of(AIAG).orElseThrow();

    assertThat(study.standardDeviation(source)).isCloseTo(deviation, within(2e-6));
    assertThat(100 * study.contribution(source)).isCloseTo(contribution, within(0.05));
    assertThat(study.anova().orElseThrow().isPooled()).isTrue();
    assertThat(study.ranges()).isEmpty();
  }

  /** The manual rounds the mean range to .3417 and the difference to .4446 first. */
  @ParameterizedTest
  @CsvSource({
    "REPEATABILITY, 0.20188, 17.62",
    "RATER, 0.22963, 20.04",
    "GAGE, 0.30575, 26.68",
    "ITEM, 1.10456, 96.38",
    "TOTAL, 1.1461, 100"
  })
  void ofRanges_aiagExample_asPrinted(GageSource source, double deviation, double share) {
    GageStudy study = GageStudy.ofRanges(AIAG).orElseThrow();

    assertThat(study.standardDeviation(source)).isCloseTo(deviation, within(6e-5));
    assertThat(100 * study.studyVariation(source)).isCloseTo(share, within(0.01));
    assertThat(study.distinctCategories()).hasValue(5);
    assertThat(study.anova()).isEmpty();
    assertThat(study.variance(GageSource.INTERACTION)).isZero();
  }

  /** The constants that the AIAG prints on its worksheet. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.7071",
    "3, 0.5231",
    "4, 0.4467",
    "5, 0.4030",
    "6, 0.3742",
    "7, 0.3534",
    "8, 0.3375",
    "9, 0.3249",
    "10, 0.3146"
  })
  void rangeConstants_ofOneRange_asPrinted(int n, double printed) {
    assertThat(RangeConstants.ofOneRange(n)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"2, 0.8862", "3, 0.5908"})
  void rangeConstants_ofManyRanges_asPrinted(int n, double printed) {
    assertThat(RangeConstants.ofManyRanges(n)).isEqualTo(printed);
  }

  @Test
  void verdict_byStudyVariation() {
    assertThat(GageStudy.of(AIAG).orElseThrow().verdict()).isEqualTo(GageVerdict.CONDITIONAL);
    assertThat(GageVerdict.of(0.0999)).isEqualTo(GageVerdict.ACCEPTABLE);
    assertThat(GageVerdict.of(0.1)).isEqualTo(GageVerdict.CONDITIONAL);
    assertThat(GageVerdict.of(0.3)).isEqualTo(GageVerdict.CONDITIONAL);
    assertThat(GageVerdict.of(0.3001)).isEqualTo(GageVerdict.UNACCEPTABLE);
  }

  /** Severe with one item and lenient with the other: interaction only, and by ranges nothing. */
  @Test
  void of_interactionOnly_isPooledByNoRule() {
    RatingTable ratings = Items.of("1,1 2,2", "2,2 1,1");

    GageStudy study = GageStudy.of(ratings).orElseThrow();
    assertThat(study.anova().orElseThrow().interactionF()).isEmpty();
    assertThat(study.anova().orElseThrow().interactionP()).isZero();
    assertThat(study.contribution(GageSource.INTERACTION)).isEqualTo(1);
    assertThat(
            GageStudy.of(ratings, GagePooling.IF_NEGATIVE)
                .orElseThrow()
                .contribution(GageSource.INTERACTION))
        .isEqualTo(1);
    GageStudy pooled = GageStudy.of(ratings, GagePooling.ALWAYS).orElseThrow();
    assertThat(pooled.contribution(GageSource.REPEATABILITY)).isEqualTo(1);
    assertReason(
        GageStudy.ofRanges(ratings),
        UndefinedReason.NO_VARIATION,
        "neither averages nor ranges show any variation");
  }

  @Test
  void distinctCategories_measuringAddsNothing_noLimit() {
    GageStudy study = GageStudy.of(Items.of("1,1 1,1", "2,2 2,2", "4,4 4,4")).orElseThrow();

    assertThat(study.distinctCategories()).isEmpty();
    assertThat(study.distinctCategoriesUnrounded()).isEmpty();
    assertThat(study.verdict()).isEqualTo(GageVerdict.ACCEPTABLE);
    assertThat(study.contribution(GageSource.ITEM)).isEqualTo(1);
    assertThat(study.anova().orElseThrow().interactionP()).isEqualTo(1);
  }

  @Test
  void distinctCategories_itemsAlike_atLeastOne() {
    GageStudy study = GageStudy.of(Items.of("1,3 2,2", "3,1 2,2")).orElseThrow();

    assertThat(study.distinctCategories()).hasValue(1);
    assertThat(study.distinctCategoriesUnrounded()).hasValue(0);
    assertThat(study.verdict()).isEqualTo(GageVerdict.UNACCEPTABLE);
  }

  @ParameterizedTest
  @EnumSource
  void of_manyDraws_rightOnAverage(GagePooling pooling) {
    double[] sums = new double[3];
    int draws = 80;
    for (int seed = 0; seed < draws; seed++) {
      GageStudy study = GageStudy.of(draw(seed), pooling).orElseThrow();
      sums[0] += study.variance(GageSource.ITEM) / draws;
      sums[1] += study.variance(GageSource.RATER) / draws;
      sums[2] += study.variance(GageSource.REPEATABILITY) / draws;
    }

    assertThat(sums[0]).isCloseTo(9, within(1.0));
    assertThat(sums[1]).isCloseTo(4, within(1.0));
    assertThat(sums[2]).isCloseTo(1, within(0.05));
  }

  @Test
  void of_tooFewRatings_isUndefinedWithAReason() {
    assertReason(
        GageStudy.of(Items.of("1 2", "3 4")),
        UndefinedReason.TOO_FEW,
        "each rater rated each item once, and repeating is what it takes");
    assertReason(
        GageStudy.ofRanges(Items.of("1,2 2", "3 4")),
        UndefinedReason.INCOMPLETE,
        "not every rater rated every item equally often: 5 ratings of 2 items by 2 raters");
    assertReason(
        GageStudy.of(Items.of("1,2", "2,3")),
        UndefinedReason.ONE_REVIEWER,
        "all ratings are by 'A'");
    assertReason(
        GageStudy.of(Items.of("1,2 2,3")),
        UndefinedReason.ONE_ITEM,
        "one item does not show how items vary");
    assertReason(
        GageStudy.of(Items.of("1,1 1,1", "1,1 1,1")),
        UndefinedReason.NO_VARIATION,
        "all 8 ratings are 1");
    assertReason(
        GageStudy.ofRanges(Items.of("a,b b,b")),
        UndefinedReason.NOT_NUMERIC,
        "no rating is a number");
  }

  /** Items of variance 9, raters of variance 4, no interaction, repeatability of variance 1. */
  private static RatingTable draw(int seed) {
    var random = new SplittableRandom(seed);
    double[] severity = new double[8];
    for (int rater = 0; rater < severity.length; rater++) {
      severity[rater] = 2 * random.nextGaussian();
    }
    RatingTableBuilder builder = RatingTable.builder().allowReplicates();
    for (int item = 0; item < 20; item++) {
      double quality = 3 * random.nextGaussian();
      for (int rater = 0; rater < severity.length; rater++) {
        for (int trial = 0; trial < 2; trial++) {
          double value = quality - severity[rater] + random.nextGaussian();
          builder.add("i" + item, "R" + rater, String.valueOf(value));
        }
      }
    }
    return builder.build();
  }

  private static void assertReason(Estimate<?> fit, UndefinedReason reason, String text) {
    assertThat(fit).isEqualTo(Estimate.none(reason, text));
  }
}
