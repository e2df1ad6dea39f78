package dev.evenhand.engine.agreement.count;

import java.util.stream.IntStream;

/**
 * How often each reviewer used each category in items of each pattern. It ties what an item's
 * ratings have in common to who gave them, which standard errors of Conger's kappa ask for.
 *
 * <p>Given up for good above {@value PairCounts#MAX_REVIEWERS} reviewers or {@value #MAX_PATTERNS}
 * patterns; whether it is depends on the ratings seen and not on their order.
 */
public final class PatternUsage {
  public static final int MAX_PATTERNS = 1 << 16;

  private static final int REVIEWER_BITS = 7;
  private static final int CATEGORY_BITS = 24;

  private PatternMap patterns = new PatternMap();
  private LongCounts counts = new LongCounts();
  private boolean givenUp;

  /** How many bits of a key a code takes. */
  private int bits = 1;

  private int[] scratch = new int[16];

  /** What is told of each reviewer's use of a category in a pattern. */
  public interface Visitor {
    void visit(int pattern, int reviewer, int category, long count);
  }

  /** To be called before ratings of so many reviewers and codes are added. */
  public void reserve(int reviewers, int codes) {
    if (reviewers > PairCounts.MAX_REVIEWERS || codes > 1 << CATEGORY_BITS) {
      giveUp();
    } else if (codes > 1 << bits) {
      int before = bits;
      bits = Integer.SIZE - Integer.numberOfLeadingZeros(codes - 1);
      counts = counts.rekeyed(key -> key >>> before << bits | code(key, before));
    }
  }

  /** Adds a unit: {@code codes[i]} is what {@code reviewers[i]} said. */
  public void add(int[] reviewers, int[] codes, int size) {
    if (givenUp) {
      return;
    }
    int[] sorted = IntStream.range(0, size).map(i -> codes[i]).toArray();
    reserveScratch(2 * size);
    int pattern = patterns.add(scratch, Runs.of(sorted, size, scratch), 1);
    for (int i = 0; i < size; i++) {
      counts.add(key(pattern, reviewers[i], codes[i], bits), 1);
    }
    giveUpIfTooMany();
  }

  /** Adds all of {@code other}; reviewers and codes, reserved by now, are given as here. */
  public void merge(PatternUsage other, int[] reviewers, int[] codes) {
    if (givenUp || other.givenUp) {
      giveUp();
      return;
    }
    int[] known = translate(other.patterns, codes, patterns);
    other.counts.forEach(
        (key, count) ->
            counts.add(
                key(
                    known[pattern(key, other.bits)],
                    reviewers[reviewer(key, other.bits)],
                    codes[code(key, other.bits)],
                    bits),
                count));
    giveUpIfTooMany();
  }

  public boolean isGivenUp() {
    return givenUp;
  }

  /** Visits all in canonical order: by pattern as in {@link Patterns}, reviewer and category. */
  public void forEach(int[] rankOfReviewer, CategoryScale scale, Visitor visitor) {
    var canonical = new PatternMap();
    int[] places = translate(patterns, scale.ofCodes(), canonical);
    int[] order = PatternOrder.of(canonical);
    int[] rank = new int[order.length];
    IntStream.range(0, order.length).forEach(i -> rank[order[i]] = i);
    LongCounts cells =
        counts.rekeyed(
            key ->
                key(
                    rank[places[pattern(key, bits)]],
                    rankOfReviewer[reviewer(key, bits)],
                    scale.ofCode(code(key, bits)),
                    CATEGORY_BITS));
    for (long key : cells.sortedKeys()) {
      visitor.visit(
          pattern(key, CATEGORY_BITS),
          reviewer(key, CATEGORY_BITS),
          code(key, CATEGORY_BITS),
          cells.get(key));
    }
  }

  private int[] translate(PatternMap from, int[] codes, PatternMap to) {
    int[] known = new int[from.size()];
    for (int p = 0; p < known.length; p++) {
      reserveScratch(from.start(p + 1) - from.start(p));
      int length = Runs.translate(from.pool(), from.start(p), from.start(p + 1), codes, scratch);
      known[p] = to.add(scratch, length, from.units(p));
    }
    return known;
  }

  private void giveUpIfTooMany() {
    if (patterns.size() > MAX_PATTERNS) {
      giveUp();
    }
  }

  private void giveUp() {
    givenUp = true;
    patterns = new PatternMap();
    counts = new LongCounts();
  }

  private void reserveScratch(int length) {
    if (scratch.length < length) {
      scratch = new int[Math.max(length, 2 * scratch.length)];
    }
  }

  private static long key(int pattern, int reviewer, int code, int bits) {
    return ((long) pattern << REVIEWER_BITS | reviewer) << bits | code;
  }

  private static int pattern(long key, int bits) {
    return (int) (key >>> (bits + REVIEWER_BITS));
  }

  private static int reviewer(long key, int bits) {
    return (int) (key >>> bits) & ((1 << REVIEWER_BITS) - 1);
  }

  private static int code(long key, int bits) {
    return (int) key & ((1 << bits) - 1);
  }
}
