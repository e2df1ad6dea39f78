package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.layout.CellWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell says, for a terminal that may not have a page's typography. */
final class CellText extends CellWords {
  private static final int NAME = 44;
  private static final int REASON = 60;
  private static final int BAR = 60;
  static final CellText TEXT = new CellText();

  private CellText() {}

  /** On one line; an estimate without its interval. */
  static String of(Cell cell) {
    return plain(cell.accept(TEXT));
  }

  @Override
  protected String named(String name) {
    return Display.shortened(name, NAME);
  }

  @Override
  protected String reason(String text) {
    return plain(Display.shortened(text, REASON));
  }

  @Override
  protected String lack(String none, String reason) {
    return none + ": " + reason(reason);
  }

  @Override
  protected String bounds(String interval) {
    return "(" + plain(interval) + ")";
  }

  @Override
  protected String parts(Stream<String> parts) {
    return Display.shortened(parts.collect(Collectors.joining(", ")), BAR);
  }

  @Override
  public String words(Cell.Words words) {
    return words.text();
  }

  @Override
  public String undefined(Cell.Undefined undefined) {
    return "-";
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
