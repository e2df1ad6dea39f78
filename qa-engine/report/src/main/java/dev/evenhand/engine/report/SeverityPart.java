package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How severe each reviewer is: over all, and on each criterion. */
final class SeverityPart implements Analysis {
  private static final int NAMED = 6;

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return SeverityFindings.points(outline);
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.concat(
        outline.severity().isPresent()
            ? SeverityFindings.talks(outline)
            : SeverityMarks.talks(outline),
        SeverityPairs.steps(outline));
  }

  @Override
  public Part part(ReportOutline outline) {
    List<Block> blocks = new ArrayList<>();
    if (outline.withSeverity().isEmpty()) {
      blocks.add(Block.Points.of(Detail.MAIN, Stream.of(notKnown(outline))));
    } else {
      blocks.add(lead(outline));
      outline.severity().ifPresent(criterion -> blocks.add(overall(criterion, outline)));
      blocks.addAll(SeverityByCriterion.of(outline));
      blocks.add(
          Block.Points.of(
              Detail.MAIN,
              Stream.of(SeverityFindings.belowSize(outline), comparing(outline), overTime(outline))
                  .flatMap(some -> some)));
    }
    blocks.add(reviewers(outline));
    return Part.of("severity", "How severe each reviewer is", blocks)
        .explaining(
            "Severity",
            "From the additive model: rating = interaction − severity. Severities of reviewers"
                + " who share interactions, directly or through others, add up to 0. Words"
                + " allow for looking at all reviewers and questions at once (false discovery rate"
                + " 5 %), intervals do not: of twenty equal reviewers, the interval of one is"
                + " expected to leave 0 out.");
  }

  /** That nobody looked, where times would tell. */
  private static Stream<Sentence> overTime(ReportOutline outline) {
    return outline.report().timed() && outline.report().settings().study() == null
        ? Stream.of(
            Sentence.of(
                "Changes over time were not looked at; qa's option {} does.",
                Sentence.command("--study")))
        : Stream.empty();
  }

  private static Block lead(ReportOutline outline) {
    long comparisons =
        outline.withSeverity().stream()
            .mapToLong(criterion -> criterion.severity().verdictByReviewer().size())
            .sum();
    return Block.paragraph(
        Detail.MAIN,
        "By how much a reviewer rates lower than the average reviewer would, adjusted for which"
            + " interactions each evaluated and for how severe the others on them are; below 0 is"
            + " higher. The words allow for chance in {}, so an interval that leaves 0 out may"
            + " stand beside \"no clear difference\". A finding takes at least {} of the scale.",
        Sentence.count(comparisons, "comparison", "comparisons"),
        Sentence.number(outline.report().settings().sizeThatMatters(), Format.percent()));
  }

  private static Sentence notKnown(ReportOutline outline) {
    List<CriterionReport> criteria = outline.report().criteria();
    boolean alike =
        criteria.stream()
            .allMatch(
                one ->
                    AgreementFindings.isOneAnswer(one)
                        && one.categories().stream().anyMatch(answer -> answer.value() != null));
    if (alike && !criteria.isEmpty()) {
      return Sentence.of(
          "Severity of reviewers is not known: all ratings{} are one number, so that they don't say"
              + " who is harsher than others.",
          criteria.size() == 1 ? "" : " of a question");
    }
    return Sentence.of(
        "Severity of reviewers is not known: it needs numbers, and two interactions that others"
            + " rated too.");
  }

  private static Table overall(CriterionReport criterion, ReportOutline outline) {
    GoodEnd good = outline.report().goodEnd(criterion);
    String unit = Units.of(criterion, outline.isScore(criterion)) + Units.ofAll(criterion).text();
    AdjustedSeverity severity = criterion.severity();
    List<CriterionEntry<ReviewerSummary>> rows =
        criterion.reviewers().stream()
            .sorted(Comparator.comparingInt(one -> outline.reviewers().indexOf(one.reviewer())))
            .map(one -> new CriterionEntry<>(criterion, one))
            .toList();
    return Table.<CriterionEntry<ReviewerSummary>>create("", "Severity")
        .caption("Severity on {}, in {}", Sentence.name(criterion.name()), unit)
        .name("", "Reviewer", row -> row.found().reviewer())
        .count("", "Rated", row -> row.found().numericRatings())
        .number("", "Mean", row -> Cell.number(row.found().mean(), row.decimal()))
        .estimate(
            "",
            "Severity",
            row ->
                Cells.of(
                    severity.of(row.found().reviewer()).orElse(row.found().besideOthers()),
                    row.signed()))
        .with(plot("severity in " + unit, good))
        .verdict("", "In words", row -> Verdicts.of(severity, row.found().reviewer(), good))
        .rows(rows)
        .done();
  }

  /**
   * How severities are drawn: who rates higher to the left, who rates lower to the right.
   *
   * @param good where good ratings are; null where that is not known
   */
  static Plot plot(String title, @Nullable GoodEnd good) {
    return Plot.aroundZero(
        title, "← " + SeveritySide.of(-1, good).word(), SeveritySide.of(1, good).word() + " →");
  }

  /** Who compares with whom, where that does not go without saying. */
  private static Stream<Sentence> comparing(ReportOutline outline) {
    Map<Integer, List<CriterionReport>> criteriaByGroups =
        outline.withSeverity().stream()
            .filter(criterion -> criterion.severity().components().size() > 1)
            .collect(
                Collectors.groupingBy(
                    criterion -> criterion.severity().components().size(),
                    TreeMap::new,
                    Collectors.toList()));
    boolean incomplete =
        outline.withSeverity().stream().anyMatch(criterion -> criterion.missing() > 0);
    return criteriaByGroups.isEmpty() && incomplete
        ? Stream.of(connected(outline))
        : criteriaByGroups.entrySet().stream()
            .map(
                entry ->
                    Sentence.of(
                        "On {} the reviewers fall into {} groups that share no interaction: severities"
                            + " compare only within a group.",
                        Titles.of(entry.getValue()),
                        Sentence.count(entry.getKey())));
  }

  private static Sentence connected(ReportOutline outline) {
    List<String> unknown = UnjudgedReviewers.of(outline);
    return unknown.isEmpty()
        ? Sentence.of(
            "Ratings are missing, but shared interactions connect all reviewers, so their severities"
                + " compare.")
        : Sentence.of(
            "Ratings are missing, but shared interactions connect the reviewers whose severity is"
                + " known, so these compare. Too few shared ones to know it: {}.",
            Sentence.names(unknown, NAMED));
  }

  private static Table reviewers(ReportOutline outline) {
    return Table.<CriterionEntry<ReviewerSummary>>create("reviewers", "Reviewers", Detail.DATA)
        .text("criterion", "Question", CriterionEntry::name)
        .name("reviewer", "Reviewer", row -> row.found().reviewer())
        .count("ratings", "Ratings", row -> row.found().ratings())
        .number("mean", "Mean", row -> Cell.number(row.found().mean(), row.signed()))
        .number(
            "standard_deviation",
            "Standard deviation",
            row -> Cell.number(row.found().standardDeviation(), row.signed()))
        .estimate("severity", "Severity", SeverityPart::adjusted)
        .estimate(
            "beside_others",
            "Beside the others",
            row -> Cells.of(row.found().besideOthers(), row.signed()))
        .count("shared_items", "Shared interactions", row -> row.found().sharedItems())
        .grouped()
        .groups(Detail.DATA, outline.onEach(CriterionReport::reviewers))
        .done();
  }

  private static Cell adjusted(CriterionEntry<ReviewerSummary> row) {
    return Cells.of(
        row.criterion().severity().of(row.found().reviewer()).orElse(null), row.signed());
  }
}
