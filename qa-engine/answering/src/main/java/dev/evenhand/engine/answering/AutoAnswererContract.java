package dev.evenhand.engine.answering;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.evaluation.Transcript;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.AutoAnswerer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an {@link AutoAnswerer} promises, for the tests of those who write one:
 *
 * <pre>{@code
 * assertThat(AutoAnswererContract.broken(answerer, card, interaction, transcript)).isEmpty();
 * }</pre>
 *
 * <p>Safe for threads.
 */
public final class AutoAnswererContract {
  private static final Transcript SILENCE = Transcript.of();

  private AutoAnswererContract() {}

  /**
   * The promises that it does not keep for this interaction, and for one in which nothing was said;
   * empty if it keeps all.
   */
  public static List<String> broken(
      AutoAnswerer answerer, Scorecard card, Interaction interaction, Transcript transcript) {
    Objects.requireNonNull(answerer, "answerer");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(interaction, "interaction");
    Objects.requireNonNull(transcript, "transcript");
    List<String> broken = new ArrayList<>();
    Reviewer reviewer = answerer.reviewer();
    if (!reviewer.equals(answerer.reviewer())) {
      broken.add("It is always the same reviewer.");
    }
    if (reviewer.id().isBlank()) {
      broken.add("Its reviewer has an id.");
    }
    broken.addAll(told(answerer, card, interaction, transcript));
    broken.addAll(told(answerer, card, interaction, SILENCE));
    return broken;
  }

  private static List<String> told(
      AutoAnswerer answerer, Scorecard card, Interaction interaction, Transcript transcript) {
    try {
      Checked<Evaluation> made =
          AutoEvaluation.of(card, answerer).evaluate("contract", interaction, transcript, null);
      return made.problems().stream().map(Problem::text).toList();
    } catch (RuntimeException e) {
      return List.of("It answers or leaves out, and throws nothing: " + e);
    }
  }
}
