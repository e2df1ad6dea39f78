package dev.evenhand.engine.explain;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores an evaluation with other answers, and counts how often. An answer to a question that the
 * others hide falls away, as it would for a reviewer who changes them.
 */
final class Trials {
  private static final String HIDDEN = "answer-to-hidden-question";
  private static final String ANSWERS = "/answers/";

  private final AnswerTrials answers;
  private final Counter counter;

  private Trials(AnswerTrials answers, Counter counter) {
    this.answers = answers;
    this.counter = counter;
  }

  /** A count that several trials share. */
  private static final class Counter {
    private int scored;
    private long visited;
  }

  static Trials of(AnswerTrials answers) {
    return new Trials(answers, new Counter());
  }

  /** The same evaluation under another card, with the same count. */
  Trials by(AnswerTrials others) {
    return new Trials(others, counter);
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
  Optional<Fraction> ratio(Map<String, Answer> tried) {
    return score(tried).value().flatMap(AnswerTrials.Result::ratio);
  }

  /** What of these answers is held against the pass mark, if there is anything. */
  Optional<Fraction> compared(Map<String, Answer> tried) {
    return score(tried).value().flatMap(AnswerTrials.Result::compared);
  }

  /** How many scores were computed. */
  int scored() {
    return counter.scored;
  }

  /** Takes note of steps of a search that need no score. */
  void visit(long steps) {
    counter.visited += steps;
  }

  /** How many steps there were that needed none. */
  long visited() {
    return counter.visited;
  }

  /** What those answers come to, or why nothing. */
  Checked<AnswerTrials.Result> score(Map<String, Answer> tried) {
    return score(tried, answers::score);
  }

  /** The score of those answers with its tree. */
  Score whole(Map<String, Answer> tried) {
    return score(tried, answers::whole).orThrow();
  }

  private <T> Checked<T> score(
      Map<String, Answer> tried, Function<Map<String, Answer>, Checked<T>> scoring) {
    Map<String, Answer> kept = new LinkedHashMap<>(tried);
    while (true) {
      counter.scored++;
      Checked<T> score = scoring.apply(kept);
      if (!removeHidden(score.problems(), kept)) {
        return score;
      }
    }
  }

  /** What those answers come to if they pass, else null. */
  AnswerTrials.@Nullable Result passing(Map<String, Answer> tried) {
    return score(tried).value().filter(result -> result.outcome() == Outcome.PASSED).orElse(null);
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
}
