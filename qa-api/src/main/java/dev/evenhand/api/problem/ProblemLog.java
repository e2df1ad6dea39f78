package dev.evenhand.api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The problems of an input that may have millions: the first {@value #MOST} are kept, and the rest
 * is counted. For readers of long inputs. Not thread-safe.
 */
public final class ProblemLog {
  /** How many problems are kept; of more nobody reads them. */
  public static final int MOST = 1000;

  private static final String MORE = "more-problems";

  private final List<Problem> first = new ArrayList<>();
  private long more;
  private Problem worst = Problem.error("", Location.of(""), "", "", "");

  /** Adds a problem. */
  public void add(Problem problem) {
    if (first.size() < MOST) {
      first.add(problem);
    } else if (more++ == 0 || problem.severity().compareTo(worst.severity()) < 0) {
      worst = problem;
    }
  }

  /** Adds problems. */
  public void addAll(Iterable<Problem> problems) {
    problems.forEach(this::add);
  }

  /** A log of the same problems, which goes on by itself. */
  public ProblemLog copy() {
    ProblemLog copy = new ProblemLog();
    copy.first.addAll(first);
    copy.more = more;
    copy.worst = worst;
    return copy;
  }

  /** How many problems were added. */
  public long count() {
    return first.size() + more;
  }

  /**
   * The first problems in the order in which they were added. If there are more, the last one says
   * how many; it is as severe as the worst of those.
   */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(first);
    if (more > 0) {
      all.add(
          new Problem(
              MORE,
              worst.severity(),
              Location.of(worst.location().source()),
              "",
              "there are more problems, which are not listed",
              String.valueOf(more),
              null,
              "Mend those that are listed first."));
    }
    return List.copyOf(all);
  }

  /** How many problems a list of {@link #problems()} stands for, with those that it only counts. */
  public static long count(List<Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    return problems.stream()
        .mapToLong(
            problem ->
                problem.code().equals(MORE) && problem.found() != null
                    ? Long.parseLong(problem.found())
                    : 1)
        .sum();
  }
}
