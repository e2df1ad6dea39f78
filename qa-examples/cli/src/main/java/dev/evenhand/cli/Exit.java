package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.ProblemLog;
import java.util.List;
import java.util.Set;

/** The exit codes of every command. */
final class Exit {
  /** Done, and nothing to complain about. */
  static final int OK = 0;

  /** Done, with findings: problems in a card, rejected rows, a failed test. */
  static final int FINDINGS = 1;

  /** Called wrongly, or an input can't be read as what it claims to be. */
  static final int UNUSABLE = 2;

  /** A mistake in this program. */
  static final int BUG = 70;

  /** What a line that is no JSON at all is told. */
  private static final Set<String> NOT_JSON =
      Set.of("not-json", "too-deep", "not-utf-8", "trailing-content", "not-an-object");

  private Exit() {}

  /**
   * For an input that is read line by line: a bad line is a finding, but an input in which every
   * line is bad as JSON is not what it claims to be.
   */
  static int ofLines(List<Problem> problems, boolean anyRead) {
    boolean nothing =
        !anyRead
            && !problems.isEmpty()
            && problems.stream().limit(ProblemLog.MOST).allMatch(Exit::isNotJson);
    return nothing ? UNUSABLE : of(problems);
  }

  /** Whether a line was no JSON at all. */
  static boolean isNotJson(Problem problem) {
    return NOT_JSON.contains(problem.code());
  }

  /** The worst that {@code problems} ask for. */
  static int of(List<Problem> problems) {
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.UNREADABLE)) {
      return UNUSABLE;
    }
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR) ? FINDINGS : OK;
  }
}
