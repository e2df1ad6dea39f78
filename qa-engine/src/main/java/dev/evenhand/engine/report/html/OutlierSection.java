package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.finding.StudyFindings;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands out, with the number of questions asked in mind.
 *
 * @param rate the share of those named that is false, on average at most
 * @param tests how many were made
 * @param points who stands out, how and on what
 * @param rows the same, a test each, the surest first
 */
record OutlierSection(Shown rate, Shown tests, List<Sentence> points, List<Row> rows) {
  private static final int DIGITS = 2;

  /** One reviewer who stands out on one criterion. */
  record Row(String reviewer, String criterion, String how, Shown estimate, Shown p) {}

  static @Nullable OutlierSection of(Reading reading) {
    ReviewerStudy study = reading.report().study();
    if (study == null || study.outliers().tests().isEmpty()) {
      return null;
    }
    OutlierTests outliers = study.outliers();
    return new OutlierSection(
        Shown.percent(outliers.rate()),
        Shown.count(outliers.tests().size()),
        StudyFindings.standingOut(outliers),
        StudyFindings.surestFirst(outliers).stream().map(OutlierSection::row).toList());
  }

  private static Row row(OutlierTests.Test test) {
    return new Row(
        Display.name(test.reviewer()),
        Display.name(test.criterion()),
        StudyFindings.how(test),
        Shown.signed(test.estimate(), DIGITS),
        Shown.probability(test.adjustedP()));
  }
}
