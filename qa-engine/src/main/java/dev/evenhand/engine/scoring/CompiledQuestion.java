package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.UnansweredPolicy;

/**
 * A question with its policies resolved.
 *
 * @param ratio how its points become a ratio
 * @param best the points that make its ratio 1
 * @param scored whether it takes a share of a score at all: not texts, days, what stands under the
 *     method none, and what nobody gave scores
 */
record CompiledQuestion(
    Question question,
    RatioPolicy ratio,
    Fraction best,
    boolean scored,
    NotApplicablePolicy notApplicable,
    UnansweredPolicy unanswered,
    Marks marks) {

  static CompiledQuestion of(Question question, CompiledCard.Policies around) {
    QuestionKind kind = question.kind();
    RatioPolicy ratio = question.ratio() == null ? around.ratio() : question.ratio();
    return new CompiledQuestion(
        question,
        ratio,
        Fraction.of(question.possible(ratio)),
        kind.scorable() && around.method() != Method.NONE && kind.hasScores(),
        question.notApplicable() == null ? around.notApplicable() : question.notApplicable(),
        question.unanswered() == null ? around.unanswered() : question.unanswered(),
        new Marks(question.passMark(), question.bands(), around.rounding()));
  }

  String id() {
    return question.id();
  }

  /** Whether a missing answer stops the evaluation. */
  boolean mustBeAnswered() {
    return question.kind().scorable() && unanswered == UnansweredPolicy.REJECT;
  }

  Fraction points(Answer answer) {
    return Fraction.of(question.earned(answer, ratio));
  }
}
