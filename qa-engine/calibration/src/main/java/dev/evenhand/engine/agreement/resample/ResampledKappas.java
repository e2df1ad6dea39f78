package dev.evenhand.engine.agreement.resample;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.ItemDisagreement;
import dev.evenhand.engine.agreement.distance.Variation;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.Arrays;
import java.util.List;

/** Resamples of percent agreement and of the kappas that are corrected for chance in Gwet's way. */
public final class ResampledKappas extends ResampledSums {
  private static final int ITEMS = 0;
  private static final int PAIRABLE = 1;
  private static final int SHARES = 2;

  private final Patterns patterns;
  private final List<Kappa> kappas;
  private final int categories;
  private final List<Weighting> weightings;

  /** By place in {@link #weightings}, as what follows. */
  private final List<Distance> distances;

  private final List<Variation> variations;
  private final double[][] within;

  public ResampledKappas(Patterns patterns, List<Kappa> kappas) {
    this(patterns, kappas, kappas.stream().map(Kappa::weighting).distinct().toList());
  }

  private ResampledKappas(Patterns patterns, List<Kappa> kappas, List<Weighting> weightings) {
    super(SHARES + patterns.categories() + weightings.size());
    this.patterns = patterns;
    this.kappas = kappas;
    this.categories = patterns.categories();
    this.weightings = weightings;
    this.distances = weightings.stream().map(each -> each.distance(patterns.scale())).toList();
    this.variations = weightings.stream().map(each -> new Variation(patterns, each)).toList();
    this.within =
        byUnit(
            distances,
            patterns.size(),
            (distance, p) -> ItemDisagreement.within(patterns, distance, p));
  }

  /** One of the coefficients: what chance is taken to be, and how near misses count. */
  public record Kappa(ChanceModel chance, Weighting weighting) {}

  @Override
  public void add(int unit, double weight, double[] sums) {
    sums[ITEMS] += weight;
    double share = weight / patterns.ratings(unit);
    for (int i = patterns.start(unit); i < patterns.end(unit); i += 2) {
      sums[SHARES + patterns.category(i)] += share * patterns.count(i);
    }
    if (patterns.isPairable(unit)) {
      sums[PAIRABLE] += weight;
      addColumn(within, unit, weight, sums, SHARES + categories);
    }
  }

  @Override
  public void values(double[] sums, double[] values) {
    if (!(sums[PAIRABLE] > 0)) {
      Arrays.fill(values, 0, kappas.size(), Double.NaN);
      return;
    }
    double[] shares = new double[categories];
    Arrays.setAll(shares, k -> sums[SHARES + k] / sums[ITEMS]);
    long[] used = Arrays.stream(shares).mapToLong(share -> share > 0 ? 1 : 0).toArray();
    for (int i = 0; i < kappas.size(); i++) {
      ChanceModel model = kappas.get(i).chance();
      int w = weightings.indexOf(kappas.get(i).weighting());
      double observed = sums[SHARES + categories + w] / sums[PAIRABLE];
      boolean varies = model.countsUnusedCategories() || variations.get(w).existsIn(used);
      if (model == ChanceModel.NONE) {
        values[i] = 1 - observed;
      } else {
        double[] chance = model.disagreement(distances.get(w), shares);
        double expected = varies ? model.expected(shares, chance) : 0;
        values[i] = expected > 0 ? 1 - observed / expected : Double.NaN;
      }
    }
  }
}
