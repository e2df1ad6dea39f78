package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.CatalogContents.Given;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which cards serve after a catalogue was read again: the new ones, and of the old ones those whose
 * place has problems now. Of two cards of one version that one stays which serves already.
 */
final class Succession {
  /**
   * A card that serves.
   *
   * @param source the number of its source
   */
  record Serving(Entry entry, int source) {}

  /** A file or the like; with an empty origin the whole source. */
  private record Place(int source, String origin) {}

  /**
   * What serves, and what is to be told of it.
   *
   * @param problems of what was read, and of cards that are there twice
   */
  record Outcome(
      SortedMap<ScorecardRef, Serving> serving,
      List<CatalogChange> changes,
      List<Problem> problems) {}

  private final SortedMap<ScorecardRef, Serving> before;
  private final List<Given> given;
  private final SortedMap<ScorecardRef, Serving> serving = new TreeMap<>();
  private final Set<ScorecardRef> kept = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Succession(SortedMap<ScorecardRef, Serving> before, List<Given> given) {
    this.before = before;
    this.given = given;
  }

  static Outcome of(SortedMap<ScorecardRef, Serving> before, List<Given> given) {
    Succession succession = new Succession(before, given);
    succession.takeNew();
    succession.keepOld();
    return new Outcome(succession.serving, succession.changes(), succession.problems);
  }

  private void takeNew() {
    Map<ScorecardRef, List<Serving>> byRef = new HashMap<>();
    for (Given each : given) {
      problems.addAll(each.card().problems());
      each.card()
          .value()
          .ifPresent(
              entry ->
                  byRef
                      .computeIfAbsent(entry.scorecard().ref(), ref -> new ArrayList<>())
                      .add(new Serving(entry, each.source())));
    }
    new TreeMap<>(byRef).forEach(this::take);
  }

  private void take(ScorecardRef ref, List<Serving> candidates) {
    if (candidates.size() == 1) {
      serving.put(ref, candidates.get(0));
      return;
    }
    Serving old = before.get(ref);
    if (old == null) {
      tellTwice(candidates, candidates.get(0), "");
      return;
    }
    Optional<Serving> same = candidates.stream().filter(one -> isOf(old, one)).findFirst();
    Serving stays = same.orElse(old);
    serving.put(ref, stays);
    if (same.isEmpty()) {
      kept.add(ref);
    }
    tellTwice(candidates, stays, ", which serves on");
  }

  private static boolean isOf(Serving old, Serving other) {
    return old.source() == other.source() && old.entry().origin().equals(other.entry().origin());
  }

  private void tellTwice(List<Serving> candidates, Serving first, String result) {
    for (Serving one : candidates) {
      if (!one.equals(first)) {
        problems.add(ClearCards.twice(one.entry(), first.entry(), result));
      }
    }
  }

  private void keepOld() {
    Set<Place> troubled =
        given.stream()
            .filter(each -> each.card().value().isEmpty())
            .map(each -> new Place(each.source(), each.origin()))
            .collect(Collectors.toSet());
    before.forEach(
        (ref, old) -> {
          boolean whole = troubled.contains(new Place(old.source(), ""));
          boolean own = troubled.contains(new Place(old.source(), old.entry().origin()));
          if (!serving.containsKey(ref) && (whole || own)) {
            serving.put(ref, old);
            kept.add(ref);
          }
        });
  }

  private List<CatalogChange> changes() {
    SortedMap<ScorecardRef, CatalogChange> changes = new TreeMap<>();
    before.forEach(
        (ref, old) -> {
          if (!serving.containsKey(ref)) {
            changes.put(ref, change(CatalogChange.Kind.REMOVED, old));
          }
        });
    serving.forEach(
        (ref, now) -> kind(ref, now).ifPresent(kind -> changes.put(ref, change(kind, now))));
    return List.copyOf(changes.values());
  }

  private static CatalogChange change(CatalogChange.Kind kind, Serving of) {
    return new CatalogChange(kind, of.entry().scorecard().ref(), of.entry().origin());
  }

  private Optional<CatalogChange.Kind> kind(ScorecardRef ref, Serving now) {
    Serving old = before.get(ref);
    if (old == null) {
      return Optional.of(CatalogChange.Kind.ADDED);
    }
    if (kept.contains(ref)) {
      return Optional.of(CatalogChange.Kind.KEPT);
    }
    return now.entry().scorecard().equals(old.entry().scorecard())
        ? Optional.empty()
        : Optional.of(CatalogChange.Kind.REPLACED);
  }
}
