package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads evaluations, one JSON object a line (NDJSON), without holding more than one line. Each line
 * is an evaluation or has problems of its own; the lines after it are read whatever it holds. Blank
 * lines are skipped.
 *
 * <p>Whether the answers fit the card is not decided here but by whoever scores them. Safe for
 * threads, one input each.
 */
public final class JsonEvaluations {
  /** The longest line that is read, in bytes, unless another limit is given: 1 MiB. */
  public static final int MAX_LINE_BYTES = 1 << 20;

  private static final int MOST_SHARED_NAMES = 10_000;

  private final String source;
  private final Map<String, String> names = new HashMap<>();

  JsonEvaluations(String source) {
    this.source = source;
  }

  /**
   * Gives every line of {@code file} that is not blank to {@code each}, in order.
   *
   * @return why the file could not be read, or not to its end; empty if it was
   */
  public static Optional<Problem> read(Path file, Consumer<EvaluationLine> each) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(each, "each");
    return ofFile(file, in -> read(file.toString(), in, each));
  }

  /** What {@code reader} says of the content of {@code file}, or why there is none. */
  static Optional<Problem> ofFile(Path file, Function<InputStream, Optional<Problem>> reader) {
    Optional<Problem> absence = SourceFile.absence(file);
    if (absence.isPresent()) {
      return absence;
    }
    try (InputStream in = SourceFile.open(file)) {
      return reader.apply(in);
    } catch (IOException e) {
      return Optional.of(SourceFile.unreadable(file, e));
    }
  }

  /**
   * Gives every line of {@code in} that is not blank to {@code each}, in order. The stream stays
   * open.
   *
   * @param source what problems call the place
   * @return why the stream could not be read, or not to its end; empty if it was
   */
  public static Optional<Problem> read(
      String source, InputStream in, Consumer<EvaluationLine> each) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(each, "each");
    return read(source, in, MAX_LINE_BYTES, each);
  }

  /** The same with another limit for the length of a line, in bytes. */
  public static Optional<Problem> read(
      String source, InputStream in, int maxLineBytes, Consumer<EvaluationLine> each) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(each, "each");
    JsonEvaluations reader = new JsonEvaluations(source);
    return reader.eachLine(
        in, maxLineBytes, lines -> each.accept(reader.line(lines, maxLineBytes)));
  }

  /** Stops at every line that is not blank; empty, or why the input is none of evaluations. */
  Optional<Problem> eachLine(InputStream in, int limit, Consumer<LineReader> each) {
    try {
      return Optional.ofNullable(stopAtLines(in, limit, each));
    } catch (IOException e) {
      return Optional.of(SourceFile.unreadable(source, e));
    }
  }

  private @Nullable Problem stopAtLines(InputStream in, int limit, Consumer<LineReader> each)
      throws IOException {
    LineReader lines = new LineReader(in, limit);
    boolean any = false;
    while (lines.next()) {
      if (lines.blank() && !lines.tooLong()) {
        continue;
      }
      if (!any && lines.first() != '{') {
        return NotEvaluations.problem(source, lines.number(), lines.first());
      }
      any = true;
      if (lines.isEndless()) {
        return NotEvaluations.endless(source, lines.number());
      }
      each.accept(lines);
    }
    return any ? null : NotEvaluations.empty(source);
  }

  /** What stands in the line at which {@code lines} stopped. */
  EvaluationLine line(LineReader lines, int limit) {
    return lines.tooLong() ? tooLong(lines.number(), limit) : line(lines);
  }

  private EvaluationLine line(LineReader lines) {
    byte[] bytes = lines.bytes();
    Checked<Evaluation> evaluation =
        Utf8.decodeLine(source, bytes, lines.number()).flatMap(this::evaluation);
    return new EvaluationLine(lines.number(), bytes, true, evaluation);
  }

  private Checked<Evaluation> evaluation(SourceText text) {
    return JsonTree.ofLine(text, this::shared).flatMap(root -> EvaluationBinder.bind(root, text));
  }

  /** One string for equal names of questions: a million evaluations repeat a few. */
  private String shared(String name) {
    if (names.size() >= MOST_SHARED_NAMES) {
      return names.getOrDefault(name, name);
    }
    String earlier = names.putIfAbsent(name, name);
    return earlier == null ? name : earlier;
  }

  private EvaluationLine tooLong(int number, int limit) {
    Problem problem =
        Problem.error(
                "line-too-long",
                Location.of(source, number),
                "",
                "the line is too long for an evaluation and was skipped",
                "Maybe a line end is missing.")
            .with(null, "at most %s bytes".formatted(limit));
    return new EvaluationLine(number, new byte[0], false, Checked.failed(problem));
  }
}
