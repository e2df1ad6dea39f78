package dev.evenhand.engine.output;

import dev.evenhand.api.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Problems as JUnit XML, which build servers show as tests: a suite for each source, a failed test
 * for each problem in it, and one that passed for a source without any. Warnings and notices are
 * tests that passed, with what they say as their output.
 *
 * <p>Safe for threads.
 */
public final class JUnitProblems {
  private JUnitProblems() {}

  /**
   * A document of its own.
   *
   * @param sources everything that was looked at, by the names that problems call it
   */
  public static String write(List<String> sources, List<Problem> problems) {
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
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"qa validate\"").append(counts(problems, tests(bySource)));
    out.append(">\n");
    bySource.forEach((source, found) -> out.append(suite(source, found)));
    return out.append("</testsuites>\n").toString();
  }

  private static int tests(Map<String, List<Problem>> bySource) {
    return bySource.values().stream().mapToInt(found -> Math.max(1, found.size())).sum();
  }

  private static String counts(List<Problem> problems, int tests) {
    long failures = problems.stream().filter(JUnitProblems::fails).count();
    return attribute("tests", Integer.toString(tests))
        + attribute("failures", Long.toString(failures))
        + attribute("errors", "0");
  }

  private static String suite(String source, List<Problem> problems) {
    String cases =
        problems.isEmpty()
            ? "    <testcase" + attribute("classname", source) + attribute("name", "fine") + "/>\n"
            : problems.stream().map(JUnitProblems::testCase).collect(Collectors.joining());
    return "  <testsuite"
        + attribute("name", source)
        + counts(problems, Math.max(1, problems.size()))
        + ">\n"
        + cases
        + "  </testsuite>\n";
  }

  private static String testCase(Problem problem) {
    String place = problem.location() + (problem.path().isEmpty() ? "" : " " + problem.path());
    return "    <testcase"
        + attribute("classname", problem.location().source())
        + attribute("name", problem.code() + " at " + place)
        + ">\n"
        + (fails(problem) ? failure(problem) : output(problem))
        + "    </testcase>\n";
  }

  private static String failure(Problem problem) {
    return "      <failure"
        + attribute("type", problem.code())
        + attribute("message", problem.message())
        + ">"
        + escaped(problem.text())
        + "</failure>\n";
  }

  private static String output(Problem problem) {
    return "      <system-out>" + escaped(problem.text()) + "</system-out>\n";
  }

  private static boolean fails(Problem problem) {
    return switch (problem.severity()) {
      case UNREADABLE, ERROR -> true;
      case WARNING, NOTICE -> false;
    };
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + escaped(value) + "\"";
  }

  /** XML has no way to write most control characters, so they are shown as their numbers. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(escaped(c)));
    return out.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> isOfXml(c) ? Character.toString(c) : "\\u%04x".formatted(c);
    };
  }

  private static boolean isOfXml(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF;
  }
}
