package dev.evenhand.engine.explain;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Raises each plain question of a set no further than the mark needs, and tells the changes. */
final class LeastChanges {
  private final SearchSpace space;
  private final Trials trials;
  private final int most;

  /**
   * @param most beyond so many scores questions stay as they are
   */
  LeastChanges(SearchSpace space, Trials trials, int most) {
    this.space = space;
    this.trials = trials;
    this.most = most;
  }

  Counterfactual.Changes changes(
      PassingAnswers chosen, Counterfactual.Proof proof, Supplier<Counterfactual.Effort> effort) {
    Map<String, Answer> answers = new LinkedHashMap<>(chosen.answers());
    chosen.raised().stream()
        .sorted(Comparator.comparing(ChangeableQuestion::position))
        .forEach(question -> lower(question, answers));
    Score score = trials.whole(answers);
    List<AnswerChange> changes =
        space
            .all()
            .filter(question -> chosen.changed().contains(question.position()))
            .sorted(Comparator.comparing(ChangeableQuestion::position))
            .map(question -> change(question, answers))
            .toList();
    return new Counterfactual.Changes(
        changes, fallingAway(score), Hypothetical.of(score), proof, effort.get());
  }

  /** The lowest answer that passes; the best one does. */
  private void lower(ChangeableQuestion question, Map<String, Answer> answers) {
    for (Answer other : question.others()) {
      answers.put(question.id(), other);
      if (trials.scored() >= most) {
        answers.put(question.id(), question.best());
        return;
      }
      if (trials.passing(answers) != null) {
        return;
      }
    }
  }

  private static AnswerChange change(ChangeableQuestion question, Map<String, Answer> answers) {
    return new AnswerChange(
        question.id(),
        question.question().ask(),
        question.present(),
        Objects.requireNonNull(answers.get(question.id())));
  }

  private List<String> fallingAway(Score score) {
    return score.questions().stream()
        .filter(question -> Trials.has(question, AppliedRule.Kind.HIDDEN))
        .map(QuestionScore::id)
        .filter(space.given()::containsKey)
        .toList();
  }
}
