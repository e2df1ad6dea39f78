package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Numbers;
import java.util.stream.Collectors;

/** What a cell says, for a terminal that may not have a page's typography. */
final class CellText implements Cell.Visitor<String> {
  private static final int NAME = 44;
  private static final int REASON = 60;
  private static final int BAR = 60;
  private static final CellText TEXT = new CellText();

  private CellText() {}

  /** On one line; an estimate without its interval. */
  static String of(Cell cell) {
    return plain(cell.accept(TEXT));
  }

  /** The interval of an estimate, or why there is none, or no number; else empty. */
  static String interval(Cell cell) {
    if (cell instanceof Cell.Undefined undefined) {
      return "undefined: " + reason(undefined.text());
    }
    if (!(cell instanceof Cell.Estimate estimate)) {
      return "";
    }
    Cell.Interval interval = estimate.interval();
    if (interval != null) {
      return "(" + plain(interval.text(estimate.format())) + ")";
    }
    return estimate.reason().isEmpty() ? "" : "no interval: " + reason(estimate.reason());
  }

  private static String reason(String text) {
    return plain(Display.shortened(text, REASON));
  }

  @Override
  public String blank() {
    return "";
  }

  @Override
  public String words(Cell.Words words) {
    return words.text();
  }

  @Override
  public String name(Cell.Name name) {
    return Display.shortened(name.name(), NAME);
  }

  @Override
  public String answer(Cell.Answer answer) {
    return Display.shortened(answer.text(), NAME);
  }

  @Override
  public String count(Cell.Count count) {
    return Numbers.count(count.number());
  }

  @Override
  public String decimal(Cell.Decimal decimal) {
    return decimal.format().text(decimal.value());
  }

  @Override
  public String estimate(Cell.Estimate estimate) {
    return estimate.format().text(estimate.value());
  }

  @Override
  public String undefined(Cell.Undefined undefined) {
    return "-";
  }

  @Override
  public String verdict(Cell.Verdict verdict) {
    String reason = Display.shortened(verdict.reason(), REASON);
    return verdict.word() + (reason.isEmpty() ? "" : ": " + reason);
  }

  @Override
  public String bar(Cell.Bar bar) {
    return Display.shortened(
        bar.shares().parts().stream()
            .map(part -> part.label().isEmpty() ? part.name() : part.name() + ": " + part.label())
            .collect(Collectors.joining(", ")),
        BAR);
  }

  /** Without the minus, the spaces, quotes and arrows of a page, and on one line. */
  static String plain(String text) {
    return Display.clean(text)
        .replace('\u2212', '-')
        .replace('\u202F', ' ')
        .replace('\u2013', '-')
        .replace('\u00B7', '.')
        .replaceAll("[\u201C\u201D]", "\"")
        .replaceAll("\\s+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}]", "");
  }
}
