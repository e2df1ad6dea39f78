package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Reviewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a calibration is computed from.
 *
 * @param criteria the ratings of each criterion; those of the reference are among them
 * @param reference the reviewer whose ratings are the measure of the others, or null; it is no
 *     reviewer to be measured, so agreement between reviewers leaves it out
 * @param agentByItem whose work each item is, where that is told
 * @param kindByReviewer whether a reviewer is a person or a model, where that is told
 */
public record CalibrationData(
    List<CriterionRatings> criteria,
    @Nullable String reference,
    Map<String, String> agentByItem,
    Map<String, Reviewer.Kind> kindByReviewer) {
  public CalibrationData {
    criteria = Copies.list(criteria, "criteria");
    agentByItem = Copies.sorted(agentByItem, "agentByItem");
    kindByReviewer = Copies.sorted(kindByReviewer, "kindByReviewer");
  }

  /**
   * The models among the reviewers, in the order of their names. They are held apart from the
   * people: agreement between reviewers leaves them out. None if no person is among the reviewers.
   */
  public List<String> modelReviewers() {
    List<String> all =
        criteria.stream()
            .flatMap(criterion -> criterion.ratings().raters().stream())
            .filter(name -> !name.equals(reference))
            .distinct()
            .sorted()
            .toList();
    List<String> models =
        all.stream().filter(name -> kindByReviewer.get(name) == Reviewer.Kind.MODEL).toList();
    return models.size() == all.size() ? List.of() : models;
  }

  /** Ratings of which nothing more is known. */
  public static CalibrationData of(List<CriterionRatings> criteria) {
    return new CalibrationData(criteria, null, Map.of(), Map.of());
  }

  /** The same, held against this reviewer's ratings. */
  public CalibrationData withReference(@Nullable String reviewer) {
    return new CalibrationData(criteria, reviewer, agentByItem, kindByReviewer);
  }

  /** The same, of these criteria only. */
  public CalibrationData withCriteria(List<CriterionRatings> chosen) {
    return new CalibrationData(chosen, reference, agentByItem, kindByReviewer);
  }
}
