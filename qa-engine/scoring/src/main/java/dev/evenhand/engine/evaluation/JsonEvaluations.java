package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.json.JsonText;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Layout;
import dev.evenhand.engine.json.RecordReader;
import dev.evenhand.engine.json.SourceFile;
import dev.evenhand.engine.json.SourceText;
import dev.evenhand.engine.json.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes evaluations. A file of them is read without holding more than one: one JSON
 * object a line (NDJSON), a list of objects, or objects of several lines, as the beginning of the
 * input shows. Each is an evaluation or has problems of its own; those after it are read whatever
 * it holds. Blank lines are skipped.
 *
 * <p>An evaluation whose id was there before is not given again: an equal copy counts once, and one
 * that says other things is a problem that names both lines. Of a file, which can be looked at
 * before, none of these is given; of a stream the first was given already. Of each id about 22
 * bytes are kept.
 *
 * <p>Whether the answers fit the card is not decided here but by {@link Answers} and whoever scores
 * them. Safe for threads, one input each.
 */
public final class JsonEvaluations {
  /** The longest evaluation that is read, in bytes, unless another limit is given: 1 MiB. */
  public static final int MAX_LINE_BYTES = 1 << 20;

  private static final int MOST_SHARED_NAMES = 10_000;

  private final String source;
  private final @Nullable ScorecardRef card;
  private final Map<String, String> names = new HashMap<>();
  private final CopyCheck copies;

  /**
   * @param card of evaluations that name none, or no version; null if they must
   * @param conflicts the ids of which no evaluation can be used
   */
  JsonEvaluations(String source, @Nullable ScorecardRef card, Conflicts conflicts) {
    this.source = source;
    this.card = card;
    this.copies = new CopyCheck(source, conflicts);
  }

  private static JsonEvaluations ofStream(String source, @Nullable ScorecardRef card) {
    return new JsonEvaluations(source, card, Conflicts.unknown(source));
  }

  /**
   * The one evaluation that {@code json} is, which may have any number of lines. How it was read
   * where it left that open is not told.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public static Checked<Evaluation> read(String source, byte[] json) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(json, "json");
    if (json.length > SourceFile.MAX_BYTES) {
      return Checked.failed(
          SourceFile.tooLarge(source, "an evaluation", "Shorten the comments in it."));
    }
    return Utf8.decodeFile(source, json)
        .flatMap(
            text -> JsonTree.ofFile(text).flatMap(root -> EvaluationBinder.bind(root, text, null)))
        .map(BoundEvaluation::evaluation);
  }

  /** The JSON of {@code evaluation} on one line, without a line end. */
  public static String line(Evaluation evaluation) {
    Objects.requireNonNull(evaluation, "evaluation");
    return JsonText.line(EvaluationFormat.written(evaluation));
  }

  /**
   * Gives every line of {@code file} that is not blank to {@code each}, in order.
   *
   * @return why the file could not be read, or not to its end; empty if it was
   */
  public static Optional<Problem> read(Path file, Consumer<EvaluationLine> each) {
    return read(file, null, each);
  }

  /**
   * The same, for evaluations of a card that is known: those that name none, or no version of it,
   * are read as its.
   *
   * @param card null if each evaluation must name its own
   */
  public static Optional<Problem> read(
      Path file, @Nullable ScorecardRef card, Consumer<EvaluationLine> each) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(each, "each");
    JsonEvaluations reader = new JsonEvaluations(file.toString(), card, Conflicts.of(file, card));
    return ofFile(file, in -> read(reader, in, MAX_LINE_BYTES, each));
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
    return read(ofStream(source, null), in, MAX_LINE_BYTES, each);
  }

  /**
   * The same, for evaluations of a card that is known.
   *
   * @param card null if each evaluation must name its own
   */
  public static Optional<Problem> read(
      String source, InputStream in, @Nullable ScorecardRef card, Consumer<EvaluationLine> each) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(each, "each");
    return read(ofStream(source, card), in, MAX_LINE_BYTES, each);
  }

  /** The same with another limit for the length of an evaluation, in bytes. */
  public static Optional<Problem> read(
      String source, InputStream in, int maxLineBytes, Consumer<EvaluationLine> each) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(each, "each");
    return read(ofStream(source, null), in, maxLineBytes, each);
  }

  private static Optional<Problem> read(
      JsonEvaluations reader, InputStream in, int limit, Consumer<EvaluationLine> each) {
    return reader.eachRecord(
        in,
        limit,
        record -> {
          EvaluationLine line = reader.line(record, limit);
          each.accept(reader.copies.check(line));
        });
  }

  /** Stops at every record; empty, or why the input is none of evaluations or was cut off. */
  Optional<Problem> eachRecord(InputStream in, int limit, Consumer<RecordReader> each) {
    try {
      return new RecordStops(source, Layout.reader(in, limit), each).run();
    } catch (IOException e) {
      return Optional.of(SourceFile.unreadable(source, e));
    }
  }

  /** What stands where {@code record} stopped. */
  EvaluationLine line(RecordReader record, int limit) {
    return record.tooLong() ? tooLong(record.number(), limit) : line(record);
  }

  private EvaluationLine line(RecordReader record) {
    byte[] bytes = record.bytes();
    Checked<BoundEvaluation> bound =
        text(source, record, bytes)
            .flatMap(
                text ->
                    JsonTree.ofLine(text, this::shared)
                        .flatMap(root -> EvaluationBinder.bind(root, text, card)));
    return new EvaluationLine(
        record.number(),
        record.isLine() ? bytes : onOneLine(bytes),
        true,
        bound.map(BoundEvaluation::evaluation),
        bound.value().map(BoundEvaluation::notices).orElse(List.of()));
  }

  static Checked<SourceText> text(String source, RecordReader record, byte[] bytes) {
    return record.isLine()
        ? Utf8.decodeLine(source, bytes, record.number())
        : Utf8.decodePart(source, bytes, record.number(), record.column());
  }

  /** Line ends between values are blanks to JSON, and others it does not allow. */
  private static byte[] onOneLine(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        bytes[i] = ' ';
      }
    }
    return bytes;
  }

  /** Why an evaluation can't be used whose id was there before; empty if it is new. */
  Optional<Problem> again(String id, long fingerprint, int line) {
    return copies.again(id, fingerprint, line);
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
    return new EvaluationLine(number, new byte[0], false, Checked.failed(problem), List.of());
  }
}
