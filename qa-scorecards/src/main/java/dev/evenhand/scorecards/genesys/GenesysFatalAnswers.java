package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * Which answers to a fatal question fail an evaluation. The sources disagree beyond two options.
 */
final class GenesysFatalAnswers {
  private GenesysFatalAnswers() {}

  /**
   * The values of the options that fail: all that score less than the best, or only those of them
   * that score least.
   */
  static List<String> of(QuestionKind choice, boolean lowest) {
    BigDecimal most = choice.bestScore();
    BigDecimal least = choice.lowestScore();
    return choice.options().stream()
        .filter(option -> option.score() != null && option.score().compareTo(most) < 0)
        .filter(option -> !lowest || least.compareTo(option.score()) == 0)
        .map(Option::value)
        .toList();
  }
}
