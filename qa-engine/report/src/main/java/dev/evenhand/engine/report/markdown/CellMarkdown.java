package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Numbers;
import java.util.stream.Collectors;

/** What a cell says in Markdown; an estimate without its interval. */
final class CellMarkdown implements Cell.Visitor<String> {
  private static final CellMarkdown MARKDOWN = new CellMarkdown();

  private CellMarkdown() {}

  static String of(Cell cell) {
    return cell.accept(MARKDOWN);
  }

  /** The interval of an estimate, or why there is none; else empty. */
  static String interval(Cell cell) {
    if (cell instanceof Cell.Undefined undefined) {
      return Escaped.name(undefined.text());
    }
    if (!(cell instanceof Cell.Estimate estimate)) {
      return "";
    }
    Cell.Interval interval = estimate.interval();
    return interval == null ? Escaped.name(estimate.reason()) : interval.text(estimate.format());
  }

  @Override
  public String blank() {
    return "";
  }

  @Override
  public String words(Cell.Words words) {
    return Escaped.name(words.text());
  }

  @Override
  public String name(Cell.Name name) {
    return Escaped.name(name.name());
  }

  @Override
  public String answer(Cell.Answer answer) {
    String text = Escaped.name(answer.text());
    return answer.apart() ? "**" + text + "**" : text;
  }

  @Override
  public String count(Cell.Count count) {
    return Numbers.count(count.number());
  }

  @Override
  public String decimal(Cell.Decimal decimal) {
    return decimal.format().text(decimal.value()).replace("<", "\\<");
  }

  @Override
  public String estimate(Cell.Estimate estimate) {
    return estimate.format().text(estimate.value());
  }

  @Override
  public String undefined(Cell.Undefined undefined) {
    return "";
  }

  @Override
  public String verdict(Cell.Verdict verdict) {
    return verdict.word()
        + (verdict.reason().isEmpty() ? "" : ": " + Escaped.name(verdict.reason()));
  }

  @Override
  public String bar(Cell.Bar bar) {
    return bar.shares().parts().stream()
        .map(part -> part.label().isEmpty() ? part.name() : part.name() + ": " + part.label())
        .map(Escaped::name)
        .collect(Collectors.joining(", "));
  }
}
