package dev.evenhand.engine.testing;

import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.text.ScoreText;
import dev.evenhand.engine.words.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Test runs, coverage and suggestions as text for people. Safe between threads. */
public final class TestRunText {
  private static final int WIDTH = 100;

  /** What is told of one test; a thousand questions without an answer have one cause. */
  private static final int MOST_DIFFERENCES = 20;

  private TestRunText() {}

  /**
   * A line for each test, and below it what is other than expected; then how many passed. A test
   * that did not is wrong, so that it is not mixed up with a score that fails.
   */
  public static String verdicts(CardTestRun run) {
    Objects.requireNonNull(run, "run");
    StringBuilder out = new StringBuilder(run.name());
    out.append(run.verdicts().isEmpty() ? " has no tests\n" : "\n");
    run.verdicts().forEach(verdict -> add(verdict, out));
    int all = run.verdicts().size();
    if (all > 0) {
      out.append("%s of %s passed\n".formatted(all - run.failed(), count(all, "test")));
    }
    return out.toString();
  }

  private static void add(TestVerdict verdict, StringBuilder out) {
    String score = verdict.score().map(ScoreText::line).orElse("not scored");
    out.append(
        "  %s  %s: %s\n"
            .formatted(
                verdict.passed() ? "ok   " : "WRONG",
                verdict.test().name(),
                verdict.passed() && verdict.score().isEmpty()
                    ? "refused (%s)"
                        .formatted(String.join(", ", verdict.test().expect().problems()))
                    : score));
    List<String> differences = verdict.differences();
    differences.stream().limit(MOST_DIFFERENCES).forEach(line -> addBelow(line, out));
    int more = differences.size() - MOST_DIFFERENCES;
    if (more > 0) {
      addBelow("... and %s more".formatted(more), out);
    }
  }

  private static void addBelow(String line, StringBuilder out) {
    out.append("         ").append(line).append('\n');
  }

  /** How much of each kind is reached, and each thing that is not with what to do. */
  public static String coverage(CardCoverage coverage) {
    Objects.requireNonNull(coverage, "coverage");
    TextTable table =
        new TextTable("", "lrrr").head(List.of("coverage", "reached", "of", "percent"));
    for (CoverageItem.Kind kind : CoverageItem.Kind.values()) {
      int all = coverage.of(kind).size();
      table.row(
          kind.word(),
          Long.toString(coverage.reached(kind)),
          Integer.toString(all),
          coverage.percent(kind).map(percent -> percent.toPlainString() + " %").orElse("-"));
    }
    int all = coverage.tests().size();
    List<CoverageItem> missed = coverage.missed();
    table.row(
        "all",
        Integer.toString(all - missed.size()),
        Integer.toString(all),
        coverage.percent().toPlainString() + " %");
    return table.text() + missed(missed);
  }

  private static String missed(List<CoverageItem> missed) {
    if (missed.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "lww").within(WIDTH);
    missed.forEach(item -> table.row(item.kind().word(), item.text(), item.remedy()));
    return "No test reaches:\n" + table.text();
  }

  /** The JSON of tests to add, each with what it adds, and what was not found. */
  public static String suggestions(TestSuggestions suggestions) {
    Objects.requireNonNull(suggestions, "suggestions");
    if (suggestions.tests().isEmpty() && suggestions.notFound().isEmpty()) {
      return "Nothing to suggest: the tests reach everything.\n";
    }
    StringBuilder out = new StringBuilder();
    if (!suggestions.tests().isEmpty()) {
      out.append(
          """
          Tests for "tests" of the card. Answers were searched, and the engine computed what they score:
          keep those whose score is what you mean, and give them a name that says why.

          """);
      out.append(
          suggestions.tests().keySet().stream()
              .map(TestRunText::indented)
              .collect(Collectors.joining(",\n")));
      out.append('\n');
    }
    if (!suggestions.notFound().isEmpty()) {
      out.append("\nNo answers were found for these; maybe there are none:\n");
      suggestions.notFound().forEach(item -> out.append("  ").append(item.text()).append('\n'));
    }
    return out.toString();
  }

  private static String indented(ScorecardTest test) {
    return JsonScorecards.write(test).strip().indent(4).stripTrailing();
  }

  private static String count(int count, String one) {
    return String.format(Locale.ROOT, "%d %s%s", count, one, count == 1 ? "" : "s");
  }
}
