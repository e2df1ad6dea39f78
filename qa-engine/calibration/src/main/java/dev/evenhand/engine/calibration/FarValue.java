package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A number that lies so far beyond all other ratings of a criterion that it is likely mistyped, as
 * 55 where all others are from 1 to 5.
 *
 * <p>Told of scales that end: where the last step before is a common answer, as no tail of counts
 * or seconds has it, or where all others are within 0 and 100 and not skewed to the right.
 *
 * @param criterion where it stands
 * @param item what was rated
 * @param reviewer who rated
 * @param value the number, as it was read
 * @param least the lowest of the others
 * @param greatest the highest of the others
 * @param maybe what may be meant, or empty
 */
public record FarValue(
    String criterion,
    String item,
    String reviewer,
    String value,
    BigDecimal least,
    BigDecimal greatest,
    String maybe) {
  /** What a warning of it is called. */
  public static final String CODE = "far-value";

  private static final int LEAST_OTHERS = 20;

  public FarValue {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(least, "least");
    Objects.requireNonNull(greatest, "greatest");
    Objects.requireNonNull(maybe, "maybe");
  }

  /** The numbers of a criterion that lie far beyond the others; at most three. */
  public static List<FarValue> in(CriterionRatings ratings) {
    Objects.requireNonNull(ratings, "ratings");
    RatingTable table = ratings.scores();
    boolean numbers =
        ratings.kind() == CriterionKind.QUESTION
            && !table.hasDeclaredCategories()
            && table.size() > LEAST_OTHERS
            && table.categories().stream().allMatch(one -> one.value() != null);
    return numbers ? new FarEnd(ratings.criterion(), table).far() : List.of();
  }
}
