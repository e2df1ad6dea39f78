package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.Rows;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.Weighting;
import dev.evenhand.engine.estimate.arithmetic.Order;
import dev.evenhand.engine.estimate.arithmetic.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Resamples of Cohen's kappa and Scott's pi: two reviewers, items that both rated. */
public final class ResampledPair extends ResampledSums {
  private final Rows rows;
  private final List<Kappa> kappas;
  private final int[] places;
  private final int categories;
  private final List<Distance> distances;

  public ResampledPair(Rows rows, List<Kappa> kappas) {
    this(rows, kappas, places(rows));
  }

  private ResampledPair(Rows rows, List<Kappa> kappas, int[] places) {
    super(1 + 2 * size(places) + kappas.size());
    this.rows = rows;
    this.kappas = kappas;
    this.places = places;
    this.categories = size(places);
    CategoryScale scale =
        rows.scale().of(IntStream.range(0, places.length).filter(c -> places[c] >= 0).toArray());
    this.distances = kappas.stream().map(each -> each.weighting().distanceOfPair(scale)).toList();
  }

  /**
   * One of the coefficients.
   *
   * @param pooled whether chance goes by the habits of both reviewers together
   */
  public record Kappa(boolean pooled, Weighting weighting) {}

  private static int size(int[] places) {
    return Arrays.stream(places).max().orElse(-1) + 1;
  }

  /**
   * For each category its rank in the declared list, else among those that occur in items that both
   * rated.
   */
  private static int[] places(Rows rows) {
    return rows.scale().isDeclared()
        ? rows.scale().identity()
        : Order.places(
            IntStream.range(0, rows.size())
                .filter(rows::isComplete)
                .flatMap(row -> IntStream.range(rows.start(row), rows.end(row)))
                .map(rows::category)
                .toArray(),
            rows.categories());
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
    if (rows.isComplete(unit)) {
      int first = places[rows.category(rows.start(unit))];
      int second = places[rows.category(rows.start(unit) + 1)];
      sums[0] += weight;
      sums[1 + first] += weight;
      sums[1 + categories + second] += weight;
      for (int i = 0; i < distances.size(); i++) {
        sums[1 + 2 * categories + i] += weight * distances.get(i).between(first, second);
      }
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    double[] first = new double[categories];
    double[] second = new double[categories];
    double[] both = new double[categories];
    Arrays.setAll(first, c -> sums[1 + c] / sums[0]);
    Arrays.setAll(second, c -> sums[1 + categories + c] / sums[0]);
    Arrays.setAll(both, c -> (first[c] + second[c]) / 2);
    boolean varies = Arrays.stream(both).filter(share -> share > 0).count() > 1;
    for (int i = 0; i < distances.size(); i++) {
      double observed = sums[1 + 2 * categories + i] / sums[0];
      double expected =
          kappas.get(i).pooled()
              ? distances.get(i).total(both)
              : Vectors.product(first, distances.get(i).times(second));
      values[i] = varies && expected > 0 ? 1 - observed / expected : Double.NaN;
    }
  }
}
