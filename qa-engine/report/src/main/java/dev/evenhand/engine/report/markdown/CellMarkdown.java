package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.layout.CellWords;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell says in Markdown; an estimate without its interval. */
final class CellMarkdown extends CellWords {
  static final CellMarkdown MARKDOWN = new CellMarkdown();

  private CellMarkdown() {}

  static String of(Cell cell) {
    return cell.accept(MARKDOWN);
  }

  @Override
  protected String named(String name) {
    return Escaped.name(name);
  }

  @Override
  protected String because(String word, String reason) {
    return word + ": " + Escaped.words(reason);
  }

  @Override
  protected String lack(String none, String reason) {
    return Escaped.words(reason);
  }

  @Override
  protected String bounds(String interval) {
    return interval;
  }

  @Override
  protected String parts(Stream<String> parts) {
    return parts.map(Escaped::name).collect(Collectors.joining(", "));
  }

  @Override
  public String words(Cell.Words words) {
    return Escaped.words(words.text());
  }

  @Override
  public String answer(Cell.Answer answer) {
    String text = Escaped.name(answer.text());
    return answer.apart() ? "**" + text + "**" : text;
  }

  @Override
  public String decimal(Cell.Decimal decimal) {
    return super.decimal(decimal).replace("<", "\\<");
  }

  @Override
  public String undefined(Cell.Undefined undefined) {
    return "";
  }
}
