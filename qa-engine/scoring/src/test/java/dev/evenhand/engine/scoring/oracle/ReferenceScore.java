package dev.evenhand.engine.scoring.oracle;

import dev.evenhand.api.scorecard.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the second opinion says of an evaluation. Numbers are texts, as the engine writes exact
 * numbers too.
 *
 * @param ratio of the card, or null
 * @param band the label of the card's band, or null
 * @param autoFailed what failed the card, in display order
 * @param nodes each section and question, by id
 * @param errors errors and opportunities by class, as {@code 1/3}
 * @param critical the score of the critical questions, or null
 */
public record ReferenceScore(
    @Nullable String ratio,
    Outcome outcome,
    @Nullable String band,
    List<String> autoFailed,
    Map<String, Node> nodes,
    Map<String, String> errors,
    @Nullable String critical) {
  /**
   * A section or question.
   *
   * @param calculated what it earned by the answers alone
   */
  public record Node(
      String earned, String possible, String calculated, Outcome outcome, @Nullable String band) {}
}
