package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.CategoryWeights;
import dev.evenhand.engine.agreement.OwnCoefficient;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.model.rasch.RaschThresholds;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration is asked for, beside the ratings.
 *
 * @param confidence of every interval, between 0 and 1
 * @param bootstrap how to resample for the intervals of coefficients, or null for those in closed
 *     form
 * @param notApplicable what "not applicable" is where names are compared
 * @param study how to study each reviewer (use of the scale, drift, who stands out, and the
 *     many-facet Rasch model), or null for no study
 * @param consensus whether to work out what items most likely are, and the errors of each reviewer,
 *     which can take long: the smoothing, ratings added to each cell of each reviewer's table of
 *     errors, 0 or greater; or null for no consensus
 * @param epsilon how much worse than a person a model among the reviewers may be for what it saves,
 *     at least 0 and below 1
 * @param sizeThatMatters from which share of the scale on a difference between people is worth
 *     telling, however sure it is; from 0, which tells all, to 1
 * @param goodEnds at which end good ratings are, by the names of criteria where that is told
 * @param weights how far every two categories agree, for the criteria whose categories they know,
 *     or null if that is not told
 * @param thresholds of the many-facet Rasch model, which is part of the study
 * @param ownCoefficients coefficients of one's own, in the order in which reports show them
 */
public record CalibrationSettings(
    double confidence,
    @Nullable Bootstrap bootstrap,
    NotApplicableAs notApplicable,
    @Nullable ReviewerSettings study,
    @Nullable Double consensus,
    double epsilon,
    double sizeThatMatters,
    Map<String, GoodEnd> goodEnds,
    @Nullable CategoryWeights weights,
    RaschThresholds thresholds,
    List<OwnCoefficient> ownCoefficients) {
  /** Intervals of 95 %. */
  public static final double DEFAULT_CONFIDENCE = Confidence.USUAL;

  /** What the authors of the alternative annotator test suggest beside experts. */
  public static final double DEFAULT_EPSILON = 0.2;

  /**
   * Settings.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public CalibrationSettings {
    Objects.requireNonNull(notApplicable, "notApplicable");
    Objects.requireNonNull(thresholds, "thresholds");
    goodEnds = Copies.sorted(goodEnds, "goodEnds");
    ownCoefficients = Copies.list(ownCoefficients, "ownCoefficients");
    Confidence.require(confidence);
    if (consensus != null && !(consensus >= 0 && consensus < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Smoothing is %s but must be 0 or greater. Maybe 0, which is none.".formatted(consensus));
    }
    if (!(epsilon >= 0 && epsilon < 1)) {
      throw new IllegalArgumentException(
          "Epsilon is %s but must be at least 0 and below 1. Maybe 0.2 or 0.1.".formatted(epsilon));
    }
    if (!(sizeThatMatters >= 0 && sizeThatMatters <= 1)) {
      throw new IllegalArgumentException(
          "The size that matters is %s but must be from 0 to 1. Maybe 0.05, which is 5 %% of the scale."
              .formatted(sizeThatMatters));
    }
  }

  /** Intervals of 95 %, in closed form where there is one. */
  public static CalibrationSettings ofDefaults() {
    return new CalibrationSettings(
        DEFAULT_CONFIDENCE,
        null,
        NotApplicableAs.CATEGORY,
        null,
        null,
        DEFAULT_EPSILON,
        VerdictRules.SIZE_THAT_MATTERS,
        Map.of(),
        null,
        RaschThresholds.RATING_SCALE,
        List.of());
  }

  /** The same with intervals of another confidence, between 0 and 1. */
  public CalibrationSettings withConfidence(double newConfidence) {
    return with(copy -> copy.confidence = newConfidence);
  }

  /** The same with intervals by resampling, or without if null. */
  public CalibrationSettings withBootstrap(@Nullable Bootstrap newBootstrap) {
    return with(copy -> copy.bootstrap = newBootstrap);
  }

  /** The same with "not applicable" as that where names are compared. */
  public CalibrationSettings withNotApplicable(NotApplicableAs as) {
    return with(copy -> copy.notApplicable = as);
  }

  /** The same with a study of each reviewer, which takes longer, or without if null. */
  public CalibrationSettings withStudy(@Nullable ReviewerSettings newStudy) {
    return with(copy -> copy.study = newStudy);
  }

  /** The same with a consensus of so much smoothing, or without if null. */
  public CalibrationSettings withConsensus(@Nullable Double smoothing) {
    return with(copy -> copy.consensus = smoothing);
  }

  /** The same, where a model may be so much worse than a person. */
  public CalibrationSettings withEpsilon(double newEpsilon) {
    return with(copy -> copy.epsilon = newEpsilon);
  }

  /** The same, where differences between people matter from such a share of the scale on. */
  public CalibrationSettings withSizeThatMatters(double share) {
    return with(copy -> copy.sizeThatMatters = share);
  }

  /** The same, where good ratings of some criteria are told to be high or low, by their names. */
  public CalibrationSettings withGoodEnds(Map<String, GoodEnd> ends) {
    return with(copy -> copy.goodEnds = ends);
  }

  /**
   * The same with weights of the categories, or without if null. They count in the coefficients
   * whose ids end in {@code -weighted}, of criteria without a category that they do not know.
   */
  public CalibrationSettings withWeights(@Nullable CategoryWeights newWeights) {
    return with(copy -> copy.weights = newWeights);
  }

  /** The same with thresholds of the many-facet Rasch model that criteria share or not. */
  public CalibrationSettings withThresholds(RaschThresholds newThresholds) {
    return with(copy -> copy.thresholds = newThresholds);
  }

  /** The same with these coefficients of one's own beside those of the library. */
  public CalibrationSettings withOwnCoefficients(List<OwnCoefficient> own) {
    return with(copy -> copy.ownCoefficients = own);
  }

  private CalibrationSettings with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.settings();
  }

  /** Settings on the way to others. */
  private static final class Copy {
    private double confidence;
    private @Nullable Bootstrap bootstrap;
    private NotApplicableAs notApplicable;
    private @Nullable ReviewerSettings study;
    private @Nullable Double consensus;
    private double epsilon;
    private double sizeThatMatters;
    private Map<String, GoodEnd> goodEnds;
    private @Nullable CategoryWeights weights;
    private RaschThresholds thresholds;
    private List<OwnCoefficient> ownCoefficients;

    Copy(CalibrationSettings from) {
      confidence = from.confidence;
      bootstrap = from.bootstrap;
      notApplicable = from.notApplicable;
      study = from.study;
      consensus = from.consensus;
      epsilon = from.epsilon;
      sizeThatMatters = from.sizeThatMatters;
      goodEnds = from.goodEnds;
      weights = from.weights;
      thresholds = from.thresholds;
      ownCoefficients = from.ownCoefficients;
    }

    CalibrationSettings settings() {
      return new CalibrationSettings(
          confidence,
          bootstrap,
          notApplicable,
          study,
          consensus,
          epsilon,
          sizeThatMatters,
          goodEnds,
          weights,
          thresholds,
          ownCoefficients);
    }
  }
}
