package dev.evenhand.engine.report.table;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.reviewer.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row under construction. */
final class Row {
  /** The columns that {@link #measured} fills. */
  static final List<String> MEASURED =
      List.of(
          "value",
          "standard_error",
          "low",
          "high",
          "interval",
          "items",
          "undefined",
          "reason",
          "warnings");

  final List<Cell> cells = new ArrayList<>();

  Row text(@Nullable String text) {
    cells.add(Cell.of(text));
    return this;
  }

  Row count(long number) {
    cells.add(Cell.of(number));
    return this;
  }

  Row number(@Nullable Double number) {
    cells.add(Cell.of(number));
    return this;
  }

  Row cell(Cell cell) {
    cells.add(cell);
    return this;
  }

  Row blanks(int count) {
    for (int i = 0; i < count; i++) {
      cells.add(new Cell.Blank());
    }
    return this;
  }

  /** Only the value of a coefficient; blank if it is null or undefined. */
  Row value(@Nullable Coefficient coefficient) {
    return number(coefficient == null ? null : coefficient.estimate().value().orElse(null));
  }

  /** Value and bounds of a coefficient, three cells. */
  Row interval(@Nullable Coefficient coefficient) {
    Interval bounds = coefficient == null ? null : coefficient.interval().orElse(null);
    return value(coefficient)
        .number(bounds == null ? null : bounds.low())
        .number(bounds == null ? null : bounds.high());
  }

  /** Value and bounds of what was found of a reviewer, three cells. */
  Row found(Estimate<Measure> finding) {
    Measure measure = finding.value().orElse(null);
    Interval bounds = measure == null ? null : measure.bounds();
    return number(measure == null ? null : measure.value())
        .number(bounds == null ? null : bounds.low())
        .number(bounds == null ? null : bounds.high());
  }

  /** All about a coefficient, in the cells of {@link #MEASURED}. */
  Row measured(Coefficient coefficient) {
    Interval bounds = coefficient.interval().orElse(null);
    value(coefficient);
    number(bounds == null ? null : bounds.standardError());
    number(bounds == null ? null : bounds.low());
    number(bounds == null ? null : bounds.high());
    text(bounds == null ? null : bounds.method().id());
    count(coefficient.itemsUsed());
    Reason undefined = coefficient.reason().orElse(null);
    if (undefined != null) {
      return text(undefined.code().name()).text(undefined.text()).text(null);
    }
    text(null);
    text(coefficient.bounds().reason().map(Reason::text).orElse(null));
    return text(coefficient.warnings().stream().map(Enum::name).collect(Collectors.joining(" ")));
  }
}
