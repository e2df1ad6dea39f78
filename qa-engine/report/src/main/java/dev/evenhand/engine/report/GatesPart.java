package dev.evenhand.engine.report;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the calibration keeps what was asked of it. */
final class GatesPart implements Analysis {
  @Override
  public Part part(ReportOutline outline) {
    GateReport gates = outline.input().gates();
    return gates == null ? Part.NONE : part(gates.results(), outline);
  }

  private static Part part(List<GateResult> results, ReportOutline outline) {
    long met = results.stream().filter(r -> r.status() == GateResult.Status.MET).count();
    return Part.of(
            "gates",
            "Gates",
            Block.paragraph(
                Detail.HEADLINE,
                "What this calibration was asked to show: {} of {} met.",
                Sentence.count(met),
                Sentence.count(results.size(), "gate is", "gates are")),
            new Block.Points(Detail.HEADLINE, results.stream().map(GatesPart::point).toList()),
            checks(results, outline))
        .toldTo(Reader.DIRECTOR);
  }

  /** A gate, with what did not pass and what to do about it. */
  private static Block.Point point(GateResult result) {
    return new Block.Point(
        verdict(result.status()),
        Sentence.reason(result.gate().text()),
        result.notMet().stream().map(check -> Sentence.reason(check.text())).toList());
  }

  private static Cell.Verdict verdict(GateResult.Status status) {
    return switch (status) {
      case MET -> new Cell.Verdict("met", "Met", Tone.RELIABLE);
      case FAILED -> new Cell.Verdict("failed", "Failed", Tone.POOR);
      case NOT_DECIDABLE -> new Cell.Verdict("not-decidable", "Not decidable", Tone.UNKNOWN);
    };
  }

  private record Row(GateResult gate, GateResult.Check check) {}

  private static Table checks(List<GateResult> results, ReportOutline outline) {
    TableBuilder<Row> table =
        Table.<Row>create("gates", "Gates", Detail.DATA)
            .name("gate", "Gate", row -> row.gate().gate().text())
            .verdict("gate_status", "Gate is", row -> verdict(row.gate().status()))
            .text("criterion", "Question", row -> criterion(row.check().criterion(), outline))
            .name("reviewer", "Reviewer", row -> row.check().reviewer())
            .verdict("status", "Status", row -> verdict(row.check().status()))
            .number("found", "Found", Format.decimal(3), row -> row.check().found())
            .words("message", "Message", row -> row.check().message())
            .words("remedy", "Remedy", row -> row.check().remedy());
    results.forEach(result -> result.checks().forEach(check -> table.row(new Row(result, check))));
    return table.done();
  }

  private static Cell criterion(@Nullable String id, ReportOutline outline) {
    return id == null || id.isEmpty() ? Cell.blank() : Cells.criterion(id, outline);
  }
}
