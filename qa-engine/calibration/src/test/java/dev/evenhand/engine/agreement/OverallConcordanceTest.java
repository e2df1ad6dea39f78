package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Barnhart, Haber and Song (2002): a weighted mean of Lin's coefficients. */
class OverallConcordanceTest {
  @Test
  void overall_twoReviewers_isLins() {
    AgreementAccumulator two = Tables.items("1 2", "3 3", "4 6", "8 7", "2 1");

    assertThat(Tables.value(two, CoefficientId.OVERALL_CCC))
        .isEqualTo(Tables.value(two, CoefficientId.LIN_CCC));
  }

  @Test
  void overall_fourReviewers_isTheMeanOfLinsWeightedByTheirDenominators() {
    Random random = new Random(3);
    double[][] numbers = new double[12][4];
    AgreementAccumulator all = AgreementAccumulator.create();
    for (double[] row : numbers) {
      IntStream.range(0, 4).forEach(g -> row[g] = random.nextInt(9) + 2 * g);
      Tables.addTo(all, text(row));
    }
    double shared = 0;
    double weights = 0;
    for (int g = 0; g < 4; g++) {
      for (int h = g + 1; h < 4; h++) {
        double weight = weight(numbers, g, h);
        shared += weight * lin(numbers, g, h);
        weights += weight;
      }
    }

    assertThat(Tables.value(all, CoefficientId.OVERALL_CCC))
        .isCloseTo(shared / weights, within(1e-12));
  }

  private static String text(double... numbers) {
    return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  private static double lin(double[][] numbers, int g, int h) {
    AgreementAccumulator two = AgreementAccumulator.create();
    for (double[] row : numbers) {
      Tables.addTo(two, text(row[g], row[h]));
    }
    return Tables.value(two, CoefficientId.LIN_CCC);
  }

  private static double weight(double[][] numbers, int g, int h) {
    double shift = mean(numbers, g) - mean(numbers, h);
    return variance(numbers, g) + variance(numbers, h) + shift * shift;
  }

  private static double mean(double[][] numbers, int g) {
    return IntStream.range(0, numbers.length)
        .mapToDouble(i -> numbers[i][g])
        .average()
        .orElseThrow();
  }

  private static double variance(double[][] numbers, int g) {
    double mean = mean(numbers, g);
    return IntStream.range(0, numbers.length)
        .mapToDouble(i -> (numbers[i][g] - mean) * (numbers[i][g] - mean))
        .average()
        .orElseThrow();
  }
}
