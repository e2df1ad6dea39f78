package dev.evenhand.engine.agreement;

import dev.evenhand.engine.agreement.count.BigRatio;
import dev.evenhand.engine.agreement.count.ContingencyTable;
import dev.evenhand.engine.agreement.count.ExactRatio;
import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.count.ReviewerUsage;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.agreement.distance.WholeDistance;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Coefficients corrected for chance in whole numbers, divided once at the end: so a value that is
 * 0, or on the threshold of a gate, is so to the bit. Empty where categories, their numbers or the
 * ratings are too many or too great for this to be quick; what is rounded on the way stands then.
 */
final class ExactKappa {
  /** What is done for every reviewer and every two categories is not done more often. */
  private static final long MAX_STEPS = 1_000_000;

  private ExactKappa() {}

  /** Percent agreement and the coefficients of Fleiss, Gwet, Brennan and Prediger. */
  static OptionalDouble of(Patterns patterns, ChanceModel model, Weighting weighting) {
    return within64Bits(
        WholeDistance.of(patterns.scale(), weighting),
        distance ->
            new ExactDisagreement(patterns, distance)
                .mean()
                .lessFromOne(new ExactChance(patterns, distance).of(model)));
  }

  /** Conger's kappa. */
  static OptionalDouble of(Patterns patterns, ReviewerUsage usage, Weighting weighting) {
    long categories = patterns.categories();
    long steps = usage.reviewers() * categories * (weighting == Weighting.NOMINAL ? 1 : categories);
    return within64Bits(
        WholeDistance.of(patterns.scale(), weighting).filter(distance -> steps <= MAX_STEPS),
        distance ->
            new ExactDisagreement(patterns, distance)
                .mean()
                .lessFromOne(new ExactChance(patterns, distance).of(usage)));
  }

  /** Krippendorff's alpha. */
  static OptionalDouble alpha(Patterns patterns, Weighting weighting) {
    long[] ratings = patterns.ratingsOf(2);
    long others = Arrays.stream(ratings).sum() - 1;
    return within64Bits(
        weighting == Weighting.ORDINAL
            ? WholeDistance.ofMidRanks(ratings)
            : WholeDistance.of(patterns.scale(), weighting),
        distance -> {
          List<BigInteger> all = distance.byCategory(c -> ratings[c]);
          BigRatio expected = new BigRatio(distance.total(all, all), BigInteger.valueOf(others));
          return new ExactDisagreement(patterns, distance).ofCoincidences().lessFromOne(expected);
        });
  }

  private static OptionalDouble within64Bits(
      Optional<WholeDistance> distance, ToDoubleFunction<WholeDistance> value) {
    try {
      return distance.stream().mapToDouble(value).findFirst();
    } catch (ArithmeticException e) {
      return OptionalDouble.empty();
    }
  }

  /** Cohen's kappa. */
  static OptionalDouble of(ContingencyTable table, Weighting weighting) {
    return WholeDistance.ofPair(table.scale(), weighting).stream()
        .mapToDouble(distance -> ofTable(table, distance))
        .findFirst();
  }

  private static double ofTable(ContingencyTable table, WholeDistance distance) {
    long[] rows = new long[table.categories()];
    long[] columns = new long[table.categories()];
    BigInteger observed = BigInteger.ZERO;
    for (int i = 0; i < table.cells(); i++) {
      rows[table.row(i)] += table.count(i);
      columns[table.column(i)] += table.count(i);
      BigInteger apart = BigInteger.valueOf(distance.between(table.row(i), table.column(i)));
      observed = observed.add(apart.multiply(BigInteger.valueOf(table.count(i))));
    }
    BigInteger expected =
        distance.total(distance.byCategory(k -> rows[k]), distance.byCategory(k -> columns[k]));
    BigInteger items = BigInteger.valueOf(table.items());
    return ExactRatio.of(expected.subtract(observed.multiply(items)), expected);
  }
}
