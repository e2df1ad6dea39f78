package dev.evenhand.api.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
  @Test
  void equalNumbers_areEqual_whateverTheirTerms() {
    assertThat(Fraction.of(2, 4)).isEqualTo(Fraction.of(-1, -2)).hasToString("1/2");
    assertThat(Fraction.of(new BigDecimal("0.50"))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000, 1));
    assertThat(Fraction.of(0, -7)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void arithmetic_isExact() {
    Fraction third = Fraction.of(1, 3);

    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
    assertThat(third.times(Fraction.of(3, 5))).isEqualTo(Fraction.of(1, 5));
    assertThat(third.dividedBy(Fraction.of(-2, 3))).isEqualTo(Fraction.of(-1, 2));
    assertThat(third.min(Fraction.ZERO)).isEqualTo(Fraction.ZERO);
    assertThat(third).isGreaterThan(Fraction.of(333_333, 1_000_000));
  }

  @Test
  void zeroDenominator_isRefused() {
    assertThatThrownBy(() -> Fraction.of(1, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("A fraction with denominator 0");
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 66.67", "1, 8, 12.50", "1, 80000, 0.00", "199999, 200000, 100.00"})
  void percent_isRoundedHalfUpToTwoDecimals(long numerator, long denominator, String percent) {
    assertThat(Fraction.of(numerator, denominator).toPercent()).hasToString(percent);
  }

  @Test
  void doubleValue_isTheNearestDouble_forTermsOfAnySize() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      BigInteger numerator = new BigInteger(1 + random.nextInt(300), random);
      BigInteger denominator = new BigInteger(1 + random.nextInt(300), random).add(BigInteger.ONE);
      Fraction fraction = new Fraction(numerator, denominator);

      // 400 digits hold any such quotient closely enough to be on the right side of each tie.
      double nearest =
          new BigDecimal(numerator)
              .divide(new BigDecimal(denominator), new MathContext(400, RoundingMode.HALF_EVEN))
              .doubleValue();

      assertThat(Double.doubleToLongBits(fraction.doubleValue()))
          .as(fraction.toString())
          .isEqualTo(Double.doubleToLongBits(nearest));
    }
  }

  @Test
  void doubleValue_ofATie_goesToTheEvenDouble() {
    BigInteger power = BigInteger.ONE.shiftLeft(53);

    assertThat(new Fraction(power.add(BigInteger.ONE), BigInteger.ONE).doubleValue())
        .isEqualTo(0x1p53);
    assertThat(new Fraction(power.add(BigInteger.valueOf(3)), BigInteger.ONE).doubleValue())
        .isEqualTo(0x1p53 + 4);
  }
}
