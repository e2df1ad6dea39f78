package dev.evenhand.cli.demo;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Seeded chance. Uses only additions of uniform numbers, so that every Java on every machine draws
 * the same.
 */
final class Chance {
  private final UniformRandomProvider source;

  private Chance(UniformRandomProvider source) {
    this.source = source;
  }

  static Chance seeded(long seed) {
    return new Chance(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
  }

  /** A nearly normal number of mean 0 and variance 1: twelve uniform ones less six. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += source.nextDouble();
    }
    return sum;
  }

  /** Happens with this probability. */
  boolean happens(double probability) {
    return source.nextDouble() < probability;
  }

  /** From 0 to less than {@code bound}. */
  int below(int bound) {
    return source.nextInt(bound);
  }
}
