package dev.evenhand.engine.compare;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Aggregation;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.AggregateAccumulator;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Scores evaluations by two cards, one after the other, without keeping more than {@link
 * Rescoring#MOST} of them. Not thread-safe.
 */
public final class RescoringBuilder {
  private final Scorecard after;
  private final ScoringEngine own;
  private final ScoringEngine other;
  private final AggregateAccumulator meanBefore = AggregateAccumulator.create(Aggregation.MEAN);
  private final AggregateAccumulator meanAfter = AggregateAccumulator.create(Aggregation.MEAN);
  private final Map<Outcome, Map<Outcome, Integer>> moves = new TreeMap<>();
  private final MostMoved changed = new MostMoved(Rescoring.MOST);
  private final List<NotRescored> notRescored = new ArrayList<>();
  private final Map<List<String>, Rescoring.Reason> reasons = new LinkedHashMap<>();
  private long scored;
  private long rest;

  RescoringBuilder(Scorecard before, Scorecard after) {
    this.after = after;
    this.own = ScoringEngine.of(before);
    this.other = ScoringEngine.of(after);
  }

  /**
   * Scores an evaluation made with the first card.
   *
   * @return this
   */
  public RescoringBuilder add(Evaluation evaluation) {
    return add(evaluation, null);
  }

  /**
   * Scores an evaluation made with the first card.
   *
   * @param at where it stands, for problems; null to name it by its id
   * @return this
   */
  public RescoringBuilder add(Evaluation evaluation, @Nullable Location at) {
    Objects.requireNonNull(evaluation, "evaluation");
    Checked<Score> was = own.score(evaluation);
    Checked<Score> is = other.score(under(after, evaluation));
    if (was.value().isEmpty()) {
      leaveOut(evaluation, NotRescored.By.BEFORE, was.problems(), at);
    } else if (is.value().isEmpty()) {
      leaveOut(evaluation, NotRescored.By.AFTER, is.problems(), at);
    } else {
      add(new RescoredEvaluation(was.value().get(), is.value().get()));
    }
    return this;
  }

  private static Evaluation under(Scorecard card, Evaluation evaluation) {
    return new Evaluation(
        evaluation.id(),
        card.ref(),
        evaluation.interaction(),
        evaluation.reviewer(),
        evaluation.at(),
        evaluation.session(),
        evaluation.answers(),
        evaluation.comments(),
        evaluation.causes());
  }

  private void add(RescoredEvaluation score) {
    scored++;
    meanBefore.add(score.before());
    meanAfter.add(score.after());
    Outcome was = score.before().outcome();
    Outcome is = score.after().outcome();
    if (was != is) {
      moves.computeIfAbsent(was, outcome -> new TreeMap<>()).merge(is, 1, Integer::sum);
    }
    if (score.isChanged()) {
      changed.add(score);
    }
  }

  private void leaveOut(
      Evaluation evaluation, NotRescored.By by, List<Problem> found, @Nullable Location at) {
    rest++;
    List<Problem> problems =
        at == null ? found : found.stream().map(problem -> problem.at(at, problem.path())).toList();
    if (notRescored.size() < Rescoring.MOST) {
      notRescored.add(new NotRescored(evaluation.id(), by, problems));
    }
    for (Problem problem : problems) {
      List<String> same = List.of(by.name(), problem.code(), problem.path(), problem.message());
      if (reasons.size() < Rescoring.MOST || reasons.containsKey(same)) {
        reasons.merge(same, new Rescoring.Reason(by, problem, 1), RescoringBuilder::together);
      }
    }
  }

  private static Rescoring.Reason together(Rescoring.Reason first, Rescoring.Reason next) {
    return new Rescoring.Reason(first.by(), first.first(), first.problems() + next.problems());
  }

  /** What was found so far. */
  public Rescoring build() {
    List<Rescoring.OutcomeMove> all =
        moves.entrySet().stream()
            .flatMap(
                was ->
                    was.getValue().entrySet().stream()
                        .map(
                            is ->
                                new Rescoring.OutcomeMove(
                                    was.getKey(), is.getKey(), is.getValue())))
            .toList();
    return new Rescoring(
        scored,
        meanBefore.result(),
        meanAfter.result(),
        all,
        changed.count(),
        changed.inOrder(),
        rest,
        notRescored,
        List.copyOf(reasons.values()));
  }
}
