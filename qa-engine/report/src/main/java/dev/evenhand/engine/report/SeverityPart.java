package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How severe each reviewer is: over all, and on each criterion. */
final class SeverityPart implements Analysis {
  @Override
  public List<Sentence> findings(Reading reading) {
    return SeverityFindings.points(reading);
  }

  @Override
  public List<Block.Step> steps(Reading reading) {
    return Stream.concat(
            SeverityFindings.talks(reading).stream(), SeverityFindings.talkOnMost(reading).stream())
        .toList();
  }

  @Override
  public Part part(Reading reading) {
    boolean known = reading.report().criteria().stream().anyMatch(Reading::hasSeverity);
    List<Block> blocks = new ArrayList<>();
    if (known) {
      blocks.add(new Block.Paragraph(Detail.MAIN, lead()));
      reading.severity().ifPresent(criterion -> blocks.add(overall(criterion, reading)));
      blocks.addAll(SeverityByCriterion.of(reading));
      blocks.add(Block.Points.of(Detail.MAIN, comparing(reading)));
    } else {
      blocks.add(Block.Points.of(Detail.MAIN, List.of(notKnown())));
    }
    blocks.add(reviewers(reading));
    return Part.of("severity", "How severe each reviewer is", blocks.toArray(Block[]::new))
        .explaining(
            new Part.Term(
                "Severity",
                "From the additive model: rating = interaction − severity. Severities of reviewers"
                    + " who share interactions, directly or through others, add up to 0. Intervals"
                    + " do not allow for looking at many reviewers at once: of twenty equal ones,"
                    + " one is expected to stand out."));
  }

  private static Sentence lead() {
    return Sentence.of(
        "By how much a reviewer rates lower than the average reviewer would, adjusted for which"
            + " interactions each evaluated and for how severe the others on them are. Slightly"
            + " harsher or more lenient is what lies beyond chance; without “slightly” it is also at"
            + " least half the standard deviation of what neither interaction nor reviewer"
            + " explains. An interval that holds 0 shows no clear difference.");
  }

  private static Sentence notKnown() {
    return Sentence.of(
        "Severity of reviewers is not known: it needs numbers, and two items that others rated"
            + " too.");
  }

  private static Table overall(CriterionReport criterion, Reading reading) {
    String unit =
        criterion.kind() == CriterionKind.QUESTION ? "units of its scale" : "percent points";
    TableBuilder table =
        Table.create("", "Severity")
            .caption(
                Sentence.create()
                    .words("Severity on ")
                    .name(criterion.name())
                    .words(", in " + unit)
                    .done())
            .columns(
                Column.text("", "Reviewer"),
                Column.number("", "Rated"),
                Column.number("", "Mean"),
                Column.estimate("", "Severity").with(plot(unit, reading.isScore(criterion))),
                Column.verdict("", "In words"));
    for (String reviewer : reading.reviewers()) {
      criterion.reviewers().stream()
          .filter(summary -> summary.reviewer().equals(reviewer))
          .forEach(summary -> table.row(row(summary, criterion, reading)));
    }
    return table.done();
  }

  private static Plot plot(String unit, boolean score) {
    return score
        ? Plot.aroundZero("severity in " + unit, "← more lenient", "harsher →")
        : Plot.aroundZero("severity in " + unit, "← higher", "lower →");
  }

  private static List<Cell> row(
      ReviewerSummary reviewer, CriterionReport criterion, Reading reading) {
    int digits = Reading.digits(criterion);
    String name = reviewer.reviewer();
    Coefficient severity = criterion.severity().of(name).orElse(reviewer.severity());
    return List.of(
        Cell.name(name),
        Cell.count(reviewer.numericRatings()),
        Cell.number(reviewer.mean(), Format.decimal(digits)),
        Cells.of(severity, Format.signed(digits)),
        Verdicts.of(criterion.severity(), name, reading.isScore(criterion)));
  }

  /** Who compares with whom, where that does not go without saying. */
  private static List<Sentence> comparing(Reading reading) {
    List<CriterionReport> known =
        reading.report().criteria().stream().filter(Reading::hasSeverity).toList();
    Map<Integer, List<String>> criteriaByGroups = new TreeMap<>();
    for (CriterionReport criterion : known) {
      int groups = criterion.severity().components().size();
      criteriaByGroups.computeIfAbsent(groups, n -> new ArrayList<>()).add(criterion.name());
    }
    List<Sentence> sentences = new ArrayList<>();
    criteriaByGroups.forEach(
        (groups, names) -> {
          if (groups > 1) {
            sentences.add(
                Sentence.create()
                    .words("On ")
                    .names(names)
                    .words(" the reviewers fall into ")
                    .count(groups)
                    .words(" groups that share no item: severities compare only within a group.")
                    .done());
          }
        });
    boolean incomplete = known.stream().anyMatch(criterion -> criterion.missing() > 0);
    return sentences.isEmpty() && incomplete
        ? List.of(
            Sentence.of(
                "Ratings are missing, but shared items connect all reviewers, so their severities"
                    + " compare."))
        : sentences;
  }

  private static Table reviewers(Reading reading) {
    TableBuilder table =
        Table.create("reviewers", "Reviewers")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("ratings", "Ratings"),
                Column.number("mean", "Mean"),
                Column.number("standard_deviation", "Standard deviation"),
                Column.estimate("severity", "Severity"),
                Column.estimate("beside_others", "Beside the others"),
                Column.number("shared_items", "Shared items"))
            .grouped();
    for (CriterionReport criterion : reading.report().criteria()) {
      table.group(Detail.DATA);
      AdjustedSeverity severity = criterion.severity();
      Format format = Format.signed(Reading.digits(criterion));
      for (ReviewerSummary reviewer : criterion.reviewers()) {
        table.row(
            Cells.criterion(criterion),
            Cell.name(reviewer.reviewer()),
            Cell.count(reviewer.ratings()),
            Cell.number(reviewer.mean(), format),
            Cell.number(reviewer.standardDeviation(), format),
            Cells.of(severity.of(reviewer.reviewer()).orElse(null), format),
            Cells.of(reviewer.severity(), format),
            Cell.count(reviewer.sharedItems()));
      }
    }
    return table.done();
  }
}
