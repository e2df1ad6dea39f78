package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Resamples of percent agreement and of the kappas that are corrected for chance in Gwet's way.
 *
 * @param <K> what a coefficient is known by
 */
public final class ResampledKappas<K> extends ResampledSums<K> {
  private static final int ITEMS = 0;
  private static final int PAIRABLE = 1;
  private static final int SHARES = 2;

  private final Patterns patterns;
  private final List<K> keys;
  private final List<Kappa> kappas;
  private final int categories;
  private final List<Weighting> weightings = new ArrayList<>();
  private final Map<Weighting, Distance> distances = new EnumMap<>(Weighting.class);

  /** By place in {@link #weightings} and pattern. */
  private final double[][] within;

  private ResampledKappas(
      Patterns patterns, List<K> keys, List<Kappa> kappas, List<Weighting> weightings) {
    super(SHARES + patterns.categories() + weightings.size());
    this.patterns = patterns;
    this.keys = keys;
    this.kappas = kappas;
    this.categories = patterns.categories();
    this.weightings.addAll(weightings);
    this.within = new double[weightings.size()][patterns.size()];
    for (int w = 0; w < within.length; w++) {
      Distance distance = weightings.get(w).distance(patterns.scale());
      distances.put(weightings.get(w), distance);
      for (int p = 0; p < patterns.size(); p++) {
        within[w][p] = patterns.isPairable(p) ? ItemDisagreement.within(patterns, distance, p) : 0;
      }
    }
  }

  /** One of the coefficients: what chance is taken to be, and how near misses count. */
  public record Kappa(ChanceModel chance, Weighting weighting) {}

  /** The coefficients of these keys. */
  public static <K> ResampledKappas<K> of(Patterns patterns, List<K> keys, List<Kappa> kappas) {
    return new ResampledKappas<>(
        patterns, keys, kappas, kappas.stream().map(Kappa::weighting).distinct().toList());
  }

  @Override
  public List<K> keys() {
    return keys;
  }

  @Override
  public void add(int unit, double weight, double[] sums) {
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
  public void values(double[] sums, double[] values) {
    if (!(sums[PAIRABLE] > 0)) {
      Arrays.fill(values, 0, keys.size(), Double.NaN);
      return;
    }
    double[] shares = new double[categories];
    Arrays.setAll(shares, k -> sums[SHARES + k] / sums[ITEMS]);
    for (int i = 0; i < keys.size(); i++) {
      int w = weightings.indexOf(kappas.get(i).weighting());
      double observed = sums[SHARES + categories + w] / sums[PAIRABLE];
      values[i] = value(kappas.get(i), observed, shares);
    }
  }

  private double value(Kappa kappa, double observed, double[] shares) {
    ChanceModel model = kappa.chance();
    if (model == ChanceModel.NONE) {
      return 1 - observed;
    }
    if (!model.countsUnusedCategories() && !varies(kappa.weighting(), shares)) {
      return Double.NaN;
    }
    Distance distance = Objects.requireNonNull(distances.get(kappa.weighting()));
    double expected = model.expected(shares, model.disagreement(distance, shares));
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private boolean varies(Weighting weighting, double[] shares) {
    long[] used = new long[shares.length];
    Arrays.setAll(used, k -> shares[k] > 0 ? 1 : 0);
    return new Variation(patterns, weighting).existsIn(used);
  }
}
