package dev.evenhand.cli;

import dev.evenhand.api.problem.Problem;
import java.util.List;

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

  private Exit() {}

  /** The worst that {@code problems} ask for. */
  static int of(List<Problem> problems) {
    if (problems.stream().anyMatch(p -> p.severity() == Problem.Severity.UNREADABLE)) {
      return UNUSABLE;
    }
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR) ? FINDINGS : OK;
  }
}
