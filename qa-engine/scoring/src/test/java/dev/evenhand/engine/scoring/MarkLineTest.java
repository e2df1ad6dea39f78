package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A line says of every ratio what rounding it and comparing says. */
class MarkLineTest {
  private static final List<String> MARKS = List.of("0", "0.5", "0.6667", "0.800001", "1");

  static EnumSet<RoundingMode> modes() {
    return EnumSet.complementOf(EnumSet.of(RoundingMode.UNNECESSARY));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void rounded_ratiosAroundTheMark_areReachedAsAfterRounding(RoundingMode mode) {
    for (String mark : MARKS) {
      for (int digits = 0; digits <= 4; digits++) {
        assertLine(new BigDecimal(mark), new Rounding(digits, mode));
      }
    }
  }

  @Test
  void exact_ratiosAroundTheMark_areReachedAsTheyAre() {
    MARKS.forEach(mark -> assertLine(new BigDecimal(mark), null));
  }

  private static void assertLine(BigDecimal mark, Rounding rounding) {
    Marks marks = new Marks(mark, List.of(), rounding);
    MarkLine line = MarkLine.of(mark, rounding);
    long unit = 100_000_000;
    long middle = mark.multiply(BigDecimal.valueOf(unit)).longValueExact();
    for (int step : new int[] {1, 50, 500, 5_000, 50_000, 500_000}) {
      for (int i = -4; i <= 4; i++) {
        long top = middle + (long) i * step;
        boolean passed =
            marks.outcome(false, Fraction.of(top, 1), Fraction.of(unit, 1)) == Outcome.PASSED;
        assertThat(line.isReached(top, unit, ExactQuotient.nearest(top, unit)))
            .as("%s of %s against %s rounded %s", top, unit, mark, rounding)
            .isEqualTo(passed);
      }
    }
  }
}
