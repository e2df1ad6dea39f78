package dev.evenhand.api.scorecard;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;

/** The kinds of question that are noted and never scored. */
public sealed interface Unscored extends QuestionKind
    permits QuestionKind.FreeText, QuestionKind.Day {
  /** What the function of this kind makes of it. */
  <R> R match(Function<QuestionKind.FreeText, R> text, Function<QuestionKind.Day, R> day);

  @Override
  default Set<String> marksOf(Answer answer) {
    return Set.of();
  }

  @Override
  default boolean scorable() {
    return false;
  }

  @Override
  default BigDecimal score(Answer answer) {
    return BigDecimal.ZERO;
  }

  @Override
  default <R> R match(
      Function<Choosing, R> choosing,
      Function<MultipleChoice, R> multiple,
      Function<Numeric, R> number,
      Function<Unscored, R> unscored) {
    return unscored.apply(this);
  }
}
