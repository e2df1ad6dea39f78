package dev.evenhand.engine.explain;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores an evaluation with other answers, and counts how often. An answer to a question that the
 * others hide falls away, as it would for a reviewer who changes them.
 */
final class Trials {
  private static final String HIDDEN = "answer-to-hidden-question";
  private static final String ANSWERS = "/answers/";

  private final ScoringEngine engine;
  private final Evaluation evaluation;
  private final Counter counter;

  private Trials(ScoringEngine engine, Evaluation evaluation, Counter counter) {
    this.engine = engine;
    this.evaluation = evaluation;
    this.counter = counter;
  }

  /** A count that several trials share. */
  private static final class Counter {
    private int scored;
  }

  static Trials of(Scorecard card, Evaluation evaluation) {
    return of(ScoringEngine.of(CardVariants.withoutRemarks(card)), evaluation);
  }

  /**
   * @param engine one of a card that asks for no comments and causes
   */
  static Trials of(ScoringEngine engine, Evaluation evaluation) {
    return new Trials(engine, evaluation, new Counter());
  }

  /** The same evaluation under another card, with the same count. */
  Trials by(ScoringEngine other) {
    return new Trials(other, evaluation, counter);
  }

  /**
   * What the reviewer answered, by question in display order: "not applicable" sections spread over
   * their questions, without what the card answers itself.
   */
  static Map<String, Answer> given(Score score) {
    Map<String, Answer> given = new LinkedHashMap<>();
    for (QuestionScore question : score.questions()) {
      Answer answer = question.answer();
      if (answer != null && !has(question, AppliedRule.Kind.ANSWERED_BY)) {
        given.put(question.id(), answer);
      }
    }
    return given;
  }

  static boolean has(QuestionScore question, AppliedRule.Kind kind) {
    return question.rules().stream().anyMatch(rule -> rule.kind() == kind);
  }

  /** How many scores were computed. */
  /** The answers with another one to a question; null is none. */
  static Map<String, Answer> with(
      Map<String, Answer> answers, String question, @Nullable Answer answer) {
    Map<String, Answer> others = new LinkedHashMap<>(answers);
    if (answer == null) {
      others.remove(question);
    } else {
      others.put(question, answer);
    }
    return others;
  }

  /** The ratio of the score of these answers, if they have one. */
  Optional<Fraction> ratio(Map<String, Answer> answers) {
    return score(answers).value().flatMap(Score::ratio);
  }

  int scored() {
    return counter.scored;
  }

  /** The score of those answers, or why they have none. */
  Checked<Score> score(Map<String, Answer> answers) {
    Map<String, Answer> kept = new LinkedHashMap<>(answers);
    while (true) {
      counter.scored++;
      Checked<Score> score = engine.score(with(kept));
      if (!removeHidden(score.problems(), kept)) {
        return score;
      }
    }
  }

  /** The score of those answers if they pass, else null. */
  @Nullable Score passing(Map<String, Answer> answers) {
    return score(answers).value().filter(score -> score.outcome() == Outcome.PASSED).orElse(null);
  }

  private static boolean removeHidden(List<Problem> problems, Map<String, Answer> answers) {
    boolean removed = false;
    for (Problem problem : problems) {
      if (problem.code().equals(HIDDEN)) {
        removed |= answers.remove(problem.path().substring(ANSWERS.length())) != null;
      }
    }
    return removed;
  }

  private Evaluation with(Map<String, Answer> answers) {
    return new Evaluation(
        evaluation.id(),
        evaluation.scorecard(),
        evaluation.interaction(),
        evaluation.reviewer(),
        evaluation.at(),
        evaluation.session(),
        answers,
        Map.of(),
        Map.of());
  }
}
