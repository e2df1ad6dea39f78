package dev.evenhand.engine.report.html;

import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Reading;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<OutlierTests.Test> out =
        outliers.tests().stream()
            .filter(OutlierTests.Test::standsOut)
            .sorted(Comparator.comparingDouble(OutlierTests.Test::adjustedP))
            .toList();
    return new OutlierSection(
        Shown.percent(outliers.rate()),
        Shown.count(outliers.tests().size()),
        points(out),
        out.stream().map(OutlierSection::row).toList());
  }

  /** One sentence for each reviewer and way of standing out. */
  private static List<Sentence> points(List<OutlierTests.Test> tests) {
    Map<List<String>, List<String>> criteriaByReviewerAndWay = new LinkedHashMap<>();
    for (OutlierTests.Test test : tests) {
      criteriaByReviewerAndWay
          .computeIfAbsent(List.of(test.reviewer(), how(test)), key -> new ArrayList<>())
          .add(test.criterion());
    }
    List<Sentence> points = new ArrayList<>();
    criteriaByReviewerAndWay.forEach(
        (key, criteria) ->
            points.add(
                Sentence.create()
                    .name(key.get(0))
                    .words(" " + key.get(1) + " on ")
                    .names(criteria)
                    .words(".")
                    .done()));
    return points;
  }

  private static Row row(OutlierTests.Test test) {
    return new Row(
        Display.name(test.reviewer()),
        Display.name(test.criterion()),
        how(test),
        Shown.signed(test.estimate(), DIGITS),
        Shown.probability(test.adjustedP()));
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
