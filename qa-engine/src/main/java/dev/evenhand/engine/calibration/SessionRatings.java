package dev.evenhand.engine.calibration;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The ratings of a calibration session: each question of the card is a criterion, and so is the
 * total score.
 *
 * @param data the criteria: the total first, then the questions in the order of the card
 * @param disagreements what each question's disagreement costs
 * @param scores every evaluation that could be used, scored
 * @param problems why others could not: every copy where one reviewer evaluated one interaction
 *     more than once, and what the card does not accept
 */
public record SessionRatings(
    CalibrationData data,
    List<Disagreement> disagreements,
    List<Score> scores,
    List<Problem> problems) {
  /** The id of the criterion that is the whole score, in percent. */
  public static final String TOTAL = "total-score";

  public SessionRatings {
    Objects.requireNonNull(data, "data");
    disagreements = List.copyOf(disagreements);
    scores = List.copyOf(scores);
    problems = List.copyOf(problems);
  }

  /** The total first, then the questions in the order of the card. */
  public List<CriterionRatings> criteria() {
    return data.criteria();
  }

  /** Scores the evaluations by {@code card} and arranges their answers by question. */
  public static SessionRatings of(Scorecard card, List<Evaluation> evaluations) {
    ScoringEngine engine = ScoringEngine.of(card);
    List<Problem> problems = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    for (Evaluation evaluation : withoutCopies(evaluations, problems)) {
      Checked<Score> checked = engine.score(evaluation);
      checked.value().ifPresent(scores::add);
      problems.addAll(checked.problems());
    }
    List<CriterionRatings> criteria =
        Stream.concat(
                Stream.of(QuestionRatings.ofTotal(scores)),
                card.questions().stream()
                    .filter(question -> question.kind().scorable())
                    .map(question -> QuestionRatings.of(question, scores)))
            .toList();
    List<Disagreement> disagreements =
        MovedScore.of(card.questions().stream().map(Question::id).toList(), scores);
    return new SessionRatings(CalibrationData.of(criteria), disagreements, scores, problems);
  }

  private static List<Evaluation> withoutCopies(
      List<Evaluation> evaluations, List<Problem> problems) {
    Map<List<String>, List<Evaluation>> byReviewerAndInteraction = new LinkedHashMap<>();
    for (Evaluation evaluation : evaluations) {
      byReviewerAndInteraction
          .computeIfAbsent(
              List.of(evaluation.interaction().id(), evaluation.reviewer().id()),
              key -> new ArrayList<>())
          .add(evaluation);
    }
    List<Evaluation> single = new ArrayList<>();
    for (List<Evaluation> copies : byReviewerAndInteraction.values()) {
      if (copies.size() == 1) {
        single.add(copies.get(0));
      } else {
        copies.forEach(copy -> problems.add(duplicate(copy, copies.size())));
      }
    }
    return single;
  }

  private static Problem duplicate(Evaluation copy, int count) {
    return Problem.error(
        "duplicate-evaluation",
        Location.of("evaluation " + copy.id()),
        "/interaction",
        "reviewer '%s' evaluated interaction '%s' %s times, and which counts is not known"
            .formatted(copy.reviewer(), copy.interaction().id(), count),
        "Keep one of the evaluations.");
  }
}
