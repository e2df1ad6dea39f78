package dev.evenhand.benchmarks;

/**
 * What all scores of a benchmark add up to. Who comes to another sum did other work, and is not
 * timed.
 */
record Checksum(long expected) {
  /**
   * @return {@code sum}
   * @throws IllegalStateException if it is another one
   */
  long check(long sum) {
    if (sum != expected) {
      throw new IllegalStateException(
          "The scores come to the checksum %s, those of the base to %s."
              .formatted(Long.toString(sum), Long.toString(expected)));
    }
    return sum;
  }
}
