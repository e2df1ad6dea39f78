package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with everything resolved that does not depend on answers.
 *
 * @param slot its number in display order
 * @param around the index of the section that it stands in
 * @param weight the declared one, or 1
 * @param ratio how its points become a ratio
 * @param best the points that make its ratio 1
 * @param scored whether it takes a share of a score at all: not texts, days, what is excluded or
 *     stands under the method none, and what nobody gave scores
 * @param answeredBy what answers it in place of the reviewer, or null
 */
record CompiledQuestion(
    int slot,
    int around,
    Question question,
    Fraction weight,
    RatioPolicy ratio,
    Fraction best,
    boolean scored,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    Marks marks,
    List<Trigger> autoFail,
    @Nullable Shown shown,
    @Nullable AutoAnswer answeredBy,
    List<Integer> dependsOn)
    implements CompiledNode {

  @Override
  public String id() {
    return question.id();
  }

  /** Whether a missing answer stops the evaluation. */
  boolean mustBeAnswered() {
    return question.kind().scorable() && unanswered == UnansweredPolicy.REJECT;
  }

  /** Whether "not applicable" of a section around it stands for it too. */
  boolean leftWithItsSection() {
    return question.kind().scorable() || question.allowNotApplicable();
  }

  Fraction points(Answer answer) {
    return Fraction.of(question.earned(answer, ratio));
  }

  /** The same question with other rules. */
  CompiledQuestion with(List<Trigger> rules) {
    return new CompiledQuestion(
        slot,
        around,
        question,
        weight,
        ratio,
        best,
        scored,
        notApplicable,
        unanswered,
        marks,
        rules,
        shown,
        answeredBy,
        dependsOn);
  }

  /** Its id, and in brackets what is asked, for messages. */
  String named() {
    return "'%s' (%s)".formatted(question.id(), question.ask());
  }
}
