package dev.evenhand.scorecards.genesys;

import static dev.evenhand.scorecards.genesys.GenesysLoss.TEXTS;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.scorecard.Choosing;
import dev.evenhand.api.scorecard.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which answers to a fatal question fail an evaluation. The sources disagree beyond two options.
 */
final class GenesysFatalAnswers {
  static final Decision NOT_HIGHEST = TEXTS.decision(GenesysNames.FATAL, "not-highest");
  static final Decision LOWEST = TEXTS.decision(GenesysNames.FATAL, "lowest");

  private GenesysFatalAnswers() {}

  /** The values of the options that score less than the best. */
  static List<String> notHighest(Choosing choice) {
    BigDecimal best = choice.bestScore();
    return values(choice, score -> score.compareTo(best) < 0);
  }

  /** The values of the options that score least, if another scores more. */
  static List<String> lowest(Choosing choice) {
    BigDecimal least = choice.lowestScore();
    return choice.bestScore().compareTo(least) == 0
        ? List.of()
        : values(choice, score -> score.compareTo(least) == 0);
  }

  private static List<String> values(Choosing choice, Predicate<BigDecimal> fails) {
    return choice.options().stream()
        .filter(option -> option.score() != null && fails.test(option.score()))
        .map(Option::value)
        .toList();
  }
}
