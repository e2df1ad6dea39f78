package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Prose;
import dev.evenhand.api.copy.Copies;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An example that travels with a card: these answers, that score.
 *
 * @param name what the example shows
 * @param answers by question id
 * @param metadata facts about the interaction, by name
 * @param expect what scoring them must give
 */
public record ScorecardTest(
    @Prose String name,
    Map<String, Answer> answers,
    Map<String, String> metadata,
    Expected expect) {
  /**
   * What a test expects; what is null is not looked at.
   *
   * @param outcome of the card
   * @param percent of the card, rounded as the card shows it: half up to two decimals unless it
   *     says otherwise
   * @param band the label of the band, in any of its languages
   */
  public record Expected(
      @Nullable Outcome outcome, @Nullable BigDecimal percent, @Nullable String band) {
    public Expected {
      percent = Decimals.canonical(percent);
    }
  }

  public ScorecardTest {
    Objects.requireNonNull(name, "name");
    answers = Copies.map(answers, "answers");
    metadata = Copies.sorted(metadata, "metadata");
    Objects.requireNonNull(expect, "expect");
  }
}
