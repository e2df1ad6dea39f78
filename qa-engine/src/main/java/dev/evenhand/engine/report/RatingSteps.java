package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do next where no card says how much of a score a question moves. */
final class RatingSteps {
  private static final int QUESTIONS = 3;
  private static final int REVIEWERS = 3;

  private RatingSteps() {}

  /** The questions with the lowest alpha, of those that are surely too low. */
  static List<Block.Step> define(Reading reading) {
    if (reading.isOfCard()) {
      return List.of();
    }
    return AgreementPart.with(Standing.POOR, reading).stream()
        .sorted(Comparator.comparingDouble(question -> Reading.value(question.alpha())))
        .limit(QUESTIONS)
        .map(RatingSteps::define)
        .toList();
  }

  private static Block.Step define(CriterionReport question) {
    Sentence.Builder why = Sentence.create().words("Reviewers read it differently: ");
    AgreementPart.alpha(question.alpha(), why);
    return new Block.Step(
        Sentence.create()
            .words("Say in writing what each rating of ")
            .name(question.criterion())
            .words(" means, with examples.")
            .done(),
        why.words(".").done());
  }

  /** Those who are marked on most criteria, where no single criterion sums reviewers up. */
  static Optional<Block.Step> talk(Reading reading) {
    if (reading.severity().isPresent()) {
      return Optional.empty();
    }
    Map<String, Long> marksByReviewer = marks(reading);
    List<String> most =
        marksByReviewer.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(REVIEWERS)
            .map(Map.Entry::getKey)
            .toList();
    return most.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.create().words("Go through items with ").names(most).words(".").done(),
                Sentence.create()
                    .words("Of ")
                    .count(marksByReviewer.size())
                    .words(" whose severity is marked on some criterion, these are on most.")
                    .done()));
  }

  private static Map<String, Long> marks(Reading reading) {
    Map<String, Long> marks = new LinkedHashMap<>();
    for (CriterionReport criterion : reading.report().criteria()) {
      for (SeverityFindings.Departure departure : SeverityFindings.departures(criterion)) {
        marks.merge(departure.reviewer(), 1L, Long::sum);
      }
    }
    return marks;
  }
}
