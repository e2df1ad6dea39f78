package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.judge.JudgeVerdict;
import dev.evenhand.engine.model.consensus.AgreementScore;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds each model among the reviewers against the people. */
record ModelReviewers(List<String> models, List<JudgeReport> judges, CalibrationSettings settings) {
  /**
   * What is found of each model, in the order of their names.
   *
   * @param criteria with the ratings of all, and without those of the reference
   */
  List<ModelReviewer> of(List<CriterionRatings> criteria) {
    return models.stream()
        .map(
            model ->
                new ModelReviewer(
                    model,
                    criteria.stream()
                        .map(criterion -> withoutOthers(criterion, model))
                        .flatMap(criterion -> of(criterion, model).stream())
                        .toList()))
        .toList();
  }

  private CriterionRatings withoutOthers(CriterionRatings criterion, String model) {
    return criterion.without(models.stream().filter(other -> !other.equals(model)).toList());
  }

  /** Empty if the model rated nothing on the criterion. */
  private Optional<ModelReviewer.OnCriterion> of(CriterionRatings criterion, String model) {
    Agreements agreements = Agreements.of(criterion);
    long own = summary(agreements.ratings(), model).map(ReviewerSummary::ratings).orElse(0L);
    return summary(agreements.scores(), model)
        .filter(summary -> own > 0)
        .map(
            summary ->
                new ModelReviewer.OnCriterion(
                    criterion.criterion(),
                    own,
                    summary.besideOthers(),
                    AlternativeAnnotator.of(
                        criterion.compared(), model, score(criterion), settings.epsilon()),
                    judged(criterion.criterion(), model),
                    agreements.pairs(settings.confidence()).stream()
                        .filter(pair -> pair.first().equals(model) || pair.second().equals(model))
                        .toList()));
  }

  private @Nullable JudgeVerdict judged(String criterion, String model) {
    return judges.stream()
        .filter(judge -> judge.judge().equals(model))
        .flatMap(judge -> judge.on(criterion).stream())
        .map(found -> found.agreement().verdict())
        .findFirst()
        .orElse(null);
  }

  private Optional<ReviewerSummary> summary(AgreementAccumulator agreement, String model) {
    return agreement.reviewers(settings.confidence()).stream()
        .filter(summary -> summary.reviewer().equals(model))
        .findFirst();
  }

  /** Distances count where the scale has numbers, else whether two are alike. */
  private static AgreementScore score(CriterionRatings criterion) {
    boolean numbers =
        !criterion.main().isOfNames()
            && criterion.scores().categories().stream().anyMatch(c -> c.value() != null);
    return numbers ? AgreementScore.NEGATIVE_RMSE : AgreementScore.ACCURACY;
  }
}
