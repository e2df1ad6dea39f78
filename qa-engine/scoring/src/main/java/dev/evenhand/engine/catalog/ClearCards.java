package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A catalogue of the cards that are without problems and alone of their version. */
final class ClearCards {
  /** The code of what stands twice. */
  static final String TWICE = "duplicate-card";

  private static final String REMEDY = "Raise the version in one of them, or remove one.";

  private final TreeMap<ScorecardRef, Entry> byRef = new TreeMap<>();
  private final Map<ScorecardRef, Problem> twice = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private ClearCards() {}

  static CatalogLoad of(CatalogContents.All all) {
    ClearCards cards = new ClearCards();
    for (CatalogContents.Given given : all.given()) {
      cards.problems.addAll(given.card().problems());
      given.card().value().ifPresent(cards::put);
    }
    cards.byRef.keySet().removeAll(cards.twice.keySet());
    Map<ScorecardRef, Problem> refused = new HashMap<>(all.refused());
    refused.putAll(cards.twice);
    return new CatalogLoad(new ScorecardCatalog(cards.byRef, refused), cards.problems);
  }

  private void put(Entry entry) {
    ScorecardRef ref = entry.scorecard().ref();
    Entry earlier = byRef.putIfAbsent(ref, entry);
    if (earlier != null) {
      twice.putIfAbsent(ref, inBoth(entry, earlier));
      problems.add(twice(entry, earlier, ""));
    }
  }

  /** What is told to those who ask for the card. */
  private static Problem inBoth(Entry entry, Entry earlier) {
    String ref = entry.scorecard().ref().toString();
    return Problem.error(
        TWICE,
        Location.of(ref),
        "",
        "scorecard %s is in %s and in %s, so neither is used"
            .formatted(ref, earlier.origin(), entry.origin()),
        REMEDY);
  }

  /** That a card is there twice, and what follows from it. */
  static Problem twice(Entry entry, Entry earlier, String result) {
    return Problem.error(
        TWICE,
        Location.of(entry.origin()),
        "",
        "scorecard %s is already in %s%s"
            .formatted(entry.scorecard().ref(), earlier.origin(), result),
        REMEDY);
  }
}
