package dev.evenhand.engine.scoring;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.NameGuesses;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of one evaluation, in the order in which they were found. */
final class EvaluationProblems {
  private static final int LONGEST_SHOWN = 40;

  private final Location location;
  private final List<Problem> problems = new ArrayList<>();
  private final NameGuesses guesses = new NameGuesses();

  EvaluationProblems(String evaluation) {
    this.location = Location.of("evaluation " + evaluation);
  }

  List<Problem> list() {
    return problems;
  }

  /** Guesses what names in the evaluation were meant to be. */
  NameGuesses guesses() {
    return guesses;
  }

  void add(String code, String path, String message, String remedy) {
    problems.add(Problem.error(code, location, path, message, remedy));
  }

  void add(
      String code,
      String path,
      String message,
      @Nullable String found,
      @Nullable String allowed,
      String remedy) {
    problems.add(Problem.error(code, location, path, message, remedy).with(found, allowed));
  }

  /** What was answered, unless it may be words about a customer. */
  static @Nullable String shown(Question question, Answer answer) {
    if (answer instanceof Answer.Quantity || answer instanceof Answer.NotApplicable) {
      return answer.text();
    }
    String text = answer.text();
    boolean personal = !question.kind().scorable() || text.length() > LONGEST_SHOWN;
    return personal ? null : '"' + text + '"';
  }
}
