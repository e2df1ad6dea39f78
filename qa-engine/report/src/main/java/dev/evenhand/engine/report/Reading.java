package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Numbers;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** A report by the parts that people ask for. */
record Reading(ReportInput input) {
  /** Scores are in percent. */
  private static final double PERCENT = 100;

  /** Above so many criteria only some are told one by one. */
  private static final int FEW = 5;

  Reading {
    Objects.requireNonNull(input, "input");
  }

  /** The analysis. */
  CalibrationReport report() {
    return input.report();
  }

  /** What reviewers answered. */
  List<CriterionReport> questions() {
    return of(CriterionKind.QUESTION);
  }

  /** The sections of the card. */
  List<CriterionReport> sections() {
    return of(CriterionKind.SECTION);
  }

  /** The whole score, if a card stands behind the ratings. */
  Optional<CriterionReport> total() {
    return of(CriterionKind.TOTAL).stream().findFirst();
  }

  /** The criteria that are told one by one: all if they are few, else the total. */
  List<CriterionReport> told() {
    List<CriterionReport> all = report().criteria();
    return all.size() <= FEW ? all : total().stream().toList();
  }

  private List<CriterionReport> of(CriterionKind kind) {
    return report().criteria().stream().filter(criterion -> criterion.kind() == kind).toList();
  }

  /**
   * The criterion whose severities sum reviewers up: the total, or the only one with severities.
   */
  Optional<CriterionReport> severity() {
    if (total().isPresent()) {
      return total();
    }
    List<CriterionReport> numeric =
        report().criteria().stream().filter(Reading::hasSeverity).toList();
    return numeric.size() == 1 ? Optional.of(numeric.get(0)) : Optional.empty();
  }

  /**
   * How deep the reviewers on a criterion stand: those on the criterion that sums them up stand
   * before those on the others, and where none does, all are alike.
   */
  Detail depth(CriterionReport criterion) {
    return severity().isEmpty() || severity().get().equals(criterion) ? Detail.MAIN : Detail.DETAIL;
  }

  /**
   * Whether lower means worse, so that rating lower is being harsher. The answer to a number
   * question of a card is no score: fewer seconds may well be better.
   */
  boolean isScore(CriterionReport criterion) {
    return report().isScore(criterion);
  }

  /** Whether the severity of any reviewer is known. */
  static boolean hasSeverity(CriterionReport criterion) {
    return !criterion.severity().bySeverity().isEmpty();
  }

  /**
   * All reviewers in the one order of the whole report: the harshest first by the criterion that
   * sums them up, then those without a severity by name.
   */
  List<String> reviewers() {
    Set<String> all = new LinkedHashSet<>();
    severity().ifPresent(criterion -> all.addAll(criterion.severity().bySeverity()));
    report().criteria().stream()
        .flatMap(criterion -> criterion.reviewers().stream())
        .map(ReviewerSummary::reviewer)
        .sorted()
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** Interactions, or whatever was rated. */
  long items() {
    return report().criteria().stream().mapToLong(CriterionReport::items).max().orElse(0);
  }

  /** Whether a card stands behind the ratings, so that they are of interactions and questions. */
  boolean isOfCard() {
    return total().isPresent();
  }

  /** How far apart the ends of a criterion's scale are; empty without two numbers. */
  static OptionalDouble width(CriterionReport criterion) {
    if (criterion.kind() != CriterionKind.QUESTION) {
      return OptionalDouble.of(PERCENT);
    }
    List<BigDecimal> numbers =
        criterion.categories().stream().map(Category::value).flatMap(Stream::ofNullable).toList();
    Optional<BigDecimal> least = numbers.stream().min(Comparator.naturalOrder());
    Optional<BigDecimal> greatest = numbers.stream().max(Comparator.naturalOrder());
    double width = least.isEmpty() ? 0 : greatest.orElseThrow().subtract(least.get()).doubleValue();
    return width > 0 ? OptionalDouble.of(width) : OptionalDouble.empty();
  }

  /** As many decimals as a criterion's severities deserve. */
  static int digits(CriterionReport criterion) {
    return Numbers.digitsFor(width(criterion).orElse(1));
  }

  /** The value of a coefficient that has one. */
  static double value(Coefficient coefficient) {
    return coefficient.estimate().orElseThrow();
  }
}
