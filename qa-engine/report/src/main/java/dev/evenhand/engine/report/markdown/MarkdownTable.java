package dev.evenhand.engine.report.markdown;

import java.util.ArrayList;
import java.util.List;

/** A table of cells that are escaped already. */
final class MarkdownTable {
  private final List<String> lines = new ArrayList<>();

  /**
   * A table with these heads.
   *
   * @param alignment one character a column: {@code l} or {@code r}
   */
  MarkdownTable(String alignment, List<String> heads) {
    row(heads);
    StringBuilder rule = new StringBuilder("|");
    alignment.chars().forEach(side -> rule.append(side == 'r' ? "--:|" : ":--|"));
    lines.add(rule.toString());
  }

  void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
