package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Problem;
import java.io.Serial;

/** Why a file can't be read from here on. */
final class SheetFault extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  SheetFault(Problem problem) {
    super(problem.text());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
