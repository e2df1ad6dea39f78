package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.reviewer.Consistency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judge beside a measure: a model beside the people, or any reviewer beside the reference.
 *
 * @param judge the name of the judge
 * @param model whether it is known to be a model
 * @param measure the names of those whom it is held against
 * @param criteria on which both rated some item, in the order of the report
 */
public record JudgeReport(
    String judge, boolean model, List<String> measure, List<OnCriterion> criteria) {
  /**
   * One criterion.
   *
   * @param criterion its id
   * @param agreement with the measure
   * @param consistency of the judge with itself, where items were given it again and that was
   *     declared; or null
   */
  public record OnCriterion(
      String criterion, JudgeAgreement agreement, @Nullable Consistency consistency) {
    public OnCriterion {
      Objects.requireNonNull(criterion, "criterion");
      Objects.requireNonNull(agreement, "agreement");
    }
  }

  public JudgeReport {
    Objects.requireNonNull(judge, "judge");
    measure = Copies.list(measure, "measure");
    criteria = Copies.list(criteria, "criteria");
  }

  /** What is found on a criterion; empty if the two share no item there. */
  public Optional<OnCriterion> on(String criterion) {
    return criteria.stream().filter(one -> one.criterion().equals(criterion)).findFirst();
  }
}
