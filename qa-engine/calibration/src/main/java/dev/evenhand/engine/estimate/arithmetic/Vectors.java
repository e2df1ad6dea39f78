package dev.evenhand.engine.estimate.arithmetic;

import java.util.Arrays;

/** Rows of numbers. */
public final class Vectors {
  private Vectors() {}

  /** The sum of the products, from the first to the last. */
  public static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** So many times the same. */
  public static int[] filled(int size, int value) {
    int[] filled = new int[size];
    Arrays.fill(filled, value);
    return filled;
  }
}
