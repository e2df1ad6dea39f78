package dev.evenhand.engine.calibration;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A number that lies so far beyond all other ratings of a criterion that it is likely mistyped, as
 * 55 where all others are from 1 to 5.
 *
 * <p>Told of scales that end: where the last step before is a common answer, as no tail of counts or
 * seconds has it, or where all others are within 0 and 100 and not skewed to the right.
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

  /** So many may be mistyped; of more it is the scale that is another one. */
  private static final int MOST = 3;

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
    if (!numbers) {
      return List.of();
    }
    List<Integer> ascending =
        IntStream.range(0, table.categories().size())
            .boxed()
            .sorted(Comparator.comparing(i -> number(table.categories().get(i))))
            .toList();
    return new Ends(ratings.criterion(), table, ascending).far();
  }

  private static BigDecimal number(Category category) {
    return Objects.requireNonNull(category.value());
  }

  /** The steps of a scale in their order, and how common each is. */
  private record Ends(String criterion, RatingTable table, List<Integer> ascending) {
    List<FarValue> far() {
      long[] counts = new long[ascending.size()];
      for (int rating = 0; rating < table.size(); rating++) {
        counts[ascending.indexOf(table.category(rating))]++;
      }
      for (int above = 1; above <= MOST && above < counts.length - 1; above++) {
        int last = counts.length - 1 - above;
        long beyond = IntStream.rangeClosed(last + 1, counts.length - 1).mapToLong(i -> counts[i]).sum();
        if (beyond <= MOST && new FarScale(values(0, last), counts(counts, last)).isFar(value(last + 1))) {
          return ratings(last + 1, counts.length - 1, value(0), value(last));
        }
      }
      return List.of();
    }

    private List<BigDecimal> values(int from, int to) {
      return IntStream.rangeClosed(from, to).mapToObj(this::value).toList();
    }

    private static List<Long> counts(long[] counts, int last) {
      return IntStream.rangeClosed(0, last).mapToObj(i -> counts[i]).toList();
    }

    private BigDecimal value(int step) {
      return number(table.categories().get(ascending.get(step)));
    }

    private List<FarValue> ratings(int from, int to, BigDecimal least, BigDecimal greatest) {
      List<FarValue> all = new ArrayList<>();
      for (int item = 0; item < table.items().size(); item++) {
        for (int rating = table.start(item); rating < table.end(item); rating++) {
          int step = ascending.indexOf(table.category(rating));
          if (step >= from && step <= to) {
            all.add(
                new FarValue(
                    criterion,
                    table.items().get(item),
                    table.raters().get(table.rater(rating)),
                    table.categories().get(table.category(rating)).label(),
                    least,
                    greatest,
                    FarScale.maybe(value(step), least, greatest)));
          }
        }
      }
      return all;
    }
  }
}
