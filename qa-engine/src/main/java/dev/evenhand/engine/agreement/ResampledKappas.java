package dev.evenhand.engine.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Resamples of {@link ChanceCorrected}. */
final class ResampledKappas extends ResampledSums<CoefficientId> {
  private static final int ITEMS = 0;
  private static final int PAIRABLE = 1;
  private static final int SHARES = 2;

  private final Patterns patterns;
  private final List<CoefficientId> ids;
  private final int categories;
  private final List<Weighting> weightings = new ArrayList<>();
  private final Map<Weighting, Distance> distances = new EnumMap<>(Weighting.class);

  /** By place in {@link #weightings} and pattern. */
  private final double[][] within;

  private ResampledKappas(Patterns patterns, List<CoefficientId> ids, List<Weighting> weightings) {
    super(SHARES + patterns.categories() + weightings.size());
    this.patterns = patterns;
    this.ids = ids;
    this.categories = patterns.categories();
    this.weightings.addAll(weightings);
    this.within = new double[weightings.size()][patterns.size()];
    for (int w = 0; w < within.length; w++) {
      Distance distance = weightings.get(w).distance(patterns.scale());
      distances.put(weightings.get(w), distance);
      for (int p = 0; p < patterns.size(); p++) {
        within[w][p] =
            patterns.isPairable(p) ? ChanceCorrected.disagreementWithin(patterns, distance, p) : 0;
      }
    }
  }

  static ResampledKappas of(Patterns patterns, List<CoefficientId> ids) {
    return new ResampledKappas(
        patterns, ids, ids.stream().map(CoefficientId::weighting).distinct().toList());
  }

  @Override
  public List<CoefficientId> keys() {
    return ids;
  }

  @Override
  void add(int unit, double weight, double[] sums) {
    sums[ITEMS] += weight;
    double share = weight / patterns.ratings(unit);
    for (int i = patterns.start(unit); i < patterns.end(unit); i += 2) {
      sums[SHARES + patterns.category(i)] += share * patterns.count(i);
    }
    if (patterns.isPairable(unit)) {
      sums[PAIRABLE] += weight;
      for (int w = 0; w < within.length; w++) {
        sums[SHARES + categories + w] += weight * within[w][unit];
      }
    }
  }

  @Override
  void values(double[] sums, double[] values) {
    if (!(sums[PAIRABLE] > 0)) {
      Arrays.fill(values, 0, ids.size(), Double.NaN);
      return;
    }
    double[] shares = new double[categories];
    Arrays.setAll(shares, k -> sums[SHARES + k] / sums[ITEMS]);
    for (int i = 0; i < ids.size(); i++) {
      int w = weightings.indexOf(ids.get(i).weighting());
      double observed = sums[SHARES + categories + w] / sums[PAIRABLE];
      values[i] = value(ids.get(i), observed, shares);
    }
  }

  private double value(CoefficientId id, double observed, double[] shares) {
    ChanceModel model = id.chanceModel();
    if (model == ChanceModel.NONE) {
      return 1 - observed;
    }
    if (!model.countsUnusedCategories() && !varies(id.weighting(), shares)) {
      return Double.NaN;
    }
    Distance distance = Objects.requireNonNull(distances.get(id.weighting()));
    double expected = model.expected(shares, model.disagreement(distance, shares));
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private boolean varies(Weighting weighting, double[] shares) {
    long[] used = new long[shares.length];
    Arrays.setAll(used, k -> shares[k] > 0 ? 1 : 0);
    return new Variation(patterns, weighting).existsIn(used);
  }
}
