package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Text;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a batch, by the number of the evaluation in it. Made by {@link ScoreKernel#score}
 * and used again for the next batch, so not for sharing between threads while it is filled.
 */
public final class CodedScores {
  private int size;
  private long[] earned = new long[0];
  private long[] possible = new long[0];
  private long[] products = new long[0];
  private double[] ratios = new double[0];
  private Outcome[] outcomes = new Outcome[0];
  private @Nullable KernelMarks marks;

  /** Of no evaluation yet. */
  public CodedScores() {}

  /** How many there are. */
  public int size() {
    return size;
  }

  /** What the score comes to. */
  public Outcome outcome(int index) {
    return outcomes[checked(index)];
  }

  /** Whether there is a ratio: something applied. */
  public boolean isDefined(int index) {
    return possible[checked(index)] > 0;
  }

  /**
   * The ratio: the double nearest to the exact one.
   *
   * @throws IllegalStateException if it is undefined
   */
  public double ratio(int index) {
    if (!isDefined(index)) {
      throw new IllegalStateException(
          "Score %s has no ratio: nothing applied. Maybe ask isDefined first.".formatted(index));
    }
    return ratios[index];
  }

  /** The ratio, exactly; empty if nothing applied. */
  public Optional<Fraction> exactRatio(int index) {
    return isDefined(index)
        ? Optional.of(Fraction.of(earned[index], possible[index]))
        : Optional.empty();
  }

  /** What was earned, after all rules, in the measure of the card; 0 if nothing applied. */
  public Fraction earned(int index) {
    return inUnits(earned[checked(index)], index);
  }

  /** What could have been earned; 0 if nothing applied. */
  public Fraction possible(int index) {
    return inUnits(possible[checked(index)], index);
  }

  private Fraction inUnits(long number, int index) {
    BigInteger unit = BigInteger.valueOf(Objects.requireNonNull(marks).unit());
    return new Fraction(
        BigInteger.valueOf(number), unit.multiply(BigInteger.valueOf(products[index])));
  }

  /** The label of the band that the ratio falls into, or null. */
  public @Nullable Text band(int index) {
    return isDefined(index)
        ? Objects.requireNonNull(marks).band(earned[index], possible[index], ratios[index])
        : null;
  }

  private int checked(int index) {
    return Objects.checkIndex(index, size);
  }

  void reset(int count, KernelMarks by) {
    marks = by;
    size = count;
    if (count > outcomes.length) {
      earned = new long[count];
      possible = new long[count];
      products = new long[count];
      ratios = new double[count];
      outcomes = new Outcome[count];
      Arrays.fill(outcomes, Outcome.UNDEFINED);
    }
  }

  void put(
      int index, long earnedHere, long possibleHere, long product, Outcome outcome, double ratio) {
    earned[index] = earnedHere;
    possible[index] = possibleHere;
    products[index] = product;
    outcomes[index] = outcome;
    ratios[index] = ratio;
  }
}
