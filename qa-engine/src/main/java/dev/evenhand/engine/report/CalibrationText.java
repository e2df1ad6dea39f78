package dev.evenhand.engine.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.agreement.ReviewerSummary;
import dev.evenhand.engine.agreement.Uncertainty;
import dev.evenhand.engine.agreement.UndefinedReason;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.SessionRatings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A calibration report as text: how far reviewers agree, who is harsh, and which questions to
 * rewrite. A summary; the JSON has every coefficient.
 */
public final class CalibrationText {
  private static final int NAME = 44;
  private static final int QUESTION = 60;
  private static final int MATRIX = 5;
  private static final double RELIABLE = 0.8;

  /** The coefficients that are shown; the JSON has them all. */
  private static final ImmutableSet<CoefficientId> MAIN =
      Sets.immutableEnumSet(
          CoefficientId.PERCENT_AGREEMENT,
          CoefficientId.PERCENT_AGREEMENT_ALL,
          CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL,
          CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL,
          CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL,
          CoefficientId.KRIPPENDORFF_ALPHA_RATIO,
          CoefficientId.COHEN_KAPPA,
          CoefficientId.COHEN_KAPPA_LINEAR,
          CoefficientId.COHEN_KAPPA_QUADRATIC,
          CoefficientId.FLEISS_KAPPA,
          CoefficientId.BRENNAN_PREDIGER,
          CoefficientId.GWET_AC1,
          CoefficientId.ICC_A_1,
          CoefficientId.KENDALL_W);

  private final CalibrationReport report;

  private CalibrationText(CalibrationReport report) {
    this.report = report;
  }

  /** The whole report. */
  public static String of(CalibrationReport report) {
    CalibrationText text = new CalibrationText(report);
    return text.agreement() + text.coefficients() + text.reviewers() + text.rewriteFirst();
  }

  private String agreement() {
    TextTable table = new TextTable("  ", "lrrllll");
    table.row("", "items", "agree", "alpha", interval(), "scale", "");
    for (CriterionReport criterion : report.criteria()) {
      Coefficient alpha = criterion.alpha();
      table.row(
          Words.shortened(criterion.criterion(), NAME),
          String.valueOf(criterion.items()),
          percent(criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT)),
          value(alpha),
          bounds(alpha),
          criterion.main().name().toLowerCase(Locale.ROOT),
          verdict(alpha));
    }
    return "Agreement between reviewers (Krippendorff's alpha: 1 is always, 0 is as by chance)\n"
        + table.text()
        + "  (reliable: the whole interval is at least 0.8; tentative: at least 0.667;"
        + " agree: pairs of reviewers who say the same)\n";
  }

  private String interval() {
    return decimal(report.confidence() * 100, 0) + " % interval";
  }

  /** The main coefficients, where there are few criteria. */
  private String coefficients() {
    List<CriterionReport> criteria = report.criteria();
    if (criteria.size() > MATRIX || criteria.stream().noneMatch(c -> mainCoefficients(c) > 3)) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (CriterionReport criterion : criteria) {
      TextTable table = new TextTable("  ", "lrl");
      criterion
          .coefficients()
          .forEach(
              (id, found) -> {
                if (MAIN.contains(id) && !isForTwoReviewers(found)) {
                  table.row(id.id(), value(found), boundsOrReason(found));
                }
              });
      out.append('\n').append(Words.shortened(criterion.name(), NAME)).append('\n');
      out.append(table.text());
    }
    return out.toString();
  }

  private static long mainCoefficients(CriterionReport criterion) {
    return criterion.coefficients().keySet().stream().filter(MAIN::contains).count();
  }

  private static boolean isForTwoReviewers(Coefficient coefficient) {
    return coefficient instanceof Coefficient.Undefined undefined
        && undefined.reason() == UndefinedReason.MORE_THAN_TWO_REVIEWERS;
  }

  private String reviewers() {
    Optional<CriterionReport> total = report.criterion(SessionRatings.TOTAL);
    if (total.isPresent()) {
      return "\nReviewers by total score: severity in percent points, + is harsher, adjusted for the"
          + "\ninteractions each of them evaluated and for the severity of the others\n"
          + bySeverity(total.get());
    }
    return report.criteria().size() > MATRIX ? harshestByCriterion() : severityMatrix();
  }

  private static String bySeverity(CriterionReport criterion) {
    TextTable table = new TextTable("  ", "lrrll");
    table.row("", "scores", "mean", "severity", "");
    Map<String, ReviewerSummary> byName =
        criterion.reviewers().stream()
            .collect(Collectors.toMap(ReviewerSummary::reviewer, reviewer -> reviewer));
    for (String name : criterion.severity().bySeverity()) {
      ReviewerSummary reviewer = Objects.requireNonNull(byName.get(name));
      Coefficient severity = criterion.severity().of(name).orElseThrow();
      table.row(
          Words.shortened(name, NAME),
          String.valueOf(reviewer.numericRatings()),
          decimal(Objects.requireNonNull(reviewer.mean()), 2),
          inWords(severity),
          beyondChance(severity));
    }
    return table.text();
  }

  private static String inWords(Coefficient severity) {
    double value = severity.estimate().orElseThrow().value();
    return "%s%s %s"
        .formatted(value >= 0 ? "+" : "", decimal(value, 2), bounds(severity))
        .stripTrailing();
  }

  private static String beyondChance(Coefficient severity) {
    return severity
        .estimate()
        .flatMap(Coefficient.Estimate::bounds)
        .map(b -> b.low() > 0 ? "harsh" : b.high() < 0 ? "lenient" : "")
        .orElse("");
  }

  private String severityMatrix() {
    Map<String, String[]> rows = new TreeMap<>();
    List<CriterionReport> criteria = report.criteria();
    for (int column = 0; column < criteria.size(); column++) {
      for (ReviewerSummary reviewer : criteria.get(column).reviewers()) {
        String[] cells =
            rows.computeIfAbsent(reviewer.reviewer(), name -> emptyCells(criteria.size()));
        cells[column] =
            criteria
                .get(column)
                .severity()
                .of(reviewer.reviewer())
                .map(CalibrationText::signed)
                .orElse("no number");
      }
    }
    TextTable table = new TextTable("  ", "l" + "l".repeat(criteria.size()));
    table.row(join("", criteria.stream().map(c -> Words.shortened(c.name(), 24)).toList()));
    rows.forEach((name, cells) -> table.row(join(Words.shortened(name, NAME), List.of(cells))));
    return "\nSeverity of reviewers, adjusted for items and for each other, in units of the scale"
        + "\n(+ is harsher, * beyond chance)\n"
        + table.text()
        + harshest();
  }

  private String harshest() {
    return report.criteria().stream()
        .filter(criterion -> criterion.harshest().isPresent())
        .map(CalibrationText::harshest)
        .collect(Collectors.joining("", "\n", ""));
  }

  private static String harshest(CriterionReport criterion) {
    String reviewer = criterion.harshest().orElseThrow();
    String severity = criterion.severity().of(reviewer).map(CalibrationText::signed).orElse("");
    return "  Harshest on %s: %s, by %s\n".formatted(criterion.name(), reviewer, severity);
  }

  private String harshestByCriterion() {
    return "\nHarshest reviewers, in units of each scale\n" + harshest().stripLeading();
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

  private static String signed(Coefficient severity) {
    return severity
        .estimate()
        .map(
            estimate ->
                (estimate.value() >= 0 ? "+" : "")
                    + decimal(estimate.value(), 3)
                    + (beyondChance(severity).isEmpty() ? "" : " *"))
        .orElse("not enough data");
  }

  private String rewriteFirst() {
    List<Disagreement> first = report.rewriteFirst();
    if (first.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("  ", "rllll");
    for (int i = 0; i < first.size(); i++) {
      Disagreement disagreement = first.get(i);
      CriterionReport criterion = report.criterion(disagreement.question()).orElseThrow();
      table.row(
          i + 1 + ".",
          disagreement.question(),
          "\"" + Words.shortened(criterion.name(), QUESTION) + "\"",
          "alpha " + value(criterion.alpha()),
          decimal(disagreement.moved() * 100, 2) + " points");
    }
    return "\nRewrite these questions first: alpha is below 0.667, and two reviewers of one interaction\n"
        + "differ by so many points of the score on average\n"
        + table.text();
  }

  private static String verdict(Coefficient alpha) {
    return alpha.estimate().map(CalibrationText::judged).orElseGet(() -> boundsOrReason(alpha));
  }

  /** Krippendorff's (2004) levels, judged on the lower bound. */
  private static String judged(Coefficient.Estimate alpha) {
    double low = alpha.bounds().map(Uncertainty.Bounds::low).orElse(alpha.value());
    if (low >= RELIABLE) {
      return "reliable";
    }
    return low >= CalibrationReport.TENTATIVE ? "tentative" : "not reliable";
  }

  private static String value(Coefficient coefficient) {
    return coefficient.estimate().map(estimate -> decimal(estimate.value(), 3)).orElse("-");
  }

  private static String percent(@Nullable Coefficient coefficient) {
    return coefficient == null
        ? ""
        : coefficient
            .estimate()
            .map(estimate -> decimal(estimate.value() * 100, 1) + " %")
            .orElse("-");
  }

  private static String bounds(Coefficient coefficient) {
    return coefficient
        .estimate()
        .flatMap(Coefficient.Estimate::bounds)
        .map(bounds -> "(%s to %s)".formatted(decimal(bounds.low(), 2), decimal(bounds.high(), 2)))
        .orElse("");
  }

  private static String boundsOrReason(Coefficient coefficient) {
    return coefficient instanceof Coefficient.Undefined undefined
        ? "undefined: " + undefined.text()
        : bounds(coefficient);
  }

  private static String decimal(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }
}
