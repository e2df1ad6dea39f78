package dev.evenhand.engine.agreement.count;

import java.util.Arrays;

/**
 * How many units have each rating pattern: the sufficient statistic of every coefficient that does
 * not ask who rated. Units whose counts per category are equal are one pattern.
 *
 * <p>Small units go straight into bins: the codes are the digits of the bin's number, so that a
 * rating costs a multiplication and an addition. The other units are sorted and looked up in a
 * {@link PatternMap}. Nothing that can be asked depends on which way a unit went.
 */
public final class PatternHistogram {
  /** 65,536 bins take 256 KB, which stays in the processor's cache. */
  private static final int MAX_BINS = 1 << 16;

  /** Rows whose bins are reckoned together; they stay in the first-level cache. */
  private static final int BLOCK = 512;

  private final PatternMap map = new PatternMap();
  private int[] bins = new int[0];

  /** One more than the number of codes: digit 0 is a missing rating. */
  private int radix = 1;

  private int maxDigits;
  private int unitsInBins;

  /** Makes room for codes from 0 to {@code codes - 1}; to be called before they are added. */
  public void reserveCodes(int codes) {
    if (codes < radix) {
      return;
    }
    emptyBins();
    radix = codes + 1;
    maxDigits = 0;
    for (long product = radix; product <= MAX_BINS; product *= radix) {
      maxDigits++;
    }
  }

  /** Adds the unit whose codes stand in {@code codes} from {@code from} to before {@code to}. */
  public void add(int[] codes, int from, int to) {
    int digits = to - from;
    if (digits > maxDigits) {
      map.addCodes(codes, from, to, 1);
      return;
    }
    int bin = 0;
    for (int i = from; i < to; i++) {
      bin = bin * radix + codes[i] + 1;
    }
    reserveBins(digits);
    count(bin);
  }

  /**
   * Adds one unit for each row of {@code width} codes, a negative code being a missing rating.
   *
   * @return the index of a code that is too large, in whose row counting stopped; else -1
   */
  public int addRows(int[] codes, int width) {
    if (width > maxDigits) {
      return addGappyRows(codes, 0, codes.length, width);
    }
    reserveBins(width);
    int[] block = new int[BLOCK];
    for (int from = 0; from < codes.length; from += BLOCK * width) {
      int to = Math.min(codes.length, from + BLOCK * width);
      if (areComplete(codes, from, to)) {
        countRows(codes, from, to, width, block);
      } else {
        int wrong = addGappyRows(codes, from, to, width);
        if (wrong >= 0) {
          return wrong;
        }
      }
    }
    return -1;
  }

  /** Whether no code is missing or too large; without a branch, for the processor's vectors. */
  private boolean areComplete(int[] codes, int from, int to) {
    int signs = 0;
    int largest = radix - 2;
    for (int i = from; i < to; i++) {
      signs |= codes[i] | (largest - codes[i]);
    }
    return signs >= 0;
  }

  /** Reckons the bins of many rows side by side, column by column, and then counts them. */
  private void countRows(int[] codes, int from, int to, int width, int[] block) {
    int rows = (to - from) / width;
    for (int row = 0, i = from; row < rows; row++, i += width) {
      block[row] = codes[i] + 1;
    }
    for (int column = 1; column < width; column++) {
      for (int row = 0, i = from + column; row < rows; row++, i += width) {
        block[row] = block[row] * radix + codes[i] + 1;
      }
    }
    if (unitsInBins > Integer.MAX_VALUE - rows) {
      emptyBins();
    }
    unitsInBins += rows;
    for (int row = 0; row < rows; row++) {
      bins[block[row]]++;
    }
  }

  /** Adds all of {@code other}, whose code {@code c} is {@code codes[c]} here. */
  public void merge(PatternHistogram other, int[] codes) {
    other.forEach((runs, from, to, units) -> map.addTranslated(runs, from, to, codes, units));
  }

  /** Visits every pattern; one that was filled in two ways is visited twice. */
  public void forEach(PatternMap.Visitor visitor) {
    map.forEach(visitor);
    forEachBin(visitor);
  }

  private void reserveBins(int digits) {
    int needed = 1;
    for (int i = 0; i < digits; i++) {
      needed *= radix;
    }
    if (bins.length < needed) {
      bins = Arrays.copyOf(bins, needed);
    }
  }

  private void count(int bin) {
    bins[bin]++;
    if (++unitsInBins == Integer.MAX_VALUE) {
      emptyBins();
    }
  }

  private void emptyBins() {
    forEachBin((runs, from, to, units) -> map.add(runs, to, units));
    Arrays.fill(bins, 0);
    unitsInBins = 0;
  }

  private void forEachBin(PatternMap.Visitor visitor) {
    int[] runs = new int[2 * maxDigits];
    int[] codes = new int[maxDigits];
    for (int bin = 1; bin < bins.length; bin++) {
      if (bins[bin] > 0) {
        int size = 0;
        for (int rest = bin; rest > 0; rest /= radix) {
          if (rest % radix > 0) {
            codes[size++] = rest % radix - 1;
          }
        }
        visitor.visit(runs, 0, Runs.of(codes, size, runs), bins[bin]);
      }
    }
  }

  private int addGappyRows(int[] codes, int from, int to, int width) {
    int[] unit = new int[width];
    for (int row = from; row < to; row += width) {
      int size = 0;
      for (int i = row; i < row + width; i++) {
        if (codes[i] >= radix - 1) {
          return i;
        }
        if (codes[i] >= 0) {
          unit[size++] = codes[i];
        }
      }
      if (size > 0) {
        add(unit, 0, size);
      }
    }
    return -1;
  }
}
