package dev.evenhand.api.problem;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Thrown where a caller insists on a value that has problems; carries all of them. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** An exception whose message is the text of each problem, a line each. */
  public ProblemException(List<Problem> problems) {
    super(text(problems));
    this.problems = Copies.list(problems, "problems");
  }

  private static String text(List<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    return problems.stream().map(Problem::text).collect(Collectors.joining("\n"));
  }

  /** The problems in the order of their source. */
  public List<Problem> problems() {
    return problems;
  }
}
