package dev.evenhand.engine.catalog;

import com.google.common.hash.HashCode;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.catalog.ScorecardCatalog.Entry;
import dev.evenhand.engine.catalog.Succession.Serving;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A catalogue that a service reads again while it runs. What serves stays in service whatever
 * happens to the sources.
 *
 * <pre>{@code
 * LiveCatalog cards = LiveCatalog.of(ScorecardCatalog.builder().directory(Path.of("cards")));
 * Scorecard card = cards.current().look("phone-support@^1").orThrow().scorecard();
 * }</pre>
 *
 * <ul>
 *   <li>{@link #current} is one immutable catalogue: ask for it once a request, and all of the
 *       request sees the same cards.
 *   <li>A file that has problems now, and a folder, jar or database that can't be read, keep the
 *       cards that they last gave without problems; a reading tells so.
 *   <li>A file that is gone takes its card with it. Keep the files of old versions, to show old
 *       evaluations.
 *   <li>Of two cards of one {@code id@version} that one serves on which came first, where a {@link
 *       ScorecardCatalog.Builder#build built} catalogue takes neither.
 * </ul>
 *
 * <p>Safe for threads: one reading at a time, while others go on asking for {@link #current}.
 */
public final class LiveCatalog {
  private final List<Consumer<CardSink>> sources;
  private SortedMap<ScorecardRef, Serving> serving = new TreeMap<>();
  private volatile CatalogReload last;
  private volatile HashCode read;

  private LiveCatalog(List<Consumer<CardSink>> sources) {
    this.sources = sources;
    Reading reading = reading(Consumer::accept);
    this.read = reading.digest();
    this.last = succeed(reading.all());
  }

  /**
   * Reads the sources for the first time; {@link #last} has the problems.
   *
   * @throws IllegalStateException if a provider throws; the message names it
   */
  public static LiveCatalog of(ScorecardCatalog.Builder sources) {
    return new LiveCatalog(Objects.requireNonNull(sources, "sources").sources());
  }

  /** What serves now. Constant time. */
  public ScorecardCatalog current() {
    return last.catalog();
  }

  /** What the last reading gave. */
  public CatalogReload last() {
    return last;
  }

  /** Reads all sources again, and puts into service what is without problems. */
  public synchronized CatalogReload reload() {
    Reading reading = reading(LiveCatalog::read);
    read = reading.digest();
    CatalogReload reload = succeed(reading.all());
    last = reload;
    return reload;
  }

  private Reading reading(BiConsumer<Consumer<CardSink>, CardSink> read) {
    Reading reading = new Reading();
    for (Consumer<CardSink> source : sources) {
      reading.nextSource();
      read.accept(source, reading);
    }
    return reading;
  }

  /** A provider that throws can stop a program from starting, but not one that runs. */
  private static void read(Consumer<CardSink> source, CardSink sink) {
    try {
      source.accept(sink);
    } catch (IllegalStateException e) {
      sink.addWhole(TextSource.failed("scorecard provider", e));
    }
  }

  private CatalogReload succeed(CatalogContents.All all) {
    Succession.Outcome outcome = Succession.of(serving, all.given());
    serving = outcome.serving();
    SortedMap<ScorecardRef, Entry> entries = new TreeMap<>();
    serving.forEach((ref, card) -> entries.put(ref, card.entry()));
    return new CatalogReload(
        new ScorecardCatalog(entries, all.refused()), outcome.changes(), outcome.problems());
  }

  /** That of what was last read. */
  HashCode lastDigest() {
    return read;
  }

  /** Tells what the sources give now from what they gave at another time. */
  HashCode digest() {
    ContentsDigest digest = new ContentsDigest();
    sources.forEach(source -> read(source, digest));
    return digest.hash();
  }

  /**
   * Looks at the sources in regular intervals, and reads them again when they have changed and then
   * stayed the same from one look to the next, so that no file is read half-written. A look reads
   * texts and makes no cards of them. The listener is called for every reading, on one thread of
   * the watch; what it throws goes to the handler of that thread, and the watch goes on.
   *
   * @param interval of one millisecond or more; a change is in service after two
   * @return what ends it when closed; its thread keeps no program from ending
   */
  public CatalogWatch watch(Duration interval, Consumer<? super CatalogReload> listener) {
    Objects.requireNonNull(listener, "listener");
    if (interval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "The interval is %s; must be one millisecond or more.".formatted(interval));
    }
    return new CatalogWatch(this, interval, listener);
  }
}
