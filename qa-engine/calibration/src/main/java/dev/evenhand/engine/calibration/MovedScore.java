package dev.evenhand.engine.calibration;

import dev.evenhand.engine.calibration.EvaluationColumns.Contribution;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By how much of the score reviewers differ on a question: the mean absolute difference between the
 * contributions of two reviewers of one interaction, averaged over interactions.
 *
 * <p>Summed in the order of the interactions' ids and of the sizes within, so that the order of the
 * evaluations does not change a bit.
 */
record MovedScore(EvaluationColumns columns, InteractionRows all) {
  /**
   * What the disagreement on each question costs that counts.
   *
   * @param rows evaluations of those who are measured
   */
  static List<Disagreement> of(EvaluationColumns columns, int[] rows) {
    MovedScore moved = new MovedScore(columns, InteractionRows.of(columns, rows));
    return columns.questions.stream()
        .flatMap(question -> moved.disagreement(question.id()).stream())
        .toList();
  }

  /** Empty if the question never counts. */
  private Optional<Disagreement> disagreement(String question) {
    ValueColumn<Contribution> contributions = columns.contributions(question);
    boolean extra = isExtra(contributions);
    double sum = 0;
    long interactions = 0;
    boolean counts = false;
    for (int place = 0; place < all.size(); place++) {
      double[] own =
          Arrays.stream(all.of(place))
              .mapToObj(contributions::get)
              .filter(Objects::nonNull)
              .filter(one -> one.weighted() || extra && one.answered())
              .mapToDouble(Contribution::ratio)
              .toArray();
      counts |= own.length > 0;
      if (own.length > 1) {
        sum += meanDifference(own);
        interactions++;
      }
    }
    return counts
        ? Optional.of(
            new Disagreement(question, interactions == 0 ? 0 : sum / interactions, interactions))
        : Optional.empty();
  }

  /** Whether it moves the score though it has no weight: bonus and penalties. */
  private boolean isExtra(ValueColumn<Contribution> contributions) {
    return all.rows()
        .mapToObj(contributions::get)
        .anyMatch(one -> one != null && !one.weighted() && one.ratio() != 0);
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
