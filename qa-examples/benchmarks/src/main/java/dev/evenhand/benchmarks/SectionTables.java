package dev.evenhand.benchmarks;

/**
 * One table a section, by all answers in it, with what it adds: the limit that the kernel is held
 * against. Doubles, no checks, no bands.
 */
final class SectionTables {
  private static final int CODES = BenchmarkCard.OPTIONS.length + 1;

  private final double[][] sums = new double[BenchmarkCard.SECTIONS][];

  SectionTables() {
    int size = (int) Math.pow(CODES, BenchmarkCard.QUESTIONS);
    for (int s = 0; s < BenchmarkCard.SECTIONS; s++) {
      sums[s] = new double[2 * size];
      for (int index = 0; index < size; index++) {
        fill(s, index);
      }
    }
  }

  private void fill(int section, int index) {
    double earned = 0;
    double possible = 0;
    int rest = index;
    for (int q = BenchmarkCard.QUESTIONS - 1; q >= 0; q--) {
      int code = rest % CODES;
      rest /= CODES;
      if (code != BenchmarkCard.NOT_APPLICABLE) {
        earned += BenchmarkCard.WEIGHTS[q] * BenchmarkCard.SCORES[code] / 100.0;
        possible += BenchmarkCard.WEIGHTS[q];
      }
    }
    if (possible > 0) {
      sums[section][2 * index] = BenchmarkCard.SECTION_WEIGHTS[section] * earned / possible;
      sums[section][2 * index + 1] = BenchmarkCard.SECTION_WEIGHTS[section];
    }
  }

  /** What all evaluations in {@code codes} come to. */
  long checksum(byte[] codes) {
    long sum = 0;
    for (int from = 0; from < codes.length; from += BenchmarkCard.SLOTS) {
      sum += checksum(codes, from);
    }
    return sum;
  }

  private long checksum(byte[] codes, int from) {
    double sum = 0;
    double weights = 0;
    int slot = from;
    for (int s = 0; s < BenchmarkCard.SECTIONS; s++) {
      int index = 0;
      for (int end = slot + BenchmarkCard.QUESTIONS; slot < end; slot++) {
        index = index * CODES + codes[slot];
      }
      sum += sums[s][2 * index];
      weights += sums[s][2 * index + 1];
    }
    boolean failed = codes[from + BenchmarkCard.FATAL] == 0;
    double ratio = failed ? 0 : sum / weights;
    return BenchmarkCard.checksum(ratio, !failed && ratio >= 0.8 - 1e-12);
  }
}
