package dev.evenhand.engine.report.markdown;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.model.consensus.DawidSkene;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often each reviewer is right by the consensus. */
final class ConsensusMarkdown {
  private static final int MOST_REVIEWERS = 20;

  private ConsensusMarkdown() {}

  /** A table; empty if no consensus was asked for. */
  static String of(Reading reading) {
    Map<String, Estimate<DawidSkene>> fits = new LinkedHashMap<>();
    for (CriterionReport criterion : reading.report().criteria()) {
      Estimate<DawidSkene> fit = criterion.models().consensus();
      if (fit != null) {
        fits.put(criterion.criterion(), fit);
      }
    }
    if (fits.isEmpty()) {
      return "";
    }
    List<String> all = reading.reviewers();
    List<String> reviewers = all.subList(0, Math.min(MOST_REVIEWERS, all.size()));
    List<String> heads = new ArrayList<>(List.of("Criterion"));
    reviewers.forEach(reviewer -> heads.add(Escaped.name(reviewer)));
    heads.add("Note");
    MarkdownTable table =
        new MarkdownTable("l" + "r".repeat(reviewers.size()) + "l", heads.toArray(String[]::new));
    fits.forEach((criterion, fit) -> table.row(accuracies(criterion, fit, reviewers)));
    String left =
        all.size() > reviewers.size()
            ? "\n%s more are in the JSON report.\n"
                .formatted(Numbers.count(all.size() - reviewers.size()))
            : "";
    return "## Consensus: how often each reviewer is right\n\n" + table.text() + left + "\n";
  }

  private static String[] accuracies(
      String criterion, Estimate<DawidSkene> fit, List<String> reviewers) {
    List<String> cells = new ArrayList<>(List.of(Escaped.name(criterion)));
    for (String reviewer : reviewers) {
      cells.add(
          fit.value()
              .filter(model -> model.raters().contains(reviewer))
              .map(model -> model.accuracy(reviewer))
              .map(right -> right.isPresent() ? Numbers.percent(right.getAsDouble()) : "")
              .orElse(""));
    }
    cells.add(fit.reason().map(undefined -> Escaped.name(undefined.text())).orElse(""));
    return cells.toArray(String[]::new);
  }
}
