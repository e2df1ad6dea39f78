package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.NotApplicablePolicy;
import dev.evenhand.api.scorecard.PassOn;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.method.NamedLevels;

/**
 * Whether what an answer adds to a score may hang on all other answers, even by sums alone: where
 * "not applicable" counts as the rest of a card on which a method with a name makes ratios, as of
 * two answers together the highest ratio, for one, can rise by more than of each; and where a card
 * passes on its critical questions, and others decide how much of it those are.
 */
final class Additivity {
  private Additivity() {}

  static boolean isBroken(Scorecard card) {
    boolean named = !NamedLevels.of(card).methods().isEmpty();
    boolean onCritical = card.scoring().passOn() == PassOn.CRITICAL;
    return named && (onCritical || countsAsRest(card)) || onCritical && Monotony.recounts(card);
  }

  private static boolean countsAsRest(Scorecard card) {
    return card.scoring().notApplicable() == NotApplicablePolicy.REST
        || card.questions().stream()
            .anyMatch(question -> question.notApplicable() == NotApplicablePolicy.REST)
        || card.sections().stream().anyMatch(Additivity::countsAsRest);
  }

  private static boolean countsAsRest(Section section) {
    return section.notApplicable() == NotApplicablePolicy.REST
        || section.sections().stream().anyMatch(Additivity::countsAsRest);
  }
}
