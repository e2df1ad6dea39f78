package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Cards and problems from all sources of a catalogue, so far. Mutable; for one thread. */
final class CatalogContents {
  /** Of more than anybody would correct at once, only the first of each further file is kept. */
  private static final int MOST_PROBLEMS = 10_000;

  /** What the sources gave, in their order: cards that may wait for others, or problems. */
  private final List<Function<BaseOrder, Checked<Entry>>> found = new ArrayList<>();

  private final List<CardFile> files = new ArrayList<>();
  private final List<Entry> built = new ArrayList<>();
  private final TreeMap<ScorecardRef, Entry> byRef = new TreeMap<>();
  private final Set<ScorecardRef> twice = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private int kept;

  void add(Problem problem) {
    found.add(order -> Checked.failed(problem));
  }

  /** A problem that is to be seen before all others. */
  void addFirst(Problem problem) {
    found.add(0, order -> Checked.failed(problem));
  }

  /** A file that holds a card; joined when all are known, as it may extend one of the others. */
  void add(String origin, byte[] json) {
    Checked<CardFile> file = CardFile.of(origin, json, Math.max(1, MOST_PROBLEMS - kept));
    kept += file.value().map(CardFile::problems).orElse(1);
    file.value().ifPresent(files::add);
    found.add(order -> file.flatMap(order::card).map(card -> new Entry(card, origin)));
  }

  /** A card that was built in Java. */
  void add(Scorecard card, String origin) {
    Location where = Location.of(origin + " (" + card.ref() + ")");
    List<Problem> broken =
        ScorecardValidator.validate(card).stream()
            .map(problem -> problem.at(where, problem.path()))
            .toList();
    if (broken.isEmpty()) {
      Entry entry = new Entry(card, origin);
      built.add(entry);
      found.add(order -> Checked.of(entry));
    } else {
      found.add(order -> Checked.failed(broken));
    }
  }

  CatalogLoad result() {
    BaseOrder order = new BaseOrder(files, built);
    for (Function<BaseOrder, Checked<Entry>> each : found) {
      Checked<Entry> entry = each.apply(order);
      problems.addAll(entry.problems());
      entry.value().ifPresent(this::put);
    }
    TreeMap<ScorecardRef, Entry> clear = new TreeMap<>(byRef);
    clear.keySet().removeAll(twice);
    return new CatalogLoad(new ScorecardCatalog(clear, order.refused()), problems);
  }

  private void put(Entry entry) {
    ScorecardRef ref = entry.scorecard().ref();
    Entry earlier = byRef.putIfAbsent(ref, entry);
    if (earlier != null) {
      twice.add(ref);
      problems.add(
          Problem.error(
              "duplicate-card",
              Location.of(entry.origin()),
              "",
              "scorecard %s is already in %s".formatted(ref, earlier.origin()),
              "Raise the version in one of them, or remove one."));
    }
  }
}
