package dev.evenhand.engine.form;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.Renamed;
import dev.evenhand.api.form.Transfer;
import dev.evenhand.api.form.TransferReport;
import dev.evenhand.engine.json.JsonObject;
import dev.evenhand.engine.json.JsonText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What became of a form on its way to a scorecard, or back, as JSON: a documented contract.
 *
 * <p>Safe for threads.
 */
public final class JsonTransfers {
  /** The name and version of the shape. */
  public static final String FORMAT = "evenhand-transfer/1";

  private JsonTransfers() {}

  /** The whole report as one document, indented. */
  public static String write(TransferReport report) {
    Objects.requireNonNull(report, "report");
    JsonObject summary = new JsonObject();
    for (Transfer.Fate fate : Transfer.Fate.values()) {
      summary.put(word(fate), report.count(fate));
    }
    return JsonText.indented(
        new JsonObject()
            .put("format", FORMAT)
            .put("system", report.format())
            .put("summary", summary.put("mayChangeScores", report.mayChangeScores()).map())
            .put("decisions", report.decisions().stream().map(JsonTransfers::fields).toList())
            .put("renamed", report.renamed().stream().map(JsonTransfers::fields).toList())
            .put("transfers", report.transfers().stream().map(JsonTransfers::fields).toList())
            .map());
  }

  private static Map<String, Object> fields(Decision decision) {
    return new JsonObject()
        .put("id", decision.id())
        .put("taken", decision.taken())
        .put("other", decision.other())
        .put("choice", decision.choice())
        .map();
  }

  private static Map<String, Object> fields(Renamed renamed) {
    return new JsonObject()
        .put("path", renamed.path())
        .put("before", renamed.before())
        .put("after", renamed.after())
        .map();
  }

  private static Map<String, Object> fields(Transfer transfer) {
    int line = transfer.location().line();
    int column = transfer.location().column();
    return new JsonObject()
        .put("path", transfer.path())
        .put("line", line == 0 ? null : line)
        .put("column", column == 0 ? null : column)
        .put("value", transfer.value())
        .put("fate", word(transfer.fate()))
        .put("mayChangeScores", transfer.isLoss() ? transfer.mayChangeScores() : null)
        .put("reason", transfer.reason())
        .put("remedy", transfer.remedy())
        .map();
  }

  private static String word(Transfer.Fate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }
}
