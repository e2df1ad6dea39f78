package dev.evenhand.engine.explain;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.RatioPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that could be answered otherwise.
 *
 * @param position among all questions of the card
 * @param present its answer, or null
 * @param others the answers to try; of a plain question those that could help, the best last
 * @param liftsFail whether its best answer is free of an auto-fail that the present one has
 */
record ChangeableQuestion(
    int position,
    Question question,
    @Nullable Answer present,
    List<Answer> others,
    boolean liftsFail) {

  static ChangeableQuestion free(
      int position, Question question, @Nullable Answer present, List<Answer> others) {
    return new ChangeableQuestion(position, question, present, List.copyOf(others), false);
  }

  /**
   * A question whose best answer is as good as any: it has the highest score and fails nothing that
   * another would not. Answers that are no better than the present one in either way are left out.
   * Null if there is no such answer.
   *
   * @param present its answer, or null where it is open and an open question counts 0
   */
  static @Nullable ChangeableQuestion plain(
      int position, Question question, @Nullable Answer present, List<Answer> others) {
    List<Answer> all = new ArrayList<>(others);
    if (present != null) {
      all.add(present);
    }
    Map<Answer, BigDecimal> scores = scores(question, all);
    Answer best = best(question, all, scores);
    Set<AutoFail> failing = fails(question, best);
    boolean dominates =
        present == null
            ? failing.isEmpty() && score(best, scores).signum() >= 0
            : all.stream().allMatch(answer -> fails(question, answer).containsAll(failing));
    if (!dominates) {
      return null;
    }
    List<Answer> helpful =
        new ArrayList<>(
            others.stream()
                .filter(answer -> present == null || isBetter(question, answer, present, scores))
                .sorted(Comparator.comparing(answer -> score(answer, scores)))
                .toList());
    if (helpful.remove(best)) {
      helpful.add(best);
    }
    boolean lifts = present != null && !fails(question, present).equals(failing);
    return new ChangeableQuestion(position, question, present, List.copyOf(helpful), lifts);
  }

  private static Answer best(
      Question question, List<Answer> answers, Map<Answer, BigDecimal> scores) {
    return Collections.max(
        answers,
        Comparator.comparing((Answer answer) -> score(answer, scores))
            .thenComparing(answer -> -fails(question, answer).size()));
  }

  private static boolean isBetter(
      Question question, Answer answer, Answer present, Map<Answer, BigDecimal> scores) {
    return score(answer, scores).compareTo(score(present, scores)) > 0
        || !fails(question, answer).containsAll(fails(question, present));
  }

  /** Empty for a question that nobody scores. */
  private static Map<Answer, BigDecimal> scores(Question question, List<Answer> answers) {
    Map<Answer, BigDecimal> scores = new HashMap<>();
    if (question.kind().hasScores()) {
      answers.forEach(answer -> scores.put(answer, question.earned(answer, RatioPolicy.MAX)));
    }
    return scores;
  }

  /** Questions that nobody scores earn nothing, whatever the answer. */
  private static BigDecimal score(Answer answer, Map<Answer, BigDecimal> scores) {
    return scores.getOrDefault(answer, BigDecimal.ZERO);
  }

  private static Set<AutoFail> fails(Question question, Answer answer) {
    Set<String> marks = question.kind().marksOf(answer);
    Set<AutoFail> rules = new HashSet<>();
    for (AutoFail rule : question.autoFail()) {
      if (rule.on().stream().anyMatch(marks::contains)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  String id() {
    return question.id();
  }

  /** The best of the others. */
  Answer best() {
    return others.get(others.size() - 1);
  }

  /** Of all its answers, the present one included, that which scores best and fails least. */
  Answer likeliest() {
    List<Answer> all = new ArrayList<>();
    if (present != null) {
      all.add(present);
    }
    all.addAll(others);
    all.remove(Answer.notApplicable());
    return all.isEmpty() ? Answer.notApplicable() : best(question, all, scores(question, all));
  }
}
