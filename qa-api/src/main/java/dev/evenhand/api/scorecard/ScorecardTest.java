package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.Prose;
import dev.evenhand.api.constraint.SelfChecked;
import dev.evenhand.api.constraint.SelfChecking;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
    @Valid Expected expect) {
  /**
   * What a test expects; what is null or empty is not looked at.
   *
   * @param outcome of the card
   * @param percent of the card, rounded as the card shows it: half up to two decimals unless it
   *     says otherwise
   * @param band the label of the band, in any of its languages
   * @param sections the percents of sections by their ids, rounded alike
   * @param problems the codes of the problems for which the answers must be refused; nothing else
   *     can be expected with them, as what is refused has no score
   */
  @SelfChecked
  public record Expected(
      @Nullable Outcome outcome,
      @Nullable BigDecimal percent,
      @Nullable String band,
      Map<String, BigDecimal> sections,
      List<String> problems)
      implements SelfChecking {
    public Expected {
      percent = Decimals.canonical(percent);
      Map<String, BigDecimal> percents = new LinkedHashMap<>(Copies.map(sections, "sections"));
      percents.replaceAll((id, value) -> Decimals.exact(value));
      sections = Collections.unmodifiableMap(percents);
      problems = Copies.list(problems, "problems");
    }

    /** Of the card as a whole alone. */
    public Expected(
        @Nullable Outcome outcome, @Nullable BigDecimal percent, @Nullable String band) {
      this(outcome, percent, band, Map.of(), List.of());
    }

    @Override
    public List<Breach> breaches() {
      boolean scored = outcome != null || percent != null || band != null || !sections.isEmpty();
      return problems.isEmpty() || !scored
          ? List.of()
          : List.of(
              new Breach(
                  "problems-and-score",
                  List.of("problems"),
                  "the test expects that its answers are refused, and a score",
                  null,
                  "Remove \"problems\", or all else that is expected; what is refused has no score.",
                  Input.NOTHING_ELSE));
    }
  }

  public ScorecardTest {
    Objects.requireNonNull(name, "name");
    answers = Copies.map(answers, "answers");
    metadata = Copies.sorted(metadata, "metadata");
    Objects.requireNonNull(expect, "expect");
  }
}
