package dev.evenhand.scorecards.forms;

import java.util.Objects;

/**
 * Why a value did not arrive as it was.
 *
 * @param reason a sentence about the value
 * @param remedy what to do, a sentence
 * @param mayChangeScores whether an evaluation may score differently for it
 */
public record Loss(String reason, String remedy, boolean mayChangeScores) {
  public Loss {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** A loss that may be seen in scores. */
  public static Loss ofScores(String reason, String remedy) {
    return new Loss(reason, remedy, true);
  }

  /** A loss that may be seen in scores, which the card alone makes as it says. */
  public static Loss scoreByCard(String reason) {
    return ofScores(reason, "Score by the card.");
  }

  /** A loss that no score shows. */
  public static Loss ofWords(String reason, String remedy) {
    return new Loss(reason, remedy, false);
  }

  /** A loss that no score shows and that needs no action. */
  public static Loss harmless(String reason) {
    return new Loss(reason, "Nothing needs to be done.", false);
  }
}
