package dev.evenhand.engine.calibration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts on which interactions reviewers come to different outcomes. */
final class SplitOutcomes {
  private final InteractionRows all;

  private SplitOutcomes(InteractionRows all) {
    this.all = all;
  }

  /**
   * The outcomes of these evaluations by interaction.
   *
   * @param rows evaluations of those who are measured
   */
  static OutcomeAgreement of(EvaluationColumns columns, int[] rows) {
    SplitOutcomes outcomes = new SplitOutcomes(InteractionRows.of(columns, rows));
    return new OutcomeAgreement(
        outcomes.split(columns.passing()).orElse(null),
        outcomes.split(columns.bands()).orElse(null));
  }

  /** Empty if no evaluation has such an outcome. */
  private <T> Optional<OutcomeAgreement.Split> split(ValueColumn<T> outcomes) {
    if (all.rows().mapToObj(outcomes::get).noneMatch(Objects::nonNull)) {
      return Optional.empty();
    }
    OutcomeAgreement.Split sum = new OutcomeAgreement.Split(0, 0, 0, 0);
    for (int place = 0; place < all.size(); place++) {
      sum = added(sum, Arrays.stream(all.of(place)).mapToObj(outcomes::get));
    }
    return Optional.of(sum);
  }

  private static <T> OutcomeAgreement.Split added(OutcomeAgreement.Split sum, Stream<T> outcomes) {
    Map<T, Long> counts =
        outcomes
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long given = counts.values().stream().mapToLong(Long::longValue).sum();
    return given < 2
        ? sum
        : new OutcomeAgreement.Split(
            sum.interactions() + 1,
            sum.split() + (counts.size() > 1 ? 1 : 0),
            sum.pairs() + pairs(given),
            sum.differing() + pairs(given) - alike(counts.values()));
  }

  private static long alike(Collection<Long> counts) {
    return counts.stream().mapToLong(SplitOutcomes::pairs).sum();
  }

  private static long pairs(long reviewers) {
    return reviewers * (reviewers - 1) / 2;
  }
}
