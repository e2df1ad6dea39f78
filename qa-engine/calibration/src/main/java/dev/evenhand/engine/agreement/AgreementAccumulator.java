package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.ContingencyTable;
import dev.evenhand.engine.agreement.count.PatternHistogram;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.RatedBy;
import dev.evenhand.engine.estimate.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is asked about the agreement of reviewers on one criterion: coefficients, and a summary
 * of each reviewer.
 *
 * <pre>{@code
 * var agreement = AgreementAccumulator.of(table);
 * Coefficient alpha = agreement.coefficient(CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL);
 * }</pre>
 *
 * <p>Ratings come in by items: all ratings of an item in one table or one call, because an item
 * that is added twice is two items. The state is whole-number counts and exact sums, so {@link
 * #merge} is exactly associative and commutative: shards of disjoint items merged in any order give
 * the same bits. Categories that were not declared are those observed in all shards together.
 *
 * <p>Memory grows with the distinct patterns of ratings, with the reviewers, and with the cells of
 * their contingency tables, which are kept for up to 128 reviewers; not with the items.
 *
 * <p>Not thread-safe, not even for reading: keep one per thread and merge.
 */
public final class AgreementAccumulator {
  private final Codebook codebook;
  private final PatternHistogram patterns = new PatternHistogram();
  private final RaterState raters = new RaterState();

  private AgreementAccumulator(Codebook codebook) {
    this.codebook = codebook;
    reserve();
  }

  /** No items yet; the categories will be those observed. */
  public static AgreementAccumulator create() {
    return new AgreementAccumulator(Codebook.observed());
  }

  /**
   * No items yet.
   *
   * @param categories all that a rating can be, in the order of their ranks
   * @throws IllegalArgumentException if the list is empty or names a category twice
   */
  public static AgreementAccumulator create(List<Category> categories) {
    Objects.requireNonNull(categories, "categories");
    return new AgreementAccumulator(Codebook.declared(categories));
  }

  /** The items of one table, with its categories. */
  public static AgreementAccumulator of(RatingTable table) {
    Objects.requireNonNull(table, "table");
    return new AgreementAccumulator(table.codebook().blank()).add(table);
  }

  /**
   * Adds the items of a table.
   *
   * @return this
   * @throws IllegalArgumentException if the table has replicates, for agreement is between single
   *     ratings, or if its declared categories are not those of this accumulator
   */
  public AgreementAccumulator add(RatingTable table) {
    if (table.hasReplicates()) {
      throw new IllegalArgumentException(
          "The table holds several ratings of one item by one reviewer. Maybe keep one of them.");
    }
    int[] codes = codebook.adopt(table.codebook());
    int[] known = raters.adopt(table);
    reserve();
    int[] ratedBy = new int[table.raters().size()];
    int[] values = new int[ratedBy.length];
    for (int item = 0; item < table.items().size(); item++) {
      int size = 0;
      for (int rating = table.start(item); rating < table.end(item); rating++) {
        ratedBy[size] = known[table.rater(rating)];
        values[size++] = codes[table.code(rating)];
      }
      addCodes(ratedBy, values, size);
    }
    return this;
  }

  /**
   * Adds the ratings that one item received, as text by reviewer. For streams in which the rows of
   * an item stand together.
   *
   * @return this
   * @throws IllegalArgumentException if a text is blank, or a value is not a declared category or a
   *     number too long or too large; nothing is added then
   */
  public AgreementAccumulator addItem(Map<String, String> valueByReviewer) {
    valueByReviewer.keySet().forEach(reviewer -> Filled.require(reviewer, "reviewer"));
    for (String value : valueByReviewer.values()) {
      Filled.require(value, "value");
      RefusalReason reason = codebook.whyNot(value);
      if (reason != null) {
        throw new IllegalArgumentException("Value '" + value + "' is refused: " + reason.text());
      }
    }
    int[] ratedBy = new int[valueByReviewer.size()];
    int[] values = new int[ratedBy.length];
    int size = 0;
    for (var rating : valueByReviewer.entrySet()) {
      ratedBy[size] = raters.reviewer(rating.getKey());
      values[size++] = codebook.code(rating.getValue());
    }
    reserve();
    addCodes(ratedBy, values, size);
    return this;
  }

  /**
   * Adds everything {@code other} has seen; {@code other} is unchanged.
   *
   * @return this
   * @throws IllegalArgumentException if {@code other} is this, which would count every item twice,
   *     or if its categories were declared otherwise
   */
  public AgreementAccumulator merge(AgreementAccumulator other) {
    requireOther(other == this);
    int[] codes = codebook.adopt(other.codebook);
    int[] known = raters.adopt(other.raters);
    reserve();
    patterns.merge(other.patterns, codes);
    raters.merge(other.raters, known, codes);
    return this;
  }

  /** Items with at least one rating. */
  public long items() {
    return snapshot().unitsOf(1);
  }

  /** All ratings. */
  public long ratings() {
    return Arrays.stream(snapshot().ratingsOf(1)).sum();
  }

  /** The categories in the order of their ranks: those declared, else those observed. */
  public List<Category> categories() {
    return codebook.categories();
  }

  /** The coefficient, with bounds of 95 % confidence. */
  public Coefficient coefficient(CoefficientId id) {
    return only(id, coefficients(List.of(id), Confidence.USUAL));
  }

  /**
   * The coefficient.
   *
   * @param confidence of the bounds, between 0 and 1
   */
  public Coefficient coefficient(CoefficientId id, double confidence) {
    return only(id, coefficients(List.of(id), confidence));
  }

  /**
   * The coefficients, by the order of their ids.
   *
   * @param confidence of the bounds, between 0 and 1
   */
  public Map<CoefficientId, Coefficient> coefficients(
      Collection<CoefficientId> ids, double confidence) {
    return coefficients(counts(), ids, confidence);
  }

  /**
   * Fleiss' kappa of each category against all others together, in the order of the categories.
   *
   * @param confidence of the bounds, between 0 and 1
   */
  public Map<Category, Coefficient> fleissKappaByCategory(double confidence) {
    Confidence.require(confidence);
    RatingCounts counts = counts();
    var kappas = new LinkedHashMap<Category, Coefficient>();
    List<Category> categories = categories();
    for (int c = 0; c < counts.patterns().categories(); c++) {
      Patterns oneAgainstRest = counts.patterns().oneAgainstRest(c);
      Category category = categories.get(c);
      var against = RatingCounts.anonymous(oneAgainstRest);
      kappas.put(category, CoefficientId.FLEISS_KAPPA.of(against, confidence));
    }
    return Collections.unmodifiableMap(kappas);
  }

  /**
   * How far reviewers agree about each category, in the order of the categories.
   *
   * @param confidence of the bounds, between 0 and 1
   */
  public List<CategoryAgreement> byCategory(double confidence) {
    Map<Category, Coefficient> kappas = fleissKappaByCategory(confidence);
    Patterns patterns = snapshot();
    long[] ratings = patterns.ratingsOf(1);
    var categories = new ArrayList<CategoryAgreement>();
    for (var kappa : kappas.entrySet()) {
      int c = categories.size();
      Coefficient specific = SpecificAgreement.of(patterns, c, confidence);
      categories.add(new CategoryAgreement(kappa.getKey(), ratings[c], kappa.getValue(), specific));
    }
    return Collections.unmodifiableList(categories);
  }

  /**
   * A summary of each reviewer, in the order of their names by code point.
   *
   * @param confidence of the bounds of severity, between 0 and 1
   */
  public List<ReviewerSummary> reviewers(double confidence) {
    Confidence.require(confidence);
    return raters.summaries(confidence);
  }

  /**
   * How every two reviewers agree, by the order of their names by code point. A pair that shares no
   * item is left out; all are above 128 reviewers, whose tables are not kept.
   *
   * @param confidence of the bounds, between 0 and 1
   */
  public List<PairAgreement> pairs(double confidence) {
    Confidence.require(confidence);
    return PairAgreements.of(raters.ratedBy(codebook.scale()), confidence);
  }

  static Map<CoefficientId, Coefficient> coefficients(
      RatingCounts counts, Collection<CoefficientId> ids, double confidence) {
    Confidence.require(confidence);
    var coefficients = new EnumMap<CoefficientId, Coefficient>(CoefficientId.class);
    for (CoefficientId id : ids) {
      coefficients.put(id, id.of(counts, confidence));
    }
    return Collections.unmodifiableMap(coefficients);
  }

  static Coefficient only(CoefficientId id, Map<CoefficientId, Coefficient> coefficients) {
    return Objects.requireNonNull(coefficients.get(id));
  }

  static void requireOther(boolean isThis) {
    if (isThis) {
      throw new IllegalArgumentException(
          "Cannot merge with itself: every item would count twice. Maybe merge a copy of the shard"
              + " that was meant.");
    }
  }

  Patterns snapshot() {
    return Patterns.of(patterns, codebook.scale());
  }

  private RatingCounts counts() {
    Patterns snapshot = snapshot();
    return new RatingCounts(snapshot, raters.ratedBy(snapshot.scale()));
  }

  /** The table of the first two reviewers by name, if there are two. */
  Optional<ContingencyTable> pair() {
    RatedBy ratedBy = raters.ratedBy(codebook.scale());
    return ratedBy.reviewers() < 2 ? Optional.empty() : Optional.of(ratedBy.tables().table(0, 1));
  }

  private void reserve() {
    patterns.reserveCodes(codebook.size());
    raters.reserve(codebook);
  }

  private void addCodes(int[] ratedBy, int[] values, int size) {
    if (size > 0) {
      patterns.add(values, 0, size);
      raters.add(ratedBy, values, size);
    }
  }
}
