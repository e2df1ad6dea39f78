package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** Ratings and series of which it is known how they came about. */
final class Simulated {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final UniformRandomProvider random;
  private final SharedStateContinuousSampler normal;

  Simulated(long seed) {
    random = RandomSource.XO_SHI_RO_256_SS.create(seed);
    normal = ZigguratSampler.NormalizedGaussian.of(random);
  }

  double normal() {
    return normal.sample();
  }

  double uniform() {
    return random.nextDouble();
  }

  /** A 5-step rating: item and noise of a standard deviation of 1 each, severity taken off. */
  double rating(double item, double severity, double noise) {
    double rating = Math.round(3 + item - severity + noise * normal());
    return Math.max(1, Math.min(5, rating));
  }

  /** A complete table of ratings from 1 to 5 by raters of these severities. */
  RatingTable ratings(int items, double... severities) {
    RatingTableBuilder table = fiveSteps();
    for (int item = 0; item < items; item++) {
      double quality = normal();
      for (int rater = 0; rater < severities.length; rater++) {
        add(table, item, rater, rating(quality, severities[rater], 1));
      }
    }
    return table.build();
  }

  static RatingTableBuilder fiveSteps() {
    return RatingTable.builder()
        .declare(IntStream.rangeClosed(1, 5).mapToObj(i -> Category.of("" + i)).toList());
  }

  static void add(RatingTableBuilder table, int item, int rater, double value) {
    table.add(itemName(item), "R" + rater, String.valueOf(Math.round(value)));
  }

  static String itemName(int item) {
    return String.format(Locale.ROOT, "i%05d", item);
  }

  /** A series of one value a day. */
  static SeveritySeries series(double... values) {
    List<SeveritySeries.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new SeveritySeries.Point(day(i), itemName(i), values[i]));
    }
    return new SeveritySeries("R0", points, 0);
  }

  static Instant day(int day) {
    return START.plusSeconds(86_400L * day);
  }

  double[] normals(int count) {
    return IntStream.range(0, count).mapToDouble(i -> normal()).toArray();
  }

  /** Mostly 0, now and then 1: what a yes/no question gives. */
  double[] rareOnes(int count) {
    return IntStream.range(0, count).mapToDouble(i -> uniform() < 0.2 ? 1 : 0).toArray();
  }

  /** Skewed, with a heavy tail. */
  double[] skewed(int count) {
    return IntStream.range(0, count).mapToDouble(i -> Math.exp(normal())).toArray();
  }
}
