package dev.evenhand.engine.report.table;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschMeasure;
import java.util.Map;

/** Reviewers and criteria by the many-facet Rasch model; the JSON has the items too. */
final class RaschTable {
  private RaschTable() {}

  static Table of(CalibrationReport report) {
    Table.Builder table =
        Table.create(
            "rasch",
            "Rasch model",
            "criteria",
            "facet",
            "name",
            "logits",
            "standard_error",
            "infit",
            "outfit",
            "ratings",
            "fair_average",
            "observed_average",
            "undefined",
            "reason");
    for (RaschReport scale : report.rasch()) {
      String criteria = String.join(" ", scale.criteria());
      Reason none = scale.fit().reason().orElse(null);
      if (none != null) {
        table.row().text(criteria).blanks(9).text(none.code().name()).text(none.text());
      } else {
        add(table, criteria, scale.fit().orElseThrow());
      }
    }
    return table.done();
  }

  private static void add(Table.Builder table, String criteria, ManyFacetRasch model) {
    for (Map.Entry<String, RaschMeasure> reviewer : model.severities().entrySet()) {
      measure(table.row(), criteria, "reviewer", reviewer)
          .number(model.fairAverages().get(reviewer.getKey()))
          .number(model.observedAverages().get(reviewer.getKey()))
          .blanks(2);
    }
    for (Map.Entry<String, RaschMeasure> criterion : model.criteria().entrySet()) {
      measure(table.row(), criteria, "criterion", criterion).blanks(4);
    }
  }

  private static Row measure(
      Row row, String criteria, String facet, Map.Entry<String, RaschMeasure> named) {
    RaschMeasure measure = named.getValue();
    return row.text(criteria)
        .text(facet)
        .text(named.getKey())
        .number(measure.value())
        .number(measure.standardError())
        .number(measure.infit())
        .number(measure.outfit())
        .count(measure.ratings());
  }
}
