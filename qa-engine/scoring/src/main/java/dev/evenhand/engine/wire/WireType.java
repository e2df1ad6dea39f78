package dev.evenhand.engine.wire;

import dev.evenhand.api.evaluation.CalibrationSession;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.json.JsonSchemas;
import dev.evenhand.engine.json.SourceFile;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes values of one type as JSON and reads them back: one by one, for a column of a database, or
 * many, one a line (NDJSON). What is written is read back equal, fractions to the last digit; a
 * score has its tree, without being scored again.
 *
 * <pre>{@code
 * String json = WireType.SCORE.write(score);
 * Score again = WireType.SCORE.read("column score of row 7", json).orThrow();
 * }</pre>
 *
 * <p>Reading never throws for what was written: it answers with a value or with problems, which
 * know line, column and path. One value may have at most 4 MiB of UTF-8, 200,000 values in it, and
 * lists and objects 64 deep. Safe for threads.
 *
 * @param <T> the type of the values
 */
public final class WireType<T> {
  /** Cards, as authors write them. */
  public static final WireType<Scorecard> SCORECARD =
      new WireType<>(
          Scorecard.class,
          "scorecard",
          JsonScorecards::schema,
          Codec.of(JsonScorecards::line, JsonScorecards::read));

  /** Evaluations, in the format in which reviewers' answers come. */
  public static final WireType<Evaluation> EVALUATION =
      new WireType<>(
          Evaluation.class,
          "evaluation",
          () -> JsonSchemas.text(WireType.class, "evaluation"),
          Codec.of(JsonEvaluations::line, JsonEvaluations::read));

  /** Interactions with what is known about them. */
  public static final WireType<Interaction> INTERACTION =
      new WireType<>(
          Interaction.class,
          "interaction",
          () -> JsonSchemas.text(WireType.class, "interaction"),
          new DocumentCodec<>(null, Shapes.ofRecord(Interaction.class)));

  /** Calibration sessions with their evaluations: {@code evenhand-session/1}. */
  public static final WireType<CalibrationSession> SESSION =
      new WireType<>(
          CalibrationSession.class,
          "session",
          () -> JsonSchemas.text(WireType.class, "session"),
          new DocumentCodec<>("evenhand-session/1", new SessionShape()));

  /** Scores with their trees: {@code evenhand-stored-score/1}. */
  public static final WireType<Score> SCORE =
      new WireType<>(
          Score.class,
          "score",
          () -> JsonSchemas.text(WireType.class, "stored-score"),
          new DocumentCodec<>("evenhand-stored-score/1", new ScoreShape()));

  /** Explanations with their scores: {@code evenhand-stored-explanation/1}. */
  public static final WireType<Explanation> EXPLANATION =
      new WireType<>(
          Explanation.class,
          "explanation",
          () -> JsonSchemas.text(WireType.class, "stored-explanation"),
          new DocumentCodec<>("evenhand-stored-explanation/1", Shapes.ofRecord(Explanation.class)));

  /** Problems, as every output has them. */
  public static final WireType<Problem> PROBLEM =
      new WireType<>(
          Problem.class,
          "problem",
          () -> JsonSchemas.text(WireType.class, "problem"),
          new DocumentCodec<>(null, new ProblemShape()));

  private static final List<WireType<?>> ALL =
      List.of(SCORECARD, EVALUATION, INTERACTION, SESSION, SCORE, EXPLANATION, PROBLEM);

  private final Class<T> type;
  private final String name;
  private final Supplier<String> schema;
  private final Codec<T> codec;

  private WireType(Class<T> type, String name, Supplier<String> schema, Codec<T> codec) {
    this.type = type;
    this.name = name;
    this.schema = schema;
    this.codec = codec;
  }

  /** Every type that there is. */
  public static List<WireType<?>> all() {
    return ALL;
  }

  /** The class of the values. */
  public Class<T> type() {
    return type;
  }

  /**
   * The JSON Schema (draft-07) of one value, for editors and for other programs that write or check
   * them.
   */
  public Optional<String> schema() {
    return Optional.of(schema.get());
  }

  /** The JSON of {@code value} on one line, without a line end. */
  public String write(T value) {
    Objects.requireNonNull(value, "value");
    return codec.write(value);
  }

  /**
   * Writes each value on a line of its own. {@code out} stays open.
   *
   * @throws IOException if {@code out} does
   */
  public void writeAll(Iterable<? extends T> values, Appendable out) throws IOException {
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(out, "out");
    for (T value : values) {
      out.append(write(value)).append('\n');
    }
  }

  /**
   * Writes each value on a line of its own, as UTF-8. {@code out} stays open.
   *
   * @throws IOException if {@code out} does
   */
  public void writeAll(Iterable<? extends T> values, OutputStream out) throws IOException {
    Objects.requireNonNull(out, "out");
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writeAll(values, writer);
    writer.flush();
  }

  /**
   * The value in {@code json}, or why there is none.
   *
   * @param source what problems call the place, such as a table with its column and row
   */
  public Checked<T> read(String source, String json) {
    Objects.requireNonNull(json, "json");
    return read(source, json.getBytes(StandardCharsets.UTF_8));
  }

  /** The value in {@code json}, which is UTF-8, or why there is none. */
  public Checked<T> read(String source, byte[] json) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(json, "json");
    return json.length > SourceFile.MAX_BYTES
        ? Checked.failed(
            SourceFile.tooLarge(
                source, "one " + name, "Read it with readAll, if it holds one a line."))
        : codec.read(source, json);
  }

  /** The value that {@code in} has up to its end, or why there is none. The stream stays open. */
  public Checked<T> read(String source, InputStream in) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(in, "in");
    try {
      return read(source, in.readNBytes(SourceFile.MAX_BYTES + 1));
    } catch (IOException e) {
      return Checked.failed(SourceFile.unreadable(source, e));
    }
  }

  /** The value in {@code file}, or why there is none. */
  public Checked<T> read(Path file) {
    Objects.requireNonNull(file, "file");
    return SourceFile.read(file).flatMap(json -> read(file.toString(), json));
  }

  /**
   * All values that {@code in} has, one JSON object a line, or every problem of them. Blank lines
   * are skipped, and an input without any has no values. The stream stays open.
   *
   * @param source what problems call the place, such as the name of a file
   */
  public Checked<List<T>> readAll(String source, InputStream in) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(in, "in");
    return collected(each -> readEach(source, in, each));
  }

  /** All values in {@code file}, or every problem of them. */
  public Checked<List<T>> readAll(Path file) {
    Objects.requireNonNull(file, "file");
    return collected(each -> readEach(file, each));
  }

  /** All values in {@code json}, which is UTF-8, or every problem of them. */
  public Checked<List<T>> readAll(String source, byte[] json) {
    Objects.requireNonNull(json, "json");
    return readAll(source, new ByteArrayInputStream(json));
  }

  /** All values in {@code json}, or every problem of them. */
  public Checked<List<T>> readAll(String source, String json) {
    Objects.requireNonNull(json, "json");
    return readAll(source, json.getBytes(StandardCharsets.UTF_8));
  }

  private Checked<List<T>> collected(Function<Consumer<Checked<T>>, Optional<Problem>> reading) {
    List<T> values = new ArrayList<>();
    ProblemLog problems = new ProblemLog();
    Consumer<Checked<T>> each =
        line -> {
          line.value().ifPresent(values::add);
          problems.addAll(line.problems());
        };
    reading.apply(each).ifPresent(problems::add);
    return problems.count() == 0
        ? Checked.of(List.copyOf(values))
        : Checked.failed(problems.problems());
  }

  /**
   * Gives each value that {@code in} has to {@code each}, or its problems, in order, and holds one
   * at a time. The stream stays open.
   *
   * @return why the stream was not read to its end; empty if it was
   */
  public Optional<Problem> readEach(String source, InputStream in, Consumer<Checked<T>> each) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(each, "each");
    return new WireLines<>(name, codec, source).read(in, each);
  }

  /**
   * Gives each value in {@code file} to {@code each}, or its problems, in order.
   *
   * @return why the file could not be read, or not to its end; empty if it was
   */
  public Optional<Problem> readEach(Path file, Consumer<Checked<T>> each) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(each, "each");
    Optional<Problem> absence = SourceFile.absence(file);
    if (absence.isPresent()) {
      return absence;
    }
    try (InputStream in = SourceFile.open(file)) {
      return readEach(file.toString(), in, each);
    } catch (IOException e) {
      return Optional.of(SourceFile.unreadable(file, e));
    }
  }

  /** What the values are called. */
  @Override
  public String toString() {
    return name;
  }
}
