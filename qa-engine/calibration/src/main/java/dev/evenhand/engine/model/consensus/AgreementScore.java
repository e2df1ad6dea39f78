package dev.evenhand.engine.model.consensus;

import dev.evenhand.engine.agreement.Category;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well a rating is in line with the ratings of others, for {@link AlternativeAnnotator}. */
public enum AgreementScore {
  /** The share of the others' ratings that are the same: for names and for few categories. */
  ACCURACY,
  /** The root mean squared distance to the others' ratings, taken negative: for numbers. */
  NEGATIVE_RMSE;

  /** The name in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What one rating beside one other costs; less is better, and the mean decides. */
  BigDecimal loss(Category mine, Category other) {
    if (this == ACCURACY) {
      return mine.equals(other) ? BigDecimal.ZERO : BigDecimal.ONE;
    }
    BigDecimal distance = number(mine).subtract(number(other));
    return distance.multiply(distance);
  }

  /** Whether a rating of the category has a part. */
  boolean counts(Category category) {
    return this == ACCURACY || category.value() != null;
  }

  private static BigDecimal number(Category category) {
    @Nullable BigDecimal value = category.value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
