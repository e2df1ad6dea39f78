package dev.evenhand.engine.report.document;

import org.jspecify.annotations.Nullable;

/** What a cell is to a program: a number, text or nothing. */
final class CellValue implements Cell.Visitor<@Nullable Object> {
  @Override
  public @Nullable Object blank() {
    return null;
  }

  @Override
  public Object words(Cell.Words words) {
    return words.text();
  }

  @Override
  public Object name(Cell.Name name) {
    return name.name();
  }

  @Override
  public Object answer(Cell.Answer answer) {
    return answer.text();
  }

  @Override
  public Object count(Cell.Count count) {
    return count.number();
  }

  @Override
  public Object decimal(Cell.Decimal decimal) {
    return decimal.value();
  }

  @Override
  public Object estimate(Cell.Estimate estimate) {
    return estimate.value();
  }

  @Override
  public @Nullable Object undefined(Cell.Undefined undefined) {
    return null;
  }

  @Override
  public Object verdict(Cell.Verdict verdict) {
    return verdict.id();
  }

  @Override
  public @Nullable Object bar(Cell.Bar bar) {
    return null;
  }
}
