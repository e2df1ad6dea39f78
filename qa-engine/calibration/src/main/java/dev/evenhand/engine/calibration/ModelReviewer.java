package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.judge.JudgeVerdict;
import dev.evenhand.engine.calibration.judge.StandIn;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.AlternativeAnnotator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model among the reviewers beside the people: whether it may stand in for them. Nothing else in
 * a report counts its ratings.
 *
 * @param reviewer the name of the model
 * @param criteria that it rated, in the order of the report
 */
public record ModelReviewer(String reviewer, List<OnCriterion> criteria) {
  /**
   * One criterion.
   *
   * @param criterion its id
   * @param ratings by the model
   * @param besidePeople the mean, over the items that people rated too, of the people's mean less
   *     the model's rating: positive is harsher; in units of the scale
   * @param test the alternative annotator test against the people, or why there is no answer
   * @param judged what is said of the model as a judge beside its measure, which rules out that it
   *     stands in for people where its answers tell of no item; null if nothing is said
   * @param pairs how the model agrees with each person, in the order of the people's names; empty
   *     above 128 reviewers
   */
  public record OnCriterion(
      String criterion,
      long ratings,
      Coefficient besidePeople,
      Estimate<AlternativeAnnotator> test,
      @Nullable JudgeVerdict judged,
      List<PairAgreement> pairs) {
    public OnCriterion {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(besidePeople, "besidePeople");
      Objects.requireNonNull(test, "test");
      pairs = Copies.list(pairs, "pairs");
    }

    /** Whether the model may stand in for people. */
    public StandIn standIn() {
      return StandIn.of(test, judged);
    }
  }

  public ModelReviewer {
    Objects.requireNonNull(reviewer, "reviewer");
    criteria = Copies.list(criteria, "criteria");
  }
}
