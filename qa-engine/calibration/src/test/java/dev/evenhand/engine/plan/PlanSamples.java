package dev.evenhand.engine.plan;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.estimate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Samples of which the truth is known, to see whether what was planned comes true. */
final class PlanSamples {
  private final UniformRandomProvider random;
  private final SharedStateContinuousSampler normal;

  PlanSamples(long seed) {
    random = RandomSource.L64_X128_MIX.create(seed);
    normal = ZigguratSampler.NormalizedGaussian.of(random);
  }

  double normal() {
    return normal.sample();
  }

  double uniform() {
    return random.nextDouble();
  }

  /** A category, by cumulated shares. */
  int category(List<Double> shares) {
    double at = uniform();
    int category = 0;
    while (category < shares.size() - 1 && at >= shares.get(category)) {
      at -= shares.get(category++);
    }
    return category;
  }

  /** Two reviewers who know the answer with this probability, and guess otherwise. */
  AgreementAccumulator pairs(long items, double coefficient, List<Double> shares) {
    var categories = IntStream.range(0, shares.size()).mapToObj(i -> Category.of("" + i)).toList();
    var agreement = AgreementAccumulator.create(categories);
    for (long item = 0; item < items; item++) {
      int first = category(shares);
      int second = uniform() < coefficient ? first : category(shares);
      agreement.addItem(Map.of("a", "" + first, "b", "" + second));
    }
    return agreement;
  }

  /** What became of intervals. */
  record Intervals(double meanHalfWidth, double coverage) {}

  interface Sample {
    AgreementAccumulator draw();
  }

  /** The intervals of a coefficient over many samples. */
  static Intervals intervals(int samples, Sample sample, CoefficientId id, double truth) {
    List<Interval> all = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      sample.draw().coefficient(id).interval().ifPresent(all::add);
    }
    return new Intervals(
        all.stream().mapToDouble(b -> (b.high() - b.low()) / 2).average().orElseThrow(),
        all.stream().filter(b -> b.low() <= truth && truth <= b.high()).count() / (double) samples);
  }
}
