package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * What a directory or an index gives a catalogue: cards up to a limit, as a small jar may unfold to
 * more than any memory holds.
 */
final class CardSource {
  /** So many files are read of one source. */
  static final int MOST_FILES = 10_000;

  /** So much text is read of one source. */
  static final int MOST_BYTES = 32 * 1024 * 1024;

  private final String name;
  private final CardSink sink;
  private @Nullable CardPack pack;
  private int files;
  private long bytes;

  /**
   * @param name what problems call the source
   */
  CardSource(String name, CardSink sink) {
    this.name = name;
    this.sink = sink;
  }

  /** Takes what follows for cards of the pack that a file describes, if it does. */
  void describe(String origin, byte[] json) {
    Checked<CardPack> read = PackFile.read(origin, json);
    read.problems().forEach(this::add);
    pack = read.value().orElse(null);
  }

  /** Adds why a file gives no card. */
  void add(Problem problem) {
    sink.add(problem);
    files++;
  }

  /** Adds what is wrong with the source itself. */
  void addWhole(Problem problem) {
    sink.addWhole(problem);
    files++;
  }

  /** Adds the card of a file. */
  void add(String origin, byte[] json) {
    sink.add(origin, json, pack);
    files++;
    bytes += json.length;
  }

  /** Takes account of the list of the files; whether it is no longer than a file may be. */
  boolean takes(byte[] index) {
    bytes += index.length;
    if (index.length <= SourceFile.MAX_BYTES) {
      return true;
    }
    tooLarge();
    return false;
  }

  /** Whether more may be read; if not, that is a problem. */
  boolean hasRoom() {
    if (files < MOST_FILES && bytes < MOST_BYTES) {
      return true;
    }
    tooLarge();
    return false;
  }

  private void tooLarge() {
    sink.addWhole(
        Problem.unreadable(
                "source-too-large",
                Location.of(name),
                "this holds more cards than are read of one place; the others were left out",
                "Split it into several.")
            .with(null, "at most %s files and 32 MiB".formatted(MOST_FILES)));
  }
}
