package dev.evenhand.engine.model;

import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import dev.evenhand.engine.agreement.count.PackedInts;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who rated what: the ratings of an item stand together. They are chosen from others: items and
 * raters without a chosen rating are left out, and the rest keeps its order.
 */
public abstract class RatedItems {
  private final List<String> items;
  private final List<String> raters;
  private final int[] starts;
  private final PackedInts raterOf;

  /** The number of each among those it was chosen from; null if all were. */
  private final int @Nullable [] sources;

  /**
   * Chooses ratings.
   *
   * @param allItems names that never change, as those of raters
   * @param start the first rating of an item; of one more than the last, the number of all ratings
   * @param rater of a rating
   * @param chosen whether a rating is
   */
  protected RatedItems(
      List<String> allItems,
      List<String> allRaters,
      IntUnaryOperator start,
      IntUnaryOperator rater,
      IntPredicate chosen) {
    int all = start.applyAsInt(allItems.size());
    boolean whole = IntStream.range(0, all).allMatch(chosen);
    sources = whole ? null : IntStream.range(0, all).filter(chosen).toArray();
    int size = sources == null ? all : sources.length;
    int[] rated = new int[allItems.size()];
    int[] ends = new int[allItems.size() + 1];
    int found = 0;
    for (int item = 0, k = 0; item < allItems.size(); item++) {
      while (k < size && source(k) < start.applyAsInt(item + 1)) {
        k++;
      }
      if (k > ends[found]) {
        rated[found++] = item;
        ends[found] = k;
      }
    }
    starts = Arrays.copyOf(ends, found + 1);
    items =
        found == allItems.size()
            ? allItems
            : Lists.transform(Ints.asList(Arrays.copyOf(rated, found)), allItems::get);
    int[] numbers =
        Order.places(
            IntStream.range(0, size).map(k -> rater.applyAsInt(source(k))), allRaters.size());
    raters = kept(allRaters, numbers);
    raterOf = PackedInts.of(size, raters.size(), k -> numbers[rater.applyAsInt(source(k))]);
  }

  /** Those that have a new number. */
  public static <T> List<T> kept(List<T> names, int[] numbers) {
    var kept = new ArrayList<T>();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] >= 0) {
        kept.add(names.get(i));
      }
    }
    return Collections.unmodifiableList(kept);
  }

  /** Values by the names that they belong to, in the order of these. */
  public static <T> Map<String, T> byName(List<String> names, IntFunction<T> value) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), value.apply(i));
    }
    return Collections.unmodifiableMap(byName);
  }

  public final List<String> items() {
    return items;
  }

  public final List<String> raters() {
    return raters;
  }

  /** How many ratings there are. */
  public final int size() {
    return raterOf.size();
  }

  /** The number of the item's first rating; of one more than the last item, all ratings. */
  public final int start(int item) {
    return starts[item];
  }

  /** One more than the number of the item's last rating. */
  public final int end(int item) {
    return starts[item + 1];
  }

  /** The rater of a rating, by place in {@link #raters()}. */
  public final int rater(int rating) {
    return raterOf.get(rating);
  }

  /** The number of a rating among those it was chosen from. */
  protected final int source(int rating) {
    return sources == null ? rating : sources[rating];
  }
}
