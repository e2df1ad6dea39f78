package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import dev.evenhand.engine.json.ParsedScorecard;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Cards and problems from all sources of a catalogue, so far. Mutable; for one thread. */
final class Gathering {
  private final TreeMap<ScorecardRef, Entry> byRef = new TreeMap<>();
  private final List<CardFile> files = new ArrayList<>();
  private final Set<ScorecardRef> twice = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  void add(Problem problem) {
    problems.add(problem);
  }

  /** A file that holds a card; read when all are known, as it may extend one of the others. */
  void add(Checked<ParsedScorecard> parsed, String origin) {
    problems.addAll(parsed.problems());
    parsed.value().ifPresent(card -> files.add(new CardFile(card, origin)));
  }

  /** A card that was built in Java. */
  void add(Scorecard card, String origin) {
    Location where = Location.of(origin + " (" + card.ref() + ")");
    List<Problem> broken = ScorecardValidator.validate(card);
    broken.forEach(problem -> problems.add(problem.at(where, problem.path())));
    if (broken.isEmpty()) {
      put(new Entry(card, origin));
    }
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

  CatalogLoad result() {
    Joining joining = new Joining(files, byRef);
    for (CardFile file : files) {
      Checked<Scorecard> card = joining.card(file);
      problems.addAll(card.problems());
      card.value().ifPresent(found -> put(new Entry(found, file.origin())));
    }
    TreeMap<ScorecardRef, Entry> clear = new TreeMap<>(byRef);
    clear.keySet().removeAll(twice);
    return new CatalogLoad(new ScorecardCatalog(clear), problems);
  }
}
