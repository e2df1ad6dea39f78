package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import dev.evenhand.engine.words.TextTable;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A calibration report as text: how far reviewers agree, who is harsh, what makes ratings vary, and
 * which questions to rewrite. A summary; the JSON has every coefficient and every pair.
 */
public final class CalibrationText {
  private static final int QUESTION = 60;

  /** Above so many criteria only the overview tells of each. */
  private static final int DETAILED = 5;

  private CalibrationText() {}

  /** The whole report, of which no row was rejected. */
  public static String of(CalibrationReport report) {
    return of(report, 0);
  }

  /**
   * The whole report, the findings first.
   *
   * @param rejected how many rows of its input could not be used
   */
  public static String of(CalibrationReport report, long rejected) {
    AgreementText agreement = new AgreementText(report);
    boolean detailed = report.criteria().size() <= DETAILED;
    return FindingsText.of(report, rejected)
        + reference(report)
        + agreement.overview()
        + (detailed ? agreement.coefficients() : "")
        + pairs(report)
        + new SeverityText(report).text()
        + study(report)
        + ModelReviewersText.of(report)
        + AgentsText.of(report)
        + VarianceText.of(report)
        + GageText.of(report)
        + RaschText.of(report)
        + ConsensusText.of(report)
        + rewriteFirst(report)
        + SessionsText.of(report);
  }

  /** Only the findings in words, and what to do next. */
  public static String summary(CalibrationReport report, long rejected) {
    return FindingsText.of(report, rejected);
  }

  private static String study(CalibrationReport report) {
    ReviewerStudy study = report.study();
    if (report.lacksStudy()) {
      return "\nNo study of reviewers: more than %s are too many.\n"
          .formatted(ReviewerStudy.MAX_REVIEWERS);
    }
    return study == null ? "" : ReviewerStudyText.summary(study, told(report));
  }

  private static String reference(CalibrationReport report) {
    String reference = report.reference();
    if (reference == null) {
      return "";
    }
    return "Held against %s, whose own ratings are not among those below.\n\n"
        .formatted(Words.shortened(reference, QUESTION));
  }

  private static String pairs(CalibrationReport report) {
    List<CriterionReport> criteria = told(report);
    return criteria.stream().map(PairsText::of).collect(Collectors.joining())
        + PairExtremesText.of(criteria.stream().filter(c -> !PairsText.fits(c)).toList());
  }

  /** The criteria that have tables of their own: all if they are few, else the total. */
  private static List<CriterionReport> told(CalibrationReport report) {
    boolean detailed = report.criteria().size() <= DETAILED;
    return report.criteria().stream()
        .filter(c -> detailed || c.criterion().equals(SessionRatings.TOTAL))
        .toList();
  }

  private static String rewriteFirst(CalibrationReport report) {
    List<Disagreement> first =
        report.rewriteFirst().stream()
            .filter(one -> report.criterion(one.question()).isPresent())
            .toList();
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
          "alpha " + Numbers.value(criterion.alpha()),
          Numbers.decimal(disagreement.moved() * 100, 2) + " points");
    }
    return "\nRewrite these questions first: alpha is below 0.667, and two reviewers of one interaction\n"
        + "differ by so many points of the score on average\n"
        + table.text();
  }
}
