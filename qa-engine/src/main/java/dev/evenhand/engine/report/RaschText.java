package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.model.ManyFacetRasch;
import dev.evenhand.engine.model.RaschMeasure;
import dev.evenhand.engine.report.finding.RaschFindings;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Map;

/** The part of a calibration report on severity over all criteria of one scale together. */
final class RaschText {
  private static final int NAME = 30;
  private static final int MOST_REVIEWERS = 40;

  private RaschText() {}

  /** A table for each scale; empty without one. */
  static String of(CalibrationReport report) {
    StringBuilder out = new StringBuilder();
    report.rasch().forEach(scale -> out.append(of(scale)));
    return out.toString();
  }

  private static String of(RaschReport scale) {
    String heading =
        "\nSeverity by the many-facet Rasch model, in logits, on %s\n"
            .formatted(Words.shortened(String.join(", ", scale.criteria()), 60));
    if (scale.fit() instanceof Fit.Undefined<ManyFacetRasch> undefined) {
      return heading + "  undefined: " + undefined.text() + "\n";
    }
    ManyFacetRasch model = scale.fit().orElseThrow();
    TextTable table = new TextTable("  ", "lrrrrrl");
    table.row("", "logits", "SE", "infit", "outfit", "fair mean", "");
    RaschFindings.bySize(model.severities()).stream()
        .limit(MOST_REVIEWERS)
        .forEach(entry -> add(table, model, entry));
    return heading
        + table.text()
        + "  (+ is harsher; fit: 1 as expected, above 1.5 erratic, below 0.5 too even; reliability"
        + " of the\n   differences %s; corrected for the bias of joint maximum likelihood)\n"
            .formatted(Numbers.decimal(model.raterSpread().reliability(), 2))
        + extremes(model);
  }

  private static void add(
      TextTable table, ManyFacetRasch model, Map.Entry<String, RaschMeasure> entry) {
    RaschMeasure measure = entry.getValue();
    Double fair = model.fairAverages().get(entry.getKey());
    table.row(
        Words.shortened(entry.getKey(), NAME),
        Numbers.signed(measure.value(), 2),
        Numbers.decimal(measure.standardError(), 2),
        Numbers.decimal(measure.infit(), 2),
        Numbers.decimal(measure.outfit(), 2),
        fair == null ? "" : Numbers.decimal(fair, 2),
        measure.isErratic() || measure.isMuted() ? RaschFindings.fit(measure) : "");
  }

  private static String extremes(ManyFacetRasch model) {
    List<String> reviewers = model.extremeRaters();
    return reviewers.isEmpty()
        ? ""
        : "  without a measure, for they gave the lowest or the highest category only: %s\n"
            .formatted(Words.shortened(String.join(", ", reviewers), 60));
  }
}
