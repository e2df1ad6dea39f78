package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to do next, the most useful first. */
final class NextSteps {
  /** The steps of these analyses come first, in this order; the others' as they are read. */
  private static final List<Class<? extends Analysis>> FIRST =
      List.of(CostsPart.class, SeverityPart.class, SessionsPart.class, ReliabilityPart.class);

  private NextSteps() {}

  /** At least one step. */
  static List<Block.Step> of(Reading reading, List<Analysis> analyses) {
    List<Block.Step> steps = new ArrayList<>();
    analyses.stream()
        .sorted(Comparator.comparingInt(NextSteps::rank))
        .forEach(analysis -> steps.addAll(analysis.steps(reading)));
    long rejected = reading.input().source().rejected();
    if (rejected > 0) {
      steps.add(mend(rejected));
    }
    if (steps.isEmpty()) {
      steps.add(
          new Block.Step(
              Sentence.of("Keep calibrating as you do."),
              Sentence.of("Nothing here asks for a change.")));
    }
    return steps;
  }

  private static int rank(Analysis analysis) {
    int rank = FIRST.indexOf(analysis.getClass());
    return rank < 0 ? FIRST.size() : rank;
  }

  private static Block.Step mend(long rejected) {
    return new Block.Step(
        Sentence.create()
            .words("Mend the input: ")
            .count(rejected)
            .words(" rows were not used.")
            .done(),
        Sentence.of("Each is listed below with its line and the reason."));
  }
}
