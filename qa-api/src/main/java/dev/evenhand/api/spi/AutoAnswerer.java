package dev.evenhand.api.spi;

import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.evaluation.Transcript;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import java.util.Map;

/**
 * Answers questions of a scorecard by itself: by patterns in what was said, by facts, or by asking
 * a language model. Its answers are an evaluation like those of people, by a reviewer whose kind
 * says that it is a model, so that calibration measures it as it measures them.
 *
 * <p>Implementations leave out what they can't tell: a guess is worse than no answer. They may be
 * called from any thread. Whether the same interaction is answered alike each time is up to them;
 * calibration tells ("consistency with itself").
 */
public interface AutoAnswerer {
  /** Who answers; of kind {@link Reviewer.Kind#MODEL} unless people stand behind the answers. */
  Reviewer reviewer();

  /**
   * The answers that it can give, by question id. Those of questions that the card has not, or that
   * the card does not accept, are problems to whoever asks.
   */
  Map<String, Answer> answer(Scorecard card, Interaction interaction, Transcript transcript);
}
