package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What all analyses found, and what to do next: the first page of a report. */
final class FindingsPart {
  private FindingsPart() {}

  static List<Part> of(Reading reading, List<Analysis> analyses) {
    List<Sentence> findings =
        analyses.stream().flatMap(analysis -> analysis.findings(reading).stream()).toList();
    List<Block.Step> steps = NextSteps.of(reading, analyses);
    return List.of(
        Part.of("findings", "Findings", tally(reading), Block.Points.of(Detail.HEADLINE, findings)),
        Part.of("next", "What to do next", new Block.Steps(Detail.HEADLINE, steps)));
  }

  private static Block tally(Reading reading) {
    Map<Standing, Long> tally = new EnumMap<>(Standing.class);
    for (CriterionReport question : reading.questions()) {
      tally.merge(Standing.of(question.alpha()), 1L, Long::sum);
    }
    return new Block.Tally(
        Detail.MAIN,
        "Questions by how far their ratings can be relied on",
        tally.entrySet().stream()
            .map(entry -> new Block.Count(Verdicts.meaning(entry.getKey()), entry.getValue()))
            .toList());
  }
}
