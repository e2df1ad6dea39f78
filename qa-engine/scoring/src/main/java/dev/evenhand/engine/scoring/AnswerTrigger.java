package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import java.math.BigDecimal;
import java.util.Collections;

/** Whether a rule on the answer to a question, or on the ratio it gives, holds. */
final class AnswerTrigger {
  private AnswerTrigger() {}

  static boolean holds(AutoFail rule, CompiledQuestion question, DecidedAnswers known) {
    Answer answer = known.answer(question.slot());
    if (answer == null || answer instanceof Answer.NotApplicable) {
      return false;
    }
    BigDecimal below = rule.below();
    return below == null
        ? !Collections.disjoint(Checks.marks(question.question().kind(), answer), rule.on())
        : isBelow(below, new QuestionAmounts(known).of(question).amount());
  }

  private static boolean isBelow(BigDecimal below, Amount amount) {
    return amount.ratio().filter(ratio -> ratio.compareTo(Fraction.of(below)) < 0).isPresent();
  }
}
