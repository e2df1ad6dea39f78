package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.GateResult;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the gates came out, and what to do about those that are not met. */
final class GatesMarkdown {
  private GatesMarkdown() {}

  /** Empty without gates. */
  static String of(@Nullable GateReport gates) {
    if (gates == null) {
      return "";
    }
    MarkdownTable table = new MarkdownTable("lll", "Gate", "", "What to do");
    for (GateResult result : gates.results()) {
      table.row(
          Escaped.name(result.gate().text()),
          word(result.status()),
          result.notMet().stream()
              .map(check -> Escaped.name(check.text()))
              .collect(Collectors.joining(" ")));
    }
    return "## Gates\n\n" + table.text() + "\n";
  }

  private static String word(GateResult.Status status) {
    return switch (status) {
      case MET -> "met";
      case FAILED -> "**failed**";
      case NOT_DECIDABLE -> "**not decidable**";
    };
  }
}
