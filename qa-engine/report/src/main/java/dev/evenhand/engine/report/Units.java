package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Sentence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** In what differences on a criterion are told: points of so many, or units of a number. */
final class Units {
  /** Those that cards write short. */
  private static final Map<String, String> IN_FULL =
      Map.of("s", "seconds", "min", "minutes", "h", "hours", "d", "days");

  /** From 0 to 10, and "not applicable". */
  private static final int FEW_STEPS = 12;

  private Units() {}

  /**
   * What a difference of 1 is.
   *
   * @param score whether lower means worse
   */
  static String of(CriterionReport criterion, boolean score) {
    String unit = criterion.unit();
    return unit != null ? IN_FULL.getOrDefault(unit, unit) : score ? "points" : "units";
  }

  /**
   * " (of 100)" of a score; of a question " (of 4, from 1 to 5)" or " (of 1, from no to yes)", if
   * that is known and no unit says it; where only what occurs is known, and that is no scale of few
   * steps, " (ratings lie from 39 to 97.8)".
   */
  static Sentence ofAll(CriterionReport criterion) {
    if (criterion.kind() != CriterionKind.QUESTION) {
      return Sentence.of(" (of\u00a0100)");
    }
    OptionalDouble width = criterion.width();
    if (width.isEmpty() || criterion.unit() != null) {
      return Sentence.EMPTY;
    }
    Sentence low = Sentence.name(ends(criterion).get(0).label());
    Sentence high = Sentence.name(ends(criterion).get(1).label());
    return isOfFewSteps(criterion)
        ? Sentence.of(
            " (of\u00a0{}, from {} to {})", number(width.getAsDouble(), criterion), low, high)
        : Sentence.of(" (ratings lie from {} to {})", low, high);
  }

  /** Whether the ends of what occurs are, as far as one can tell, those of the scale. */
  private static boolean isOfFewSteps(CriterionReport criterion) {
    return criterion.declared()
        || criterion.categories().size() <= FEW_STEPS
            && ends(criterion).stream().allMatch(end -> isWhole(value(end)));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** "seconds", "0 (no) to 1 (yes)" or "1 to 5": what differences on a question are told in. */
  static String scale(CriterionReport criterion) {
    return criterion.unit() != null || criterion.width().isEmpty()
        ? of(criterion, false)
        : ends(criterion).stream()
            .map(end -> end(end, criterion))
            .collect(Collectors.joining(" to "));
  }

  private static String end(Category end, CriterionReport criterion) {
    String number = number(value(end).doubleValue(), criterion).text();
    return number.equals(end.label())
        ? number
        : "%s (%s)".formatted(number, Display.name(end.label()));
  }

  /** The lowest and the highest answer of a criterion that has a width. */
  private static List<Category> ends(CriterionReport criterion) {
    List<Category> numbers =
        criterion.categories().stream().filter(category -> category.value() != null).toList();
    // Of several that are worth as much the first one, as it stands on the card.
    Comparator<Category> byValue = Comparator.comparing(Units::value);
    return List.of(Collections.min(numbers, byValue), Collections.max(numbers, byValue));
  }

  private static BigDecimal value(Category category) {
    return Objects.requireNonNull(category.value());
  }

  private static Sentence number(double value, CriterionReport criterion) {
    return Sentence.number(value, Numbers.shortest(value, ReportOutline.digits(criterion)));
  }

  /** "7.4 points", without a sign. */
  static Sentence amount(double value, CriterionReport criterion, boolean score) {
    return Sentence.of(
        "{} {}",
        Sentence.number(value, Numbers.decimal(Math.abs(value), ReportOutline.digits(criterion))),
        of(criterion, score));
  }
}
