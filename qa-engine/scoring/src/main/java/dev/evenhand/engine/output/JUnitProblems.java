package dev.evenhand.engine.output;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.Problem.Severity;
import dev.evenhand.engine.words.JUnitCase;
import dev.evenhand.engine.words.JUnitDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Problems as JUnit XML, which build servers show as tests: a suite for each source, a failed test
 * for each problem in it, and one that passed for a source without any. A problem for which a
 * source can't be read at all is an error; warnings and notices are tests that passed, with what
 * they say as their output, unless the caller counts them as failures.
 *
 * <p>Safe for threads.
 */
public final class JUnitProblems {
  private JUnitProblems() {}

  /**
   * A document of its own.
   *
   * @param command what looked, which build servers show as the package of the tests, such as
   *     {@code qa validate}
   * @param sources everything that was looked at, by the names that problems call it
   */
  public static String write(String command, List<String> sources, List<Problem> problems) {
    return write(command, sources, problems, Severity.ERROR);
  }

  /**
   * The same for a command that fails for less than errors too.
   *
   * @param mildest the least severe of what is a failed test; a warning or notice that is has that
   *     word as its type
   */
  public static String write(
      String command, List<String> sources, List<Problem> problems, Severity mildest) {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(problems, "problems");
    Objects.requireNonNull(mildest, "mildest");
    Map<String, List<Problem>> bySource =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    problem -> problem.location().source(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    sources.forEach(source -> bySource.putIfAbsent(source, List.of()));
    return JUnitDocument.write(
        command,
        bySource.entrySet().stream()
            .map(entry -> suite(entry.getKey(), entry.getValue(), mildest))
            .toList());
  }

  private static JUnitDocument.Suite suite(
      String source, List<Problem> problems, Severity mildest) {
    return new JUnitDocument.Suite(
        source,
        problems.isEmpty()
            ? List.of(JUnitCase.passed("fine", ""))
            : problems.stream().map(problem -> testCase(problem, mildest)).toList());
  }

  private static JUnitCase testCase(Problem problem, Severity mildest) {
    String place = problem.location() + (problem.path().isEmpty() ? "" : " " + problem.path());
    return new JUnitCase(
        problem.code() + " at " + place,
        verdict(problem.severity(), mildest),
        type(problem),
        problem.message(),
        problem.text());
  }

  private static JUnitCase.Verdict verdict(Severity severity, Severity mildest) {
    if (severity == Severity.UNREADABLE) {
      return JUnitCase.Verdict.ERROR;
    }
    return severity.compareTo(mildest) <= 0 ? JUnitCase.Verdict.FAILED : JUnitCase.Verdict.PASSED;
  }

  /** The code of an error is in its name too; how bad less is stands nowhere else. */
  private static String type(Problem problem) {
    return switch (problem.severity()) {
      case UNREADABLE, ERROR -> problem.code();
      case WARNING -> "warning";
      case NOTICE -> "notice";
    };
  }
}
