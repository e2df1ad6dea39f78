package dev.evenhand.engine.evaluation;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A line of a file of evaluations: the evaluation in it, or why there is none. Immutable. */
public final class EvaluationLine {
  private final int number;
  private final byte[] bytes;
  private final boolean whole;
  private final Checked<Evaluation> evaluation;

  EvaluationLine(int number, byte[] bytes, boolean whole, Checked<Evaluation> evaluation) {
    this.number = number;
    this.bytes = bytes;
    this.whole = whole;
    this.evaluation = evaluation;
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
    return new EvaluationLine(number, text.getBytes(StandardCharsets.UTF_8), true, evaluation);
  }

  /** Counted from 1, blank lines included. */
  public int number() {
    return number;
  }

  /** What stands in the line, or every problem of it. */
  public Checked<Evaluation> evaluation() {
    return evaluation;
  }

  /** Whether {@link #writeTo} has all of the line; not of one over the limit, which is not kept. */
  public boolean isWhole() {
    return whole;
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
