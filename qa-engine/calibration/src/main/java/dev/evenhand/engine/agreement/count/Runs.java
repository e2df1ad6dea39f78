package dev.evenhand.engine.agreement.count;

import java.util.Arrays;

/** Rating patterns written as runs {@code [code, count, code, count, ...]} with ascending codes. */
final class Runs {
  /** From here on sorting beats insertion. */
  private static final int LONG = 64;

  private Runs() {}

  /**
   * Writes the runs of the first {@code size} codes, which get sorted, to {@code runs}.
   *
   * @return how much of {@code runs} was written
   */
  static int of(int[] codes, int size, int[] runs) {
    Arrays.sort(codes, 0, size);
    int length = 0;
    for (int i = 0; i < size; i++) {
      if (length > 0 && runs[length - 2] == codes[i]) {
        runs[length - 1]++;
      } else {
        runs[length++] = codes[i];
        runs[length++] = 1;
      }
    }
    return length;
  }

  /**
   * Writes runs with each code {@code c} replaced by {@code to[c]} to {@code target}, sorted again
   * and with the runs of codes that have become equal put together.
   *
   * @return how much of {@code target} was written
   */
  static int translate(int[] runs, int from, int end, int[] to, int[] target) {
    if (end - from > LONG) {
      return translateLong(runs, from, end, to, target);
    }
    int length = 0;
    for (int i = from; i < end; i += 2) {
      int code = to[runs[i]];
      int at = length;
      while (at > 0 && target[at - 2] > code) {
        at -= 2;
      }
      if (at > 0 && target[at - 2] == code) {
        target[at - 1] += runs[i + 1];
      } else {
        System.arraycopy(target, at, target, at + 2, length - at);
        target[at] = code;
        target[at + 1] = runs[i + 1];
        length += 2;
      }
    }
    return length;
  }

  private static int translateLong(int[] runs, int from, int end, int[] to, int[] target) {
    long[] pairs = new long[(end - from) / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (long) to[runs[from + 2 * i]] << Integer.SIZE | runs[from + 2 * i + 1];
    }
    Arrays.sort(pairs);
    int length = 0;
    for (long pair : pairs) {
      int code = (int) (pair >>> Integer.SIZE);
      if (length > 0 && target[length - 2] == code) {
        target[length - 1] += (int) pair;
      } else {
        target[length++] = code;
        target[length++] = (int) pair;
      }
    }
    return length;
  }
}
