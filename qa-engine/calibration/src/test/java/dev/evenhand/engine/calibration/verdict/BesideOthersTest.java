package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose a departure is, where what one does moves all others the other way. */
class BesideOthersTest {
  /** Of five, dan is 8 lower: each other is 8 / 4 = 2 higher beside the mean of the others. */
  @Test
  void own_ofOneAndTheMirrorsInTheOthers_isTheOne() {
    assertThat(BesideOthers.own(map(1.5, 0, "dan", -8, "ana", 2, "ben", 2), 5))
        .containsExactly("dan");
  }

  /**
   * Without the mirror of 2 ana's 5 is 3, which is beyond her interval, and ben's 3 is 1; without
   * ana's own mirror of 3 / 4 it is 1.75, which is within his.
   */
  @Test
  void own_ofWhoIsFarther_evenWithoutTheMirror_isOwnToo() {
    assertThat(BesideOthers.own(map(2, 0, "dan", -8, "ana", 5, "ben", 3), 5))
        .containsExactly("dan", "ana");
  }

  /** Without the mirror of 2 that dan leaves, ana's 3 is 1: less than matters. */
  @Test
  void own_ofLessThanMatters_isNobody() {
    assertThat(BesideOthers.own(map(0.5, 2, "dan", -8, "ana", 3), 5)).containsExactly("dan");
  }

  /**
   * What is left of ana's 1 without the mirror points the other way, and nobody said that of her.
   */
  @Test
  void own_thatChangesSides_isNotOwn() {
    assertThat(BesideOthers.own(map(0.5, 0, "dan", -8, "ana", 1), 5)).containsExactly("dan");
  }

  @Test
  void own_ofTwoReviewers_isNobody() {
    assertThat(BesideOthers.own(map(1, 0, "dan", -8, "ana", 8), 2)).isEmpty();
  }

  private static Map<String, BesideOthers> map(double reach, double size, Object... valueByName) {
    Map<String, BesideOthers> map = new LinkedHashMap<>();
    for (int i = 0; i < valueByName.length; i += 2) {
      double value = ((Number) valueByName[i + 1]).doubleValue();
      map.put((String) valueByName[i], new BesideOthers(value, reach, size));
    }
    return map;
  }
}
