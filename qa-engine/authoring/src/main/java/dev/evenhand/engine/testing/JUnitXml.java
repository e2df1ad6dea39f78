package dev.evenhand.engine.testing;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.words.JUnitCase;
import dev.evenhand.engine.words.JUnitDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Test runs as JUnit XML, which build servers show: a suite for each card, in it a case for each
 * test. A card that can't be read is a suite with one case that is an error. Says no times, so the
 * same runs give the same bytes. Safe between threads.
 */
public final class JUnitXml {
  private static final String COVERAGE = "coverage";

  private JUnitXml() {}

  /** The XML of {@code runs}, ended by a line end. */
  public static String write(List<CardTestRun> runs) {
    return write(runs, null);
  }

  /**
   * The same with one more case for each card, named coverage.
   *
   * @param minimum the percent of a card that its tests have to reach; null for no such case
   */
  public static String write(List<CardTestRun> runs, @Nullable BigDecimal minimum) {
    Objects.requireNonNull(runs, "runs");
    return JUnitDocument.write("qa test", runs.stream().map(run -> suite(run, minimum)).toList());
  }

  private static JUnitDocument.Suite suite(CardTestRun run, @Nullable BigDecimal minimum) {
    if (!run.problems().isEmpty()) {
      return new JUnitDocument.Suite(run.name(), List.of(unread(run.problems())));
    }
    Stream<JUnitCase> gate =
        minimum == null ? Stream.empty() : run.coverage().stream().map(c -> coverage(c, minimum));
    return new JUnitDocument.Suite(
        run.name(), Stream.concat(run.verdicts().stream().map(JUnitXml::testCase), gate).toList());
  }

  private static JUnitCase coverage(CardCoverage reached, BigDecimal minimum) {
    String percent = "the tests reach %s %%".formatted(reached.percent().toPlainString());
    return reached.percent().compareTo(minimum) < 0
        ? fault(
            COVERAGE,
            JUnitCase.Verdict.FAILED,
            COVERAGE,
            List.of("%s, less than %s %%".formatted(percent, minimum.toPlainString())))
        : JUnitCase.passed(COVERAGE, percent);
  }

  private static JUnitCase unread(List<Problem> problems) {
    List<String> lines = problems.stream().map(Problem::text).toList();
    return fault("the card can be read", JUnitCase.Verdict.ERROR, problems.get(0).code(), lines);
  }

  private static JUnitCase testCase(TestVerdict verdict) {
    String name = verdict.test().name();
    return verdict.passed()
        ? JUnitCase.passed(name, "")
        : fault(name, JUnitCase.Verdict.FAILED, "expectation", verdict.differences());
  }

  private static JUnitCase fault(
      String name, JUnitCase.Verdict verdict, String type, List<String> lines) {
    return new JUnitCase(name, verdict, type, lines.get(0), String.join("\n", lines));
  }
}
