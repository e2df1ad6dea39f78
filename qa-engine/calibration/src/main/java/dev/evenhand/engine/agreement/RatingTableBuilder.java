package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.agreement.count.PackedColumn;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects the ratings of one criterion in any order. What cannot be used is not an exception but a
 * {@link RatingTable#refusals() refusal}, all at once.
 *
 * <p>Some 4 to 10 bytes a rating while it collects, 8 more where times are told, beside the names.
 * Not thread-safe.
 */
public final class RatingTableBuilder {
  /** For a value that means that there is no rating. */
  private static final int MISSING = Integer.MIN_VALUE;

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
  private boolean blanksLeftOut;

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
   * Takes a value that is null or blank, as a NULL of a database is, for a rating that is missing.
   * Without this it is refused by an exception: a blank among numbers would make them all names.
   *
   * @return this
   */
  public RatingTableBuilder leaveOutBlanks() {
    blanksLeftOut = true;
    return this;
  }

  /**
   * Adds a rating; its source is how many were added before it.
   *
   * @param value null or blank only after {@link #leaveOutBlanks}
   * @return this
   * @throws IllegalArgumentException if any of them is blank: a rating that is missing is not added
   */
  public RatingTableBuilder add(String item, String rater, @Nullable String value) {
    return add(item, rater, value, itemOf.size() + refusals.ratings());
  }

  /**
   * Adds a rating.
   *
   * @param source where it comes from, such as a line number; handed back if it is refused
   * @return this
   * @throws IllegalArgumentException if a text is blank
   */
  public RatingTableBuilder add(String item, String rater, @Nullable String value, long source) {
    return add(item, rater, value, source, null);
  }

  /**
   * Adds a rating.
   *
   * @param source where it comes from, such as a line number; handed back if it is refused
   * @param time when it was given, or null if that is not told; kept to the millisecond
   * @return this
   * @throws IllegalArgumentException if a text is blank
   */
  public RatingTableBuilder add(
      String item, String rater, @Nullable String value, long source, @Nullable Instant time) {
    int itemCode = items.add(Filled.require(item, "item"));
    int raterCode = raters.add(Filled.require(rater, "rater"));
    if (blanksLeftOut && (value == null || value.isBlank())) {
      return this;
    }
    String given = Filled.require(value, "value");
    int code = codebook.code(given);
    if (code < 0) {
      RefusalReason reason = Codebook.refusalReason(code);
      refusals.add(new Refusal(reason, item, rater, List.of(given), List.of(source)));
      return this;
    }
    sources.add(source);
    times.set(itemOf.size(), time);
    itemOf.add(itemCode);
    raterOf.add(raterCode);
    codeOf.add(code);
    return this;
  }

  /** Tells each distinct value that was added so far and not refused, and how often it was. */
  public void eachValue(ObjLongConsumer<String> consumer) {
    long[] counts = new long[codebook.size()];
    for (int row = 0; row < codeOf.size(); row++) {
      counts[codeOf.getInt(row)]++;
    }
    for (int code = 0; code < counts.length; code++) {
      consumer.accept(codebook.text(code), counts[code]);
    }
  }

  /** The table of all ratings added so far that can be used. */
  public RatingTable build() {
    return build(codebook, IntStream.range(0, codebook.size()).toArray(), null);
  }

  /**
   * The table of all ratings added so far that can be used, read in another way than they are
   * written.
   *
   * @param reading the category that a value means, or empty if it means that there is no rating;
   *     asked once for each distinct value
   * @param declared all that a rating can be, in the order of their ranks; empty for what occurs
   * @param corrected what is right for a time that was added, or empty if it is not known
   */
  public RatingTable build(
      Function<String, Optional<Category>> reading,
      List<Category> declared,
      UnaryOperator<Optional<Instant>> corrected) {
    Codebook target = declared.isEmpty() ? Codebook.observed() : Codebook.declared(declared);
    int[] codes = new int[codebook.size()];
    Arrays.setAll(
        codes, code -> reading.apply(codebook.text(code)).map(target::code).orElse(MISSING));
    return build(target, codes, corrected);
  }

  /**
   * The table.
   *
   * @param target the codes of the ratings in it
   * @param codes for each code of this builder the one there; negative if it can't be used
   * @param corrected what is right for a time; null if they all are
   */
  private RatingTable build(
      Codebook target, int[] codes, @Nullable UnaryOperator<Optional<Instant>> corrected) {
    int[] itemOrder = items.inTextOrder();
    int[] raterOrder = raters.inTextOrder();
    int[] itemRanks = Order.ranks(itemOrder);
    int[] raterRanks = Order.ranks(raterOrder);
    RefusalLog problems = refusals.copy();
    refuse(codes, problems);
    int[] starts = starts(itemRanks, codes);
    int[] rows = byItem(itemRanks, starts, codes);
    Times known = corrected == null ? times : times.corrected(corrected);
    Comparator<Integer> copies = byCodeAndTime(target, codes, known);
    int kept = 0;
    for (int item = 0; item < itemOrder.length; item++) {
      int from = starts[item];
      sortByRater(rows, from, starts[item + 1], raterRanks);
      starts[item] = kept;
      kept = keep(rows, from, starts[item + 1], kept, copies, problems);
    }
    starts[itemOrder.length] = kept;
    return new RatingTable(
        items.view(itemOrder),
        raters.view(raterOrder),
        target,
        target,
        starts,
        rows,
        row -> raterRanks[raterOf.getInt(row)],
        row -> codes[codeOf.getInt(row)],
        known,
        problems);
  }

  /** Refuses the ratings whose value can't be used, once that is read in the other way. */
  private void refuse(int[] codes, RefusalLog problems) {
    if (Arrays.stream(codes).noneMatch(code -> code < 0 && code != MISSING)) {
      return;
    }
    for (int row = 0; row < codeOf.size(); row++) {
      int code = codes[codeOf.getInt(row)];
      if (code < 0 && code != MISSING) {
        problems.add(refusal(Codebook.refusalReason(code), new int[] {row}));
      }
    }
  }

  /** Where the rows of each item begin if they are put together. */
  private int[] starts(int[] itemRanks, int[] codes) {
    int[] starts = new int[itemRanks.length + 1];
    for (int row = 0; row < itemOf.size(); row++) {
      starts[itemRanks[itemOf.getInt(row)] + 1] += codes[codeOf.getInt(row)] < 0 ? 0 : 1;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** The rows of each item together, in their order: a counting sort. */
  private int[] byItem(int[] itemRanks, int[] starts, int[] codes) {
    int[] next = starts.clone();
    int[] rows = new int[starts[starts.length - 1]];
    for (int row = 0; row < itemOf.size(); row++) {
      if (codes[codeOf.getInt(row)] >= 0) {
        rows[next[itemRanks[itemOf.getInt(row)]]++] = row;
      }
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
  private int keep(
      int[] rows, int from, int to, int kept, Comparator<Integer> copies, RefusalLog problems) {
    int end = kept;
    for (int copy = from, next; copy < to; copy = next) {
      next = endOfCopies(rows, copy, to);
      if (next > copy + 1 && !replicatesAllowed) {
        problems.add(refusal(RefusalReason.DUPLICATE, Arrays.copyOfRange(rows, copy, next)));
      } else {
        if (next > copy + 1) {
          sort(rows, copy, next, copies);
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
  private Comparator<Integer> byCodeAndTime(Codebook target, int[] codes, Times known) {
    int[] ranks = target.ranks();
    return Comparator.<Integer>comparingInt(row -> ranks[codes[codeOf.getInt(row)]])
        .thenComparingLong(known::millis);
  }

  private static void sort(int[] rows, int from, int to, Comparator<Integer> order) {
    Integer[] part = Arrays.stream(rows, from, to).boxed().toArray(Integer[]::new);
    Arrays.sort(part, order);
    for (int i = from; i < to; i++) {
      rows[i] = part[i - from];
    }
  }

  private Refusal refusal(RefusalReason reason, int[] rows) {
    return new Refusal(
        reason,
        items.get(itemOf.getInt(rows[0])),
        raters.get(raterOf.getInt(rows[0])),
        Arrays.stream(rows).mapToObj(row -> codebook.text(codeOf.getInt(row))).toList(),
        Arrays.stream(rows).mapToObj(sources::get).toList());
  }
}
