package dev.evenhand.engine.calibration;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode.QuestionScore;
import dev.evenhand.api.scorecard.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * By how much of the score reviewers differ on a question: the mean absolute difference between the
 * contributions of two reviewers of one interaction, averaged over interactions.
 *
 * <p>Summed in the order of the interactions' ids and of the sizes within, so that the order of the
 * evaluations does not change a bit.
 */
final class MovedScore {
  private MovedScore() {}

  static List<Disagreement> of(List<String> questions, List<Score> scores) {
    Set<String> extra = extra(scores);
    NavigableMap<String, NavigableMap<String, List<Double>>> byQuestion = new TreeMap<>();
    for (Score score : scores) {
      String interaction = score.evaluation().interaction().id();
      for (QuestionScore question : score.questions()) {
        if (question.effectiveWeight().signum() > 0
            || extra.contains(question.id()) && isAnswered(question)) {
          byQuestion
              .computeIfAbsent(question.id(), id -> new TreeMap<>())
              .computeIfAbsent(interaction, id -> new ArrayList<>())
              .add(question.contribution().doubleValue());
        }
      }
    }
    return questions.stream()
        .filter(byQuestion::containsKey)
        .map(id -> disagreement(id, byQuestion.getOrDefault(id, new TreeMap<>())))
        .toList();
  }

  /** Questions without weight that move the score all the same: bonus and penalties. */
  private static Set<String> extra(List<Score> scores) {
    return scores.stream()
        .flatMap(score -> score.questions().stream())
        .filter(question -> question.effectiveWeight().signum() == 0)
        .filter(question -> question.contribution().signum() != 0)
        .map(QuestionScore::id)
        .collect(Collectors.toSet());
  }

  private static boolean isAnswered(QuestionScore question) {
    Answer answer = question.answer();
    return answer != null && !(answer instanceof Answer.NotApplicable);
  }

  private static Disagreement disagreement(
      String question, NavigableMap<String, List<Double>> contributionsByInteraction) {
    double sum = 0;
    long interactions = 0;
    for (List<Double> contributions : contributionsByInteraction.values()) {
      if (contributions.size() > 1) {
        sum += meanDifference(contributions.stream().mapToDouble(Double::doubleValue).toArray());
        interactions++;
      }
    }
    return new Disagreement(question, interactions == 0 ? 0 : sum / interactions, interactions);
  }

  /** The mean absolute difference of all pairs, by the ranks of the sorted values. */
  private static double meanDifference(double[] values) {
    Arrays.sort(values);
    int n = values.length;
    double sum = 0;
    for (int rank = 0; rank < n; rank++) {
      sum += values[rank] * (2.0 * rank - n + 1);
    }
    return sum / (n * (n - 1) / 2.0);
  }
}
