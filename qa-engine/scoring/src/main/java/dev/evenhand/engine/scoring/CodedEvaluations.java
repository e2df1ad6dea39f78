package dev.evenhand.engine.scoring;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import java.util.Arrays;
import java.util.List;

/**
 * Evaluations as rows of codes, to be scored together. It grows as evaluations are added, and can
 * be cleared and filled again. Not thread-safe: keep one per thread.
 */
public final class CodedEvaluations {
  private static final int FIRST = 16;

  private final AnswerCoder coder;
  private short[] codes = new short[0];
  private int size;

  CodedEvaluations(AnswerCoder coder) {
    this.coder = coder;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Takes all out; what was allocated stays for the next. */
  public void clear() {
    size = 0;
  }

  /**
   * Adds an evaluation that can be scored.
   *
   * @return why it can't be, as {@link ScoringEngine#score} tells; empty if it was added
   */
  public List<Problem> add(Evaluation evaluation) {
    makeRoom();
    List<Problem> problems = coder.code(evaluation, codes, size * coder.width());
    if (problems.isEmpty()) {
      size++;
    }
    return problems;
  }

  /**
   * Adds a row of codes: one for each slot of {@link #coder}.
   *
   * @throws IllegalArgumentException if it has not that many, or one that its slot does not have
   */
  public void add(short[] row) {
    coder.check(row);
    makeRoom();
    System.arraycopy(row, 0, codes, size * coder.width(), row.length);
    size++;
  }

  private void makeRoom() {
    int needed = Math.multiplyExact(size + 1, coder.width());
    if (needed > codes.length) {
      int more = Math.max(FIRST * coder.width(), codes.length + (codes.length >> 1));
      codes = Arrays.copyOf(codes, Math.max(needed, more));
    }
  }

  /** What made the codes. */
  public AnswerCoder coder() {
    return coder;
  }

  short[] codes() {
    return codes;
  }
}
