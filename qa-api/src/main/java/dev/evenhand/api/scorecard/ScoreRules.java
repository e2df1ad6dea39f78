package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts must have scores: a missing score is a mistake, never 0. */
final class ScoreRules {
  private ScoreRules() {}

  static List<Breach> breaches(Question question, WeightRules.Around around, List<Object> path) {
    QuestionKind kind = question.kind();
    String list = kind instanceof QuestionKind.Numeric ? "ranges" : "options";
    List<@Nullable BigDecimal> scores = scores(kind);
    List<String> marks = kind.marks();
    Breaches breaches = new Breaches();
    for (int i = 0; i < scores.size(); i++) {
      if (scores.get(i) == null) {
        breaches.add(
            "missing-score",
            CardRules.join(path, list, i),
            "'%s' of question '%s' has no score".formatted(marks.get(i), question.id()),
            "Add \"score\", or give the question the weight 0.",
            RuleInputs.all(
                RuleInputs.numbers(CardRules.join(path, list, i), "score"),
                RuleInputs.weighing(path)));
      }
    }
    String at = question.max() == null ? list : "max";
    boolean counted = kind.scoredByCount() && !QuestionRules.lacksMax(question);
    boolean scored = !scores.isEmpty() || question.max() != null || counted;
    if (breaches.list().isEmpty() && scored) {
      addRatioBreach(question, around, path, at, breaches);
    }
    return breaches.list();
  }

  private static void addRatioBreach(
      Question question,
      WeightRules.Around around,
      List<Object> questionPath,
      String at,
      Breaches breaches) {
    boolean counts = question.kind().scoredByCount();
    List<Object> path = counts ? questionPath : CardRules.join(questionPath, at);
    List<Input> inputs =
        RuleInputs.all(
            RuleInputs.scores(path),
            RuleInputs.properties(questionPath, "cap", "max", "scoredBy", "perCount"),
            RuleInputs.policy(questionPath, "ratio"),
            RuleInputs.weighing(questionPath));
    boolean nothing = question.possible(around.ratioOf(question)).signum() <= 0;
    if (nothing && !counts && isRange(question, around)) {
      breaches.add(
          "equal-scores",
          path,
          "all answers to question '%s' score the same".formatted(question.id()),
          "Give them different scores; \"range\" needs a best and a worst answer.",
          inputs);
    } else if (nothing && (around.method().takesRatios() || isRange(question, around))) {
      breaches.add(
          "no-positive-score",
          path,
          "no answer to question '%s' scores above 0".formatted(question.id()),
          counts
              ? "Add \"max\": the points that each takes something off, or make the method \"points\"."
              : "Give the best answer a positive score; a ratio needs something to earn.",
          inputs);
    }
  }

  private static boolean isRange(Question question, WeightRules.Around around) {
    return around.ratioOf(question) == RatioPolicy.RANGE;
  }

  private static List<@Nullable BigDecimal> scores(QuestionKind kind) {
    List<@Nullable BigDecimal> scores = new ArrayList<>();
    kind.options().forEach(option -> scores.add(option.score()));
    if (!kind.scoredByValue() && !kind.scoredByCount()) {
      kind.ranges().forEach(range -> scores.add(range.score()));
    }
    return scores;
  }
}
