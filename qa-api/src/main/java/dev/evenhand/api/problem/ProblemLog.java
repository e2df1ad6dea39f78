package dev.evenhand.api.problem;

import java.util.ArrayList;
import java.util.Comparator;
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
  private Problem worst = worstOf(List.of());

  /** An empty log. */
  public ProblemLog() {}

  /**
   * Adds a problem. One that stands for others, as at the end of {@link #problems()}, adds them.
   */
  public void add(Problem problem) {
    if (problem.code().equals(MORE)) {
      addMore(problem, count(List.of(problem)));
    } else if (first.size() < MOST) {
      first.add(problem);
    } else {
      addMore(problem, 1);
    }
  }

  private void addMore(Problem problem, long number) {
    if (more == 0 || problem.severity().compareTo(worst.severity()) < 0) {
      worst = problem;
    }
    more += number;
  }

  /** Counts errors that nobody has listed. */
  public void addUnlisted(long errors) {
    if (errors > 0) {
      addMore(worstOf(first), errors);
    }
  }

  private static Problem worstOf(List<Problem> some) {
    return some.stream()
        .min(Comparator.comparing(Problem::severity))
        .orElse(Problem.error("", Location.of(""), "", "", ""));
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
