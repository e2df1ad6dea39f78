package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.CriticalScore;
import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.ErrorCount;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Critical;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Counts the errors of an evaluation by class, and adds up the score of its critical questions. */
final class Criticality {
  private final DecidedAnswers known;
  private final Map<ErrorClass, ErrorCount> errors = new EnumMap<>(ErrorClass.class);
  private Share critical = Share.NOTHING;

  private Criticality(DecidedAnswers known) {
    this.known = known;
  }

  static CriticalScore of(CompiledCard card, DecidedAnswers known, Tally.OfSection root) {
    if (!card.critical()) {
      return CriticalScore.NONE;
    }
    Criticality found = new Criticality(known);
    card.questions().forEach(found::count);
    found.addUp(root, ShareUnit.root(root));
    return new CriticalScore(found.critical.added(), found.critical.decided(), found.errors);
  }

  private void count(CompiledQuestion question) {
    Critical mark = question.question().critical();
    if (mark == null && !question.scored()) {
      return; // no error can be made there
    }
    boolean judged = known.judged(question.slot());
    ErrorCount count = judged ? new ErrorCount(isError(question) ? 1 : 0, 1) : ErrorCount.NONE;
    errors.merge(ErrorClass.of(mark), count, ErrorCount::plus);
  }

  private boolean isError(CompiledQuestion question) {
    Answer answer = known.answer(question.slot());
    Critical mark = question.question().critical();
    if (answer == null) {
      return false;
    }
    if (mark != null && !mark.errorOn().isEmpty()) {
      return !Collections.disjoint(question.question().kind().marksOf(answer), mark.errorOn());
    }
    return question.question().kind().hasScores()
        && question.points(answer).compareTo(question.best()) < 0;
  }

  private void addUp(Tally.OfSection section, ShareUnit inside) {
    for (Tally.OfQuestion question : section.questions()) {
      if (question.compiled().question().critical() != null) {
        critical = critical.plus(inside.shareOf(question));
      }
    }
    section.sections().forEach(inner -> addUp(inner, inside.within(inner)));
  }
}
