package dev.evenhand.cli;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.evaluation.EvaluationLine;
import dev.evenhand.engine.output.JsonScores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an input that can't be used: all are counted, their text goes out as it comes, and
 * the problems of the first {@value #MOST} are kept.
 */
final class Rejections {
  /** Of more lines nobody reads the problems; {@code --rejects} has all lines. */
  static final int MOST = 1000;

  private final String source;
  private final OutputStream lines;
  private final List<JsonScores.Rejected> first = new ArrayList<>();
  private long count;
  private long problems;
  private boolean allAreNoJson = true;
  private int exit = Exit.OK;
  private @Nullable String header;

  /**
   * @param lines where the lines go
   */
  Rejections(String source, OutputStream lines) {
    this.source = source;
    this.lines = lines;
  }

  /** The rows that go out are those of a table; its columns are named before the first. */
  void useHeader(String line) {
    header = line;
  }

  void add(EvaluationLine line, List<Problem> why) {
    count++;
    problems += why.size();
    exit = Math.max(exit, Exit.of(why));
    allAreNoJson &= why.stream().allMatch(Exit::isNotJson);
    if (first.size() < MOST) {
      first.add(new JsonScores.Rejected(line.number(), located(line, why)));
    }
    try {
      if (header != null) {
        lines.write((header + '\n').getBytes(StandardCharsets.UTF_8));
        header = null;
      }
      line.writeTo(lines);
      lines.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The problem of an evaluation stands in its line; the line's own say their columns. */
  private List<Problem> located(EvaluationLine line, List<Problem> why) {
    return why.stream()
        .map(
            problem ->
                problem.location().line() > 0
                    ? problem
                    : problem.at(Location.of(source, line.number()), problem.path()))
        .toList();
  }

  long count() {
    return count;
  }

  /** The first lines, at most {@value #MOST}. */
  List<JsonScores.Rejected> first() {
    return first;
  }

  /** How many more there are than the first. */
  long notListed() {
    return count - first.size();
  }

  /** Tells what is wrong with the first of them, and how much there is. */
  void tell(Console console) {
    console.messages(first.stream().flatMap(line -> line.problems().stream()).toList(), problems);
  }

  /** The worst of them; an input of which no line is JSON is not what it claims to be. */
  int exit(boolean anyRead) {
    return !anyRead && count > 0 && allAreNoJson ? Exit.UNUSABLE : exit;
  }
}
