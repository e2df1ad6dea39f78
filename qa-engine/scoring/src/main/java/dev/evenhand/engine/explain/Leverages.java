package dev.evenhand.engine.explain;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries other answers, one question at a time, first to those that lost most: of a large card not
 * all can be tried.
 */
final class Leverages {
  private final Scorecard card;
  private final Choices choices;
  private final Trials trials;
  private final Score score;
  private final Map<String, Answer> given;
  private final Optional<Fraction> unfailed;
  private final int most;

  Leverages(Scorecard card, Choices choices, Trials trials, Score score) {
    this.card = card;
    this.choices = choices;
    this.trials = trials;
    this.score = score;
    this.given = Trials.given(score);
    this.unfailed = score.ratioWithoutAutoFail();
    this.most = Work.trials(card);
  }

  /** In the order of the card. */
  List<Leverage> all() {
    Map<String, Fraction> lost = new HashMap<>();
    score.questions().stream()
        .filter(Leverages::isFree)
        .forEach(question -> lost.put(question.id(), question.lost()));
    List<Question> questions =
        card.questions().stream()
            .filter(question -> question.kind().scorable() && lost.containsKey(question.id()))
            .toList();
    Map<String, Leverage> found = new HashMap<>();
    questions.stream()
        .sorted(
            Comparator.comparing(
                (Question question) -> lost.getOrDefault(question.id(), Fraction.ZERO),
                Comparator.reverseOrder()))
        .forEach(question -> found.put(question.id(), leverage(question)));
    return questions.stream().map(Question::id).map(found::get).toList();
  }

  private static boolean isFree(QuestionScore question) {
    return !Trials.has(question, AppliedRule.Kind.HIDDEN)
        && !Trials.has(question, AppliedRule.Kind.ANSWERED_BY);
  }

  private Leverage leverage(Question question) {
    Answer present = given.get(question.id());
    List<Answer> others = choices.steps(question, present);
    List<AnswerStep> steps = new ArrayList<>();
    while (steps.size() < others.size() && trials.scored() < most) {
      steps.add(step(question.id(), others.get(steps.size())));
    }
    int untried = others.size() - steps.size();
    return new Leverage(question.id(), question.ask(), present, steps, untried);
  }

  private AnswerStep step(String question, Answer other) {
    Checked<AnswerTrials.Result> changed = trials.score(Trials.with(given, question, other));
    return new AnswerStep(
        other,
        changed.value().map(Hypothetical::of),
        rise(score.ratio(), changed.value().flatMap(AnswerTrials.Result::ratio)),
        rise(unfailed, changed.value().flatMap(AnswerTrials.Result::unfailed)),
        changed.problems());
  }

  private static Optional<Fraction> rise(Optional<Fraction> from, Optional<Fraction> to) {
    return from.flatMap(before -> to.map(after -> after.minus(before)));
  }
}
