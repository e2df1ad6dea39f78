package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cards and problems from all sources of a catalogue, so far. Mutable; for one thread. */
final class CatalogContents implements CardSink {
  /** Of more than anybody would correct at once, only the first of each further file is kept. */
  private static final int MOST_PROBLEMS = 10_000;

  /**
   * What one place gave, once all cards are known.
   *
   * @param source the number of its source
   * @param origin the place; empty for the source as a whole
   */
  record Given(int source, String origin, Checked<Entry> card) {}

  /**
   * All of it.
   *
   * @param given in the order of the sources
   * @param refused why cards that are in files can't be extended
   */
  record All(List<Given> given, Map<ScorecardRef, Problem> refused) {}

  private record Found(int source, String origin, Function<BaseOrder, Checked<Entry>> card) {}

  private final List<Found> found = new ArrayList<>();
  private final List<CardFile> files = new ArrayList<>();
  private final List<Entry> built = new ArrayList<>();
  private int wholes;
  private int source;
  private int kept;

  /** Takes what follows for that of the next source. */
  void nextSource() {
    source++;
  }

  @Override
  public void add(Problem problem) {
    found.add(refused(problem.location().source(), problem));
  }

  /** These are to be seen before all others. */
  @Override
  public void addWhole(Problem problem) {
    found.add(wholes, refused("", problem));
    wholes++;
  }

  private Found refused(String origin, Problem problem) {
    return new Found(source, origin, order -> Checked.failed(problem));
  }

  /** Joined when all are known. */
  @Override
  public void add(String origin, byte[] json, @Nullable CardPack pack) {
    Checked<CardFile> file = CardFile.of(origin, json, Math.max(1, MOST_PROBLEMS - kept));
    kept += file.value().map(CardFile::problems).orElse(1);
    file.value().ifPresent(files::add);
    found.add(
        new Found(
            source,
            origin,
            order -> file.flatMap(order::card).map(card -> new Entry(card, origin, pack))));
  }

  @Override
  public void add(Scorecard card, String origin) {
    Location where = Location.of(origin + " (" + card.ref() + ")");
    List<Problem> broken =
        ScorecardValidator.validate(card).stream()
            .map(problem -> problem.at(where, problem.path()))
            .toList();
    Entry entry = new Entry(card, origin, null);
    if (broken.isEmpty()) {
      built.add(entry);
    }
    Checked<Entry> checked = broken.isEmpty() ? Checked.of(entry) : Checked.failed(broken);
    found.add(new Found(source, origin, order -> checked));
  }

  All all() {
    BaseOrder order = new BaseOrder(files, built);
    List<Given> given =
        found.stream()
            .map(each -> new Given(each.source(), each.origin(), each.card().apply(order)))
            .toList();
    return new All(given, order.refused());
  }
}
