package dev.evenhand.engine.wire;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Layout;
import dev.evenhand.engine.json.RecordReader;
import dev.evenhand.engine.json.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads values that stand one a line, in a list, or as objects of several lines, as the beginning
 * of the input shows. Holds one at a time.
 */
final class WireLines<T> {
  private final String name;
  private final Codec<T> codec;
  private final String source;

  /**
   * @param name what the values are called
   */
  WireLines(String name, Codec<T> codec, String source) {
    this.name = name;
    this.codec = codec;
    this.source = source;
  }

  /** Gives each value, or why there is none; empty, or why the input was not read to its end. */
  Optional<Problem> read(InputStream in, Consumer<Checked<T>> each) {
    try {
      RecordReader records = Layout.reader(in, SourceFile.MAX_BYTES);
      while (records.next()) {
        if (records.isEndless()) {
          return Optional.of(endless(records.number()));
        }
        if (records.tooLong()) {
          each.accept(Checked.failed(tooLong(records.number())));
        } else if (!records.blank()) {
          each.accept(read(records));
        }
      }
      return records.isCutOff() ? Optional.of(cutOff(records.number())) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(SourceFile.unreadable(source, e));
    }
  }

  private Checked<T> read(RecordReader record) {
    Checked<T> alone = codec.read(source, record.bytes());
    Place place = new Place(new Location(source, record.number(), record.column()), "");
    List<Problem> problems = alone.problems().stream().map(place::of).toList();
    return problems.isEmpty() ? alone : Checked.failed(problems);
  }

  private Problem tooLong(int line) {
    return Problem.error(
            "line-too-long",
            Location.of(source, line),
            "",
            "the line is too long for one %s and was skipped".formatted(name),
            "Maybe a line end is missing.")
        .with(null, "at most %s bytes".formatted(SourceFile.MAX_BYTES));
  }

  private Problem endless(int line) {
    return Problem.unreadable(
        "line-endless",
        Location.of(source, line),
        "the line does not end within 64 MiB, so nothing from it on was read",
        "Write one JSON object a line.");
  }

  private Problem cutOff(int line) {
    return Problem.error(
        "list-not-closed",
        Location.of(source, line),
        "",
        "the input ends before its list is closed, so values may be missing",
        "Get the whole file; if it is whole, add the ].");
  }
}
