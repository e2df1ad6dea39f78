package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import java.util.HashMap;
import java.util.Map;

/**
 * The ratio of every question and section that has an answer in it, by the answers alone: what
 * thresholds look at. Not applicable and open questions are no answers.
 */
final class AnsweredRatios {
  private final Map<String, Fraction> ratios = new HashMap<>();

  private AnsweredRatios() {}

  static Map<String, Fraction> of(CompiledCard card, Map<String, Answer> answers) {
    AnsweredRatios found = new AnsweredRatios();
    found.add(new Tallying(answers, Fails.NONE).root(card.root()));
    return found.ratios;
  }

  /** Returns whether a scored question in the section was answered. */
  private boolean add(Tally.OfSection section) {
    boolean any = false;
    for (Tally.OfQuestion question : section.questions()) {
      Answer answer = question.answer();
      if (answer != null && !(answer instanceof Answer.NotApplicable)) {
        any |= question.calculated().applies();
        put(question.compiled().id(), question.calculated());
      }
    }
    for (Tally.OfSection inner : section.sections()) {
      any |= add(inner);
    }
    if (any) {
      put(section.compiled().id(), section.calculated());
    }
    return any;
  }

  private void put(String id, Amount amount) {
    amount.ratio().ifPresent(ratio -> ratios.put(id, ratio));
  }
}
