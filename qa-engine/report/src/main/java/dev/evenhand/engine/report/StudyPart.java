package dev.evenhand.engine.report;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.reviewer.Consistency;
import dev.evenhand.engine.reviewer.Deviations;
import dev.evenhand.engine.reviewer.Halo;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.PanelDeviation;
import dev.evenhand.engine.reviewer.ReferenceAccuracy;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reviewers as instruments: against a reference, beside the average, in their use of the scale and
 * in how their criteria go together.
 */
final class StudyPart implements Analysis {
  private static final int DIGITS = 2;

  @Override
  public Part part(Reading reading) {
    ReviewerStudy study = reading.report().study();
    return study == null
        ? Part.of("instruments", "Reviewers as instruments")
        : Part.of(
            "instruments",
            "Reviewers as instruments",
            accuracy(study, reading),
            scaleUse(study, reading),
            halo(study),
            panel(study, reading),
            consistency(study, reading));
  }

  private static Table accuracy(ReviewerStudy study, Reading reading) {
    String within = "Within " + study.settings().tolerance().toPlainString();
    TableBuilder table =
        Table.create("accuracy", "Accuracy")
            .caption(against(study))
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("items", "Rated both"),
                Column.estimate("agreement", "Alike"),
                Column.estimate("kappa", "Kappa"),
                Column.estimate("weighted_kappa", "Weighted kappa").at(Detail.DATA),
                Column.estimate("signed", "Off by"),
                Column.text("", "Beyond chance"),
                Column.estimate("absolute", "Off by, without sign").at(Detail.DATA),
                Column.estimate("squared", "Off by, squared").at(Detail.DATA),
                Column.estimate("within_tolerance", within))
            .grouped();
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      table.group(depth(criterion.criterion(), reading));
      for (ReferenceAccuracy one : criterion.accuracy()) {
        List<Cell> row = row(criterion.criterion(), one.reviewer(), one.items(), reading);
        row.add(Cells.of(one.agreement(), Format.percent()));
        row.add(Cells.of(one.kappa(), Format.decimal(DIGITS)));
        row.add(Cells.of(one.weightedKappa(), Format.decimal(DIGITS)));
        List<Cell> deviations = deviations(one.deviations(), criterion.criterion(), reading);
        row.add(deviations.get(0));
        row.add(Cell.words(beyond(one.deviations().signed(), 0, "higher", "lower")));
        row.addAll(deviations.subList(1, deviations.size()));
        table.row(row);
      }
    }
    return table.done();
  }

  private static Sentence against(ReviewerStudy study) {
    String reference = study.reference();
    return reference == null
        ? Sentence.of("Accuracy")
        : Sentence.create()
            .words("Against ")
            .name(reference)
            .words(", whose own ratings are counted nowhere else; off by above 0 is more lenient")
            .done();
  }

  private static Table panel(ReviewerStudy study, Reading reading) {
    TableBuilder table =
        Table.create("panel", "Beside the average")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("items", "Rated by others too"),
                Column.estimate("signed", "Off by"),
                Column.estimate("absolute", "Off by, without sign"),
                Column.estimate("squared", "Off by, squared"),
                Column.estimate("within_tolerance", "Within tolerance"))
            .grouped();
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      table.group(Detail.DATA);
      for (PanelDeviation one : criterion.panel()) {
        List<Cell> row = row(criterion.criterion(), one.reviewer(), one.items(), reading);
        row.addAll(deviations(one.deviations(), criterion.criterion(), reading));
        table.row(row);
      }
    }
    return table.done();
  }

  private static List<Cell> deviations(Deviations found, String criterion, Reading reading) {
    int digits = digits(criterion, reading);
    return List.of(
        Cells.of(found.signed(), Format.signed(digits)),
        Cells.of(found.absolute(), Format.decimal(digits)),
        Cells.of(found.squared(), Format.decimal(digits)),
        Cells.of(found.withinTolerance(), Format.percent()));
  }

  private static Table scaleUse(ReviewerStudy study, Reading reading) {
    TableBuilder table =
        Table.create("scale-use", "Use of the scale")
            .caption(
                Sentence.of(
                    "Use of the scale beside the others on the same items; a spread of 1 is like"
                        + " theirs"))
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("items", "Items"),
                Column.estimate("spread", "Spread"),
                Column.estimate("from_middle", "From middle"),
                Column.estimate("ends", "At the ends"),
                Column.text("", "Beyond chance"))
            .grouped();
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      table.group(depth(criterion.criterion(), reading));
      for (ScaleUse one : criterion.scaleUse()) {
        List<Cell> row = row(criterion.criterion(), one.reviewer(), one.items(), reading);
        row.add(Cells.of(one.spread(), Format.decimal(DIGITS)));
        row.add(Cells.of(one.fromMiddle(), Format.signed(digits(criterion.criterion(), reading))));
        row.add(Cells.of(one.ends(), Format.signed(DIGITS)));
        row.add(Cell.words(beyond(one)));
        table.row(row);
      }
    }
    return table.done();
  }

  private static String beyond(ScaleUse use) {
    return Stream.of(
            beyond(use.spread(), 1, "wider", "narrower"),
            beyond(use.fromMiddle(), 0, "further out", "nearer the middle"),
            beyond(use.ends(), 0, "more at the ends", "less at the ends"))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static Table halo(ReviewerStudy study) {
    TableBuilder table =
        Table.create("halo", "Halo")
            .caption(
                Sentence.of(
                    "Halo: how much a reviewer's criteria go together, as a correlation, and how"
                        + " much more than those of the others"))
            .at(isKnown(study) ? Detail.MAIN : Detail.DATA)
            .columns(
                Column.text("reviewer", "Reviewer"),
                Column.number("own", "Own"),
                Column.number("others", "The others'").at(Detail.DETAIL),
                Column.estimate("difference", "Difference"),
                Column.text("", "Beyond chance"));
    study
        .halo()
        .forEach(
            (reviewer, halo) ->
                table.row(
                    Cell.name(reviewer),
                    Cell.number(halo.value().map(Halo::own).orElse(null), Format.decimal(DIGITS)),
                    Cell.number(
                        halo.value().map(Halo::others).orElse(null), Format.decimal(DIGITS)),
                    Cells.of(halo.map(Halo::difference), Format.signed(DIGITS)),
                    Cell.words(beyond(halo.map(Halo::difference), 0, "more", "less"))));
    return table.done();
  }

  private static boolean isKnown(ReviewerStudy study) {
    return study.halo().values().stream().anyMatch(halo -> halo.value().isPresent());
  }

  private static Table consistency(ReviewerStudy study, Reading reading) {
    TableBuilder table =
        Table.create("consistency", "Consistency")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("items", "Rated again"),
                Column.estimate("agreement", "Alike"),
                Column.estimate("alpha_nominal", "Alpha"),
                Column.estimate("alpha_interval", "Alpha of numbers"),
                Column.estimate("repeatability", "Repeatability"))
            .grouped();
    for (ReviewerStudy.OfCriterion criterion : study.criteria()) {
      table.group(Detail.DATA);
      for (Consistency one : criterion.consistency()) {
        List<Cell> row = row(criterion.criterion(), one.reviewer(), one.items(), reading);
        row.add(Cells.of(one.agreement(), Format.percent()));
        row.add(Cells.of(one.alphaNominal(), Format.decimal(DIGITS)));
        row.add(Cells.of(one.alphaInterval(), Format.decimal(DIGITS)));
        row.add(
            Cells.of(one.repeatability(), Format.decimal(digits(criterion.criterion(), reading))));
        table.row(row);
      }
    }
    return table.done();
  }

  /** A row that begins with what and whom it is about. */
  private static List<Cell> row(String criterion, String reviewer, long items, Reading reading) {
    return new ArrayList<>(
        List.of(Cells.criterion(criterion, reading), Cell.name(reviewer), Cell.count(items)));
  }

  /** In which way an interval leaves out what is like the others; empty if it does not. */
  private static String beyond(
      Estimate<Measure> finding, double neutral, String above, String below) {
    return finding
        .value()
        .filter(measure -> measure.differsFrom(neutral))
        .map(measure -> measure.value() > neutral ? above : below)
        .orElse("");
  }

  private static int digits(String criterion, Reading reading) {
    return reading.report().criterion(criterion).map(Reading::digits).orElse(DIGITS);
  }

  private static Detail depth(String criterion, Reading reading) {
    return reading.report().criterion(criterion).map(reading::depth).orElse(Detail.DETAIL);
  }
}
