package dev.evenhand.engine.testing;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tests of a card reach of it: each answer, each condition held and not, each auto-fail
 * triggered, each band and each outcome. A test whose answers are refused reaches nothing.
 * Immutable; safe between threads.
 *
 * @param tests the names of the tests that reach a thing; in the order of the card, of which all
 *     that can be reached is here
 */
public record CardCoverage(Map<CoverageItem, List<String>> tests) {
  public CardCoverage {
    tests = Copies.mapOfLists(tests, "tests");
  }

  /** Scores the tests of a card, which has no problems. */
  public static CardCoverage of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    TestedScore.Scorer scorer = new TestedScore.Scorer(card);
    List<Map.Entry<String, TestedScore>> scored = new ArrayList<>();
    for (ScorecardTest test : card.tests()) {
      scorer
          .score(test.answers(), test.metadata())
          .value()
          .ifPresent(tested -> scored.add(Map.entry(test.name(), tested)));
    }
    Map<CoverageItem, List<String>> reached = new LinkedHashMap<>();
    for (Target target : Targets.of(card).all()) {
      reached.put(
          target.item(),
          scored.stream()
              .filter(test -> target.reached().test(test.getValue()))
              .map(Map.Entry::getKey)
              .toList());
    }
    return new CardCoverage(reached);
  }

  /** All things of a kind. */
  public List<CoverageItem> of(CoverageItem.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return tests.keySet().stream().filter(item -> item.kind() == kind).toList();
  }

  /** How many things of a kind a test reaches. */
  public long reached(CoverageItem.Kind kind) {
    return of(kind).stream().filter(this::isReached).count();
  }

  /** Whether a test reaches it. */
  public boolean isReached(CoverageItem item) {
    Objects.requireNonNull(item, "item");
    return !tests.getOrDefault(item, List.of()).isEmpty();
  }

  /** Whether it is a thing of the card that no test reaches. */
  public boolean isMissed(CoverageItem item) {
    Objects.requireNonNull(item, "item");
    return tests.containsKey(item) && !isReached(item);
  }

  /** All of a kind that no test reaches, in the order of the card. */
  public List<CoverageItem> missed(CoverageItem.Kind kind) {
    return of(kind).stream().filter(item -> !isReached(item)).toList();
  }

  /** All that no test reaches, in the order of the card. */
  public List<CoverageItem> missed() {
    return tests.keySet().stream().filter(item -> !isReached(item)).toList();
  }

  /** How much of all is reached, in percent with one decimal, rounded down; 100 of nothing. */
  public BigDecimal percent() {
    return percent(tests.size() - missed().size(), tests.size()).orElse(new BigDecimal("100.0"));
  }

  /** How much of a kind is reached; empty if the card has none of it. */
  public Optional<BigDecimal> percent(CoverageItem.Kind kind) {
    return percent(reached(kind), of(kind).size());
  }

  /** Rounded down, so that 100 is all. */
  private static Optional<BigDecimal> percent(long reached, long all) {
    return Stream.of(all)
        .filter(count -> count > 0)
        .map(
            count ->
                BigDecimal.valueOf(100 * reached)
                    .divide(BigDecimal.valueOf(count), 1, RoundingMode.DOWN))
        .findFirst();
  }
}
