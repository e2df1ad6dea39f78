package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.api.spi.ScorecardProvider;
import dev.evenhand.engine.json.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards by reference, with the place that each came from. Immutable; safe for threads.
 *
 * <pre>{@code
 * CatalogLoad load = ScorecardCatalog.builder()
 *     .classLoader(Thread.currentThread().getContextClassLoader())
 *     .directory(Path.of("cards"))
 *     .build();
 * }</pre>
 *
 * <p>Two cards of one {@code id@version} are a problem that names both places, and neither is in
 * the catalogue: which of them is meant must not depend on the order of a class path.
 */
public final class ScorecardCatalog {
  /** Where a jar lists its cards, one path a line. */
  public static final String INDEX = "META-INF/evenhand/scorecards.index";

  /** How the names of scorecard files in a directory end. */
  public static final String SUFFIX = ".scorecard.json";

  /**
   * A card and the place it came from.
   *
   * @param scorecard without problems
   * @param origin a file, a file in a jar, or the class of a provider
   * @param pack what the folder or jar calls itself; null if it does not
   */
  public record Entry(Scorecard scorecard, String origin, @Nullable CardPack pack) {
    public Entry {
      Objects.requireNonNull(scorecard, "scorecard");
      Objects.requireNonNull(origin, "origin");
    }
  }

  private static final int LONGEST_NAME = 100;

  private final SortedMap<ScorecardRef, Entry> byRef;
  private final Map<ScorecardRef, Problem> refused;

  ScorecardCatalog(SortedMap<ScorecardRef, Entry> byRef, Map<ScorecardRef, Problem> refused) {
    this.byRef = Collections.unmodifiableSortedMap(new TreeMap<>(byRef));
    this.refused = Map.copyOf(refused);
  }

  /** Starts a catalogue. */
  public static Builder builder() {
    return new Builder();
  }

  /** The card of exactly this id and version. */
  public Optional<Scorecard> find(ScorecardRef ref) {
    return Optional.ofNullable(byRef.get(ref)).map(Entry::scorecard);
  }

  /**
   * The card that another one extends, or why it can't be: it stands here in a file with problems.
   * Empty if there is neither, so that it may be looked for elsewhere.
   */
  public Optional<Checked<Scorecard>> base(ScorecardRef ref) {
    return find(ref)
        .map(Checked::of)
        .or(() -> Optional.ofNullable(refused.get(ref)).map(Checked::failed));
  }

  /**
   * Whether a version of the card was left out, as it stands twice or in a file with problems: then
   * the highest version that is here may not be the one that is meant.
   */
  public boolean leavesOut(String id) {
    Objects.requireNonNull(id, "id");
    return refused.keySet().stream().anyMatch(ref -> ref.id().equals(id));
  }

  /** The highest version of a card. */
  public Optional<Scorecard> latest(String id) {
    return last(versionsOf(id)).map(Entry::scorecard);
  }

  /** The highest version of a card within a range. */
  public Optional<Scorecard> latest(String id, VersionRange range) {
    return last(within(id, range)).map(Entry::scorecard);
  }

  /** Every card, in the order of the references. */
  public List<Entry> all() {
    return List.copyOf(byRef.values());
  }

  /**
   * The highest version of every card, in the order of their ids, such as for a list to choose
   * from.
   */
  public List<Entry> latest() {
    Map<String, Entry> byId = new LinkedHashMap<>();
    byRef.forEach((ref, entry) -> byId.put(ref.id(), entry));
    return List.copyOf(byId.values());
  }

  /**
   * The card that a user calls {@code name}: an id, for its highest version; {@code id@version}; or
   * {@code id@range}, such as {@code phone-support@^1}, for the highest version within. Else one
   * problem, which names what is nearest.
   *
   * @see VersionRange
   */
  public Checked<Entry> look(String called) {
    // No card has a name so long; it is looked for by its beginning only to tell so.
    String name = called.length() > LONGEST_NAME ? SourceText.shortened(called) : called;
    int at = name.lastIndexOf('@');
    String id = at < 0 ? name : name.substring(0, at);
    String version = at < 0 ? "" : name.substring(at + 1);
    List<Entry> versions = versionsOf(id);
    Optional<Entry> found =
        at < 0 ? last(versions) : Optional.ofNullable(byRef.get(new ScorecardRef(id, version)));
    return found
        .or(() -> VersionRange.parse(version).flatMap(range -> last(within(id, range))))
        .map(Checked::of)
        .orElseGet(
            () ->
                Checked.failed(
                    twice(id, version)
                        .orElseGet(
                            () ->
                                versions.isEmpty()
                                    ? noCard(name, id)
                                    : noVersion(name, versions))));
  }

  /** Of a card whose name stands without version, the lowest that is there twice. */
  private Optional<Problem> twice(String id, String version) {
    return new TreeMap<>(refused)
        .entrySet().stream()
            .filter(each -> each.getKey().id().equals(id))
            .filter(each -> version.isEmpty() || each.getKey().version().equals(version))
            .map(Map.Entry::getValue)
            .filter(problem -> problem.code().equals(ClearCards.TWICE))
            .findFirst();
  }

  private Problem noCard(String name, String id) {
    List<String> ids = byRef.keySet().stream().map(ScorecardRef::id).distinct().toList();
    String remedy =
        ids.isEmpty()
            ? "The catalogue is empty: check where it was loaded from."
            : "List the catalogue to see all cards; one with problems is not among them.";
    return unknown(name, "there is no scorecard '%s'".formatted(id), Names.maybe(id, ids, remedy));
  }

  private static Problem noVersion(String name, List<Entry> versions) {
    String known =
        versions.stream()
            .map(entry -> entry.scorecard().version())
            .collect(Collectors.joining(", "));
    return unknown(name, "there is no scorecard '%s'".formatted(name), "Use one of the versions.")
        .with(null, known);
  }

  private static Problem unknown(String name, String message, String remedy) {
    return Problem.error("unknown-scorecard", Location.of(name), "", message, remedy);
  }

  private static Optional<Entry> last(List<Entry> versions) {
    return versions.stream().reduce((first, last) -> last);
  }

  private List<Entry> within(String id, VersionRange range) {
    return versionsOf(id).stream()
        .filter(entry -> range.contains(entry.scorecard().version()))
        .toList();
  }

  private List<Entry> versionsOf(String id) {
    return byRef.values().stream().filter(entry -> entry.scorecard().id().equals(id)).toList();
  }

  /** Collects sources. Nothing is read before {@link #build}. Not for sharing between threads. */
  public static final class Builder {
    private final List<Consumer<CardSink>> sources = new ArrayList<>();

    private Builder() {}

    /**
     * Adds the files of a directory whose names end in {@code .scorecard.json}; not those of
     * directories in it. A file {@link CardPack#FILE} beside them says what they are together.
     */
    public Builder directory(Path directory) {
      return add(sink -> DirectorySource.read(directory, sink));
    }

    /**
     * Adds the cards that a jar lists in its {@link #INDEX}; it needs no Java. Its {@link
     * CardPack#IN_JAR} says what they are together.
     */
    public Builder jar(Path jar) {
      return add(sink -> JarSource.read(jar, sink));
    }

    /**
     * Adds what a class loader sees: the cards listed in every {@link #INDEX}, and those of every
     * {@link ScorecardProvider}.
     */
    public Builder classLoader(ClassLoader loader) {
      return add(
          sink -> {
            ClassPathSource.read(loader, sink);
            ProviderSource.read(loader, sink);
          });
    }

    /** Adds the cards of a provider that the program made itself, as containers do. */
    public Builder provider(ScorecardProvider provider) {
      return add(sink -> ProviderSource.read(provider, sink));
    }

    /** Adds a card built in Java; {@code origin} is what problems call the place. */
    public Builder card(Scorecard card, String origin) {
      return add(sink -> sink.add(card, origin));
    }

    /**
     * Adds a card as JSON, such as from a column of a database; {@code origin} is what problems
     * call the place.
     */
    public Builder json(String origin, String json) {
      Objects.requireNonNull(origin, "origin");
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return add(sink -> sink.add(origin, bytes));
    }

    /** The same in bytes, which are UTF-8. */
    public Builder json(String origin, byte[] json) {
      Objects.requireNonNull(origin, "origin");
      byte[] bytes = json.clone();
      return add(sink -> sink.add(origin, bytes));
    }

    /**
     * Adds cards as JSON that are asked for anew whenever the catalogue is read, such as all rows
     * of a table: {@code cards} answers the texts by what problems call their places. What it
     * throws is a problem of the source, called {@code name}, with the words of the exception.
     */
    public Builder texts(String name, Supplier<? extends Map<String, String>> cards) {
      return add(sink -> TextSource.read(name, cards, sink));
    }

    private Builder add(Consumer<CardSink> source) {
      sources.add(source);
      return this;
    }

    /** What is added from now on is not seen by those who hold this. */
    List<Consumer<CardSink>> sources() {
      return List.copyOf(sources);
    }

    /**
     * Reads all sources, in the order in which they were added.
     *
     * @throws IllegalStateException if a provider throws; the message names it
     */
    public CatalogLoad build() {
      CatalogContents contents = new CatalogContents();
      sources.forEach(source -> source.accept(contents));
      return ClearCards.of(contents.all());
    }
  }
}
