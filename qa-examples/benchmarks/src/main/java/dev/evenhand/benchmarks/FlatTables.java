package dev.evenhand.benchmarks;

/** A loop over flat tables of doubles, written for this one card. */
final class FlatTables {
  private static final int CODES = Calls.OPTIONS.length + 1;

  private final double[] earned = new double[Calls.SLOTS * CODES];
  private final double[] possible = new double[Calls.SLOTS * CODES];

  FlatTables() {
    for (int slot = 0; slot < Calls.SLOTS; slot++) {
      double weight = Calls.WEIGHTS[slot % Calls.QUESTIONS];
      for (int code = 0; code < Calls.OPTIONS.length; code++) {
        earned[slot * CODES + code] = weight * Calls.SCORES[code] / 100.0;
        possible[slot * CODES + code] = weight;
      }
    }
  }

  /** What all evaluations in {@code codes} come to. */
  long checksum(byte[] codes) {
    long sum = 0;
    for (int from = 0; from < codes.length; from += Calls.SLOTS) {
      sum += checksum(codes, from);
    }
    return sum;
  }

  private long checksum(byte[] codes, int from) {
    double sum = 0;
    double weights = 0;
    int slot = 0;
    for (int s = 0; s < Calls.SECTIONS; s++) {
      double earnedHere = 0;
      double possibleHere = 0;
      for (int end = slot + Calls.QUESTIONS; slot < end; slot++) {
        int at = slot * CODES + codes[from + slot];
        earnedHere += earned[at];
        possibleHere += possible[at];
      }
      if (possibleHere > 0) {
        sum += Calls.SECTION_WEIGHTS[s] * earnedHere / possibleHere;
        weights += Calls.SECTION_WEIGHTS[s];
      }
    }
    boolean failed = codes[from + Calls.FATAL] == 0;
    double ratio = failed ? 0 : sum / weights;
    return Calls.checksum(ratio, !failed && ratio >= 0.8 - 1e-12);
  }
}
