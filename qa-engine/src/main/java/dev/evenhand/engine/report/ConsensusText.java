package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.model.DawidSkene;
import dev.evenhand.engine.model.Fit;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The part of a calibration report on the consensus, and how often each reviewer is right. */
final class ConsensusText {
  private static final int NAME = 30;

  /** So many from each end of the reviewers. */
  private static final int SHOWN = 3;

  private ConsensusText() {}

  /** A line a criterion; empty if no consensus was asked for. */
  static String of(CalibrationReport report) {
    TextTable table = new TextTable("  ", "lrll");
    table.row("", "items", "right most often", "least often");
    boolean any = false;
    for (CriterionReport criterion : report.criteria()) {
      Fit<DawidSkene> fit = criterion.models().consensus();
      if (fit != null) {
        any = true;
        add(table, criterion, fit);
      }
    }
    return any
        ? "\nConsensus by the model of Dawid and Skene: who puts items where they most likely belong"
            + "\n(each item: --format csv --table consensus; each error: --table errors)\n"
            + table.text()
        : "";
  }

  private static void add(TextTable table, CriterionReport criterion, Fit<DawidSkene> fit) {
    String name = Words.shortened(criterion.criterion(), NAME);
    if (fit instanceof Fit.Undefined<DawidSkene> undefined) {
      table.row(name, "", "undefined: " + undefined.text(), "");
      return;
    }
    DawidSkene model = fit.orElseThrow();
    List<String> byAccuracy =
        model.raters().stream()
            .filter(reviewer -> model.accuracy(reviewer).isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (String reviewer) -> model.accuracy(reviewer).getAsDouble())
                    .reversed())
            .toList();
    int shown = Math.min(SHOWN, byAccuracy.size() / 2);
    table.row(
        name,
        String.valueOf(model.items()),
        named(model, byAccuracy.subList(0, Math.max(shown, Math.min(1, byAccuracy.size())))),
        named(model, byAccuracy.subList(byAccuracy.size() - shown, byAccuracy.size())));
  }

  private static String named(DawidSkene model, List<String> reviewers) {
    return reviewers.stream()
        .map(
            reviewer ->
                "%s %s %%"
                    .formatted(
                        Words.shortened(reviewer, NAME),
                        Numbers.decimal(model.accuracy(reviewer).orElseThrow() * 100, 0)))
        .collect(Collectors.joining(", "));
  }
}
