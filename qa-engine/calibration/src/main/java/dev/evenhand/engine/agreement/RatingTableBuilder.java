package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.agreement.count.PackedColumn;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the ratings of one criterion in any order. What cannot be used is not an exception but a
 * {@link RatingTable#refusals() refusal}, all at once.
 *
 * <p>Some 4 to 10 bytes a rating while it collects, 8 more where times are told, beside the names.
 * Not thread-safe.
 */
public final class RatingTableBuilder {
  private final Labels items = new Labels();
  private final Labels raters = new Labels();
  private final PackedColumn itemOf = new PackedColumn();
  private final PackedColumn raterOf = new PackedColumn();
  private final PackedColumn codeOf = new PackedColumn();
  private final PackedColumn sources = new PackedColumn();
  private final Times times = new Times();
  private final RefusalLog refusals = new RefusalLog();
  private Codebook codebook = Codebook.observed();
  private boolean replicatesAllowed;

  /** Where the rows of an item are sorted. */
  private long[] keys = new long[16];

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
    return add(item, rater, value, itemOf.size() + refusals.ratings());
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
    sources.add(source);
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
    int[] starts = starts(itemRanks);
    int[] rows = byItem(itemRanks, starts);
    RefusalLog problems = refusals.copy();
    int kept = 0;
    for (int item = 0; item < itemOrder.length; item++) {
      int from = starts[item];
      sortByRater(rows, from, starts[item + 1], raterRanks);
      starts[item] = kept;
      kept = keep(rows, from, starts[item + 1], kept, problems);
    }
    starts[itemOrder.length] = kept;
    return new RatingTable(
        items.view(itemOrder),
        raters.view(raterOrder),
        codebook,
        codebook,
        starts,
        rows,
        row -> raterRanks[raterOf.getInt(row)],
        codeOf::getInt,
        times,
        problems);
  }

  /** Where the rows of each item begin if they are put together. */
  private int[] starts(int[] itemRanks) {
    int[] starts = new int[itemRanks.length + 1];
    for (int row = 0; row < itemOf.size(); row++) {
      starts[itemRanks[itemOf.getInt(row)] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** The rows of each item together, in their order: a counting sort. */
  private int[] byItem(int[] itemRanks, int[] starts) {
    int[] next = starts.clone();
    int[] rows = new int[itemOf.size()];
    for (int row = 0; row < rows.length; row++) {
      rows[next[itemRanks[itemOf.getInt(row)]]++] = row;
    }
    return rows;
  }

  /** Sorts the rows of an item; rows of one rater stay in their order. */
  private void sortByRater(int[] rows, int from, int to, int[] raterRanks) {
    if (keys.length < to - from) {
      keys = new long[Math.max(to - from, 2 * keys.length)];
    }
    for (int i = from; i < to; i++) {
      keys[i - from] = (long) raterRanks[raterOf.getInt(rows[i])] << Integer.SIZE | rows[i];
    }
    Arrays.sort(keys, 0, to - from);
    for (int i = from; i < to; i++) {
      rows[i] = (int) keys[i - from];
    }
  }

  /**
   * Moves the rows of an item that can be used to where the kept ones end.
   *
   * @return where they end now
   */
  private int keep(int[] rows, int from, int to, int kept, RefusalLog problems) {
    int end = kept;
    for (int copy = from, next; copy < to; copy = next) {
      next = endOfCopies(rows, copy, to);
      if (next > copy + 1 && !replicatesAllowed) {
        problems.add(duplicate(Arrays.copyOfRange(rows, copy, next)));
      } else {
        if (next > copy + 1) {
          sortCopies(rows, copy, next);
        }
        System.arraycopy(rows, copy, rows, end, next - copy);
        end += next - copy;
      }
    }
    return end;
  }

  private int endOfCopies(int[] rows, int from, int to) {
    int rater = raterOf.getInt(rows[from]);
    int end = from + 1;
    while (end < to && raterOf.getInt(rows[end]) == rater) {
      end++;
    }
    return end;
  }

  /** One order of copies: which of them came first is not known. */
  private void sortCopies(int[] rows, int from, int to) {
    int[] ranks = codebook.ranks();
    Integer[] copies = Arrays.stream(rows, from, to).boxed().toArray(Integer[]::new);
    Arrays.sort(
        copies,
        Comparator.<Integer>comparingInt(row -> ranks[codeOf.getInt(row)])
            .thenComparingLong(times::millis));
    for (int i = from; i < to; i++) {
      rows[i] = copies[i - from];
    }
  }

  private Refusal duplicate(int[] rows) {
    return new Refusal(
        RefusalReason.DUPLICATE,
        items.get(itemOf.getInt(rows[0])),
        raters.get(raterOf.getInt(rows[0])),
        Arrays.stream(rows).mapToObj(row -> codebook.text(codeOf.getInt(row))).toList(),
        Arrays.stream(rows).mapToObj(sources::get).toList());
  }
}
