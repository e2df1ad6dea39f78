package dev.evenhand.engine.explain;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.wire.WireValue;
import java.util.List;
import java.util.Objects;

/**
 * A score and the answers to "why" and "what if" about it. The tree of the score tells what each
 * answer earned; this tells what rules and other answers would make of it.
 *
 * @param score what is explained
 * @param autoFails the auto-fail rules that held, in the order of the card; of a large card not all
 * @param otherAutoFails how many questions and sections have auto-fail rules that held and are not
 *     among them
 * @param withoutAutoFails what the score would be if none had held
 * @param leverages what other answers are worth, one entry a question that can be answered
 *     otherwise, in the order of the card
 * @param toPass the fewest changes that pass
 */
public record Explanation(
    Score score,
    List<AutoFailEffect> autoFails,
    int otherAutoFails,
    Hypothetical withoutAutoFails,
    List<Leverage> leverages,
    Counterfactual toPass)
    implements WireValue {
  public Explanation {
    Objects.requireNonNull(score, "score");
    autoFails = Copies.list(autoFails, "autoFails");
    Objects.requireNonNull(withoutAutoFails, "withoutAutoFails");
    leverages = Copies.list(leverages, "leverages");
    Objects.requireNonNull(toPass, "toPass");
  }

  /** Why points were lost: the questions that lost some, the costliest first. */
  public List<QuestionScore> reasons() {
    return score.reasons();
  }
}
