package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Format;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Something about a criterion, as a row of a table about all of them. */
record CriterionEntry<T>(CriterionReport criterion, T found) {
  static <T> List<CriterionEntry<T>> each(CriterionReport criterion, Collection<T> found) {
    return found.stream().map(one -> new CriterionEntry<>(criterion, one)).toList();
  }

  /** What a model found, if it has an answer. */
  static <T> Optional<CriterionEntry<T>> answer(CriterionEntry<Estimate<T>> fit) {
    return fit.found.value().map(found -> new CriterionEntry<>(fit.criterion, found));
  }

  /** What was found, for columns that tell of it alone. */
  Optional<T> part() {
    return Optional.of(found);
  }

  /** The name of the criterion. */
  Cell name() {
    return Cells.criterion(criterion);
  }

  /** With as many decimals as the scale deserves. */
  Format decimal() {
    return Format.decimal(ReportOutline.digits(criterion));
  }

  /** The same of differences. */
  Format signed() {
    return Format.signed(ReportOutline.digits(criterion));
  }
}
