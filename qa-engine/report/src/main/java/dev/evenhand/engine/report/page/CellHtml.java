package dev.evenhand.engine.report.page;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;

/** A cell of a table as a page shows it; of an estimate the value, its interval is another cell. */
final class CellHtml implements Cell.Visitor<HtmlCell> {
  private static final CellHtml HTML = new CellHtml();

  private CellHtml() {}

  static HtmlCell of(Cell cell) {
    return cell.accept(HTML);
  }

  /** The interval of an estimate, or why there is none, or no number. */
  static HtmlCell interval(Cell cell) {
    if (cell instanceof Cell.Undefined undefined) {
      return reason(undefined.text());
    }
    if (!(cell instanceof Cell.Estimate estimate)) {
      return HtmlCell.blank("bound");
    }
    Cell.Interval interval = estimate.interval();
    if (interval == null) {
      return reason(estimate.reason());
    }
    Format format = estimate.format();
    return HtmlCell.of(
        "bound",
        Sentence.of(
            "{} to {}",
            Sentence.number(interval.low(), format.bound(interval.low())),
            Sentence.number(interval.high(), format.bound(interval.high()))));
  }

  private static HtmlCell reason(String text) {
    return HtmlCell.of("bound", Sentence.EMPTY, whole(text));
  }

  /** A reason is no name, so it may be longer than one. */
  private static String whole(String reason) {
    return Sentence.reason(reason).text();
  }

  @Override
  public HtmlCell blank() {
    return HtmlCell.blank("");
  }

  @Override
  public HtmlCell words(Cell.Words words) {
    return HtmlCell.of("", Sentence.words(words.text()));
  }

  @Override
  public HtmlCell name(Cell.Name name) {
    String title = name.title();
    Sentence shown = Sentence.reason(title == null ? name.name() : title);
    String id = title == null ? "" : Display.name(name.name());
    return new HtmlCell("", "", shown, id, null, "", "");
  }

  @Override
  public HtmlCell answer(Cell.Answer answer) {
    return HtmlCell.of(answer.apart() ? "apart" : "", Sentence.reason(answer.text()));
  }

  @Override
  public HtmlCell count(Cell.Count count) {
    return number((double) count.number(), Numbers.count(count.number()));
  }

  @Override
  public HtmlCell decimal(Cell.Decimal decimal) {
    return number(decimal.value(), decimal.text());
  }

  @Override
  public HtmlCell estimate(Cell.Estimate estimate) {
    return number(estimate.value(), estimate.text());
  }

  private static HtmlCell number(double value, String text) {
    return HtmlCell.of("num", Sentence.number(value, text));
  }

  @Override
  public HtmlCell undefined(Cell.Undefined undefined) {
    return HtmlCell.blank("num");
  }

  @Override
  public HtmlCell verdict(Cell.Verdict verdict) {
    return new HtmlCell(
        verdict.reason().isEmpty() ? "" : "verdict",
        "",
        Sentence.words(verdict.word()),
        "",
        Symbols.icon(verdict.tone()),
        verdict.tone().id(),
        whole(verdict.reason()));
  }

  @Override
  public HtmlCell bar(Cell.Bar bar) {
    return HtmlCell.drawn("bar", Drawings.of(bar.shares()));
  }
}
