package dev.evenhand.engine.report.html;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.svg.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the report keeps what was asked of it.
 *
 * @param met how many gates are met
 * @param rows in the order of the gate file
 */
record GatesSection(Shown met, Shown all, List<Row> rows) {
  private static final int LONGEST = 400;

  /**
   * One gate.
   *
   * @param checks what did not pass, and what to do about it
   */
  record Row(String gate, String word, String style, Icon icon, List<String> checks) {}

  static @Nullable GatesSection of(@Nullable GateReport gates) {
    if (gates == null) {
      return null;
    }
    List<GateResult> results = gates.results();
    long met = results.stream().filter(r -> r.status() == GateResult.Status.MET).count();
    return new GatesSection(
        Shown.count(met),
        Shown.count(results.size()),
        results.stream().map(GatesSection::row).toList());
  }

  private static Row row(GateResult result) {
    List<String> checks =
        result.notMet().stream().map(check -> Display.shortened(check.text(), LONGEST)).toList();
    String gate = Display.shortened(result.gate().text(), LONGEST);
    return switch (result.status()) {
      case MET -> new Row(gate, "Met", "reliable", Icon.of(Shape.CIRCLE, "reliable"), checks);
      case FAILED -> new Row(gate, "Failed", "poor", Icon.of(Shape.DIAMOND, "poor"), checks);
      case NOT_DECIDABLE ->
          new Row(gate, "Not decidable", "unknown", Icon.of(Shape.CROSS, "unknown"), checks);
    };
  }
}
