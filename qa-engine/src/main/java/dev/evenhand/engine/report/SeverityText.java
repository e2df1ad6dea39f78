package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.calibration.AdjustedSeverity;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The part of a calibration report on who is harsh. */
final class SeverityText {
  private static final int NAME = 44;

  /** More columns do not fit a screen. */
  private static final int MATRIX = 5;

  /** More reviewers are too many lines. */
  private static final int MOST_REVIEWERS = 40;

  /** The room that marks take behind a number. */
  private static final String MARKED = "   ";

  private static final String LEGEND =
      "(+ is harsher; * beyond chance; ** and at least half the standard deviation of what neither"
          + "\nitem nor reviewer explains)\n";

  private final CalibrationReport report;

  SeverityText(CalibrationReport report) {
    this.report = report;
  }

  String text() {
    List<CriterionReport> known =
        report.criteria().stream().filter(criterion -> criterion.harshest().isPresent()).toList();
    if (known.isEmpty()) {
      return "\nSeverity of reviewers is not known: it needs numbers, and two items that others rated"
          + " too.\n";
    }
    CriterionReport first = known.get(0);
    String table =
        first.criterion().equals(SessionRatings.TOTAL)
            ? "\nReviewers by total score: severity in percent points, adjusted for the interactions each"
                + "\nof them evaluated and for the severity of the others\n"
                + LEGEND
                + bySeverity(first)
            : known.size() > MATRIX || first.reviewers().size() > MOST_REVIEWERS
                ? extremes(known)
                : matrix(known);
    return table + components(known);
  }

  private static String bySeverity(CriterionReport criterion) {
    TextTable table = new TextTable("  ", "lrrrll");
    table.row("", "scores", "mean", "severity", "", "");
    Map<String, ReviewerSummary> byName =
        criterion.reviewers().stream()
            .collect(Collectors.toMap(ReviewerSummary::reviewer, reviewer -> reviewer));
    for (String name : criterion.severity().bySeverity()) {
      ReviewerSummary reviewer = Objects.requireNonNull(byName.get(name));
      Coefficient severity = criterion.severity().of(name).orElseThrow();
      double value = severity.estimate().orElseThrow().value();
      table.row(
          Words.shortened(name, NAME),
          String.valueOf(reviewer.numericRatings()),
          Numbers.decimal(Objects.requireNonNull(reviewer.mean()), 2),
          Numbers.signed(value, 2),
          Numbers.bounds(severity),
          inWords(criterion.severity(), name));
    }
    return table.text();
  }

  private static String inWords(AdjustedSeverity severity, String reviewer) {
    String word =
        switch (severity.side(reviewer)) {
          case 1 -> "harsh ";
          case -1 -> "lenient ";
          default -> "";
        };
    return (word + stars(severity, reviewer)).strip();
  }

  private static String stars(AdjustedSeverity severity, String reviewer) {
    if (severity.side(reviewer) == 0) {
      return "";
    }
    return severity.flag(reviewer).isPresent() ? "**" : "*";
  }

  private String matrix(List<CriterionReport> criteria) {
    Map<String, String[]> rows = new TreeMap<>();
    for (int column = 0; column < criteria.size(); column++) {
      CriterionReport criterion = criteria.get(column);
      for (ReviewerSummary reviewer : criterion.reviewers()) {
        String[] cells =
            rows.computeIfAbsent(reviewer.reviewer(), name -> emptyCells(criteria.size()));
        cells[column] = cell(criterion.severity(), reviewer.reviewer());
      }
    }
    TextTable table = new TextTable("  ", "l" + "r".repeat(criteria.size()));
    table.row(
        join("", criteria.stream().map(c -> Words.shortened(c.name(), 24) + MARKED).toList()));
    rows.forEach((name, cells) -> table.row(join(Words.shortened(name, NAME), List.of(cells))));
    return "\nSeverity of reviewers, adjusted for items and for each other, in units of the scale\n"
        + LEGEND
        + table.text()
        + flagged(criteria);
  }

  private static String cell(AdjustedSeverity severity, String reviewer) {
    Coefficient found = severity.of(reviewer).orElse(null);
    if (found == null) {
      return "no number";
    }
    return found
        .estimate()
        .map(e -> Numbers.signed(e.value(), 3) + marked(stars(severity, reviewer)))
        .orElse("not enough data");
  }

  private static String marked(String stars) {
    return " " + stars + " ".repeat(MARKED.length() - 1 - stars.length());
  }

  /** Whose severity is marked, by criterion. */
  private String flagged(List<CriterionReport> criteria) {
    StringBuilder out = new StringBuilder("\n");
    for (CriterionReport criterion : criteria) {
      for (AdjustedSeverity.Flag flag : AdjustedSeverity.Flag.values()) {
        List<String> names = flagged(criterion.severity(), flag);
        if (!names.isEmpty()) {
          out.append(
              "  %s on %s: %s\n"
                  .formatted(word(flag, criterion), criterion.name(), String.join(", ", names)));
        }
      }
    }
    return out.length() == 1 ? "" : out.toString();
  }

  private String word(AdjustedSeverity.Flag flag, CriterionReport criterion) {
    boolean lower = flag == AdjustedSeverity.Flag.HARSH;
    return report.isScore(criterion)
        ? lower ? "Harsh" : "Lenient"
        : lower ? "Lower numbers" : "Higher numbers";
  }

  /** Those flagged so, the most severe first, or the most lenient. */
  private static List<String> flagged(AdjustedSeverity severity, AdjustedSeverity.Flag flag) {
    List<String> names =
        severity.bySeverity().stream()
            .filter(name -> severity.flag(name).filter(flag::equals).isPresent())
            .collect(Collectors.toList());
    if (flag == AdjustedSeverity.Flag.LENIENT) {
      Collections.reverse(names);
    }
    return names;
  }

  private String extremes(List<CriterionReport> criteria) {
    TextTable table = new TextTable("  ", "lrllr");
    boolean scores = criteria.stream().allMatch(report::isScore);
    table.row(
        "",
        "reviewers",
        scores ? "harshest" : "rates lowest",
        scores ? "most lenient" : "rates highest",
        "marked");
    for (CriterionReport criterion : criteria) {
      AdjustedSeverity severity = criterion.severity();
      List<String> names = severity.bySeverity();
      long marked = names.stream().filter(name -> severity.flag(name).isPresent()).count();
      table.row(
          Words.shortened(criterion.criterion(), NAME),
          String.valueOf(names.size()),
          named(severity, names.get(0)),
          named(severity, names.get(names.size() - 1)),
          String.valueOf(marked));
    }
    return "\nSeverity of reviewers, adjusted for items and for each other, in units of each scale\n"
        + LEGEND
        + table.text();
  }

  private static String named(AdjustedSeverity severity, String reviewer) {
    return (Words.shortened(reviewer, NAME) + " " + cell(severity, reviewer)).stripTrailing();
  }

  /** Who compares with whom, where that does not go without saying. */
  private static String components(List<CriterionReport> criteria) {
    StringBuilder out = new StringBuilder();
    for (CriterionReport criterion : criteria) {
      int groups = criterion.severity().components().size();
      if (groups > 1) {
        out.append(
            "  On %s the reviewers fall into %s groups that share no item: severities compare only"
                    .formatted(criterion.name(), groups)
                + " within a group.\n");
      }
    }
    boolean incomplete = criteria.stream().anyMatch(criterion -> criterion.missing() > 0);
    return out.isEmpty() && incomplete
        ? "  (ratings are missing, but shared items connect all reviewers, so their severities"
            + " compare)\n"
        : out.toString();
  }

  private static String[] emptyCells(int count) {
    String[] cells = new String[count];
    Arrays.fill(cells, "");
    return cells;
  }

  private static String[] join(String first, List<String> rest) {
    String[] cells = new String[rest.size() + 1];
    cells[0] = first;
    for (int i = 0; i < rest.size(); i++) {
      cells[i + 1] = rest.get(i);
    }
    return cells;
  }
}
