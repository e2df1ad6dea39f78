package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;

/**
 * A reviewer who is marked as harsh or lenient on a criterion.
 *
 * @param side to which the reviewer rates
 * @param sumsUp whether the criterion sums reviewers up, so that it need not be named
 */
record SeverityDeparture(
    String reviewer,
    CriterionReport criterion,
    Coefficient severity,
    SeveritySide side,
    boolean score,
    boolean sumsUp) {
  static SeverityDeparture of(String reviewer, CriterionReport criterion, ReportOutline outline) {
    Coefficient severity = criterion.severity().of(reviewer).orElseThrow();
    return new SeverityDeparture(
        reviewer,
        criterion,
        severity,
        outline.side(criterion, severity.orElseThrow()),
        outline.isScore(criterion),
        outline.sumsUp(criterion));
  }

  /** Those marked on one criterion, the widest first. */
  static List<SeverityDeparture> on(CriterionReport criterion, ReportOutline outline) {
    return criterion.severity().severityByReviewer().keySet().stream()
        .filter(name -> criterion.severity().flag(name).isPresent())
        .map(name -> of(name, criterion, outline))
        .sorted(Comparator.comparingDouble(SeverityDeparture::size).reversed())
        .toList();
  }

  double value() {
    return severity.orElseThrow();
  }

  /** How far, as a share of the scale, so that criteria compare. */
  double size() {
    double width = criterion.width().orElse(1);
    return width > 0 ? Math.abs(value()) / width : 0;
  }

  /** " (6.1 to 8.6)": the interval of the amount, with its sign. */
  Sentence bounds() {
    Format format = Format.decimal(ReportOutline.digits(criterion));
    return severity
        .interval()
        .map(found -> value() < 0 ? found.negated() : found)
        .map(found -> AgreementFindings.interval(found, format))
        .orElse(Sentence.EMPTY);
  }

  /** "7.4 points", without a sign. */
  Sentence amount() {
    return Units.amount(value(), criterion, score);
  }

  /** "dan is 0.66 points (of 4, from 1 to 5) harsher than the average reviewer on “Tone”". */
  Sentence inOneSentence() {
    return Sentence.of("{} {} {}", Sentence.name(reviewer), side.verb(), words());
  }

  /** "0.66 points (of 4, from 1 to 5) harsher than the average reviewer on “Tone”". */
  Sentence words() {
    return Sentence.of(
        "{}{} {} than {}{}{}",
        amount(),
        Units.ofAll(criterion),
        side().word(),
        average(criterion),
        sumsUp ? Sentence.EMPTY : Sentence.of(" on {}", Titles.of(criterion)),
        onFew());
  }

  /** ", on 4 interactions", where they are so few that one should know. */
  Sentence onFew() {
    long items =
        criterion.reviewers().stream()
            .filter(one -> one.reviewer().equals(reviewer))
            .mapToLong(ReviewerSummary::sharedItems)
            .sum();
    return items >= VerdictRules.LEAST_ITEMS
        ? Sentence.EMPTY
        : Sentence.of(", on {}", Sentence.count(items, "interaction", "interactions"));
  }

  /** With whom reviewers compare. */
  static String average(CriterionReport criterion) {
    return criterion.severity().isConnected()
        ? "the average reviewer"
        : "the average of the own group, which shares no interaction with the others,";
  }
}
