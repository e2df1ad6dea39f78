package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns ratings into a calibration report: agreement with intervals on every criterion, and each
 * reviewer's mean and severity beside the others.
 *
 * <p>Immutable and safe between threads; linear in the ratings.
 */
public final class CalibrationAnalyzer {
  /** Intervals of 95 %. */
  public static final double DEFAULT_CONFIDENCE = 0.95;

  private final double confidence;

  private CalibrationAnalyzer(double confidence) {
    this.confidence = confidence;
  }

  /** With intervals of 95 %. */
  public static CalibrationAnalyzer ofDefaults() {
    return new CalibrationAnalyzer(DEFAULT_CONFIDENCE);
  }

  /**
   * With intervals of the given confidence.
   *
   * @throws IllegalArgumentException unless it lies between 0 and 1
   */
  public static CalibrationAnalyzer of(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "Confidence is %s but must lie between 0 and 1. Maybe write 0.95.".formatted(confidence));
    }
    return new CalibrationAnalyzer(confidence);
  }

  /** A report on ratings that no scorecard stands behind. */
  public CalibrationReport analyze(List<CriterionRatings> criteria) {
    return new CalibrationReport(
        confidence, criteria.stream().map(this::report).toList(), List.of());
  }

  /** A report on a calibration session, with what each question's disagreement costs. */
  public CalibrationReport analyze(SessionRatings session) {
    return new CalibrationReport(
        confidence,
        session.criteria().stream().map(this::report).toList(),
        session.disagreements());
  }

  private CriterionReport report(CriterionRatings criterion) {
    AgreementAccumulator ratings = AgreementAccumulator.of(criterion.ratings());
    AgreementAccumulator scores =
        criterion.scores() == criterion.ratings()
            ? ratings
            : AgreementAccumulator.of(criterion.scores());
    long items = ratings.items();
    List<ReviewerSummary> summaries = scores.reviewers(confidence);
    long reviewers = scores == ratings ? summaries.size() : ratings.reviewers(confidence).size();
    return new CriterionReport(
        criterion.criterion(),
        criterion.title(),
        criterion.main(),
        items,
        ratings.ratings(),
        items * reviewers - ratings.ratings(),
        criterion.ratings().categories(),
        criterion.ratings().hasDeclaredCategories(),
        coefficients(criterion, ratings, scores),
        summaries);
  }

  private Map<CoefficientId, Coefficient> coefficients(
      CriterionRatings criterion, AgreementAccumulator ratings, AgreementAccumulator scores) {
    Map<CoefficientId, Coefficient> all = new LinkedHashMap<>();
    for (Scale scale : criterion.scales()) {
      AgreementAccumulator source = scale == Scale.NOMINAL ? ratings : scores;
      Map<CoefficientId, Coefficient> found = source.coefficients(scale.coefficients(), confidence);
      scale.coefficients().forEach(id -> all.put(id, found.get(id)));
    }
    return all;
  }
}
