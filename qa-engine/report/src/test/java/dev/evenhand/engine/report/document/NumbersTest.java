package dev.evenhand.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0.125, 2, 0.13",
    "-0.035, 2, −0.04",
    "-0.0049, 2, 0.00",
    "0, 1, 0.0",
    "9999.4, 0, 9999",
    "12345.6, 1, 12\u202F345.6",
    "-1234567, 0, −1\u202F234\u202F567",
    "1e-9, 3, 0.000"
  })
  void decimal_roundsHalfUp_withARealMinus(double value, int digits, String text) {
    assertThat(Numbers.decimal(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 100",
    "0.5, 50",
    "0.9949, 99.5",
    "0.9999, 100.0",
    "0.004, 0.4",
    "0.01, 1",
    "0.99, 99"
  })
  void percent_isWhole_butNearTheEnds(double ratio, String text) {
    assertThat(Numbers.percent(ratio)).isEqualTo(text + "\u202F%");
  }

  @Test
  void signed_hasAPlus_alsoAtZero() {
    assertThat(Numbers.signed(0, 1)).isEqualTo("+0.0");
    assertThat(Numbers.signed(-0.04, 1)).isEqualTo("+0.0");
    assertThat(Numbers.signed(-2, 1)).isEqualTo("−2.0");
  }

  @Test
  void shortest_leavesOutWhatIsZeroAtTheEnd() {
    assertThat(Numbers.shortest(4, 2)).isEqualTo("4");
    assertThat(Numbers.shortest(100, 1)).isEqualTo("100");
    assertThat(Numbers.shortest(70.76, 1)).isEqualTo("70.8");
    assertThat(Numbers.shortest(2.5, 2)).isEqualTo("2.5");
    assertThat(Numbers.shortest(300, 0)).isEqualTo("300");
  }

  /** 0.2775 of the whole is 27.749999999999996 percent in doubles. */
  @Test
  void decimal_isNotTippedByWhatArithmeticLeft() {
    assertThat(Numbers.decimal(0.2775 * 100, 1)).isEqualTo("27.8");
    assertThat(Numbers.decimal(0.85 * 100 - 0.5725 * 100, 1)).isEqualTo("27.8");
  }

  @Test
  void difference_isThatOfTheNumbersAsTheyAreRead() {
    assertThat(Format.decimal(1).difference(62.15, 61.84)).isEqualTo(-0.4);
    assertThat(Format.points(1).difference(0.5725, 0.85)).isEqualTo(0.277);
  }
}
