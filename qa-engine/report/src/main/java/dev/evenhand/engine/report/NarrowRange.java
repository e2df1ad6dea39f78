package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Sentence;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, List<Long>> counts = question.countsByReviewer();
    List<Category> own = used(question, counts.getOrDefault(reviewer, List.of()));
    List<Category> others =
        counts.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(reviewer))
            .flatMap(entry -> used(question, entry.getValue()).stream())
            .sorted(Comparator.comparing(NarrowRange::value))
            .toList();
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

  private static List<Category> used(CriterionReport question, List<Long> counts) {
    return IntStream.range(0, counts.size())
        .filter(i -> counts.get(i) > 0)
        .mapToObj(question.categories()::get)
        .filter(category -> category.value() != null)
        .sorted(Comparator.comparing(NarrowRange::value))
        .toList();
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
    return question.camps() != null || question.countsByReviewer().size() < LEAST_REVIEWERS
        ? Stream.empty()
        : question.countsByReviewer().keySet().stream()
            .filter(name -> question.severity().flag(name).isEmpty())
            .flatMap(name -> of(name, question).stream())
            .filter(NarrowRange::isClear);
  }

  private boolean isClear() {
    double own = width(low, high);
    double others = width(othersLow, othersHigh);
    double ratings = count(reviewer, false);
    double all = 0;
    double within = 0;
    for (String name : question.countsByReviewer().keySet()) {
      if (!name.equals(reviewer)) {
        all += count(name, false);
        within += count(name, true);
      }
    }
    return ratings >= LEAST_RATINGS
        && all >= LEAST_RATINGS
        && own <= HALF * others
        && StrictMath.pow(within / all, ratings) < CHANCE;
  }

  /** The ratings that are numbers, or those of them within the own range. */
  private double count(String name, boolean within) {
    List<Long> counts = question.countsByReviewer().getOrDefault(name, List.of());
    return IntStream.range(0, counts.size())
        .filter(i -> question.categories().get(i).value() != null)
        .filter(i -> !within || isWithin(question.categories().get(i)))
        .mapToLong(counts::get)
        .sum();
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
