package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report by the parts that people ask for.
 *
 * @param input what is told of
 * @param reviewers all in the one order of the whole report: the harshest first by the criterion
 *     that sums them up, then those without a severity by name
 */
record ReportOutline(ReportInput input, List<String> reviewers) {
  /** Above so many criteria only some are told one by one. */
  private static final int FEW = 5;

  static ReportOutline of(ReportInput input) {
    return new ReportOutline(input, new ReportOutline(input, List.of()).inOrder());
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

  /** What each criterion has, as rows of a table: a group for each. */
  <T> List<List<CriterionEntry<T>>> onEach(Function<CriterionReport, Collection<T>> found) {
    return report().criteria().stream()
        .map(criterion -> CriterionEntry.each(criterion, found.apply(criterion)))
        .toList();
  }

  /**
   * The criterion whose severities sum reviewers up: the total, or the only one with severities.
   */
  Optional<CriterionReport> severity() {
    List<CriterionReport> numeric = withSeverity();
    return total().or(() -> numeric.stream().filter(criterion -> numeric.size() == 1).findFirst());
  }

  /** The criteria on which the severity of any reviewer is known. */
  List<CriterionReport> withSeverity() {
    return report().criteria().stream().filter(ReportOutline::hasSeverity).toList();
  }

  /** Whether this is the criterion whose severities sum reviewers up. */
  boolean sumsUp(CriterionReport criterion) {
    return severity().filter(criterion::equals).isPresent();
  }

  /**
   * How deep the reviewers on a criterion stand: those on the criterion that sums them up stand
   * before those on the others, and where none does, all are alike.
   */
  Detail depth(CriterionReport criterion) {
    return severity().isEmpty() || sumsUp(criterion) ? Detail.MAIN : Detail.DETAIL;
  }

  /** To which side of the others one with such a severity rates. */
  SeveritySide side(CriterionReport criterion, double severity) {
    return report().side(criterion, severity);
  }

  /** Whether lower means worse, so that rating lower is being harsher. */
  boolean isScore(CriterionReport criterion) {
    return report().isScore(criterion);
  }

  /** Whether there is nobody to agree but judges and those whom they are held against. */
  boolean isOfJudges() {
    return !report().judges().isEmpty()
        && questions().stream()
            .allMatch(question -> Cause.of(question).contains(Cause.NOT_REVIEWED_TWICE));
  }

  /** Whether the severity of any reviewer is known. */
  static boolean hasSeverity(CriterionReport criterion) {
    return !criterion.severity().bySeverity().isEmpty();
  }

  private List<String> inOrder() {
    return Stream.concat(
            severity().stream().flatMap(criterion -> criterion.severity().bySeverity().stream()),
            report().criteria().stream()
                .flatMap(criterion -> criterion.reviewers().stream())
                .map(ReviewerSummary::reviewer)
                .sorted())
        .distinct()
        .toList();
  }

  /** Interactions, or whatever was rated. */
  long items() {
    return report().criteria().stream().mapToLong(CriterionReport::items).max().orElse(0);
  }

  /** Whether a card stands behind the ratings, so that they are of interactions and questions. */
  boolean isOfCard() {
    return total().isPresent();
  }

  /** As many decimals as a criterion's severities deserve. */
  static int digits(CriterionReport criterion) {
    return Numbers.digitsFor(criterion.width().orElse(1));
  }

  /** The criteria of which a model was asked, each with what it answered. */
  <T> List<CriterionEntry<Estimate<T>>> asked(
      Function<CriterionModels, @Nullable Estimate<T>> model) {
    List<CriterionEntry<Estimate<T>>> asked = new ArrayList<>();
    for (CriterionReport criterion : report().criteria()) {
      Estimate<T> fit = model.apply(criterion.models());
      if (fit != null) {
        asked.add(new CriterionEntry<>(criterion, fit));
      }
    }
    return asked;
  }

  /** What a model found, if it was asked and has an answer. */
  static <T> Optional<T> found(@Nullable Estimate<T> fit) {
    return fit == null ? Optional.empty() : fit.value();
  }
}
