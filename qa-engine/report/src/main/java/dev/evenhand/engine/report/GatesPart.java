package dev.evenhand.engine.report;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.List;
import java.util.Locale;

/** Whether the calibration keeps what was asked of it. */
final class GatesPart implements Analysis {
  @Override
  public Part part(Reading reading) {
    GateReport gates = reading.input().gates();
    return gates == null
        ? Part.of("gates", "Gates")
        : Part.of("gates", "Gates", lead(gates), points(gates), checks(gates));
  }

  private static Block lead(GateReport gates) {
    List<GateResult> results = gates.results();
    long met = results.stream().filter(r -> r.status() == GateResult.Status.MET).count();
    return new Block.Paragraph(
        Detail.HEADLINE,
        Sentence.create()
            .words("What this calibration was asked to show: ")
            .count(met)
            .words(" of ")
            .count(results.size())
            .words(" gates are met.")
            .done());
  }

  private static Block points(GateReport gates) {
    return new Block.Points(
        Detail.HEADLINE, gates.results().stream().map(GatesPart::point).toList());
  }

  /** A gate, with what did not pass and what to do about it. */
  private static Block.Point point(GateResult result) {
    return new Block.Point(
        verdict(result.status()),
        Sentence.create().reason(result.gate().text()).done(),
        result.notMet().stream()
            .map(check -> Sentence.create().reason(check.text()).done())
            .toList());
  }

  private static Cell.Verdict verdict(GateResult.Status status) {
    String id = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return switch (status) {
      case MET -> new Cell.Verdict(id, "Met", Tone.RELIABLE);
      case FAILED -> new Cell.Verdict(id, "Failed", Tone.POOR);
      case NOT_DECIDABLE -> new Cell.Verdict(id, "Not decidable", Tone.UNKNOWN);
    };
  }

  private static Table checks(GateReport gates) {
    TableBuilder table =
        Table.create("gates", "Gates")
            .at(Detail.DATA)
            .columns(
                Column.text("gate", "Gate"),
                Column.verdict("gate_status", "Gate is"),
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.verdict("status", "Status"),
                Column.number("found", "Found"),
                Column.text("message", "Message"),
                Column.text("remedy", "Remedy"));
    for (GateResult result : gates.results()) {
      for (GateResult.Check check : result.checks()) {
        table.row(
            Cell.name(result.gate().text()),
            verdict(result.status()),
            Cell.name(check.criterion()),
            Cell.name(check.reviewer()),
            verdict(check.status()),
            Cell.number(check.found(), Format.decimal(3)),
            Cell.words(check.message()),
            Cell.words(check.remedy()));
      }
    }
    return table.done();
  }
}
