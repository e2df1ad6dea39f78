package dev.evenhand.engine.preview;

import com.google.common.base.Splitter;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.card.ParsedScorecard;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A card that somebody is writing, read again whenever its file or a card beside it changes.
 * Immutable and safe for threads.
 */
public final class WatchedCard {
  private final String name;
  private final Supplier<CardReading> reader;
  private final Supplier<Object> stamp;

  private WatchedCard(String name, Supplier<CardReading> reader, Supplier<Object> stamp) {
    this.name = name;
    this.reader = reader;
    this.stamp = stamp;
  }

  /**
   * The card in a file.
   *
   * @param bases finds the card that it extends, or says why there is none
   */
  public static WatchedCard of(Path file, Function<ScorecardRef, Checked<Scorecard>> bases) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(bases, "bases");
    Path name = file.getFileName();
    return new WatchedCard(
        name == null ? file.toString() : name.toString(),
        () -> read(file, bases),
        () -> stamp(file));
  }

  /** A card that stays as it is. */
  public static WatchedCard of(Scorecard card) {
    Objects.requireNonNull(card, "card");
    CardReading reading = new CardReading(card, ScorecardValidator.warnings(card), List.of());
    return new WatchedCard(card.ref().toString(), () -> reading, () -> "");
  }

  private static CardReading read(Path file, Function<ScorecardRef, Checked<Scorecard>> bases) {
    Checked<byte[]> json = SourceFile.readOrdinary(file);
    List<String> lines =
        json.value()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .map(text -> Splitter.on('\n').splitToList(text))
            .orElse(List.of());
    Checked<ParsedScorecard> parsed =
        json.flatMap(bytes -> JsonScorecards.parse(file.toString(), bytes));
    Checked<Scorecard> card = parsed.flatMap(found -> found.join(bases));
    return card.value()
        .map(found -> new CardReading(found, warnings(found, parsed.orThrow()), lines))
        .orElseGet(() -> new CardReading(null, card.problems(), lines));
  }

  private static List<Problem> warnings(Scorecard card, ParsedScorecard parsed) {
    return ScorecardValidator.warnings(card).stream()
        .map(warning -> warning.at(parsed.location(warning.path()), warning.path()))
        .toList();
  }

  /** When the file and the cards beside it, which it may extend, were last written. */
  private static Object stamp(Path file) {
    Map<String, String> times = new TreeMap<>();
    add(file, times);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(one -> one.toString().endsWith(ScorecardCatalog.SUFFIX))
            .forEach(one -> add(one, times));
      } catch (IOException | UncheckedIOException e) {
        times.put(folder.toString(), String.valueOf(e.getMessage()));
      }
    }
    return times;
  }

  private static void add(Path file, Map<String, String> times) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      times.put(
          file.toString(),
          "%s %s %s %s"
              .formatted(
                  found.lastModifiedTime(), found.size(), found.fileKey(), Files.isReadable(file)));
    } catch (IOException e) {
      times.put(file.toString(), "absent");
    }
  }

  /** What it is called on the page. */
  String name() {
    return name;
  }

  /** Reads it. */
  CardReading read() {
    return reader.get();
  }

  /** Equal as long as nothing was written. */
  Object stamp() {
    return stamp.get();
  }
}
