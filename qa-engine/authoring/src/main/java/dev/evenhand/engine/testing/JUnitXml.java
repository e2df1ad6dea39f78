package dev.evenhand.engine.testing;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.scoring.TestVerdict;
import dev.evenhand.engine.words.JUnitCase;
import dev.evenhand.engine.words.JUnitDocument;
import java.util.List;
import java.util.Objects;

/**
 * Test runs as JUnit XML, which build servers show: a suite for each card, in it a case for each
 * test. A card that can't be read is a suite with one case that is an error. Says no times, so the
 * same runs give the same bytes. Safe between threads.
 */
public final class JUnitXml {
  private JUnitXml() {}

  /** The XML of {@code runs}, ended by a line end. */
  public static String write(List<CardTestRun> runs) {
    Objects.requireNonNull(runs, "runs");
    return JUnitDocument.write("qa test", runs.stream().map(JUnitXml::suite).toList());
  }

  private static JUnitDocument.Suite suite(CardTestRun run) {
    return new JUnitDocument.Suite(
        run.name(),
        run.problems().isEmpty()
            ? run.verdicts().stream().map(JUnitXml::testCase).toList()
            : List.of(unread(run.problems())));
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
