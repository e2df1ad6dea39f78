package dev.evenhand.engine.explain;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.engine.scoring.AnswerTrials;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A set of changes that passes.
 *
 * @param answers all answers, the changed plain questions at their best
 * @param changed the positions of the changed questions, ascending
 * @param raised the plain ones among them
 * @param reach the ratio
 */
record PassingAnswers(
    Map<String, Answer> answers,
    List<Integer> changed,
    List<ChangeableQuestion> raised,
    Fraction reach) {

  static PassingAnswers of(
      Map<String, Answer> answers,
      List<Integer> changed,
      List<ChangeableQuestion> raised,
      AnswerTrials.Result result) {
    List<Integer> all =
        Stream.concat(changed.stream(), raised.stream().map(ChangeableQuestion::position))
            .sorted()
            .toList();
    return new PassingAnswers(answers, all, raised, result.compared().orElse(Fraction.ZERO));
  }

  /** Whether this one is to be chosen rather than {@code other}, which has as many changes. */
  boolean isBefore(PassingAnswers other) {
    int order = reach.compareTo(other.reach);
    return order > 0 || (order == 0 && precedes(changed, other.changed));
  }

  private static boolean precedes(List<Integer> some, List<Integer> others) {
    for (int i = 0; i < some.size(); i++) {
      int order = some.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }
}
