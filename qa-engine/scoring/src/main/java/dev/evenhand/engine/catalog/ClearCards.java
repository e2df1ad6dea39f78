package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** A catalogue of the cards that are without problems and alone of their version. */
final class ClearCards {
  private final TreeMap<ScorecardRef, Entry> byRef = new TreeMap<>();
  private final Set<ScorecardRef> twice = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private ClearCards() {}

  static CatalogLoad of(CatalogContents.All all) {
    ClearCards cards = new ClearCards();
    for (CatalogContents.Given given : all.given()) {
      cards.problems.addAll(given.card().problems());
      given.card().value().ifPresent(cards::put);
    }
    cards.byRef.keySet().removeAll(cards.twice);
    return new CatalogLoad(new ScorecardCatalog(cards.byRef, all.refused()), cards.problems);
  }

  private void put(Entry entry) {
    ScorecardRef ref = entry.scorecard().ref();
    Entry earlier = byRef.putIfAbsent(ref, entry);
    if (earlier != null) {
      twice.add(ref);
      problems.add(twice(entry, earlier, ""));
    }
  }

  /** That a card is there twice, and what follows from it. */
  static Problem twice(Entry entry, Entry earlier, String result) {
    return Problem.error(
        "duplicate-card",
        Location.of(entry.origin()),
        "",
        "scorecard %s is already in %s%s"
            .formatted(entry.scorecard().ref(), earlier.origin(), result),
        "Raise the version in one of them, or remove one.");
  }
}
