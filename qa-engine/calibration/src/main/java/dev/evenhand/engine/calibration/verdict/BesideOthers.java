package dev.evenhand.engine.calibration.verdict;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something of a reviewer beside the mean of the others: what one does moves the others the other
 * way. So the widest is taken, from the others is taken what it does to them, and so on while one
 * counts. Of two reviewers nobody can tell whose it is.
 *
 * @param value beside the others, 0 if alike
 * @param reach of its interval to each side
 * @param size from where on it matters
 */
record BesideOthers(double value, double reach, double size) {
  private static final int LEAST_REVIEWERS = 3;

  /**
   * Those that are a reviewer's own.
   *
   * @param beyondChance those of one kind on one criterion
   * @param reviewers how many rate there
   */
  static <K> Set<K> own(Map<K, BesideOthers> beyondChance, int reviewers) {
    Map<K, BesideOthers> left = new LinkedHashMap<>(beyondChance);
    Set<K> found = new LinkedHashSet<>();
    K widest = reviewers < LEAST_REVIEWERS ? null : widest(left, beyondChance);
    while (widest != null) {
      found.add(widest);
      double mirrored = left.remove(widest).value() / (reviewers - 1);
      left.replaceAll(
          (key, one) -> new BesideOthers(one.value() + mirrored, one.reach(), one.size()));
      widest = widest(left, beyondChance);
    }
    return found;
  }

  private static <K> @Nullable K widest(Map<K, BesideOthers> left, Map<K, BesideOthers> whole) {
    return left.entrySet().stream()
        .filter(
            one ->
                one.getValue().value() * Objects.requireNonNull(whole.get(one.getKey())).value()
                    > 0)
        .filter(one -> one.getValue().counts())
        .max(Comparator.comparingDouble(one -> Math.abs(one.getValue().value())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private boolean counts() {
    return Math.abs(value) >= reach && Sizes.matters(value, size);
  }
}
