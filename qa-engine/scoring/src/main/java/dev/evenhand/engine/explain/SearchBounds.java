package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Rounding;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a search needs to know of a card.
 *
 * @param sums scores by sums alone, which bound what an answer can add
 * @param lowestPassing no ratio below it passes
 * @param thresholds whether a low ratio can fail something
 */
record SearchBounds(ScoringEngine sums, Fraction lowestPassing, boolean thresholds) {
  /**
   * @param card one with a pass mark
   */
  static SearchBounds of(Scorecard card) {
    return new SearchBounds(
        ScoringEngine.of(CardVariants.linear(card)),
        lowestPassing(card),
        card.sections().stream()
            .flatMap(SearchBounds::autoFails)
            .anyMatch(rule -> rule.below() != null));
  }

  /** Rounding lifts a percent by less than one in its last digit. */
  private static Fraction lowestPassing(Scorecard card) {
    Fraction mark = Fraction.of(Objects.requireNonNull(card.scoring().passMark()));
    Rounding rounding = card.scoring().roundBeforeCompare();
    return rounding == null
        ? mark
        : mark.minus(Fraction.of(BigDecimal.valueOf(1, rounding.digits() + 2)));
  }

  private static Stream<AutoFail> autoFails(Section section) {
    return Stream.of(
            section.autoFail().stream(),
            section.questions().stream().flatMap(question -> question.autoFail().stream()),
            section.sections().stream().flatMap(SearchBounds::autoFails))
        .flatMap(rules -> rules);
  }
}
