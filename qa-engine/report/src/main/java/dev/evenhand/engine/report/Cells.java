package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.OwnAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.JudgeReport;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.reviewer.Consistency;
import dev.evenhand.engine.reviewer.Measure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the engine computes as cells of tables: the one place that unpacks values and reasons. */
final class Cells {
  private Cells() {}

  /** The name of a criterion, with its title if it has one. */
  static Cell criterion(CriterionReport criterion) {
    return new Cell.Name(criterion.criterion(), criterion.title());
  }

  /** The same of a criterion by its id. */
  static Cell criterion(String id, ReportOutline outline) {
    return outline
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
    if (coefficient.value().isEmpty()) {
      return undefined(coefficient.estimate());
    }
    Cell.Interval interval = coefficient.interval().map(Cells::interval).orElse(null);
    return new Cell.Estimate(
        coefficient.orElseThrow(), interval, reason(coefficient.bounds()), format);
  }

  /** A coefficient of one's own with its interval, or why it has no value. */
  static Cell of(OwnAgreement own, Format format) {
    return own.value()
        .value()
        .map(value -> estimate(value, own.bounds(), format))
        .orElseGet(() -> undefined(own.value()));
  }

  /** Alpha with the interval that its verdict goes by, or why there is no verdict. */
  static Cell alpha(CriterionReport criterion, Format format) {
    Coefficient alpha = criterion.alpha();
    AgreementVerdict verdict = criterion.verdict();
    if (alpha.value().isEmpty()) {
      return undefined(alpha.estimate());
    }
    Interval bounds = verdict.interval();
    return verdict.level() == AgreementLevel.BY_GROUP
        ? new Cell.Undefined(UndefinedReason.DISCONNECTED.name(), verdict.reason())
        : new Cell.Estimate(
            alpha.orElseThrow(),
            bounds == null ? null : interval(bounds),
            bounds == null ? verdict.reason() : "",
            format);
  }

  /** Only the value of a coefficient; blank if there is none. */
  static Cell value(@Nullable Coefficient coefficient, Format format) {
    return coefficient == null ? Cell.blank() : Cell.number(coefficient.value(), format);
  }

  /** What was found of a reviewer, with its interval. */
  static Cell of(Estimate<Measure> finding, Format format) {
    return finding.value().map(measure -> of(measure, format)).orElseGet(() -> undefined(finding));
  }

  private static Cell of(Measure measure, Format format) {
    Cell.Interval interval = measure.interval().map(Cells::interval).orElse(null);
    return new Cell.Estimate(measure.value(), interval, "", format);
  }

  /** A value with the interval it has. */
  static Cell estimate(double value, @Nullable Interval bounds, Format format) {
    return new Cell.Estimate(value, bounds == null ? null : interval(bounds), "", format);
  }

  /** A value with its interval, or why it has none. */
  static Cell estimate(double value, Estimate<Interval> bounds, Format format) {
    boolean open = bounds.value().filter(found -> Double.isInfinite(found.high())).isPresent();
    return open
        ? new Cell.Estimate(value, null, "these ratings set it no upper bound", format)
        : new Cell.Estimate(
            value, bounds.value().map(Cells::interval).orElse(null), reason(bounds), format);
  }

  /** A judge's consistency, which must have been looked at. */
  static Consistency consistency(JudgeReport.OnCriterion found) {
    return Objects.requireNonNull(found.consistency());
  }

  private static Cell.Interval interval(Interval interval) {
    return new Cell.Interval(interval.low(), interval.high());
  }

  /** Why there is no estimate; blank if there is one. */
  static Cell undefined(Estimate<?> estimate) {
    return estimate
        .reason()
        .map(reason -> (Cell) new Cell.Undefined(reason.code().name(), reason.text()))
        .orElseGet(Cell::blank);
  }

  /** What there is of a row about a criterion without an estimate: why, in the column so titled. */
  static Map<String, Cell> undefined(
      CriterionReport criterion, String title, Estimate<?> estimate) {
    return Map.of("Question", criterion(criterion), title, undefined(estimate));
  }

  /** Why there is no estimate, in words; empty if there is one, or if none was asked for. */
  static String reason(@Nullable Estimate<?> estimate) {
    return estimate == null ? "" : estimate.reason().map(Reason::text).orElse("");
  }

  /** A day as it is written everywhere, in UTC. */
  static String day(Instant time) {
    return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The name of a constant as reports spell it: in lower case with hyphens. */
  static Cell word(Enum<?> constant) {
    return Cell.words(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
