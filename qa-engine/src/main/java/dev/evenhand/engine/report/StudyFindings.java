package dev.evenhand.engine.report;

import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.OutlierTests;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a study of reviewers found, in words: who stands out and how, and whose severity changed.
 */
final class StudyFindings {
  private StudyFindings() {}

  /** Those who stand out, then those who changed; one sentence that says so if there are none. */
  static List<Sentence> of(ReviewerStudy study) {
    List<Sentence> points = new ArrayList<>(standingOut(study.outliers()));
    points.addAll(changes(study));
    return points.isEmpty()
        ? List.of(Sentence.of("No reviewer stands out, and nobody's severity changed."))
        : points;
  }

  /** One sentence for each reviewer and way of standing out, the surest first. */
  static List<Sentence> standingOut(OutlierTests outliers) {
    Map<List<String>, List<String>> criteriaByReviewerAndWay = new LinkedHashMap<>();
    surestFirst(outliers)
        .forEach(
            test ->
                criteriaByReviewerAndWay
                    .computeIfAbsent(List.of(test.reviewer(), how(test)), key -> new ArrayList<>())
                    .add(test.criterion()));
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

  /** The tests of those who stand out. */
  static List<OutlierTests.Test> surestFirst(OutlierTests outliers) {
    return outliers.standingOut().stream()
        .sorted(Comparator.comparingDouble(OutlierTests.Test::adjustedP))
        .toList();
  }

  /** How a reviewer stands out; "rates lower" is harsh only where higher is better. */
  static String how(OutlierTests.Test test) {
    boolean above = test.estimate() > 0;
    return switch (test.kind()) {
      case SEVERITY -> above ? "rates lower" : "rates higher";
      case SPREAD -> above ? "uses more of the scale" : "uses less of the scale";
      case AGREEMENT -> above ? "is further from the others" : "is closer to the others";
    };
  }

  private static List<Sentence> changes(ReviewerStudy study) {
    return study.criteria().stream()
        .flatMap(
            criterion ->
                criterion.drift().stream()
                    .flatMap(drift -> change(criterion.criterion(), drift).stream()))
        .toList();
  }

  private static Optional<Sentence> change(String criterion, ReviewerDrift drift) {
    return drift
        .change()
        .value()
        .filter(ChangePoint::detected)
        .map(
            change ->
                Sentence.create()
                    .name(drift.reviewer())
                    .words(
                        change.direction() == Direction.HARSHER ? " rates lower" : " rates higher")
                    .words(" on ")
                    .name(criterion)
                    .words(" than before, since ")
                    .words(change.after().atOffset(ZoneOffset.UTC).toLocalDate().toString())
                    .words(".")
                    .done());
  }
}
