package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers from the least to the greatest that a reviewer gives on a question, beside those that
 * the others give.
 */
record NarrowRange(
    String reviewer,
    CriterionReport question,
    Category low,
    Category high,
    Category othersLow,
    Category othersHigh) {
  private static final int LEAST_RATINGS = 20;

  /** Of two nobody can tell whose use of the scale is the own one. */
  private static final int LEAST_REVIEWERS = 3;

  /** Of the others' range. */
  private static final double HALF = 0.5;

  /** As likely, at most, that one who rates like the others stays within. */
  private static final double CHANCE = 0.001;

  /** The range of a reviewer; empty where values are no numbers, or too many to be counted. */
  static Optional<NarrowRange> of(String reviewer, CriterionReport question) {
    return of(reviewer, question, totals(question));
  }

  private static Optional<NarrowRange> of(
      String reviewer, CriterionReport question, long[] totals) {
    List<Long> counts = question.countsByReviewer().getOrDefault(reviewer, List.of());
    List<Category> own = used(question, counts.size(), counts::get);
    List<Category> others = used(question, counts.size(), i -> totals[i] - counts.get(i));
    return own.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NarrowRange(
                reviewer,
                question,
                own.get(0),
                own.get(own.size() - 1),
                others.get(0),
                others.get(others.size() - 1)));
  }

  /** How often all reviewers together chose each category. */
  private static long[] totals(CriterionReport question) {
    long[] totals = new long[question.categories().size()];
    for (List<Long> counts : question.countsByReviewer().values()) {
      for (int i = 0; i < counts.size(); i++) {
        totals[i] += counts.get(i);
      }
    }
    return totals;
  }

  private static List<Category> used(CriterionReport question, int size, IntToLongFunction count) {
    return numbers(question, size)
        .filter(i -> count.applyAsLong(i) > 0)
        .mapToObj(question.categories()::get)
        .sorted(Comparator.comparing(NarrowRange::value))
        .toList();
  }

  /** The places of categories that are numbers. */
  private static IntStream numbers(CriterionReport question, int size) {
    return IntStream.range(0, size).filter(i -> question.categories().get(i).value() != null);
  }

  private static BigDecimal value(Category category) {
    return category.value() == null ? BigDecimal.ZERO : category.value();
  }

  /**
   * Those who use half of the range that the others use at most, and that not by chance, were their
   * interactions like the others'. Of who is harsh or lenient the end of the scale narrows the
   * range by that alone.
   */
  static Stream<NarrowRange> clear(CriterionReport question) {
    if (question.camps() != null || question.countsByReviewer().size() < LEAST_REVIEWERS) {
      return Stream.empty();
    }
    long[] totals = totals(question);
    return question.countsByReviewer().keySet().stream()
        .filter(name -> question.severity().flag(name).isEmpty())
        .flatMap(name -> of(name, question, totals).stream())
        .filter(range -> range.isClear(totals));
  }

  private boolean isClear(long[] totals) {
    List<Long> counts = question.countsByReviewer().getOrDefault(reviewer, List.of());
    double ratings = numbers(question, counts.size()).mapToLong(counts::get).sum();
    double all = numbers(question, counts.size()).mapToLong(i -> totals[i] - counts.get(i)).sum();
    double within =
        numbers(question, counts.size())
            .filter(i -> isWithin(question.categories().get(i)))
            .mapToLong(i -> totals[i] - counts.get(i))
            .sum();
    return ratings >= LEAST_RATINGS
        && all >= LEAST_RATINGS
        && width(low, high) <= HALF * width(othersLow, othersHigh)
        && StrictMath.pow(within / all, ratings) < CHANCE;
  }

  private boolean isWithin(Category category) {
    return value(category).compareTo(value(low)) >= 0
        && value(category).compareTo(value(high)) <= 0;
  }

  private static double width(Category low, Category high) {
    return value(high).subtract(value(low)).doubleValue();
  }

  /** "5 to 7, the others 1 to 10". */
  Sentence words() {
    return Sentence.of(
        "{} to {}, the others {} to {}",
        Sentence.name(low.label()),
        Sentence.name(high.label()),
        Sentence.name(othersLow.label()),
        Sentence.name(othersHigh.label()));
  }
}
