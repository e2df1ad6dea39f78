package dev.evenhand.engine.report.table;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose severity changed over time. The points of the charts are in the JSON report. */
final class DriftTable {
  private DriftTable() {}

  static Table of(ReviewerStudy study) {
    Table.Builder table =
        Table.create(
            "drift",
            "Drift",
            "criterion",
            "reviewer",
            "ratings",
            "change_detected",
            "change_before",
            "change_after",
            "change_direction",
            "change_size",
            "change_size_low",
            "change_size_high",
            "change_p",
            "adjusted_p",
            "change_undefined",
            "chart_signal",
            "chart_direction",
            "chart_p",
            "chart_undefined");
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      for (ReviewerDrift drift : criterion.drift()) {
        Row row = table.row().text(criterion.criterion());
        row.text(drift.reviewer()).count(drift.ratings());
        change(row, drift.change(), drift.adjustedP());
        chart(row, drift.chart());
      }
    }
    return table.done();
  }

  private static void change(Row row, Estimate<ChangePoint> finding, @Nullable Double adjustedP) {
    ChangePoint change = finding.value().orElse(null);
    if (change == null) {
      row.blanks(8);
    } else {
      row.text(String.valueOf(change.detected()))
          .text(change.before().toString())
          .text(change.after().toString())
          .text(word(change.direction()))
          .found(finding.map(ChangePoint::size))
          .number(change.p());
    }
    row.number(adjustedP).text(finding.reason().map(Reason::text).orElse(null));
  }

  private static void chart(Row row, Estimate<EwmaChart> finding) {
    Optional<EwmaChart> chart = finding.value();
    Optional<EwmaChart.Signal> signal = chart.flatMap(EwmaChart::firstSignal);
    row.text(signal.map(one -> one.time().toString()).orElse(null))
        .text(signal.map(one -> word(one.direction())).orElse(null))
        .number(chart.map(EwmaChart::p).orElse(null))
        .text(finding.reason().map(Reason::text).orElse(null));
  }

  private static String word(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
