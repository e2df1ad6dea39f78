package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ICC(A,k) where reviewers disagree more than they agree: packages print numbers beyond 1. */
class IntraclassMeanTest {
  @Test
  void agreementOfMean_varianceOfMeanNotPositive_undefinedWithReason() {
    // Reviewers mirror each other: the items' means hardly vary, the reviewers' do not.
    Coefficient mean =
        Tables.items("1 5", "5 1", "2 4", "4 2.1").coefficient(CoefficientId.ICC_A_K);

    assertThat(mean.reason().orElseThrow().code()).isEqualTo(UndefinedReason.NO_VARIATION);
    assertThat(mean.reason().orElseThrow().text())
        .isEqualTo(
            "reviewers disagree so much that the estimated variance of their mean is not positive");
  }

  @Test
  void agreementOfMean_itemsVaryAsErrors_isZero() {
    // Mean squares of items and of the residual are both 1, and reviewers differ.
    Coefficient mean = Tables.items("0 1", "1 4", "0 3", "1 2").coefficient(CoefficientId.ICC_C_K);
    double items = mean.details().get("F");
    Coefficient agreement =
        Tables.items("0 1", "1 4", "0 3", "1 2").coefficient(CoefficientId.ICC_A_K);

    assertThat(Math.signum(agreement.orElseThrow())).isEqualTo(Math.signum(items - 1));
  }

  @Test
  void agreementOfMean_anyNumbers_atMostOneAndWithinItsBounds() {
    Random random = new Random(8);
    int undefined = 0;
    for (int table = 0; table < 2000; table++) {
      int reviewers = 2 + random.nextInt(3);
      String[] items =
          IntStream.range(0, 3 + random.nextInt(4))
              .mapToObj(
                  item ->
                      String.join(
                          " ",
                          IntStream.range(0, reviewers)
                              .mapToObj(g -> Integer.toString(random.nextInt(4)))
                              .toList()))
              .toArray(String[]::new);
      Coefficient mean = Tables.items(items).coefficient(CoefficientId.ICC_A_K);
      undefined += mean.value().isEmpty() ? 1 : 0;
      mean.value().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(1));
      mean.interval()
          .ifPresent(
              bounds ->
                  assertThat(mean.orElseThrow())
                      .isBetween(bounds.low(), bounds.high())
                      .isLessThanOrEqualTo(1));
      Double low = mean.details().get("lowDirect");
      if (low != null) {
        assertThat(mean.orElseThrow()).isBetween(low, mean.details().get("highDirect"));
      }
    }
    assertThat(undefined).isPositive();
  }
}
