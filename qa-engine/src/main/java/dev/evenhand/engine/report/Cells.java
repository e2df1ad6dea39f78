package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.Uncertainty;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.reviewer.Finding;
import dev.evenhand.engine.reviewer.Measure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the engine computes as cells of tables: the one place that unpacks values and reasons. */
final class Cells {
  private Cells() {}

  /** The name of a criterion, with its title if it has one. */
  static Cell criterion(CriterionReport criterion) {
    return new Cell.Name(criterion.criterion(), criterion.title());
  }

  /** The same of a criterion by its id. */
  static Cell criterion(String id, Reading reading) {
    return reading
        .report()
        .criterion(id)
        .map(Cells::criterion)
        .orElseGet(() -> new Cell.Name(id, null));
  }

  /** A coefficient with its interval; blank if null. */
  static Cell of(@Nullable Coefficient coefficient, Format format) {
    if (coefficient == null) {
      return Cell.blank();
    }
    if (coefficient instanceof Coefficient.Undefined undefined) {
      return new Cell.Undefined(undefined.reason().name(), undefined.text());
    }
    Coefficient.Estimate estimate = (Coefficient.Estimate) coefficient;
    return estimate.uncertainty() instanceof Uncertainty.Bounds bounds
        ? new Cell.Estimate(
            estimate.value(), new Cell.Interval(bounds.low(), bounds.high()), "", format)
        : new Cell.Estimate(estimate.value(), null, Reasons.of(coefficient), format);
  }

  /** Only the value of a coefficient; blank if there is none. */
  static Cell value(@Nullable Coefficient coefficient, Format format) {
    return coefficient instanceof Coefficient.Estimate estimate
        ? Cell.number(estimate.value(), format)
        : Cell.blank();
  }

  /** The name of a constant as reports spell it: in lower case with hyphens. */
  static Cell word(Enum<?> constant) {
    return Cell.words(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** What was found of a reviewer, with its interval. */
  static Cell of(Finding<Measure> finding, Format format) {
    return finding.value().map(measure -> of(measure, format)).orElseGet(() -> undefined(finding));
  }

  private static Cell of(Measure measure, Format format) {
    Measure.Interval bounds = measure.bounds();
    Cell.Interval interval =
        bounds == null ? null : new Cell.Interval(bounds.low(), bounds.high());
    return new Cell.Estimate(measure.value(), interval, "", format);
  }

  /** Why nothing was found; blank if something was. */
  static Cell undefined(Finding<?> finding) {
    if (finding instanceof Finding.Undefined<?> undefined) {
      return new Cell.Undefined(undefined.why().name(), undefined.text());
    }
    return finding instanceof Finding.NotEnoughData<?> few
        ? new Cell.Undefined("TOO_FEW", few.text())
        : Cell.blank();
  }

  /** Why a model has no answer; blank if it has one. */
  static Cell undefined(Fit<?> fit) {
    return fit instanceof Fit.Undefined<?> undefined
        ? new Cell.Undefined(undefined.reason().name(), undefined.text())
        : Cell.blank();
  }
}
