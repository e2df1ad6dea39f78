package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Bound;
import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.SelfChecking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a number is answered and scored: what {@link QuestionKind.Numeric} makes of its ranges. */
sealed interface RangedKind extends QuestionKind, SelfChecking permits QuestionKind.Numeric {
  ScoredBy scoredBy();

  @Nullable BigDecimal perCount();

  @Nullable BigDecimal step();

  /** The range that {@code value} falls into, or empty if it is outside all of them. */
  default Optional<NumberRange> rangeOf(@Bound BigDecimal value) {
    NumberRange first = ranges().isEmpty() ? null : ranges().get(0);
    if (first != null && first.from() != null && value.compareTo(first.from()) <= 0) {
      return Optional.empty();
    }
    return ranges().stream().filter(range -> range.reaches(value)).findFirst();
  }

  @Override
  default boolean scoredByValue() {
    return scoredBy() == ScoredBy.VALUE;
  }

  @Override
  default boolean scoredByCount() {
    return scoredBy() == ScoredBy.COUNT;
  }

  @Override
  default String type() {
    return "number";
  }

  @Override
  default Optional<String> refusal(Answer answer) {
    return answer instanceof Answer.Quantity number && accepts(number.value())
        ? Optional.empty()
        : Optional.of(KindRules.accepted((QuestionKind.Numeric) this));
  }

  private boolean accepts(BigDecimal value) {
    boolean counts = value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0;
    return Decimals.isHandy(value)
        && (counts || !scoredByCount())
        && ((scoredBy() != ScoredBy.RANGES && ranges().isEmpty()) || rangeOf(value).isPresent());
  }

  @Override
  default List<String> marks() {
    return ranges().stream().map(NumberRange::id).toList();
  }

  @Override
  default Set<String> marksOf(Answer answer) {
    return answer instanceof Answer.Quantity number
        ? rangeOf(number.value()).map(range -> Set.of(range.id())).orElse(Set.of())
        : Set.of();
  }

  @Override
  default boolean hasScores() {
    return scoredBy() != ScoredBy.RANGES
        || ranges().stream().allMatch(range -> range.score() != null);
  }

  @Override
  default BigDecimal score(Answer answer) {
    BigDecimal value = ((Answer.Quantity) answer).value();
    if (scoredByValue()) {
      return value;
    }
    BigDecimal each = perCount();
    if (scoredByCount() && each != null) {
      return value.multiply(each);
    }
    NumberRange range =
        rangeOf(value).orElseThrow(() -> new IllegalArgumentException("No range holds " + answer));
    return KindRules.scoreOf(range.score(), range.id());
  }

  @Override
  default BigDecimal bestScore() {
    return KindRules.best(ranges().stream().map(NumberRange::score));
  }

  @Override
  default BigDecimal lowestScore() {
    return KindRules.lowest(ranges().stream().map(NumberRange::score));
  }

  @Override
  default <R> R match(
      Function<Choosing, R> choosing,
      Function<MultipleChoice, R> multiple,
      Function<Numeric, R> number,
      Function<Unscored, R> unscored) {
    return number.apply((Numeric) this);
  }

  @Override
  default List<Breach> breaches() {
    return KindRules.ofNumber((QuestionKind.Numeric) this);
  }
}
