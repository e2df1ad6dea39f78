package dev.evenhand.scorecards.forms;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What holds for a part of a card that does not say it itself. */
public final class Defaults {
  private Defaults() {}

  /** The weight of a question among others; 1 where it has none. */
  public static BigDecimal weight(Question question) {
    return orOne(question.weight());
  }

  /** The weight of a section among others; 1 where it has none. */
  public static BigDecimal weight(Section section) {
    return orOne(section.weight());
  }

  /** How the points of a question of {@code card} become a ratio. */
  public static RatioPolicy ratio(Scorecard card, Question question) {
    return question.ratio() == null ? card.scoring().ratio() : question.ratio();
  }

  private static BigDecimal orOne(@Nullable BigDecimal weight) {
    return weight == null ? BigDecimal.ONE : weight;
  }
}
