package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.model.rasch.RaschStep;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The thresholds of criteria that have their own. */
final class RaschSteps {
  private static final Format FORMAT = Format.decimal(2);

  private RaschSteps() {}

  /** The step to a category of a criterion. */
  private record Row(String criterion, RaschStep step) {}

  /** A table of them; none if all criteria share theirs. */
  static Stream<Block> table(List<RaschReport> scales, ReportOutline outline) {
    List<Row> rows = scales.stream().flatMap(RaschSteps::rows).toList();
    return rows.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Table.<Row>create("rasch-thresholds", "Thresholds by question")
                .caption(
                    "Where an answer and the one below it are as likely, in logits beside item,"
                        + " reviewer and question; where they do not ascend, an answer is nowhere"
                        + " the likeliest")
                .text("criterion", "Question", row -> Cells.criterion(row.criterion(), outline))
                .name("category", "Answer", row -> row.step().category().label())
                .number("threshold", "Threshold", Format.signed(2), row -> row.step().threshold())
                .number("standard_error", "Error", FORMAT, row -> row.step().standardError())
                .count("ratings", "Ratings", row -> (long) row.step().ratings())
                .group(Detail.DETAIL)
                .rows(rows)
                .done());
  }

  private static Stream<Row> rows(RaschReport scale) {
    return scale.fit().value().stream()
        .flatMap(model -> model.stepsByCriterion().entrySet().stream())
        .flatMap(RaschSteps::rows);
  }

  private static Stream<Row> rows(Map.Entry<String, List<RaschStep>> criterion) {
    return criterion.getValue().stream().map(step -> new Row(criterion.getKey(), step));
  }
}
