package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.DecimalText;
import dev.evenhand.engine.agreement.count.Labels;
import dev.evenhand.engine.agreement.count.WeightMatrix;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Codes for the values of one criterion: the places of a declared list, or the texts seen so far.
 *
 * <p>Observed texts get a code each, even 1 and 1.0: whether those are one category is known only
 * when all shards have been merged, so it is decided in {@link #scale()} and nowhere earlier.
 */
final class Codebook {
  /** Returned by {@link #code} for a value outside the declared list. */
  private static final int UNDECLARED = -1;

  /** Returned by {@link #code} for a number that cannot be kept exactly. */
  private static final int OUT_OF_RANGE = -2;

  private final @Nullable List<Category> declared;
  private final Map<BigDecimal, Integer> declaredByNumber = new HashMap<>();
  private final Labels labels = new Labels();
  private final List<@Nullable BigDecimal> numbers = new ArrayList<>();

  private final @Nullable WeightMatrix weights;

  private Codebook(@Nullable List<Category> declared, @Nullable WeightMatrix weights) {
    this.declared = declared;
    this.weights = weights;
  }

  /** A codebook that grows with the texts it sees. */
  static Codebook observed() {
    return new Codebook(null, null);
  }

  /**
   * A codebook of these categories only.
   *
   * @throws IllegalArgumentException if the list is empty or names a category twice
   */
  static Codebook declared(List<Category> categories) {
    return declared(categories, null);
  }

  /**
   * A codebook of these categories only.
   *
   * @param weights of every two of them, or null if none are told
   * @throws IllegalArgumentException if the list is empty or names a category twice
   */
  static Codebook declared(List<Category> categories, @Nullable WeightMatrix weights) {
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "No category is declared. Maybe leave the declaration out to use those observed.");
    }
    var codebook = new Codebook(List.copyOf(categories), weights);
    boolean numbersByLabel =
        categories.stream().allMatch(category -> DecimalText.parse(category.label()) != null);
    for (Category category : categories) {
      int code = codebook.labels.size();
      BigDecimal number = numbersByLabel ? DecimalText.parse(category.label()) : null;
      boolean known = number != null && codebook.declaredByNumber.put(number, code) != null;
      if (known || codebook.labels.add(category.label()) != code) {
        throw new IllegalArgumentException(
            "Category '" + category.label() + "' is declared twice; leave one out.");
      }
      codebook.numbers.add(category.value());
    }
    return codebook;
  }

  /** The declared list, or null where categories are observed. */
  @Nullable List<Category> declaration() {
    return declared;
  }

  /** The same codebook without any texts. */
  Codebook blank() {
    return declared == null ? observed() : declared(declared, weights);
  }

  int size() {
    return labels.size();
  }

  /**
   * The code of {@code text}; negative if it is {@linkplain #refusalReason refused}. A new text
   * gets a new code unless there is a declared list, in which numbers match by size if all its
   * labels are numbers.
   */
  int code(String text) {
    int code = find(text);
    if (code == UNDECLARED && declared == null) {
      numbers.add(DecimalText.parse(text));
      return labels.add(text);
    }
    return code;
  }

  /**
   * The code of a category; negative if it is {@linkplain #refusalReason refused}. In a declared
   * list it is found by its label, else by its number.
   */
  int code(Category category) {
    int code = find(category.label());
    if (code != UNDECLARED) {
      return code;
    }
    if (declared != null) {
      return category.value() == null ? code : find(category.value().toPlainString());
    }
    numbers.add(category.value());
    return labels.add(category.label());
  }

  /** Why {@link #code} would refuse or refused this text; null if it would not. */
  @Nullable RefusalReason whyNot(String text) {
    int code = find(text);
    boolean accepted = code >= 0 || (code == UNDECLARED && declared == null);
    return accepted ? null : refusalReason(code);
  }

  /** What a negative code means. */
  static RefusalReason refusalReason(int code) {
    return code == UNDECLARED
        ? RefusalReason.UNDECLARED_CATEGORY
        : RefusalReason.NUMBER_OUT_OF_RANGE;
  }

  /** The code of {@code text}; negative if it has none so far. */
  int find(String text) {
    int code = labels.find(text);
    if (code >= 0) {
      return code;
    }
    if (declared == null) {
      return DecimalText.isOutOfRange(text) ? OUT_OF_RANGE : UNDECLARED;
    }
    BigDecimal number = declaredByNumber.isEmpty() ? null : DecimalText.parse(text);
    return number == null ? UNDECLARED : declaredByNumber.getOrDefault(number, UNDECLARED);
  }

  /** This codebook with the texts that are used, in canonical order; itself if it is declared. */
  Codebook restrictedTo(boolean[] used) {
    if (declared != null) {
      return this;
    }
    var restricted = observed();
    for (int code : labels.inTextOrder()) {
      if (used[code]) {
        restricted.code(category(code));
      }
    }
    return restricted;
  }

  /** For each code its place in canonical order. */
  int[] ranks() {
    return declared == null
        ? Order.ranks(labels.inTextOrder())
        : IntStream.range(0, size()).toArray();
  }

  String text(int code) {
    return labels.get(code);
  }

  private Category category(int code) {
    return new Category(labels.get(code), numbers.get(code));
  }

  /**
   * For each code of {@code other} the code here, new texts being added.
   *
   * @throws IllegalArgumentException if the declared lists differ, or only one has a declared list
   */
  int[] adopt(Codebook other) {
    boolean same =
        Objects.equals(declared, other.declared) && Objects.equals(weights, other.weights);
    if (!same) {
      throw new IllegalArgumentException(
          "Cannot merge "
              + describe()
              + " with "
              + other.describe()
              + ". Maybe declare the same categories for both.");
    }
    int[] codes = new int[other.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(other.category(i));
    }
    return codes;
  }

  /** The categories in canonical order, as far as they are known by now. */
  CategoryScale scale() {
    return declared == null
        ? CategoryScale.observed(labels.toArray(), numbers)
        : CategoryScale.declared(declared.stream().map(Category::label).toList(), numbers, weights);
  }

  /** The categories in canonical order, as far as they are known by now. */
  List<Category> categories() {
    return declared == null ? Category.of(scale()) : declared;
  }

  /** The number of each code; null where it stands for none. */
  List<@Nullable BigDecimal> numbers() {
    return Collections.unmodifiableList(numbers);
  }

  private String describe() {
    return declared == null
        ? "observed categories"
        : "the declared categories " + declared.stream().map(Category::label).toList();
  }
}
