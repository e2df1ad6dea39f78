package dev.evenhand.engine.explain;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two evaluations of one interaction, question by question, by the score that each difference
 * costs: the sheet for a calibration discussion.
 *
 * <p>A question's part is the difference of its contributions; what auto-fails, limits, cap and
 * floor do beyond that is a part of its own, at the section or card where they do it. The parts add
 * up to the difference of the scores.
 *
 * @param first the score of one evaluation
 * @param second the score of the other
 * @param differences what moved most first, of equals the questions in the order of the card, then
 *     the rules
 * @param untried of how many questions answered differently it is left open what the other answer
 *     would do alone, as the card is large
 */
public record EvaluationComparison(
    Score first, Score second, List<ScoreDifference> differences, int untried) {
  public EvaluationComparison {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    differences = Copies.list(differences, "differences");
  }

  /**
   * Compares two evaluations, or says why they can't be: they are of different interactions, of
   * another card or version than that of {@code engine}, or can't be scored.
   */
  public static Checked<EvaluationComparison> of(
      ScoringEngine engine, Evaluation first, Evaluation second) {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    List<Problem> problems = unlike(first, second);
    if (!problems.isEmpty()) {
      return Checked.failed(problems);
    }
    Checked<Score> one = engine.score(first);
    Checked<Score> other = engine.score(second);
    problems = new ArrayList<>(one.problems());
    problems.addAll(other.problems());
    return problems.isEmpty()
        ? Checked.of(ScoreDifferences.compare(engine, one.orThrow(), other.orThrow()))
        : Checked.failed(problems);
  }

  private static List<Problem> unlike(Evaluation first, Evaluation second) {
    Location location = Location.of("evaluation " + second.id());
    List<Problem> problems = new ArrayList<>();
    if (!first.interaction().id().equals(second.interaction().id())) {
      problems.add(
          Problem.error(
                  "different-interactions",
                  location,
                  "/interaction",
                  "the evaluations are of different interactions",
                  "Choose two of one interaction.")
              .with(second.interaction().id(), asIn(first.interaction().id(), first)));
    }
    if (!first.scorecard().equals(second.scorecard())) {
      problems.add(
          Problem.error(
                  "different-scorecards",
                  location,
                  "/scorecard",
                  "the evaluations were made with different cards or versions",
                  "Choose two of one version; \"qa compare\" tells how the cards differ.")
              .with(second.scorecard().toString(), asIn(first.scorecard().toString(), first)));
    }
    return problems;
  }

  private static String asIn(String value, Evaluation evaluation) {
    return value + ", as in evaluation " + evaluation.id();
  }

  /** How much higher the second score is; empty if either is undefined. */
  public Optional<Fraction> moved() {
    return first.ratio().flatMap(one -> second.ratio().map(other -> other.minus(one)));
  }

  /** How many questions were answered differently. */
  public long answeredDifferently() {
    return differences.stream()
        .filter(
            difference ->
                difference instanceof ScoreDifference.OfQuestion question
                    && !question.isAnsweredAlike())
        .count();
  }
}
