package dev.evenhand.engine.evaluation;

import dev.evenhand.api.scorecard.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text that should answer a question.
 *
 * @param answer what it says, or null if it is no answer
 * @param conversion how it was understood, or null if it is exact or not understood
 * @param candidates what it might mean where that is more than one thing
 */
record Reading(@Nullable Answer answer, @Nullable Conversion conversion, List<String> candidates) {
  static final Reading NOT_UNDERSTOOD = new Reading(null, null, List.of());
  static final Reading NOTHING = new Reading(null, Conversion.MISSING, List.of());
  static final Reading NOT_APPLICABLE =
      new Reading(Answer.notApplicable(), Conversion.NOT_APPLICABLE, List.of());

  static Reading exact(Answer answer) {
    return new Reading(answer, null, List.of());
  }

  static Reading of(Answer answer, Conversion conversion) {
    return new Reading(answer, conversion, List.of());
  }

  static Reading unclear(List<String> candidates) {
    return new Reading(null, null, candidates);
  }

  /** Whether it is clear what is meant, be it that nothing was answered. */
  boolean isUnderstood() {
    return answer != null || conversion != null;
  }
}
