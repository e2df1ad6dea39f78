package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums for each reviewer's mean and severity. For an item with m numeric ratings of sum S, a
 * rating x is {@code (S - m x) / (m - 1)} below the mean of the others; so per reviewer and m the
 * number of ratings and the sums of x, x^2, e and e^2 with {@code e = S - m x} say all, without a
 * division.
 *
 * <p>Numbers are decimals: they are held as whole numbers of the smallest decimal place seen so
 * far, and when a smaller one turns up, all sums change their unit. The sums are exact at any size.
 */
public final class ReviewerTotals {
  /** Larger numbers, and items of more ratings, go the slow way; products below fit 63 bits. */
  private static final int FAST_BITS = 40;

  private static final int FAST_RATINGS = 1 << 20;

  private static final byte NO_NUMBER = 0;
  private static final byte SMALL = 1;
  private static final byte LARGE = 2;

  /** By reviewer and number of numeric ratings of the item: one more than where its sums are. */
  private final Grid slots = new Grid();

  /** By reviewer and code: ratings. */
  private final Grid usage = new Grid();

  private final ExactSums items = new ExactSums();
  private final ExactSums sum = new ExactSums();
  private final ExactSums squares = new ExactSums();
  private final ExactSums excess = new ExactSums();
  private final ExactSums excessSquares = new ExactSums();

  private int usedSlots;

  /** Decimal places of the unit. */
  private int scale;

  /** What kind of number each code stands for. */
  private byte[] kinds = new byte[0];

  /** The number of each code in units, where it is small; else 0. */
  private long[] small = new long[0];

  private final List<@Nullable BigInteger> numbers = new ArrayList<>();
  private final List<@Nullable BigDecimal> decimals = new ArrayList<>();

  /** Learns the numbers of new codes, null being none; to be called before they are added. */
  public void reserve(List<@Nullable BigDecimal> numbersByCode) {
    int places = scale;
    for (int code = decimals.size(); code < numbersByCode.size(); code++) {
      BigDecimal decimal = numbersByCode.get(code);
      decimals.add(decimal);
      places = decimal == null ? places : Math.max(places, decimal.scale());
    }
    if (places > scale) {
      changeScale(places);
    }
    small = Arrays.copyOf(small, decimals.size());
    kinds = Arrays.copyOf(kinds, decimals.size());
    for (int code = numbers.size(); code < decimals.size(); code++) {
      BigDecimal decimal = decimals.get(code);
      BigInteger number = decimal == null ? null : decimal.setScale(scale).unscaledValue();
      numbers.add(number);
      kinds[code] = kind(number);
      small[code] = number != null && kinds[code] == SMALL ? number.longValue() : 0;
    }
  }

  private static byte kind(@Nullable BigInteger number) {
    if (number == null) {
      return NO_NUMBER;
    }
    return number.bitLength() <= FAST_BITS ? SMALL : LARGE;
  }

  /** Adds a unit: {@code codes[i]} is what {@code reviewers[i]} said. */
  public void add(int[] reviewers, int[] codes, int from, int to) {
    int raters = 0;
    long total = 0;
    boolean fast = to - from <= FAST_RATINGS;
    for (int i = from; i < to; i++) {
      usage.add(reviewers[i], codes[i], 1);
      raters += kinds[codes[i]] == NO_NUMBER ? 0 : 1;
      total += small[codes[i]];
      fast &= kinds[codes[i]] != LARGE;
    }
    if (fast) {
      addFast(reviewers, codes, from, to, raters, total);
    } else {
      addExactly(reviewers, codes, from, to, raters);
    }
  }

  private void addFast(int[] reviewers, int[] codes, int from, int to, int raters, long total) {
    for (int i = from; i < to; i++) {
      if (kinds[codes[i]] != NO_NUMBER) {
        int slot = slot(reviewers[i], raters, 1);
        long own = small[codes[i]];
        sum.add(slot, own);
        squares.addSquare(slot, own);
        excess.add(slot, total - raters * own);
        excessSquares.addSquare(slot, total - raters * own);
      }
    }
  }

  private void addExactly(int[] reviewers, int[] codes, int from, int to, int raters) {
    BigInteger total = BigInteger.ZERO;
    for (int i = from; i < to; i++) {
      BigInteger number = numbers.get(codes[i]);
      total = number == null ? total : total.add(number);
    }
    for (int i = from; i < to; i++) {
      BigInteger own = numbers.get(codes[i]);
      if (own != null) {
        int slot = slot(reviewers[i], raters, 1);
        BigInteger e = total.subtract(own.multiply(BigInteger.valueOf(raters)));
        sum.add(slot, own);
        squares.add(slot, own.pow(2));
        excess.add(slot, e);
        excessSquares.add(slot, e.pow(2));
      }
    }
  }

  /** Adds all of {@code other}; reviewers and codes, known here by now, are given as here. */
  public void merge(ReviewerTotals other, int[] reviewers, int[] codes) {
    other.usage.forEach(
        (reviewer, code, count) -> usage.add(reviewers[reviewer], codes[code], count));
    BigInteger factor = BigInteger.TEN.pow(scale - other.scale);
    BigInteger factorOfSquares = factor.pow(2);
    other.slots.forEach(
        (reviewer, raters, place) -> {
          int from = (int) place - 1;
          int to = slot(reviewers[reviewer], raters, other.items(from));
          sum.add(to, other.sum.get(from).multiply(factor));
          squares.add(to, other.squares.get(from).multiply(factorOfSquares));
          excess.add(to, other.excess.get(from).multiply(factor));
          excessSquares.add(to, other.excessSquares.get(from).multiply(factorOfSquares));
        });
  }

  /** Decimal places of the unit that the sums are in. */
  public int scale() {
    return scale;
  }

  /** For each of the reviewers the sums by size of item, in no particular order. */
  public List<List<SharedRatings>> byReviewer(int reviewers) {
    var totals = new ArrayList<List<SharedRatings>>(reviewers);
    for (int i = 0; i < reviewers; i++) {
      totals.add(new ArrayList<>(1));
    }
    slots.forEach(
        (reviewer, raters, place) -> {
          int slot = (int) place - 1;
          totals
              .get(reviewer)
              .add(
                  new SharedRatings(
                      raters,
                      items(slot),
                      sum.get(slot),
                      squares.get(slot),
                      excess.get(slot),
                      excessSquares.get(slot)));
        });
    return totals;
  }

  /** How often each reviewer used each category, given the rank that each reviewer is to have. */
  public ReviewerUsage usage(int[] rankOfReviewer, CategoryScale categories) {
    var cells = new LongCounts();
    usage.forEach(
        (reviewer, code, count) ->
            cells.add(
                (long) rankOfReviewer[reviewer] << Integer.SIZE | categories.ofCode(code), count));
    return ReviewerUsage.of(cells, rankOfReviewer.length);
  }

  /** All ratings of each reviewer, numbers or not. */
  public long[] ratings(int reviewers) {
    long[] ratings = new long[reviewers];
    usage.forEach((reviewer, code, count) -> ratings[reviewer] += count);
    return ratings;
  }

  /**
   * Whether some reviewer with at least {@code minimum} ratings used one category only, while more
   * than one was used.
   */
  public boolean hasConstantReviewer(int reviewers, CategoryScale categories, long minimum) {
    int unknown = -1;
    int several = -2;
    int[] only = new int[reviewers + 1];
    Arrays.fill(only, unknown);
    usage.forEach(
        (reviewer, code, count) -> {
          int category = categories.ofCode(code);
          for (int at : new int[] {reviewer, reviewers}) {
            only[at] = only[at] == unknown || only[at] == category ? category : several;
          }
        });
    long[] ratings = ratings(reviewers);
    for (int i = 0; i < reviewers; i++) {
      if (only[i] >= 0 && ratings[i] >= minimum && only[reviewers] == several) {
        return true;
      }
    }
    return false;
  }

  private int slot(int reviewer, int raters, long more) {
    long known = slots.get(reviewer, raters);
    int slot = known > 0 ? (int) known - 1 : usedSlots;
    if (known == 0) {
      usedSlots++;
      slots.add(reviewer, raters, slot + 1L);
      items.reserve(slot + 1);
      sum.reserve(slot + 1);
      squares.reserve(slot + 1);
      excess.reserve(slot + 1);
      excessSquares.reserve(slot + 1);
    }
    items.add(slot, more);
    return slot;
  }

  private long items(int slot) {
    return items.get(slot).longValueExact();
  }

  private void changeScale(int places) {
    BigInteger factor = BigInteger.TEN.pow(places - scale);
    sum.multiply(factor, usedSlots);
    squares.multiply(factor.pow(2), usedSlots);
    excess.multiply(factor, usedSlots);
    excessSquares.multiply(factor.pow(2), usedSlots);
    scale = places;
    numbers.clear();
  }
}
