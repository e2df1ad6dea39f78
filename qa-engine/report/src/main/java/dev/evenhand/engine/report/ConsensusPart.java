package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionModels;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What items most likely are by the model of Dawid and Skene, and how often reviewers are right.
 */
final class ConsensusPart implements Analysis {
  private static final int NAME = 30;

  /** So many from each end of the reviewers. */
  private static final int SHOWN = 3;

  @Override
  public Part part(ReportOutline outline) {
    List<CriterionEntry<Estimate<DawidSkene>>> fits = outline.asked(CriterionModels::consensus);
    return fits.isEmpty() ? Part.NONE : part(fits, outline.reviewers());
  }

  private static Part part(
      List<CriterionEntry<Estimate<DawidSkene>>> fits, List<String> reviewers) {
    ConsensusErrors errors =
        new ConsensusErrors(
            fits.stream().flatMap(fit -> CriterionEntry.answer(fit).stream()).toList(), reviewers);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            Detail.MAIN,
            "What each item most likely is, from reviewers who err each in their own way, and how"
                + " often each of them is right by that. What each item is stands in the CSV table"
                + " consensus, each error in the CSV table errors."));
    blocks.add(summary(fits));
    blocks.add(errors.accuracy());
    blocks.addAll(errors.matrices());
    blocks.add(items(fits));
    blocks.add(errors.table());
    return Part.of("consensus", "Consensus", blocks)
        .toldTo(Reader.STATISTICIAN)
        .explaining(
            "Consensus",
            "By the model of Dawid and Skene (1979): each item is truly of one answer, and each"
                + " reviewer mistakes one answer for another at rates of their own. Where most"
                + " reviewers are wrong in the same way, so is the consensus.");
  }

  private static Table summary(List<CriterionEntry<Estimate<DawidSkene>>> fits) {
    TableBuilder<CriterionEntry<DawidSkene>> table =
        Table.<CriterionEntry<DawidSkene>>create("", "Consensus by question")
            .caption(
                "How common each answer most likely is among the items, and who is right most and"
                    + " least often")
            .text("", "Question", CriterionEntry::name)
            .count("", "Items", row -> row.found().items())
            .bar("Shares", ConsensusPart::prevalence)
            .words("", "Right most often", row -> ends(row.found(), true))
            .words("", "Least often", row -> ends(row.found(), false));
    for (CriterionEntry<Estimate<DawidSkene>> fit : fits) {
      Cell reason = Cell.words("undefined: " + Cells.reason(fit.found()));
      table.rowsOr(
          CriterionEntry.answer(fit).map(List::of),
          Map.of("Question", fit.name(), "Right most often", reason));
    }
    return table.done();
  }

  /** Who is right most often, or least often. */
  private static String ends(DawidSkene model, boolean most) {
    List<String> byAccuracy =
        model.raters().stream()
            .filter(reviewer -> model.accuracy(reviewer).isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (String reviewer) -> model.accuracy(reviewer).orElseThrow())
                    .reversed())
            .toList();
    int known = byAccuracy.size();
    int shown = Math.min(SHOWN, known / 2);
    return (most
            ? byAccuracy.subList(0, Math.max(shown, Math.min(1, known)))
            : byAccuracy.subList(known - shown, known))
        .stream()
            .map(
                reviewer ->
                    Display.shortened(reviewer, NAME)
                        + " "
                        + Numbers.percent(model.accuracy(reviewer).orElseThrow()))
            .collect(Collectors.joining(", "));
  }

  private static Cell prevalence(CriterionEntry<DawidSkene> row) {
    List<Chart.Share> shares = new ArrayList<>();
    Map<String, Double> prevalence = row.found().prevalence();
    prevalence.forEach(
        (category, share) ->
            shares.add(
                new Chart.Share(
                    category.isEmpty() ? "(none)" : Display.name(category),
                    share,
                    Numbers.percent(share),
                    Chart.shade(shares.size(), prevalence.size()))));
    return Cell.bar("How common each answer is on " + Display.name(row.criterion().name()), shares);
  }

  private record Item(CriterionReport criterion, String id, DawidSkene model) {
    @Nullable String category() {
      return model.consensus(id).orElse(null);
    }

    double probability() {
      return Collections.max(model.posterior(id).orElseThrow().values());
    }
  }

  private static Table items(List<CriterionEntry<Estimate<DawidSkene>>> fits) {
    TableBuilder<Item> table =
        Table.<Item>create("consensus", "Consensus", Detail.DATA)
            .text("criterion", "Question", row -> Cells.criterion(row.criterion()))
            .name("item", "Item", Item::id)
            .name("category", "Most likely", Item::category)
            .number("probability", "Probability", Format.percent(), Item::probability)
            .words(
                "reason",
                "Reason",
                row -> row.category() == null ? "two categories are equally likely" : null);
    for (CriterionEntry<Estimate<DawidSkene>> fit : fits) {
      table.rowsOr(
          fit.found().value().map(model -> items(fit.criterion(), model)),
          Map.of("Question", fit.name(), "Reason", Cell.words(Cells.reason(fit.found()))));
    }
    return table.done();
  }

  private static List<Item> items(CriterionReport criterion, DawidSkene model) {
    return model.ratedItems().stream().map(item -> new Item(criterion, item, model)).toList();
  }
}
