package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.ExactRatio;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sets of options as the labels of categories name them, {@code rude|slow} or {@code rude + slow}
 * and {@code (none)} for the empty one, and how far they are apart.
 */
final class AnswerSets {
  private static final Pattern BETWEEN = Pattern.compile("\\||(?<=\\S) \\+ (?=\\S)");
  private static final String NONE = "(none)";

  /** Whole numbers that are larger are not used. */
  private static final int MAX_BITS = 36;

  private final List<Set<String>> sets;
  private final boolean masi;

  private AnswerSets(List<Set<String>> sets, boolean masi) {
    this.sets = sets;
    this.masi = masi;
  }

  /**
   * The sets that these labels name.
   *
   * @param weighting one of sets
   */
  static AnswerSets of(List<String> labels, Weighting weighting) {
    return new AnswerSets(
        labels.stream().map(AnswerSets::options).toList(), weighting == Weighting.MASI);
  }

  private static Set<String> options(String label) {
    return label.equals(NONE)
        ? Set.of()
        : Stream.of(BETWEEN.split(label, -1))
            .map(String::strip)
            .filter(option -> !option.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** For each set the place of the first that is equal. */
  int[] identities() {
    return sets.stream().mapToInt(sets::indexOf).toArray();
  }

  /**
   * How alike two sets are, as a fraction.
   *
   * <p>Jaccard's {@code |A and B| / |A or B|}; Passonneau's is the same times 1 for equal sets, 2/3
   * where one holds the other and 1/3 else. Empty sets are alike.
   *
   * @see <a href="https://doi.org/10.1111/j.1469-8137.1912.tb05611.x">Jaccard (1912), The
   *     distribution of the flora in the alpine zone</a>
   * @see <a href="https://aclanthology.org/L06-1392/">Passonneau (2006), Measuring agreement on
   *     set-valued items (MASI) for semantic and pragmatic annotation</a>
   */
  private record Likeness(long over, long under) {
    static Likeness of(Set<String> a, Set<String> b, boolean masi) {
      long both = a.stream().filter(b::contains).count();
      long either = a.size() + b.size() - both;
      if (either == 0) {
        return new Likeness(1, 1);
      }
      boolean holds = both == Math.min(a.size(), b.size());
      long thirds = !masi || both == either ? 3 : holds ? 2 : 1;
      return new Likeness(both * thirds, either * 3);
    }
  }

  private Likeness likeness(int c, int k) {
    return Likeness.of(sets.get(c), sets.get(k), masi);
  }

  /** One less how alike the sets are. */
  Distance distance() {
    double[][] matrix = new double[sets.size()][sets.size()];
    for (int c = 0; c < matrix.length; c++) {
      for (int k = 0; k < c; k++) {
        Likeness alike = likeness(c, k);
        matrix[c][k] = 1 - (double) alike.over() / alike.under();
        matrix[k][c] = matrix[c][k];
      }
    }
    return new MatrixDistance(matrix);
  }

  /** The distances times their common denominator; empty if that is too large. */
  Optional<WholeDistance> wholeDistance() {
    BigInteger common = BigInteger.ONE;
    long[][] matrix = new long[sets.size()][sets.size()];
    for (int c = 0; c < matrix.length; c++) {
      for (int k = 0; k < c && common.bitLength() <= MAX_BITS; k++) {
        common = ExactRatio.leastCommonMultiple(common, BigInteger.valueOf(likeness(c, k).under()));
      }
    }
    if (common.bitLength() > MAX_BITS) {
      return Optional.empty();
    }
    long one = common.longValueExact();
    for (int c = 0; c < matrix.length; c++) {
      for (int k = 0; k < c; k++) {
        Likeness alike = likeness(c, k);
        matrix[c][k] = one - alike.over() * (one / alike.under());
        matrix[k][c] = matrix[c][k];
      }
    }
    return Optional.of(WholeDistance.ofMatrix(matrix, one));
  }
}
