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

/** Cards and problems from all sources of a catalogue, so far. Mutable; for one thread. */
final class CatalogContents {
  /** What a source gave: a problem, a file or a card that was built in Java. */
  private sealed interface Found {}

  private record Broken(List<Problem> problems) implements Found {}

  private record InFile(CardFile file) implements Found {}

  private record Built(Entry entry) implements Found {}

  /** Of more than anybody would correct at once, only the first of each further file is kept. */
  private static final int MOST_PROBLEMS = 10_000;

  private int kept;
  private final List<Found> found = new ArrayList<>();
  private final TreeMap<ScorecardRef, Entry> byRef = new TreeMap<>();
  private final Set<ScorecardRef> twice = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  void add(Problem problem) {
    found.add(new Broken(List.of(problem)));
  }

  /** A problem that is to be seen before all others. */
  void addFirst(Problem problem) {
    found.add(0, new Broken(List.of(problem)));
  }

  /** A file that holds a card; joined when all are known, as it may extend one of the others. */
  void add(String origin, byte[] json) {
    Checked<CardFile> file = CardFile.of(origin, json, Math.max(1, MOST_PROBLEMS - kept));
    kept += file.value().map(CardFile::problems).orElse(1);
    found.add(file.value().<Found>map(InFile::new).orElseGet(() -> new Broken(file.problems())));
  }

  /** A card that was built in Java. */
  void add(Scorecard card, String origin) {
    Location where = Location.of(origin + " (" + card.ref() + ")");
    List<Problem> broken =
        ScorecardValidator.validate(card).stream()
            .map(problem -> problem.at(where, problem.path()))
            .toList();
    found.add(broken.isEmpty() ? new Built(new Entry(card, origin)) : new Broken(broken));
  }

  CatalogLoad result() {
    BaseOrder joining = joining();
    for (Found each : found) {
      if (each instanceof Broken broken) {
        problems.addAll(broken.problems());
      } else if (each instanceof Built built) {
        put(built.entry());
      } else if (each instanceof InFile in) {
        Checked<Scorecard> card = joining.card(in.file());
        problems.addAll(card.problems());
        card.value().ifPresent(whole -> put(new Entry(whole, in.file().origin())));
      }
    }
    TreeMap<ScorecardRef, Entry> clear = new TreeMap<>(byRef);
    clear.keySet().removeAll(twice);
    return new CatalogLoad(new ScorecardCatalog(clear, joining.refused()), problems);
  }

  private BaseOrder joining() {
    List<CardFile> files = new ArrayList<>();
    List<Entry> built = new ArrayList<>();
    for (Found each : found) {
      if (each instanceof InFile in) {
        files.add(in.file());
      } else if (each instanceof Built made) {
        built.add(made.entry());
      }
    }
    return new BaseOrder(files, built);
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
