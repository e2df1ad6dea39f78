package dev.evenhand.engine.agreement.distance;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.estimate.arithmetic.Order;
import java.math.BigDecimal;
import java.util.List;

/**
 * 0 for categories whose numbers are within a tolerance, else 1. Compared exactly, so that 0.1 and
 * 1.1 are 1 apart; by rank where some category has no number.
 */
final class ToleranceDistance implements Distance {
  /** For each category its place by ascending number. */
  private final int[] places;

  /** For each place the first place within the tolerance, and one more than the last. */
  private final int[] first;

  private final int[] end;

  private ToleranceDistance(List<BigDecimal> values, BigDecimal tolerance) {
    int size = values.size();
    int[] order = Order.of(size, (a, b) -> values.get(a).compareTo(values.get(b)));
    places = new int[size];
    first = new int[size];
    end = new int[size];
    int low = 0;
    int high = 0;
    for (int i = 0; i < size; i++) {
      BigDecimal value = values.get(order[i]);
      while (values.get(order[low]).add(tolerance).compareTo(value) < 0) {
        low++;
      }
      while (high < size && values.get(order[high]).subtract(tolerance).compareTo(value) <= 0) {
        high++;
      }
      places[order[i]] = i;
      first[i] = low;
      end[i] = high;
    }
  }

  /** With a tolerance of 1. */
  static ToleranceDistance ofOne(CategoryScale scale) {
    return new ToleranceDistance(scale.numbersOrRanks(), BigDecimal.ONE);
  }

  @Override
  public double between(int c, int k) {
    return places[k] >= first[places[c]] && places[k] < end[places[c]] ? 0 : 1;
  }

  /** All mass less that within the tolerance, from running sums. */
  @Override
  public double[] times(double[] mass) {
    double[] below = new double[mass.length + 1];
    double[] byPlace = new double[mass.length];
    for (int c = 0; c < mass.length; c++) {
      byPlace[places[c]] = mass[c];
    }
    for (int i = 0; i < mass.length; i++) {
      below[i + 1] = below[i] + byPlace[i];
    }
    double[] products = new double[mass.length];
    for (int c = 0; c < mass.length; c++) {
      int place = places[c];
      products[c] = below[mass.length] - (below[end[place]] - below[first[place]]);
    }
    return products;
  }
}
