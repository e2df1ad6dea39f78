package dev.evenhand.engine.agreement.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private CategoryScale(
      List<String> labels, List<@Nullable BigDecimal> values, int[] ofCode, boolean declared) {
    this.labels = List.copyOf(labels);
    this.values = Collections.unmodifiableList(new ArrayList<>(values));
    this.ofCode = ofCode;
    this.declared = declared;
  }

  /** A scale of these labels, with their numbers (null: not a number). */
  public static CategoryScale declared(List<String> labels, List<@Nullable BigDecimal> values) {
    int[] ofCode = new int[labels.size()];
    for (int i = 0; i < ofCode.length; i++) {
      ofCode[i] = i;
    }
    return new CategoryScale(labels, values, ofCode, true);
  }

  /** The scale of the observed texts, given with their numbers (null: not a number) by code. */
  public static CategoryScale observed(String[] texts, List<@Nullable BigDecimal> numbers) {
    return numbers.contains(null) ? ofTexts(texts) : ofNumbers(numbers);
  }

  private static CategoryScale ofTexts(String[] texts) {
    var rank = new TreeMap<String, Integer>(TextOrder.BY_CODE_POINT);
    for (String text : texts) {
      rank.put(text, 0);
    }
    var labels = new ArrayList<String>();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (var entry : rank.entrySet()) {
      entry.setValue(labels.size());
      labels.add(entry.getKey());
      values.add(DecimalText.parse(entry.getKey()));
    }
    int[] ofCode = new int[texts.length];
    for (int i = 0; i < ofCode.length; i++) {
      ofCode[i] = Objects.requireNonNull(rank.get(texts[i]));
    }
    return new CategoryScale(labels, values, ofCode, false);
  }

  private static CategoryScale ofNumbers(List<@Nullable BigDecimal> numbers) {
    var rank = new TreeMap<BigDecimal, Integer>();
    for (BigDecimal number : numbers) {
      rank.put(Objects.requireNonNull(number), 0);
    }
    var labels = new ArrayList<String>();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (var entry : rank.entrySet()) {
      entry.setValue(labels.size());
      labels.add(entry.getKey().toPlainString());
      values.add(entry.getKey());
    }
    int[] ofCode = new int[numbers.size()];
    for (int i = 0; i < ofCode.length; i++) {
      ofCode[i] = Objects.requireNonNull(rank.get(Objects.requireNonNull(numbers.get(i))));
    }
    return new CategoryScale(labels, values, ofCode, false);
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
    return isNumeric() ? positions(numbers()) : ranks();
  }

  private double[] ranks() {
    double[] ranks = new double[size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = i;
    }
    return ranks;
  }

  /** Each category's own place. */
  public int[] identity() {
    int[] identity = new int[size()];
    for (int i = 0; i < identity.length; i++) {
      identity[i] = i;
    }
    return identity;
  }

  /**
   * For each category the rank of its number among the distinct numbers, so that equality of
   * numbers can be asked exactly; its own rank if some category has no number.
   */
  public int[] valueRanks() {
    int[] ranks = new int[size()];
    List<BigDecimal> numbers = isNumeric() ? numbers() : List.of();
    var distinct = new TreeMap<BigDecimal, Integer>();
    numbers.forEach(number -> distinct.put(number, 0));
    int next = 0;
    for (var entry : distinct.entrySet()) {
      entry.setValue(next++);
    }
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = numbers.isEmpty() ? i : Objects.requireNonNull(distinct.get(numbers.get(i)));
    }
    return ranks;
  }

  /** The numbers themselves, rounded; only for a numeric scale. */
  public double[] magnitudes() {
    return numbers().stream().mapToDouble(BigDecimal::doubleValue).toArray();
  }

  /** The number of each category, or its rank if some category has no number. */
  public List<BigDecimal> numbersOrRanks() {
    return isNumeric()
        ? numbers()
        : IntStream.range(0, size()).mapToObj(BigDecimal::valueOf).toList();
  }

  /** The numbers of a numeric scale. */
  private List<BigDecimal> numbers() {
    return values.stream().map(value -> Objects.requireNonNull(value)).toList();
  }

  private static double[] positions(List<BigDecimal> values) {
    if (values.isEmpty()) {
      return new double[0];
    }
    BigDecimal least = new TreeSet<>(values).first();
    return values.stream().mapToDouble(value -> value.subtract(least).doubleValue()).toArray();
  }
}
