package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactQuotientTest {
  private static final long LARGEST = (1L << 62) - 1;

  @Test
  void nearest_anyQuotient_isTheDoubleOfTheFraction() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      long bottom = 1 + (random.nextLong(LARGEST) >> random.nextInt(62));
      long top = random.nextLong(-LARGEST, LARGEST) >> random.nextInt(62);
      assertNearest(top, bottom);
      assertNearest(bottom - 1, bottom);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0, 4611686018427387903",
    "4611686018427387903, 4611686018427387903",
    "4611686018427387902, 4611686018427387903",
    "-4611686018427387903, 1",
    "4611686018427387903, 2",
    // Halfway between two doubles, and just beside it: ties go to the even one.
    "9007199254740993, 1",
    "9007199254740995, 1",
    "36028797018963971, 4",
    "9007199254740993, 9007199254740992",
    "1, 4611686018427387903"
  })
  void nearest_atTheEdges_isTheDoubleOfTheFraction(long top, long bottom) {
    assertNearest(top, bottom);
  }

  private static void assertNearest(long top, long bottom) {
    assertThat(Double.doubleToLongBits(ExactQuotient.nearest(top, bottom)))
        .as("%s / %s", top, bottom)
        .isEqualTo(Double.doubleToLongBits(Fraction.of(top, bottom).doubleValue()));
  }

  @Test
  void compare_anyQuotients_isTheOrderOfTheFractions() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200_000; i++) {
      long bottom = 1 + (random.nextLong(LARGEST) >> random.nextInt(62));
      long top = random.nextLong(-LARGEST, LARGEST) >> random.nextInt(62);
      long otherBottom = 1 + (random.nextLong(LARGEST) >> random.nextInt(62));
      long otherTop = random.nextLong(-LARGEST, LARGEST) >> random.nextInt(62);
      assertThat(Integer.signum(ExactQuotient.compare(top, bottom, otherTop, otherBottom)))
          .isEqualTo(Fraction.of(top, bottom).compareTo(Fraction.of(otherTop, otherBottom)));
      assertThat(ExactQuotient.compare(top, bottom, top, bottom)).isZero();
    }
  }
}
