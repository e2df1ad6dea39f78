package dev.evenhand.engine.agreement;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.count.DecimalText;
import dev.evenhand.engine.agreement.count.WeightMatrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How far every two categories agree, told one by one: the weights of Cohen's weighted kappa
 * (1968), of Gwet's AC2 and of the other coefficients whose ids end in {@code -weighted}.
 *
 * <p>Weights are of agreement: 1 of a category with itself, 0 where an answer is as wrong as can
 * be. Weights of disagreement {@code d} become such by {@code 1 - d / greatest}.
 *
 * @param categories their names, in the order of rows and columns
 * @param rows the weights, a row a category
 * @see <a href="https://doi.org/10.1037/h0026256">Cohen (1968), Weighted kappa: nominal scale
 *     agreement with provision for scaled disagreement or partial credit</a>
 */
public record CategoryWeights(List<String> categories, List<List<BigDecimal>> rows) {
  /** A matrix of more would take too long. */
  public static final int MOST_CATEGORIES = 1000;

  /**
   * Weights.
   *
   * @throws IllegalArgumentException if there is a {@linkplain #mistakes mistake} in them
   */
  public CategoryWeights {
    categories = Copies.list(categories, "categories");
    rows = Copies.listOfLists(rows, "rows");
    List<Mistake> mistakes = mistakes(categories, rows);
    if (!mistakes.isEmpty()) {
      Mistake first = mistakes.get(0);
      throw new IllegalArgumentException(
          "The weights: %s. %s".formatted(first.message(), first.remedy()));
    }
  }

  /**
   * What is wrong with weights.
   *
   * @param code of the problem that it is in a file
   * @param row of the weight, from 0; of all together 0
   * @param column of the weight, from 0
   * @param message what is wrong
   * @param remedy what to do
   */
  public record Mistake(String code, int row, int column, String message, String remedy) {
    public Mistake {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(remedy, "remedy");
    }
  }

  /** All mistakes in weights that are to be; empty if they can be used. */
  public static List<Mistake> mistakes(List<String> categories, List<List<BigDecimal>> rows) {
    Objects.requireNonNull(categories, "categories");
    Objects.requireNonNull(rows, "rows");
    List<Mistake> mistakes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < categories.size(); c++) {
      if (categories.get(c).isBlank() || !seen.add(categories.get(c))) {
        mistakes.add(
            new Mistake(
                "weights-names",
                0,
                c,
                "the category '%s' is blank or named twice".formatted(categories.get(c)),
                "Name each category once."));
      }
    }
    int size = categories.size();
    if (size < 2 || size > MOST_CATEGORIES) {
      mistakes.add(
          new Mistake(
              "weights-names",
              0,
              0,
              "there are %s categories; weights are of 2 to %s".formatted(size, MOST_CATEGORIES),
              "Write a row and a column for each category."));
    } else if (rows.size() != size || rows.stream().anyMatch(row -> row.size() != size)) {
      mistakes.add(
          new Mistake(
              "weights-not-square",
              0,
              0,
              "%s categories want %s rows of %s weights each".formatted(size, size, size),
              "Write a row and a column for each category."));
    } else {
      ofWeights(categories, rows, mistakes);
    }
    return mistakes;
  }

  private static void ofWeights(
      List<String> categories, List<List<BigDecimal>> rows, List<Mistake> mistakes) {
    for (int c = 0; c < rows.size(); c++) {
      for (int k = 0; k < rows.size(); k++) {
        of(categories, rows, c, k).ifPresent(mistakes::add);
      }
    }
  }

  private static Optional<Mistake> of(
      List<String> categories, List<List<BigDecimal>> rows, int c, int k) {
    BigDecimal weight = rows.get(c).get(k);
    BigDecimal mirrored = rows.get(k).get(c);
    String row = categories.get(c);
    String column = categories.get(k);
    if (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0) {
      return Optional.of(
          new Mistake(
              "weights-out-of-range",
              c,
              k,
              "'%s' with '%s' is %s, and weights are from 0 to 1"
                  .formatted(row, column, weight.toPlainString()),
              "Of disagreement d write 1 - d / greatest."));
    }
    if (c == k && weight.compareTo(BigDecimal.ONE) != 0) {
      return Optional.of(
          new Mistake(
              "weights-diagonal",
              c,
              k,
              "'%s' with itself is %s, and must be 1".formatted(row, weight.toPlainString()),
              "Weights are of agreement; of disagreement d write 1 - d / greatest."));
    }
    return k < c && weight.compareTo(mirrored) != 0
        ? Optional.of(
            new Mistake(
                "weights-not-symmetric",
                c,
                k,
                "'%s' with '%s' is %s, and '%s' with '%s' is %s"
                    .formatted(
                        row, column, weight.toPlainString(), column, row, mirrored.toPlainString()),
                "Write the same for both."))
        : Optional.empty();
  }

  /** The names of those categories that these weights do not know, in their order. */
  public List<String> unknown(List<Category> others) {
    Codebook known = codebook();
    return others.stream().map(Category::label).filter(label -> known.find(label) < 0).toList();
  }

  /** The categories with these weights. */
  Codebook codebook() {
    return Codebook.declared(
        categories.stream().map(CategoryWeights::category).toList(), new WeightMatrix(rows));
  }

  private static Category category(String label) {
    return DecimalText.isOutOfRange(label) ? new Category(label, null) : Category.of(label);
  }
}
