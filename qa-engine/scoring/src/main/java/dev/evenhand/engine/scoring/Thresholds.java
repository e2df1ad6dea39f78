package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * The ratio of every question and section that has an answer in it, by the answers alone: what
 * thresholds look at. Not applicable and open questions are no answers.
 */
final class Thresholds {
  private final DecidedAnswers known;
  private final Map<String, Fraction> ratios = new HashMap<>();

  private Thresholds(DecidedAnswers known) {
    this.known = known;
  }

  /**
   * @param root the card without auto-fails
   */
  static Map<String, Fraction> ratios(DecidedAnswers known, Tally.OfSection root) {
    Thresholds found = new Thresholds(known);
    found.add(root);
    return found.ratios;
  }

  static Map<String, Fraction> ratios(CompiledCard card, DecidedAnswers known) {
    if (!card.thresholds()) {
      return Map.of();
    }
    return ratios(known, new CardTally(known, Fails.NONE).root(card.root()));
  }

  /** Returns whether a question that counts in the section was answered. */
  private boolean add(Tally.OfSection section) {
    boolean any = false;
    for (Tally.OfQuestion question : section.questions()) {
      if (known.judged(question.compiled().slot())) {
        any |= question.calculated().applies() && question.weight().signum() > 0;
        put(question.compiled().id(), question.calculated());
      }
    }
    for (Tally.OfSection inner : section.sections()) {
      any |= add(inner) && inner.weight().signum() > 0;
    }
    if (any && section.compiled().index() != CompiledCard.ROOT) {
      put(section.compiled().id(), section.calculated());
    }
    return any && section.compiled().method() != Method.NONE;
  }

  private void put(String id, Amount amount) {
    amount.ratio().ifPresent(ratio -> ratios.put(id, ratio));
  }
}
