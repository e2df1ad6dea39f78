package dev.evenhand.benchmarks;

/** A loop over flat tables of doubles, written for this one card. */
final class FlatTables {
  private static final int CODES = BenchmarkCard.OPTIONS.length + 1;

  private final double[] earned = new double[BenchmarkCard.SLOTS * CODES];
  private final double[] possible = new double[BenchmarkCard.SLOTS * CODES];

  FlatTables() {
    for (int slot = 0; slot < BenchmarkCard.SLOTS; slot++) {
      double weight = BenchmarkCard.WEIGHTS[slot % BenchmarkCard.QUESTIONS];
      for (int code = 0; code < BenchmarkCard.OPTIONS.length; code++) {
        earned[slot * CODES + code] = weight * BenchmarkCard.SCORES[code] / 100.0;
        possible[slot * CODES + code] = weight;
      }
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
    int slot = 0;
    for (int s = 0; s < BenchmarkCard.SECTIONS; s++) {
      double earnedHere = 0;
      double possibleHere = 0;
      for (int end = slot + BenchmarkCard.QUESTIONS; slot < end; slot++) {
        int at = slot * CODES + codes[from + slot];
        earnedHere += earned[at];
        possibleHere += possible[at];
      }
      if (possibleHere > 0) {
        sum += BenchmarkCard.SECTION_WEIGHTS[s] * earnedHere / possibleHere;
        weights += BenchmarkCard.SECTION_WEIGHTS[s];
      }
    }
    boolean failed = codes[from + BenchmarkCard.FATAL] == 0;
    double ratio = failed ? 0 : sum / weights;
    return BenchmarkCard.checksum(ratio, !failed && ratio >= 0.8 - 1e-12);
  }
}
