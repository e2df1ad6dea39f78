package dev.evenhand.engine.report.html;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions to rewrite first: agreement is low, and what reviewers disagree about moves scores.
 */
record CostSection(List<Row> rows) {
  /** One question; moved is in percent points of the score. */
  record Row(String name, String id, Shown moved, Shown interactions, Shown alpha) {}

  static @Nullable CostSection of(Reading reading) {
    List<Row> rows = reading.report().rewriteFirst().stream().map(d -> row(d, reading)).toList();
    return rows.isEmpty() ? null : new CostSection(rows);
  }

  private static Row row(Disagreement disagreement, Reading reading) {
    CriterionReport question = reading.report().criterion(disagreement.question()).orElseThrow();
    return new Row(
        Display.name(question.name()),
        Display.name(question.criterion()),
        Shown.points(disagreement.moved(), 2),
        Shown.count(disagreement.interactions()),
        Shown.of(question.alpha(), 2));
  }
}
