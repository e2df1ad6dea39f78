package dev.evenhand.engine.report.layout;

import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.ReportDocument;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell says in words; an estimate without its interval, which is another cell. */
public abstract class CellWords implements Cell.Visitor<String> {
  /** A name or an answer, as this form writes what comes from elsewhere. */
  protected abstract String named(String name);

  /** A word and what it rests on. */
  protected abstract String because(String word, String reason);

  /** Why there is {@code none}, such as "no interval". */
  protected abstract String lack(String none, String reason);

  /** The bounds of an interval. */
  protected abstract String bounds(String interval);

  /** What the parts of a bar are. */
  protected abstract String parts(Stream<String> parts);

  /** What is said of a document before its parts. */
  public final String facts(ReportDocument document) {
    return document.facts().stream()
        .map(fact -> fact.term() + " " + fact.value().accept(this) + fact.more())
        .collect(Collectors.joining("; "));
  }

  /** The interval of an estimate, or why there is none, or no number; else empty. */
  public final String interval(Cell cell) {
    if (cell instanceof Cell.Undefined undefined) {
      return lack("no number", undefined.text());
    }
    if (!(cell instanceof Cell.Estimate estimate)) {
      return "";
    }
    Cell.Interval interval = estimate.interval();
    if (interval != null) {
      return bounds(interval.text(estimate.format()));
    }
    return estimate.reason().isEmpty() ? "" : lack("no interval", estimate.reason());
  }

  @Override
  public final String blank() {
    return "";
  }

  @Override
  public final String name(Cell.Name name) {
    String title = name.title();
    return named(title == null ? name.name() : title);
  }

  @Override
  public String answer(Cell.Answer answer) {
    return named(answer.text());
  }

  @Override
  public final String count(Cell.Count count) {
    return Numbers.count(count.number());
  }

  @Override
  public String decimal(Cell.Decimal decimal) {
    return decimal.text();
  }

  @Override
  public final String estimate(Cell.Estimate estimate) {
    return estimate.text();
  }

  @Override
  public final String verdict(Cell.Verdict verdict) {
    return verdict.reason().isEmpty() ? verdict.word() : because(verdict.word(), verdict.reason());
  }

  @Override
  public final String bar(Cell.Bar bar) {
    return parts(bar.shares().parts().stream().map(Chart.Share::words));
  }
}
