package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What items most likely are by the model of Dawid and Skene, and how often reviewers are right.
 */
final class ConsensusPart implements Analysis {
  private static final int NAME = 30;

  /** So many from each end of the reviewers. */
  private static final int SHOWN = 3;

  @Override
  public Part part(Reading reading) {
    List<CriterionReport> criteria =
        reading.report().criteria().stream()
            .filter(criterion -> criterion.models().consensus() != null)
            .toList();
    return criteria.isEmpty()
        ? Part.of("consensus", "Consensus")
        : of(criteria, new ConsensusErrors(criteria, reading.reviewers()));
  }

  private static Part of(List<CriterionReport> criteria, ConsensusErrors errors) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Detail.MAIN,
            Sentence.of(
                "What each item most likely is, from reviewers who err each in their own way, and"
                    + " how often each of them is right by that. What each item is stands in the"
                    + " CSV table consensus, each error in the CSV table errors.")));
    blocks.add(summary(criteria));
    blocks.add(errors.accuracy());
    blocks.addAll(errors.matrices());
    blocks.add(items(criteria));
    blocks.add(errors.table());
    return Part.of("consensus", "Consensus", blocks.toArray(new Block[0]))
        .explaining(
            new Part.Term(
                "Consensus",
                "By the model of Dawid and Skene (1979): each item is truly of one answer, and each"
                    + " reviewer mistakes one answer for another at rates of their own. Where most"
                    + " reviewers are wrong in the same way, so is the consensus."));
  }

  /** The model of a criterion; empty where it has no answer. */
  static Optional<DawidSkene> model(CriterionReport criterion) {
    Estimate<DawidSkene> fit = criterion.models().consensus();
    return fit == null ? Optional.empty() : fit.value();
  }

  private static Table summary(List<CriterionReport> criteria) {
    TableBuilder table =
        Table.create("", "Consensus by question")
            .caption(
                Sentence.of(
                    "How common each answer most likely is among the items, and who is right most"
                        + " and least often"))
            .columns(
                Column.text("", "Question"),
                Column.number("", "Items"),
                Column.bar("Shares"),
                Column.text("", "Right most often"),
                Column.text("", "Least often"));
    criteria.forEach(
        criterion ->
            table.row(
                model(criterion)
                    .map(model -> summary(criterion, model))
                    .orElseGet(() -> undefined(criterion))));
    return table.done();
  }

  private static List<Cell> undefined(CriterionReport criterion) {
    Cell blank = Cell.blank();
    return List.of(
        Cells.criterion(criterion),
        blank,
        blank,
        Cell.words("undefined: " + reason(criterion)),
        blank);
  }

  private static String reason(CriterionReport criterion) {
    Estimate<DawidSkene> consensus = criterion.models().consensus();
    return consensus == null ? "" : Cells.reason(consensus);
  }

  private static List<Cell> summary(CriterionReport criterion, DawidSkene model) {
    List<String> byAccuracy =
        model.raters().stream()
            .filter(reviewer -> model.accuracy(reviewer).isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (String reviewer) -> model.accuracy(reviewer).getAsDouble())
                    .reversed())
            .toList();
    int known = byAccuracy.size();
    int shown = Math.min(SHOWN, known / 2);
    return List.of(
        Cells.criterion(criterion),
        Cell.count(model.items()),
        new Cell.Bar(prevalence(criterion, model)),
        named(model, byAccuracy.subList(0, Math.max(shown, Math.min(1, known)))),
        named(model, byAccuracy.subList(known - shown, known)));
  }

  private static Cell named(DawidSkene model, List<String> reviewers) {
    return Cell.words(
        reviewers.stream()
            .map(
                reviewer ->
                    Display.shortened(reviewer, NAME)
                        + " "
                        + Numbers.percent(model.accuracy(reviewer).orElseThrow()))
            .collect(Collectors.joining(", ")));
  }

  private static Chart.Shares prevalence(CriterionReport criterion, DawidSkene model) {
    List<Chart.Share> shares = new ArrayList<>();
    int count = model.prevalence().size();
    model
        .prevalence()
        .forEach(
            (category, share) ->
                shares.add(
                    new Chart.Share(
                        category.isEmpty() ? "(none)" : Display.name(category),
                        share,
                        Numbers.percent(share),
                        Chart.shade(shares.size(), count))));
    return new Chart.Shares(
        "How common each answer is on " + Display.name(criterion.name()), shares);
  }

  private static Table items(List<CriterionReport> criteria) {
    TableBuilder table =
        Table.create("consensus", "Consensus")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("item", "Item"),
                Column.text("category", "Most likely"),
                Column.number("probability", "Probability"),
                Column.text("reason", "Reason"));
    for (CriterionReport criterion : criteria) {
      model(criterion)
          .ifPresentOrElse(
              model -> items(criterion, model, table),
              () ->
                  table.row(
                      Cells.criterion(criterion),
                      Cell.blank(),
                      Cell.blank(),
                      Cell.blank(),
                      Cell.words(reason(criterion))));
    }
    return table.done();
  }

  private static void items(CriterionReport criterion, DawidSkene model, TableBuilder table) {
    for (String item : model.ratedItems()) {
      Map<String, Double> posterior = model.posterior(item).orElseThrow();
      String category = model.consensus(item).orElse(null);
      table.row(
          Cells.criterion(criterion),
          Cell.name(item),
          Cell.name(category),
          Cell.number(Collections.max(posterior.values()), Format.percent()),
          Cell.words(category == null ? "two categories are equally likely" : null));
    }
  }
}
