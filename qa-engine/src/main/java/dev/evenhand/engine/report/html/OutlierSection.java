package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands out, with the number of questions asked in mind.
 *
 * @param rate the share of those named that is false, on average at most
 * @param tests how many were made
 * @param rows those that stand out, the surest first
 */
record OutlierSection(Shown rate, Shown tests, List<Row> rows) {
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
        outliers.tests().stream()
            .filter(OutlierTests.Test::standsOut)
            .sorted(Comparator.comparingDouble(OutlierTests.Test::adjustedP))
            .map(OutlierSection::row)
            .toList());
  }

  private static Row row(OutlierTests.Test test) {
    return new Row(
        Display.name(test.reviewer()),
        Display.name(test.criterion()),
        how(test),
        Shown.signed(test.estimate(), DIGITS),
        Shown.number(test.adjustedP(), 3));
  }

  private static String how(OutlierTests.Test test) {
    boolean above = test.estimate() > 0;
    return switch (test.kind()) {
      case SEVERITY -> above ? "rates lower" : "rates higher";
      case SPREAD -> above ? "uses more of the scale" : "uses less of the scale";
      case AGREEMENT -> above ? "is further from the others" : "is closer to the others";
    };
  }
}
