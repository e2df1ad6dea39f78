package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.PackedInts;
import dev.evenhand.engine.agreement.count.Rows;
import java.time.Instant;
import java.util.Arrays;
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
 * <p>Two bytes a rating where there are at most 256 raters and as many categories, else up to
 * eight; eight more where times are told. Names take their bytes and about ten more.
 */
public final class RatingTable {
  /** How many refusals are listed. */
  public static final int MOST_REFUSALS = 1000;

  private final List<String> items;
  private final List<String> raters;
  private final Codebook codebook;
  private final CategoryScale scale;
  private final List<Category> categories;
  private final int[] starts;
  private final PackedInts raterOf;
  private final PackedInts codes;

  private final Times times;
  private final boolean replicates;
  private final RefusalLog refusals;

  /**
   * The table of some ratings.
   *
   * @param items the names, in their order, as the raters; neither ever changes
   * @param texts what the codes of the ratings stand for
   * @param whole all categories; of those observed the ones that are used remain
   * @param starts where the ratings of each item begin among the rows, and where those of the last
   *     end; kept
   * @param rows the ratings by item and rater, as the functions and the times number them
   */
  RatingTable(
      List<String> items,
      List<String> raters,
      Codebook texts,
      Codebook whole,
      int[] starts,
      int[] rows,
      IntUnaryOperator raterOf,
      IntUnaryOperator codeOf,
      Times times,
      RefusalLog refusals) {
    this.items = items;
    this.raters = raters;
    this.starts = starts;
    int size = starts[items.size()];
    boolean[] used = new boolean[texts.size()];
    for (int i = 0; i < size; i++) {
      used[codeOf.applyAsInt(rows[i])] = true;
    }
    this.codebook = whole.restrictedTo(used);
    int[] newCodes = new int[texts.size()];
    Arrays.setAll(newCodes, code -> codebook.find(texts.text(code)));
    this.codes = PackedInts.of(size, codebook.size(), i -> newCodes[codeOf.applyAsInt(rows[i])]);
    this.scale = codebook.scale();
    this.categories = codebook.categories();
    this.raterOf = PackedInts.of(size, raters.size(), i -> raterOf.applyAsInt(rows[i]));
    this.times = times.of(rows, size);
    this.replicates = IntStream.range(0, items.size()).anyMatch(this::isRatedAgain);
    this.refusals = refusals;
  }

  /** Whether a rater has two ratings of the item. */
  private boolean isRatedAgain(int item) {
    return IntStream.range(start(item) + 1, end(item)).anyMatch(i -> rater(i) == rater(i - 1));
  }

  /** An empty builder. */
  public static RatingTableBuilder builder() {
    return new RatingTableBuilder();
  }

  /** All items that were named, also those whose ratings were all refused. */
  public List<String> items() {
    return items;
  }

  /** All raters that were named, also those whose ratings were all refused. */
  public List<String> raters() {
    return raters;
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
    return codes.size();
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
    return raterOf.get(rating);
  }

  /** The category of a rating, by place in {@link #categories()}. */
  public int category(int rating) {
    return scale.ofCode(codes.get(rating));
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
    int gone = raters.indexOf(rater);
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

  /**
   * The same ratings, with weights of their categories: those of the weights, in their order, used
   * or not. They count in the coefficients whose ids end in {@code -weighted}. O(ratings).
   *
   * @throws IllegalArgumentException if there is a category that the weights do not know
   */
  public RatingTable weighted(CategoryWeights weights) {
    return Selection.weighted(this, weights);
  }

  /** Whether some rater rated some item more than once, which was allowed. */
  public boolean hasReplicates() {
    return replicates;
  }

  /** The ratings that were added and could not be used; of very many the first. */
  public List<Refusal> refusals() {
    return refusals.first();
  }

  /** How many ratings were added and could not be used, with those that are not listed. */
  public long refused() {
    return refusals.ratings();
  }

  RefusalLog refusalLog() {
    return refusals;
  }

  /** The text of a rating as a code of {@link #codebook()}. */
  int code(int rating) {
    return codes.get(rating);
  }

  Codebook codebook() {
    return codebook;
  }

  /** The distinct rows of the items with a rating. */
  Rows rows() {
    return new Rows(scale, raters.size(), starts, raterOf, this::category);
  }

  Times times() {
    return times;
  }
}
