package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What one reviewer's number is worth, in words. */
final class ReliabilityFindings {
  private ReliabilityFindings() {}

  static List<Sentence> points(Reading reading) {
    return criterion(reading).flatMap(ReliabilityFindings::point).stream().toList();
  }

  /** The criterion whose decision study is told first. */
  static Optional<CriterionReport> criterion(Reading reading) {
    if (reading.total().isPresent()) {
      return reading.total();
    }
    List<CriterionReport> all = reading.report().criteria();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static Optional<Sentence> point(CriterionReport criterion) {
    VarianceReport variance = criterion.models().variance();
    OptionalLong needed = variance.reviewersToJudge();
    if (variance.curve().isEmpty() || variance.curve().get(0).dependability().isEmpty()) {
      return Optional.empty();
    }
    double one = variance.curve().get(0).dependability().getAsDouble();
    if (needed.isPresent() && needed.getAsLong() == 1) {
      return Optional.of(
          Sentence.create()
              .words("One reviewer an interaction is enough: dependability ")
              .number(one, Numbers.decimal(one, 2))
              .words(", where 0.8 is wanted.")
              .done());
    }
    Sentence.Builder sentence =
        Sentence.create()
            .words("One reviewer an interaction gives a dependability of ")
            .number(one, Numbers.decimal(one, 2));
    if (needed.isEmpty()) {
      sentence.words(", and no number of reviewers would make it 0.8.");
    } else {
      sentence
          .words("; the mean of ")
          .count(needed.getAsLong())
          .words(" reviewers would reach 0.8.");
    }
    return Optional.of(sentence.done());
  }
}
