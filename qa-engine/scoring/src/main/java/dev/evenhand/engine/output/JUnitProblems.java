package dev.evenhand.engine.output;

import dev.evenhand.api.problem.Problem;
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
 * they say as their output.
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
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(sources, "sources");
    Objects.requireNonNull(problems, "problems");
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
            .map(entry -> suite(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static JUnitDocument.Suite suite(String source, List<Problem> problems) {
    return new JUnitDocument.Suite(
        source,
        problems.isEmpty()
            ? List.of(JUnitCase.passed("fine", ""))
            : problems.stream().map(JUnitProblems::testCase).toList());
  }

  private static JUnitCase testCase(Problem problem) {
    String place = problem.location() + (problem.path().isEmpty() ? "" : " " + problem.path());
    return new JUnitCase(
        problem.code() + " at " + place,
        verdict(problem),
        problem.code(),
        problem.message(),
        problem.text());
  }

  private static JUnitCase.Verdict verdict(Problem problem) {
    return switch (problem.severity()) {
      case UNREADABLE -> JUnitCase.Verdict.ERROR;
      case ERROR -> JUnitCase.Verdict.FAILED;
      case WARNING, NOTICE -> JUnitCase.Verdict.PASSED;
    };
  }
}
