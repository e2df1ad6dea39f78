package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Method;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in place of fractions, so that sums are exact, and the proof that no number of any
 * evaluation leaves 62 bits.
 *
 * <p>The sums of the card are whole numbers E and P of {@code 1/unit}; those of each quotient whole
 * numbers e and p of units of its own. The ratio of the card is then (E + Σ c·e/p) / (P + Σ w),
 * with whole c and w, and with one denominator a quotient of whole numbers.
 *
 * @param unit the whole numbers of the card are so many times too large
 * @param start what earned and possible begin with
 * @param quotients by number
 */
record KernelScale(BigInteger unit, BigInteger start, List<Quotient> quotients) {
  private static final int MOST_BITS = 62;

  /**
   * A section whose ratio is a quotient.
   *
   * @param earned its earned is a whole number of these
   * @param possible its possible is a whole number of these
   * @param factor c
   * @param share w
   */
  record Quotient(Fraction earned, Fraction possible, BigInteger factor, BigInteger share) {}

  static KernelScale of(CompiledSection root, List<PieceTable> tables, List<Fraction> weights) {
    Fraction start = root.method() == Method.DEDUCTIONS ? root.start() : Fraction.ZERO;
    List<Fraction> whole = new ArrayList<>(List.of(start));
    rows(tables, KernelPlan.CARD, PieceTable.Row::earned).forEach(whole::add);
    rows(tables, KernelPlan.CARD, PieceTable.Row::possible).forEach(whole::add);
    List<Fraction[]> units = new ArrayList<>();
    for (int q = 0; q < weights.size(); q++) {
      Fraction earned = unit(rows(tables, q, PieceTable.Row::earned));
      Fraction possible = unit(rows(tables, q, PieceTable.Row::possible));
      Fraction factor = weights.get(q).times(earned).dividedBy(possible);
      units.add(new Fraction[] {earned, possible, factor});
      whole.add(factor);
      whole.add(weights.get(q));
    }
    BigInteger unit = denominator(whole);
    List<Quotient> quotients = new ArrayList<>();
    for (int q = 0; q < weights.size(); q++) {
      Fraction[] of = units.get(q);
      quotients.add(new Quotient(of[0], of[1], whole(of[2], unit), whole(weights.get(q), unit)));
    }
    return new KernelScale(unit, whole(start, unit), quotients);
  }

  private static List<Fraction> rows(
      List<PieceTable> tables, int quotient, Function<PieceTable.Row, Fraction> number) {
    return tables.stream()
        .filter(table -> table.quotient() == quotient)
        .flatMap(table -> table.rows().stream())
        .map(number)
        .distinct()
        .toList();
  }

  /** The largest fraction that all are whole multiples of; 1 for none but 0. */
  private static Fraction unit(List<Fraction> all) {
    BigInteger denominator = denominator(all);
    BigInteger common =
        all.stream().map(each -> whole(each, denominator)).reduce(BigInteger.ZERO, BigInteger::gcd);
    return new Fraction(common.signum() == 0 ? BigInteger.ONE : common, denominator);
  }

  private static BigInteger denominator(List<Fraction> all) {
    return all.stream()
        .map(Fraction::denominator)
        .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
  }

  private static BigInteger whole(Fraction fraction, BigInteger unit) {
    return fraction.numerator().multiply(unit).divide(fraction.denominator());
  }

  /** The whole number that {@code fraction} is in the sums of the card or of a quotient. */
  BigInteger earned(Fraction fraction, int quotient) {
    return quotient == KernelPlan.CARD
        ? whole(fraction, unit)
        : fraction.dividedBy(quotients.get(quotient).earned()).numerator();
  }

  /** The same for possible. */
  BigInteger possible(Fraction fraction, int quotient) {
    return quotient == KernelPlan.CARD
        ? whole(fraction, unit)
        : fraction.dividedBy(quotients.get(quotient).possible()).numerator();
  }

  /** Whether every number that an evaluation can lead to has at most 62 bits. */
  boolean fits(List<PieceTable> tables) {
    BigInteger earned = start.add(most(tables, KernelPlan.CARD, true));
    BigInteger possible = start.add(most(tables, KernelPlan.CARD, false));
    BigInteger product = BigInteger.ONE;
    for (int q = 0; q < quotients.size(); q++) {
      Quotient quotient = quotients.get(q);
      BigInteger most = most(tables, q, false).max(BigInteger.ONE);
      BigInteger added = quotient.factor().multiply(most(tables, q, true)).multiply(product);
      earned = earned.multiply(most).add(added);
      possible = possible.add(quotient.share());
      product = product.multiply(most);
    }
    return isSmall(earned)
        && isSmall(possible.multiply(product))
        && isSmall(unit.multiply(product));
  }

  private static boolean isSmall(BigInteger number) {
    return number.bitLength() <= MOST_BITS;
  }

  /** The size that a sum can reach. */
  private BigInteger most(List<PieceTable> tables, int quotient, boolean ofEarned) {
    BigInteger sum = BigInteger.ZERO;
    for (PieceTable table : tables) {
      if (table.quotient() == quotient) {
        sum =
            sum.add(
                table.rows().stream()
                    .map(
                        row ->
                            ofEarned
                                ? earned(row.earned(), quotient)
                                : possible(row.possible(), quotient))
                    .map(BigInteger::abs)
                    .reduce(BigInteger.ZERO, BigInteger::max));
      }
    }
    return sum;
  }

  /** Null if numbers could become too large. */
  static @Nullable KernelScale fitting(
      CompiledSection root, List<PieceTable> tables, List<Fraction> weights) {
    KernelScale scale = of(root, tables, weights);
    return scale.fits(tables) ? scale : null;
  }
}
