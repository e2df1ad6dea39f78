package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.IntColumn;
import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the ratings of one criterion in any order. What cannot be used is not an exception but a
 * {@link RatingTable#refusals() refusal}, all at once.
 *
 * <p>Some 20 to 30 bytes a rating while it collects, beside the names. Not thread-safe.
 */
public final class RatingTableBuilder {
  private final Labels items = new Labels();
  private final Labels raters = new Labels();
  private final IntColumn itemOf = new IntColumn();
  private final IntColumn raterOf = new IntColumn();
  private final IntColumn codeOf = new IntColumn();
  private final List<Refusal> refusals = new ArrayList<>();
  private Codebook codebook = Codebook.observed();
  private long[] sources = new long[64];
  private final Times times = new Times();
  private boolean replicatesAllowed;

  RatingTableBuilder() {}

  /**
   * Declares all that a rating can be, in the order of their ranks. A value belongs to the category
   * whose label it is; if all labels are numbers, to the one of the same number.
   *
   * @return this
   * @throws IllegalArgumentException if the list is empty or names a category twice
   * @throws IllegalStateException if there are ratings already
   */
  public RatingTableBuilder declare(List<Category> categories) {
    if (items.size() > 0) {
      throw new IllegalStateException("Declare the categories before the first rating is added.");
    }
    codebook = Codebook.declared(categories);
    return this;
  }

  /**
   * Allows a rater to rate an item more than once. Without this all copies are refused.
   *
   * @return this
   */
  public RatingTableBuilder allowReplicates() {
    replicatesAllowed = true;
    return this;
  }

  /**
   * Adds a rating; its source is how many were added before it.
   *
   * @return this
   */
  public RatingTableBuilder add(String item, String rater, String value) {
    return add(item, rater, value, itemOf.size() + (long) refusals.size());
  }

  /**
   * Adds a rating.
   *
   * @param source where it comes from, such as a line number; handed back if it is refused
   * @return this
   */
  public RatingTableBuilder add(String item, String rater, String value, long source) {
    return add(item, rater, value, source, null);
  }

  /**
   * Adds a rating.
   *
   * @param source where it comes from, such as a line number; handed back if it is refused
   * @param time when it was given, or null if that is not told; kept to the millisecond
   * @return this
   */
  public RatingTableBuilder add(
      String item, String rater, String value, long source, @Nullable Instant time) {
    int itemCode = items.add(item);
    int raterCode = raters.add(rater);
    int code = codebook.code(value);
    if (code < 0) {
      RefusalReason reason = Codebook.refusalReason(code);
      refusals.add(new Refusal(reason, item, rater, List.of(value), List.of(source)));
      return this;
    }
    if (itemOf.size() == sources.length) {
      sources = Arrays.copyOf(sources, sources.length + (sources.length >> 1));
    }
    sources[itemOf.size()] = source;
    times.set(itemOf.size(), time);
    itemOf.add(itemCode);
    raterOf.add(raterCode);
    codeOf.add(code);
    return this;
  }

  /** The table of all ratings added so far that can be used. */
  public RatingTable build() {
    int[] itemOrder = items.inTextOrder();
    int[] raterOrder = raters.inTextOrder();
    int[] itemRanks = Order.ranks(itemOrder);
    int[] raterRanks = Order.ranks(raterOrder);
    int[] rows = sorted(sorted(null, raterOf, raterRanks), itemOf, itemRanks);
    Comparator<Integer> copies = byCodeAndTime();
    var problems = new ArrayList<>(refusals);
    var kept = new IntColumn();
    for (int from = 0, to; from < rows.length; from = to) {
      to = endOfCopies(rows, from);
      if (to == from + 1) {
        kept.add(rows[from]);
      } else if (replicatesAllowed) {
        Arrays.stream(rows, from, to).boxed().sorted(copies).forEach(kept::add);
      } else {
        problems.add(duplicate(Arrays.copyOfRange(rows, from, to)));
      }
    }
    return new RatingTable(
        items.toArray(itemOrder),
        raters.toArray(raterOrder),
        codebook,
        codebook,
        kept,
        row -> itemRanks[itemOf.get(row)],
        row -> raterRanks[raterOf.get(row)],
        codeOf::get,
        times,
        problems);
  }

  /** One order of copies: which of them came first is not known. */
  private Comparator<Integer> byCodeAndTime() {
    int[] ranks = codebook.ranks();
    return Comparator.<Integer>comparingInt(row -> ranks[codeOf.get(row)])
        .thenComparingLong(times::millis);
  }

  /** Rows in the order of their keys' ranks, rows of equal rank as they were: a counting sort. */
  private static int[] sorted(int @Nullable [] rows, IntColumn keys, int[] ranks) {
    int[] next = new int[ranks.length + 1];
    for (int row = 0; row < keys.size(); row++) {
      next[ranks[keys.get(row)] + 1]++;
    }
    for (int rank = 0; rank < ranks.length; rank++) {
      next[rank + 1] += next[rank];
    }
    int[] sorted = new int[keys.size()];
    for (int i = 0; i < sorted.length; i++) {
      int row = rows == null ? i : rows[i];
      sorted[next[ranks[keys.get(row)]]++] = row;
    }
    return sorted;
  }

  private int endOfCopies(int[] rows, int from) {
    int item = itemOf.get(rows[from]);
    int rater = raterOf.get(rows[from]);
    int to = from + 1;
    while (to < rows.length && itemOf.get(rows[to]) == item && raterOf.get(rows[to]) == rater) {
      to++;
    }
    return to;
  }

  private Refusal duplicate(int[] rows) {
    return new Refusal(
        RefusalReason.DUPLICATE,
        items.get(itemOf.get(rows[0])),
        raters.get(raterOf.get(rows[0])),
        Arrays.stream(rows).mapToObj(row -> codebook.text(codeOf.get(row))).toList(),
        Arrays.stream(rows).mapToObj(row -> sources[row]).toList());
  }
}
