package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternCountsTest {
  /** Bins, bins with gaps, and units too wide for bins. */
  @ParameterizedTest
  @CsvSource({"5, 5, 0", "5, 5, 9", "2, 16, 5", "2, 17, 5", "300, 2, 7", "3, 40, 3", "1, 3, 0"})
  void addUnits_anyWidth_asOneByOne(int categories, int width, int everyMissing) {
    var random = new Random(categories);
    int[] ratings = random.ints(1_200L * width, 0, categories).toArray();
    for (int i = 0; everyMissing > 0 && i < ratings.length; i += everyMissing) {
      ratings[i] = i % 2 == 0 ? -1 : Integer.MIN_VALUE;
    }
    PatternCounts oneByOne = create(categories);
    for (int row = 0; row < ratings.length; row += width) {
      oneByOne.addUnit(
          Arrays.stream(ratings, row, row + width).filter(rating -> rating >= 0).toArray());
    }

    PatternCounts atOnce = create(categories).addUnits(ratings, width);

    assertThat(Fingerprint.of(atOnce)).isEqualTo(Fingerprint.of(oneByOne));
  }

  @Test
  void addUnits_codeBeyondTheList_isRefusedAfterTheRowsBefore() {
    PatternCounts counts = create(3);

    assertThatThrownBy(() -> counts.addUnits(new int[] {0, 1, 2, 3}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Rating 3 is not the place of a category from 0 to 2. Maybe map the scale to places"
                + " first.");
    assertThat(counts.units()).isEqualTo(1);
    assertThatThrownBy(() -> counts.addUnits(new int[] {0, 1, 2}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 ratings do not make rows of 2.");
  }

  @Test
  void addUnit_codeOutsideTheList_addsNothing() {
    PatternCounts counts = create(3);

    assertThatThrownBy(() -> counts.addUnit(1, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> counts.addUnit(1, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThat(counts.units()).isEqualTo(0);
  }

  @Test
  void coefficient_thatNeedsReviewers_isRefused() {
    assertThatThrownBy(() -> create(2).coefficient(CoefficientId.COHEN_KAPPA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cohen-kappa depends on who rated. Maybe use an AgreementAccumulator.");
  }

  @Test
  void coefficients_ofConfidenceOutsideZeroToOne_areRefused() {
    assertThatThrownBy(() -> create(2).coefficients(List.of(), 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must lie between 0 and 1 but is 95.0. Maybe write 95 % as 0.95.");
  }

  @Test
  void find_everyId_givesItsCoefficient() {
    for (CoefficientId id : CoefficientId.values()) {
      assertThat(CoefficientId.find(id.id())).contains(id);
    }
    assertThat(CoefficientId.find("kappa")).isEmpty();
  }

  private static PatternCounts create(int categories) {
    return PatternCounts.create(
        IntStream.range(0, categories).mapToObj(i -> Category.of("" + i)).toList());
  }
}
