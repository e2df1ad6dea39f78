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

  /** What stands in the place of a slot, one after the other. */
  private static final int ITEMS = 0;

  private static final int SUM = 1;
  private static final int SQUARES = 2;
  private static final int EXCESS = 3;
  private static final int EXCESS_SQUARES = 4;
  private static final int WIDTH = 5;

  /** How often the unit of the numbers is a factor of each. */
  private static final int[] POWERS = {0, 1, 2, 1, 2};

  /** By reviewer and number of numeric ratings of the item: where its sums end. */
  private final Grid slots = new Grid();

  /** By reviewer and code: ratings. */
  private final Grid usage = new Grid();

  private final ExactSums sums = new ExactSums();

  /** How many of the places of {@link #sums} are used. */
  private int used;

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
        sums.add(slot + SUM, own);
        sums.addSquare(slot + SQUARES, own);
        sums.add(slot + EXCESS, total - raters * own);
        sums.addSquare(slot + EXCESS_SQUARES, total - raters * own);
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
        sums.add(slot + SUM, own);
        sums.add(slot + SQUARES, own.pow(2));
        sums.add(slot + EXCESS, e);
        sums.add(slot + EXCESS_SQUARES, e.pow(2));
      }
    }
  }

  /** Adds all of {@code other}; reviewers and codes, known here by now, are given as here. */
  public void merge(ReviewerTotals other, int[] reviewers, int[] codes) {
    other.usage.forEach(
        (reviewer, code, count) -> usage.add(reviewers[reviewer], codes[code], count));
    BigInteger[] factors = factors(scale - other.scale);
    other.slots.forEach(
        (reviewer, raters, place) -> {
          int from = (int) place - WIDTH;
          int to = slot(reviewers[reviewer], raters, 0);
          for (int i = 0; i < WIDTH; i++) {
            sums.add(to + i, other.sums.get(from + i).multiply(factors[i]));
          }
        });
  }

  /** By what the sums are multiplied to be whole. */
  public BigInteger unit() {
    return BigInteger.TEN.pow(scale);
  }

  /** For each of the reviewers the sums by size of item, in no particular order. */
  public List<List<SharedRatings>> byReviewer(int reviewers) {
    var totals = new ArrayList<List<SharedRatings>>(reviewers);
    for (int i = 0; i < reviewers; i++) {
      totals.add(new ArrayList<>(1));
    }
    slots.forEach(
        (reviewer, raters, place) -> {
          int slot = (int) place - WIDTH;
          totals
              .get(reviewer)
              .add(
                  new SharedRatings(
                      raters,
                      sums.get(slot + ITEMS).longValueExact(),
                      sums.get(slot + SUM),
                      sums.get(slot + SQUARES),
                      sums.get(slot + EXCESS),
                      sums.get(slot + EXCESS_SQUARES)));
        });
    return totals;
  }

  /** How often each reviewer used each category, given the rank that each reviewer is to have. */
  public ReviewerUsage usage(int[] rankOfReviewer, CategoryScale categories) {
    var cells = new Grid();
    usage.forEach(
        (reviewer, code, count) ->
            cells.add(rankOfReviewer[reviewer], categories.ofCode(code), count));
    return ReviewerUsage.of(cells, rankOfReviewer.length);
  }

  /** All ratings of each reviewer, numbers or not. */
  public long[] ratings(int reviewers) {
    long[] ratings = new long[reviewers];
    usage.forEach((reviewer, code, count) -> ratings[reviewer] += count);
    return ratings;
  }

  /** Where the sums of the reviewer's ratings of such items are, which are so many more. */
  private int slot(int reviewer, int raters, long more) {
    long end = slots.get(reviewer, raters);
    if (end == 0) {
      used += WIDTH;
      end = used;
      slots.add(reviewer, raters, end);
      sums.reserve(used);
    }
    int slot = (int) end - WIDTH;
    sums.add(slot + ITEMS, more);
    return slot;
  }

  private void changeScale(int places) {
    BigInteger[] factors = factors(places - scale);
    for (int place = 0; place < used; place++) {
      sums.multiply(place, factors[place % WIDTH]);
    }
    scale = places;
    numbers.clear();
  }

  /** What a unit smaller by so many decimal places makes of each sum. */
  private static BigInteger[] factors(int places) {
    return Arrays.stream(POWERS)
        .mapToObj(power -> BigInteger.TEN.pow(places * power))
        .toArray(BigInteger[]::new);
  }
}
