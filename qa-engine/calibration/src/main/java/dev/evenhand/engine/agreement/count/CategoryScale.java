package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The categories of one criterion, by label and number, in their one canonical order, and which of
 * them each code of a value means.
 *
 * <p>Declared categories keep the order of their declaration. Observed ones ascend by number if all
 * are numbers, texts that read as the same number being one category; else they ascend as texts.
 */
public final class CategoryScale {
  private final List<String> labels;
  private final List<@Nullable BigDecimal> values;
  private final int[] ofCode;
  private final boolean declared;
  private final @Nullable WeightMatrix weights;

  private CategoryScale(
      List<String> labels,
      List<@Nullable BigDecimal> values,
      int[] ofCode,
      boolean declared,
      @Nullable WeightMatrix weights) {
    this.labels = List.copyOf(labels);
    this.values = Collections.unmodifiableList(new ArrayList<>(values));
    this.ofCode = ofCode;
    this.declared = declared;
    this.weights = weights;
  }

  /** A scale of these labels, with their numbers (null: not a number). */
  public static CategoryScale declared(List<String> labels, List<@Nullable BigDecimal> values) {
    return declared(labels, values, null);
  }

  /** The same with weights of every two categories, or without if null. */
  public static CategoryScale declared(
      List<String> labels, List<@Nullable BigDecimal> values, @Nullable WeightMatrix weights) {
    return new CategoryScale(labels, values, places(labels.size()), true, weights);
  }

  /** The scale of the observed texts, given with their numbers (null: not a number) by code. */
  public static CategoryScale observed(String[] texts, List<@Nullable BigDecimal> numbers) {
    if (numbers.contains(null)) {
      return observed(
          List.of(texts), TextOrder.BY_CODE_POINT, text -> text, text -> DecimalText.parse(text));
    }
    List<BigDecimal> all = required(numbers);
    Map<BigDecimal, String> worded = worded(texts, all);
    return observed(
        all,
        Comparator.naturalOrder(),
        number -> worded.getOrDefault(number, number.toPlainString()),
        one -> one);
  }

  /** The texts that have words beside their number; of several for one the first. */
  private static Map<BigDecimal, String> worded(String[] texts, List<BigDecimal> numbers) {
    Map<BigDecimal, String> worded = new HashMap<>();
    for (int code = 0; code < texts.length; code++) {
      if (DecimalText.parse(texts[code]) == null) {
        worded.merge(
            numbers.get(code), texts[code], (one, other) -> one.compareTo(other) < 0 ? one : other);
      }
    }
    return worded;
  }

  private static <T> CategoryScale observed(
      List<T> byCode,
      Comparator<T> order,
      Function<T, String> label,
      Function<T, @Nullable BigDecimal> value) {
    List<T> distinct = distinct(byCode, order);
    List<@Nullable BigDecimal> values = new ArrayList<>();
    distinct.forEach(one -> values.add(value.apply(one)));
    return new CategoryScale(
        distinct.stream().map(label).toList(), values, ranks(byCode, distinct, order), false, null);
  }

  private static <T> List<T> distinct(List<T> values, Comparator<T> order) {
    var distinct = new TreeSet<>(order);
    distinct.addAll(values);
    return List.copyOf(distinct);
  }

  private static <T> int[] ranks(List<T> values, List<T> distinct, Comparator<T> order) {
    return values.stream()
        .mapToInt(value -> Collections.binarySearch(distinct, value, order))
        .toArray();
  }

  private static int[] places(int size) {
    return IntStream.range(0, size).toArray();
  }

  private static List<BigDecimal> required(List<@Nullable BigDecimal> numbers) {
    return numbers.stream().map(number -> Objects.requireNonNull(number)).toList();
  }

  public boolean isDeclared() {
    return declared;
  }

  /** What ratings in a category read. */
  public String label(int category) {
    return labels.get(category);
  }

  /** The number that a category stands for; null if it is just a name. */
  public @Nullable BigDecimal value(int category) {
    return values.get(category);
  }

  public int size() {
    return labels.size();
  }

  /** What ratings in each category read. */
  public List<String> labels() {
    return labels;
  }

  /** The scale of some of these categories, by their places; each code is a place there. */
  public CategoryScale of(int[] categories) {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    for (int category : categories) {
      numbers.add(values.get(category));
    }
    return new CategoryScale(
        IntStream.of(categories).mapToObj(labels::get).toList(),
        numbers,
        places(categories.length),
        declared,
        weights == null ? null : weights.of(categories));
  }

  /** How far every two categories agree; null if nobody told. */
  public @Nullable WeightMatrix weights() {
    return weights;
  }

  /** The category of a code. */
  public int ofCode(int code) {
    return ofCode[code];
  }

  /** The category of each code; not to be changed. */
  public int[] ofCodes() {
    return ofCode;
  }

  public boolean isNumeric() {
    return values.stream().allMatch(Objects::nonNull);
  }

  /**
   * Where each category lies: its number less the least one, subtracted exactly so that 1e9 + 0.25
   * keeps its 0.25; its rank if some category has no number.
   */
  public double[] positions() {
    List<BigDecimal> numbers = numbersOrRanks();
    BigDecimal least = numbers.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    return numbers.stream().mapToDouble(one -> one.subtract(least).doubleValue()).toArray();
  }

  /** Each category's own place. */
  public int[] identity() {
    return places(size());
  }

  /**
   * For each category the rank of its number among the distinct numbers, so that equality of
   * numbers can be asked exactly; its own rank if some category has no number.
   */
  public int[] valueRanks() {
    List<BigDecimal> numbers = numbersOrRanks();
    Comparator<BigDecimal> bySize = Comparator.naturalOrder();
    return ranks(numbers, distinct(numbers, bySize), bySize);
  }

  /** The numbers themselves, rounded; only for a numeric scale. */
  public double[] magnitudes() {
    return required(values).stream().mapToDouble(BigDecimal::doubleValue).toArray();
  }

  /** The number of each category, or its rank if some category has no number. */
  public List<BigDecimal> numbersOrRanks() {
    return isNumeric()
        ? required(values)
        : IntStream.range(0, size()).mapToObj(BigDecimal::valueOf).toList();
  }
}
