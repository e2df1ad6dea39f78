package dev.evenhand.engine.compare;

import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.engine.compare.CardChange.Kind;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What two cards declare differently about critical questions. That is for the report, unless
 * either card passes on them or has a rule that counts their errors.
 *
 * @param errors whether errors are told beside scores: of all questions, where one is critical
 */
record CriticalDifferences(CardOutline before, CardOutline after, boolean errors) {
  static CriticalDifferences of(CardOutline before, CardOutline after) {
    boolean errors =
        Stream.of(before, after)
            .flatMap(card -> card.questions().values().stream())
            .anyMatch(question -> question.critical() != null);
    return new CriticalDifferences(before, after, errors);
  }

  PlaceDifferences at(CardPart place, boolean matters, Consumer<CardChange> changes) {
    return new PlaceDifferences(place, matters, errors, changes);
  }

  void compare(PlaceDifferences card, Scoring was, Scoring is) {
    if (was.noOpportunity() != is.noOpportunity()) {
      Effect effect = passesOnCritical() ? Effect.OUTCOME : Effect.REPORT;
      card.add(Kind.CHANGED, "noOpportunity", was.noOpportunity(), is.noOpportunity(), effect);
    }
  }

  void compare(PlaceDifferences here, Question was, Question is) {
    Critical mark = was.critical();
    Critical other = is.critical();
    if (mark == null ? other != null : !mark.equals(other)) {
      here.add(Kind.CHANGED, "critical", mark, other, effect(was, is));
    }
  }

  /** Whose errors a question is critical to moves no score, nor which answers are errors. */
  private Effect effect(Question was, Question is) {
    if (before.countsErrorsOf(was.id()) || after.countsErrorsOf(is.id())) {
      return Effect.SCORE;
    }
    boolean newOrGone = was.critical() == null || is.critical() == null;
    return newOrGone && passesOnCritical() ? Effect.OUTCOME : Effect.REPORT;
  }

  private boolean passesOnCritical() {
    return before.card().scoring().passOn() == PassOn.CRITICAL
        || after.card().scoring().passOn() == PassOn.CRITICAL;
  }
}
