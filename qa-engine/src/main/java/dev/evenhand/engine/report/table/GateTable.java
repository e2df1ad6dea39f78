package dev.evenhand.engine.report.table;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the gates came out, a check a row. */
final class GateTable {
  private GateTable() {}

  static Table of(@Nullable GateReport gates) {
    Table.Builder table =
        Table.create(
            "gates",
            "Gates",
            "gate",
            "gate_status",
            "criterion",
            "reviewer",
            "status",
            "found",
            "message",
            "remedy");
    if (gates != null) {
      gates.results().forEach(result -> add(table, result));
    }
    return table.done();
  }

  private static void add(Table.Builder table, GateResult result) {
    for (GateResult.Check check : result.checks()) {
      table
          .row()
          .text(result.gate().text())
          .text(word(result.status()))
          .text(check.criterion())
          .text(check.reviewer())
          .text(word(check.status()))
          .number(check.found())
          .text(check.message())
          .text(check.remedy());
    }
  }

  private static String word(GateResult.Status status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
