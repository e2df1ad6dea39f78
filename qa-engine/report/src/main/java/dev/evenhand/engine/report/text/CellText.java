package dev.evenhand.engine.report.text;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.layout.CellWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cell says, for a terminal that may not have a page's typography. Reasons become notes,
 * which are for a table to write below itself.
 */
final class CellText extends CellWords {
  private final Map<String, Integer> numberByNote = new LinkedHashMap<>();

  /** On one line; an estimate without its interval. */
  String of(Cell cell) {
    return plain(cell.accept(this));
  }

  /** The reasons in the cells so far, each once behind its number in brackets. */
  List<String> notes() {
    return numberByNote.entrySet().stream()
        .map(note -> "[%s] %s".formatted(note.getValue(), note.getKey()))
        .toList();
  }

  private String note(String reason) {
    int next = numberByNote.size() + 1;
    Integer known = numberByNote.putIfAbsent(plain(reason), next);
    return "[%s]".formatted(known == null ? next : known);
  }

  @Override
  protected String named(String name) {
    return Display.name(name);
  }

  @Override
  protected String because(String word, String reason) {
    return word + "\u202F" + note(reason);
  }

  @Override
  protected String lack(String none, String reason) {
    return note(none + ": " + reason);
  }

  @Override
  protected String bounds(String interval) {
    return "(" + plain(interval) + ")";
  }

  @Override
  protected String parts(Stream<String> parts) {
    return parts.collect(Collectors.joining(", "));
  }

  @Override
  public String words(Cell.Words words) {
    return words.text();
  }

  @Override
  public String undefined(Cell.Undefined undefined) {
    return "-";
  }

  /**
   * Without the minus, the quotes and dots of a page, and on one line. Narrow spaces stay until
   * lines are made, as no line is broken there.
   */
  static String plain(String text) {
    return Display.clean(text)
        .replace('\u2212', '-')
        .replace('\u2013', '-')
        .replace('\u00B7', '.')
        .replaceAll("[\u201C\u201D]", "\"")
        .replaceAll("\\s+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}]", "");
  }
}
