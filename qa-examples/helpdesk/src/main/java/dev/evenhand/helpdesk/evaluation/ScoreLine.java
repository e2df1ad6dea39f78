package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Outcome;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A score in a few words. */
public final class ScoreLine {
  private ScoreLine() {}

  /** Of a form that is being filled in; null if it can't be scored. */
  public static String of(@Nullable Score score) {
    if (score == null) {
      return "No score: see the problems below.";
    }
    if (score.ratio().isEmpty()) {
      return "No score yet: nothing is answered that counts.";
    }
    return percent(score) + ", " + outcome(score.outcome());
  }

  /** The percent as the card rounds it. */
  static String percent(Score score) {
    return score.percent().map(ScoreLine::percent).orElse("no score");
  }

  static String percent(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  static String outcome(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case AUTO_FAILED -> "auto-failed";
      case SCORED -> "scored";
      case UNDEFINED -> "not scored";
    };
  }

  static String band(Score score) {
    return Optional.ofNullable(score.band()).map(CardWords::of).orElse("");
  }
}
