package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Critical;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the errors of an evaluation by class, and adds up the score of its critical questions. */
final class Criticality {
  private final Map<ErrorClass, ErrorCount> errors = new EnumMap<>(ErrorClass.class);
  private Fraction earned = Fraction.ZERO;
  private Fraction possible = Fraction.ZERO;

  private Criticality() {}

  static CriticalScore of(CompiledCard card, Tally.OfSection root) {
    if (!card.critical()) {
      return CriticalScore.NONE;
    }
    Criticality found = new Criticality();
    found.count(root);
    found.addUp(Shares.root(root), card);
    return new CriticalScore(found.earned, found.possible, found.errors);
  }

  private void count(Tally.OfSection section) {
    section.questions().forEach(this::count);
    section.sections().forEach(this::count);
  }

  private void count(Tally.OfQuestion tally) {
    CompiledQuestion question = tally.compiled();
    Critical mark = question.question().critical();
    if (!question.scored() && mark == null) {
      return;
    }
    Answer answer = tally.answer();
    ErrorCount count =
        answer == null || answer instanceof Answer.NotApplicable
            ? ErrorCount.NONE
            : new ErrorCount(isError(question, mark, answer) ? 1 : 0, 1);
    errors.merge(ErrorClass.of(mark), count, ErrorCount::plus);
  }

  private static boolean isError(
      CompiledQuestion question, @Nullable Critical mark, Answer answer) {
    if (mark != null && !mark.errorOn().isEmpty()) {
      return !Collections.disjoint(question.question().kind().marksOf(answer), mark.errorOn());
    }
    return question.question().kind().hasScores()
        && question.points(answer).compareTo(question.best()) < 0;
  }

  private void addUp(SectionScore section, CompiledCard card) {
    for (ScoreNode part : section.parts()) {
      if (part instanceof SectionScore inner) {
        addUp(inner, card);
      } else if (part instanceof QuestionScore question && card.isCritical(question.id())) {
        earned = earned.plus(question.contribution());
        possible = possible.plus(question.effectiveWeight());
      }
    }
  }
}
