package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.finding.StudyFindings;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Deviations;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.Finding;
import dev.evenhand.engine.reviewer.Halo;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReferenceAccuracy;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.reviewer.ScaleUse;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A study of reviewers as text: accuracy, use of the scale, halo, drift, and who stands out. A
 * summary; the JSON has everything.
 */
public final class ReviewerStudyText {
  private static final int NAME = 30;
  private static final int MOST_REVIEWERS = 20;
  private static final int MOST_POINTS = 15;

  private ReviewerStudyText() {}

  /** The whole study. */
  public static String of(ReviewerStudy study) {
    return tables(study, study.criteria()) + outliers(study.outliers());
  }

  /** What was found in words, and tables of some criteria where reviewers are few. */
  static String summary(ReviewerStudy study, List<CriterionReport> criteria) {
    Set<String> told =
        criteria.stream()
            .filter(criterion -> criterion.reviewers().size() <= MOST_REVIEWERS)
            .map(CriterionReport::criterion)
            .collect(Collectors.toSet());
    List<ReviewerStudy.OfCriterion> few =
        study.criteria().stream().filter(found -> told.contains(found.criterion())).toList();
    List<Sentence> points = StudyFindings.of(study);
    String more =
        points.size() > MOST_POINTS
            ? "  and %s more: --format html, or --format csv --table outliers\n"
                .formatted(points.size() - MOST_POINTS)
            : "";
    return "\nWho stands out, and who changed (%s tests, false discovery rate %s %%)\n"
            .formatted(study.outliers().tests().size(), decimal(study.outliers().rate() * 100, 0))
        + FindingsText.list(points.stream().limit(MOST_POINTS).toList())
        + more
        + (told.isEmpty() ? "" : tables(study, few));
  }

  private static String tables(ReviewerStudy study, List<ReviewerStudy.OfCriterion> criteria) {
    StringBuilder out = new StringBuilder();
    for (ReviewerStudy.OfCriterion criterion : criteria) {
      String name = Words.shortened(criterion.criterion(), NAME);
      out.append(accuracy(name, criterion.accuracy(), study));
      out.append(scaleUse(name, criterion.scaleUse()));
      out.append(drift(name, criterion.drift()));
    }
    return out.append(halo(study.halo())).toString();
  }

  private static String accuracy(
      String criterion, List<ReferenceAccuracy> accuracy, ReviewerStudy study) {
    if (accuracy.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "lrllll");
    String within = "within " + study.settings().tolerance().toPlainString();
    table.row("", "items", "alike", "kappa", "off by (+ more lenient)", within);
    for (ReferenceAccuracy one : accuracy) {
      Deviations deviations = one.deviations();
      table.row(
          Words.shortened(one.reviewer(), NAME),
          String.valueOf(one.items()),
          percent(one.agreement()),
          number(one.kappa()),
          signed(deviations.signed(), 0),
          percent(deviations.withinTolerance()));
    }
    return "\nAccuracy on %s against %s\n".formatted(criterion, study.reference()) + table.text();
  }

  private static String scaleUse(String criterion, List<ScaleUse> uses) {
    TextTable table = new TextTable("  ", "lrlll");
    table.row("", "items", "spread (1 is alike)", "from middle", "at the ends");
    for (ScaleUse use : uses) {
      table.row(
          Words.shortened(use.reviewer(), NAME),
          String.valueOf(use.items()),
          number(use.spread()) + mark(use.spread(), 1),
          signed(use.fromMiddle(), 0),
          signed(use.ends(), 0));
    }
    return "\nUse of the scale on %s, beside the others on the same items (* beyond chance)\n"
            .formatted(criterion)
        + table.text();
  }

  private static String drift(String criterion, List<ReviewerDrift> drifts) {
    if (drifts.isEmpty()) {
      return "";
    }
    if (drifts.stream().allMatch(ReviewerStudyText::isUnknown)) {
      return "\nDrift of severity on %s\n  of nobody: %s\n"
          .formatted(criterion, drifts.get(0).change().reason().orElse(""));
    }
    TextTable table = new TextTable("  ", "lrll");
    table.row("", "ratings", "change", "control chart");
    for (ReviewerDrift drift : drifts) {
      table.row(
          Words.shortened(drift.reviewer(), NAME),
          String.valueOf(drift.ratings()),
          said(drift.change().map(ReviewerStudyText::change)),
          said(drift.chart().map(ReviewerStudyText::chart)));
    }
    return "\nDrift of severity on %s\n".formatted(criterion) + table.text();
  }

  private static boolean isUnknown(ReviewerDrift drift) {
    return drift.change().value().isEmpty() && drift.chart().value().isEmpty();
  }

  private static String change(ChangePoint change) {
    return change.detected()
        ? "%s by %s after %s (p %s)"
            .formatted(
                word(change.direction()),
                interval(change.size(), 2, ""),
                time(change.before()),
                decimal(change.p(), 3))
        : "none found (p %s)".formatted(decimal(change.p(), 3));
  }

  private static String chart(EwmaChart chart) {
    return chart
        .firstSignal()
        .map(signal -> "%s at %s".formatted(word(signal.direction()), time(signal.time())))
        .orElse("within its limits");
  }

  private static String halo(Map<String, Finding<Halo>> halos) {
    if (halos.values().stream().allMatch(halo -> halo.value().isEmpty())) {
      return "";
    }
    TextTable table = new TextTable("  ", "lll");
    table.row("", "own", "less the others'");
    halos.forEach(
        (reviewer, halo) ->
            table.row(
                Words.shortened(reviewer, NAME),
                said(halo.map(found -> decimal(found.own(), 2))),
                halo.value().isPresent() ? signed(halo.map(Halo::difference), 0) : ""));
    return "\nHalo: how much a reviewer's criteria go together (correlation, * beyond chance)\n"
        + table.text();
  }

  private static String outliers(OutlierTests outliers) {
    List<OutlierTests.Test> found = outliers.standingOut();
    String heading =
        "\nReviewers who stand out (%s tests, false discovery rate %s %%)\n"
            .formatted(outliers.tests().size(), decimal(outliers.rate() * 100, 0));
    if (found.isEmpty()) {
      return heading + "  nobody\n";
    }
    TextTable table = new TextTable("  ", "lllrl");
    for (OutlierTests.Test test : found) {
      table.row(
          Words.shortened(test.reviewer(), NAME),
          Words.shortened(test.criterion(), NAME),
          meaning(test),
          (test.estimate() >= 0 ? "+" : "") + decimal(test.estimate(), 3),
          "adjusted p " + decimal(test.adjustedP(), 4));
    }
    return heading + table.text();
  }

  private static String meaning(OutlierTests.Test test) {
    boolean more = test.estimate() > 0;
    return switch (test.kind()) {
      case SEVERITY -> more ? "rates lower" : "rates higher";
      case SPREAD -> more ? "wide range" : "narrow range";
      case AGREEMENT -> more ? "apart from the others" : "close to the others";
    };
  }

  private static String word(Direction direction) {
    return direction == Direction.HARSHER ? "rates lower" : "rates higher";
  }

  /** To the second, which is more than a session needs. */
  private static String time(Instant time) {
    return Instant.ofEpochSecond(time.getEpochSecond()).toString();
  }

  private static String percent(Finding<Measure> finding) {
    return said(
        finding.map(
            m ->
                interval(
                    new Measure(m.value() * 100, hundredfold(m.bounds()), m.items()), 0, " %")));
  }

  private static Measure.@Nullable Interval hundredfold(Measure.@Nullable Interval bounds) {
    return bounds == null
        ? null
        : new Measure.Interval(
            bounds.low() * 100, bounds.high() * 100, bounds.confidence(), bounds.method());
  }

  private static String number(Finding<Measure> finding) {
    return said(finding.map(measure -> interval(measure, 2, "")));
  }

  private static String signed(Finding<Measure> finding, double neutral) {
    return said(finding.map(m -> (m.value() >= 0 ? "+" : "") + interval(m, 2, "")))
        + mark(finding, neutral);
  }

  private static String mark(Finding<Measure> finding, double neutral) {
    return finding.value().filter(measure -> measure.differsFrom(neutral)).isPresent() ? " *" : "";
  }

  private static String said(Finding<String> finding) {
    return finding.value().or(finding::reason).orElse("");
  }

  private static String interval(Measure measure, int digits, String unit) {
    String value = decimal(measure.value(), digits) + unit;
    Measure.Interval bounds = measure.bounds();
    return bounds == null
        ? value
        : "%s (%s to %s)"
            .formatted(value, decimal(bounds.low(), digits), decimal(bounds.high(), digits));
  }

  private static String decimal(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
