package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.json.Layout;
import dev.evenhand.engine.json.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ids under which a file says different things, and on which lines: found before anything is
 * used, so that none of them counts. A first look takes ids and bytes alone; only where an id comes
 * again with other bytes is the file read for what it says.
 */
final class Conflicts {
  /** Of more lines nobody reads the numbers. */
  private static final int SHOWN = 10;

  private final String source;
  private final Map<String, SortedSet<Integer>> lines;

  private Conflicts(String source, Map<String, SortedSet<Integer>> lines) {
    this.source = source;
    this.lines = lines;
  }

  /** No conflict is known, as of a stream that can be read only once. */
  static Conflicts unknown(String source) {
    return new Conflicts(source, Map.of());
  }

  /** Those of a file that can be read several times; of another one none are known. */
  static Conflicts of(Path file, @Nullable ScorecardRef card) {
    String source = file.toString();
    if (!Files.isRegularFile(file) || !anyAgain(file)) {
      return unknown(source);
    }
    JsonEvaluations reader = new JsonEvaluations(source, card, unknown(source));
    int limit = JsonEvaluations.MAX_LINE_BYTES;
    return among(
        source,
        each ->
            JsonEvaluations.ofFile(
                file,
                in ->
                    reader.eachRecord(
                        in, limit, record -> each.accept(reader.line(record, limit)))));
  }

  /** Those among {@code lines}, which are looked at before any of them is used. */
  static Conflicts among(String source, Consumer<Consumer<EvaluationLine>> lines) {
    Conflicts found = new Conflicts(source, new HashMap<>());
    SeenEvaluations seen = new SeenEvaluations();
    lines.accept(line -> found.compare(line, seen));
    return found;
  }

  private void compare(EvaluationLine line, SeenEvaluations seen) {
    Evaluation evaluation = line.evaluation().value().orElse(null);
    int other =
        evaluation == null
            ? 0
            : seen.other(evaluation.id(), Fingerprint.of(evaluation), line.number());
    if (evaluation != null && other > 0) {
      lines
          .computeIfAbsent(evaluation.id(), id -> new TreeSet<>())
          .addAll(List.of(other, line.number()));
    }
  }

  /** Whether an id comes again with other bytes. */
  private static boolean anyAgain(Path file) {
    SeenEvaluations seen = new SeenEvaluations();
    RecordIds ids = new RecordIds();
    try (InputStream in = Files.newInputStream(file)) {
      RecordReader records = Layout.reader(in, JsonEvaluations.MAX_LINE_BYTES);
      while (records.next()) {
        String id = records.tooLong() ? null : ids.of(records);
        if (id != null && seen.other(id, fingerprint(records), records.number()) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // told when it is read
    }
  }

  private static long fingerprint(RecordReader record) {
    return Fingerprint.of(record.array(), record.length());
  }

  /** Why no evaluation of this id can be used; empty if there is no conflict. */
  Optional<Problem> of(String id, int line) {
    SortedSet<Integer> all = lines.get(id);
    if (all == null) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
            "evaluation-differs",
            Location.of(source, line),
            "/id",
            "evaluation '%s' says different things %s, and which counts is not known"
                .formatted(id, where(all)),
            "Keep one of them, or give them different ids."));
  }

  /** A list of many may stand on one line. */
  private static String where(SortedSet<Integer> lines) {
    String named =
        lines.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return lines.size() == 1
        ? "several times on line " + named
        : "on lines " + named + (lines.size() > SHOWN ? " and others" : "");
  }
}
