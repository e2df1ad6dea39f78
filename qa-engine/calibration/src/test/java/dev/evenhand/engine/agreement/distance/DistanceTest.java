package dev.evenhand.engine.agreement.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.count.CategoryScale;
import dev.evenhand.engine.agreement.count.PatternHistogram;
import dev.evenhand.engine.agreement.count.Patterns;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each distance's short cuts against its definition. */
class DistanceTest {
  private static final double[] POSITIONS = {4, 0, 1, 2.5, 2.5, 9, 3};

  static Stream<Distance> distances() {
    return Stream.of(
        new NominalDistance(),
        new LinearDistance(POSITIONS),
        new QuadraticDistance(POSITIONS),
        new OrdinalWeightDistance(POSITIONS.length),
        new RatioDistance(POSITIONS, POSITIONS));
  }

  @ParameterizedTest
  @MethodSource("distances")
  void times_anyMass_asSummedUp(Distance distance) {
    var random = new Random(1);
    double[] mass = random.doubles(POSITIONS.length).toArray();
    double[] products = distance.times(mass);

    for (int c = 0; c < mass.length; c++) {
      double sum = 0;
      for (int k = 0; k < mass.length; k++) {
        sum += mass[k] * distance.between(c, k);
      }
      assertThat(products[c]).isCloseTo(sum, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("distances")
  void pairs_anyPattern_asSummedUp(Distance distance) {
    List<String> categories = List.of("a", "b", "c", "d", "e", "f", "g");
    int[] ratings = {0, 0, 2, 3, 3, 3, 5, 6};
    var histogram = new PatternHistogram();
    histogram.reserveCodes(categories.size());
    histogram.add(ratings, 0, ratings.length);
    var scale = CategoryScale.declared(categories, Collections.nCopies(7, null));
    Patterns patterns = Patterns.of(histogram, scale);

    double sum = 0;
    for (int c : ratings) {
      for (int k : ratings) {
        sum += distance.between(c, k);
      }
    }
    assertThat(distance.pairs(patterns, 0)).isCloseTo(sum, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("distances")
  void between_anyCategories_symmetricAndZeroFromItself(Distance distance) {
    for (int c = 0; c < POSITIONS.length; c++) {
      assertThat(distance.between(c, c)).isEqualTo(0);
      for (int k = 0; k < POSITIONS.length; k++) {
        assertThat(distance.between(c, k)).isEqualTo(distance.between(k, c)).isNotNegative();
      }
    }
  }
}
