package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.IntColumn;
import dev.evenhand.engine.agreement.count.Rows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The ratings of one criterion: who rated which item how. Immutable, and safe between threads.
 *
 * <p>Items and raters ascend by code point of their names; categories are in the order of their
 * declaration, else numbers ascend by size and texts by code point. So the table does not depend on
 * the order in which ratings were added. The ratings of item {@code i} are numbered from {@code
 * start(i)} to before {@code end(i)}, raters ascending; a missing rating is absent.
 *
 * <p>Values that are all numbers are compared as numbers, so that 1 and 1.0 are one category; else
 * all are compared as texts.
 *
 * <p>Eight bytes a rating beside the names.
 */
public final class RatingTable {
  private final String[] items;
  private final String[] raters;
  private final Codebook codebook;
  private final CategoryScale scale;
  private final List<Category> categories;
  private final int[] starts;
  private final int[] raterOf;
  private final int[] codes;

  private final Times times;
  private final boolean replicates;
  private final List<Refusal> refusals;

  /**
   * The table of some ratings.
   *
   * @param items the names, in their order, as the raters
   * @param texts what the codes of the ratings stand for
   * @param whole all categories; of those observed the ones that are used remain
   * @param rows the ratings by item and rater, as the functions and the times number them
   */
  RatingTable(
      String[] items,
      String[] raters,
      Codebook texts,
      Codebook whole,
      IntColumn rows,
      IntUnaryOperator itemOf,
      IntUnaryOperator raterOf,
      IntUnaryOperator codeOf,
      Times times,
      List<Refusal> refusals) {
    this.items = items;
    this.raters = raters;
    int[] itemOfRating = rows.map(itemOf);
    int[] oldCodes = rows.map(codeOf);
    boolean[] used = new boolean[texts.size()];
    Arrays.stream(oldCodes).forEach(code -> used[code] = true);
    this.codebook = whole.restrictedTo(used);
    int[] newCodes = new int[texts.size()];
    Arrays.setAll(newCodes, code -> codebook.find(texts.text(code)));
    this.codes = Arrays.stream(oldCodes).map(code -> newCodes[code]).toArray();
    this.scale = codebook.scale();
    this.categories = codebook.categories();
    this.starts = new int[items.length + 1];
    Arrays.stream(itemOfRating).forEach(item -> starts[item + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    this.raterOf = rows.map(raterOf);
    this.times = times.of(rows);
    this.replicates =
        IntStream.range(1, codes.length)
            .anyMatch(
                i ->
                    this.raterOf[i] == this.raterOf[i - 1]
                        && itemOfRating[i] == itemOfRating[i - 1]);
    this.refusals = List.copyOf(refusals);
  }

  /** An empty builder. */
  public static RatingTableBuilder builder() {
    return new RatingTableBuilder();
  }

  /** All items that were named, also those whose ratings were all refused. */
  public List<String> items() {
    return Collections.unmodifiableList(Arrays.asList(items));
  }

  /** All raters that were named, also those whose ratings were all refused. */
  public List<String> raters() {
    return Collections.unmodifiableList(Arrays.asList(raters));
  }

  /** In the order of their ranks. */
  public List<Category> categories() {
    return categories;
  }

  /** Whether the categories were declared, and not just observed. */
  public boolean hasDeclaredCategories() {
    return scale.isDeclared();
  }

  /** How many ratings there are. */
  public int size() {
    return codes.length;
  }

  /** The number of the item's first rating. */
  public int start(int item) {
    return starts[item];
  }

  /** One more than the number of the item's last rating. */
  public int end(int item) {
    return starts[item + 1];
  }

  /** The rater of a rating, by place in {@link #raters()}. */
  public int rater(int rating) {
    return raterOf[rating];
  }

  /** The category of a rating, by place in {@link #categories()}. */
  public int category(int rating) {
    return scale.ofCode(codes[rating]);
  }

  /** Whether it is known of some rating when it was given. */
  public boolean hasTimes() {
    return times.areKnown();
  }

  /** When a rating was given, to the millisecond; empty if that is not told. */
  public Optional<Instant> time(int rating) {
    return times.get(rating);
  }

  /**
   * The same ratings without those of one rater; itself if there is no such rater. Categories that
   * nobody else used are gone, unless they were declared. O(ratings).
   */
  public RatingTable without(String rater) {
    int gone = Arrays.asList(raters).indexOf(rater);
    return gone < 0 ? this : Selection.withoutRater(this, gone);
  }

  /**
   * The same ratings without those in some categories, which are no categories any more: numbers
   * among words, say, are numbers once the words are gone. O(ratings).
   *
   * @param labels of the categories; those that there are not are passed over
   * @throws IllegalArgumentException if no declared category would be left
   */
  public RatingTable withoutCategories(Set<String> labels) {
    return categories().stream().anyMatch(category -> labels.contains(category.label()))
        ? Selection.withoutCategories(this, labels)
        : this;
  }

  /** Whether some rater rated some item more than once, which was allowed. */
  public boolean hasReplicates() {
    return replicates;
  }

  /** The ratings that were added and could not be used. */
  public List<Refusal> refusals() {
    return refusals;
  }

  /** The text of a rating as a code of {@link #codebook()}. */
  int code(int rating) {
    return codes[rating];
  }

  Codebook codebook() {
    return codebook;
  }

  /** The distinct rows of the items with a rating. */
  Rows rows() {
    int[] categoryOf = new int[codes.length];
    Arrays.setAll(categoryOf, this::category);
    return new Rows(scale, raters.length, starts, raterOf, categoryOf);
  }

  Times times() {
    return times;
  }
}
