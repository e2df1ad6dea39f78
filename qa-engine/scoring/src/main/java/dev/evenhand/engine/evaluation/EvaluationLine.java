package dev.evenhand.engine.evaluation;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A line of a file of evaluations, or an element of a list of them: the evaluation in it, or why
 * there is none. Immutable.
 */
public final class EvaluationLine {
  private final int number;
  private final byte[] bytes;
  private final boolean whole;
  private final Checked<Evaluation> evaluation;
  private final List<Problem> notices;

  EvaluationLine(
      int number,
      byte[] bytes,
      boolean whole,
      Checked<Evaluation> evaluation,
      List<Problem> notices) {
    this.number = number;
    this.bytes = bytes;
    this.whole = whole;
    this.evaluation = evaluation;
    this.notices = Copies.list(notices, "notices");
  }

  /**
   * A line that was not read from NDJSON, such as an evaluation of another system.
   *
   * @param number of the line that it begins in
   * @param text as it came, on one line
   */
  public static EvaluationLine of(int number, String text, Checked<Evaluation> evaluation) {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(evaluation, "evaluation");
    return new EvaluationLine(
        number, text.getBytes(StandardCharsets.UTF_8), true, evaluation, List.of());
  }

  /** The same line, read with these notices. */
  public EvaluationLine withNotices(List<Problem> read) {
    return new EvaluationLine(number, bytes, whole, evaluation, read);
  }

  /** Counted from 1, blank lines included. */
  public int number() {
    return number;
  }

  /**
   * What stands in the line, or every problem of it. An evaluation that stands there again is not
   * given again: its one problem is a notice.
   */
  public Checked<Evaluation> evaluation() {
    return evaluation;
  }

  /** How the evaluation was read where it was written otherwise than the format says. */
  public List<Problem> notices() {
    return notices;
  }

  /** Whether this is an equal copy of an evaluation before it, which counts once. */
  public boolean isCopy() {
    List<Problem> problems = evaluation.problems();
    return !problems.isEmpty()
        && problems.stream().allMatch(problem -> problem.severity() == Problem.Severity.NOTICE);
  }

  /** Whether {@link #writeTo} has all of the line; not of one over the limit, which is not kept. */
  public boolean isWhole() {
    return whole;
  }

  /** The same line with a problem in place of its evaluation. */
  EvaluationLine without(Problem why) {
    return new EvaluationLine(number, bytes, whole, Checked.failed(why), notices);
  }

  /**
   * Writes the line as it came, without its end; of one over the limit nothing.
   *
   * @throws IOException if {@code out} does
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public String toString() {
    return "line " + number + ": " + evaluation.value().map(Evaluation::id).orElse("problems");
  }
}
