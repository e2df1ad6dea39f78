package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many categories, many reviewers, large numbers: answered, and in bounded memory. */
@Tag("slow")
class LargeInputTest {
  @Test
  void alphas_tenThousandDifferentValues_answered() {
    AgreementAccumulator agreement = AgreementAccumulator.of(continuous(5_000));

    assertThat(agreement.categories()).hasSize(10_000);
    for (CoefficientId id : Fingerprint.ALL) {
      Coefficient coefficient = agreement.coefficient(id);
      if (id.name().endsWith("_JACCARD") || id.name().endsWith("_MASI")) {
        assertThat(coefficient.reason().map(Reason::code))
            .as(id.id())
            .contains(UndefinedReason.TOO_MANY_CATEGORIES);
      } else if (id.name().endsWith("_WEIGHTED")) {
        assertThat(coefficient.reason().map(Reason::code))
            .as(id.id())
            .contains(UndefinedReason.NO_WEIGHTS);
      } else {
        assertThat(coefficient.value()).as(id.id()).isPresent();
      }
    }
    assertThat(Tables.value(agreement, CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL))
        .isCloseTo(0.9, within(0.02));
  }

  @Test
  void alphaRatio_moreThanTenThousandValues_refused() {
    assertThat(
            AgreementAccumulator.of(continuous(5_001))
                .coefficient(CoefficientId.KRIPPENDORFF_ALPHA_RATIO))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.TOO_MANY_CATEGORIES,
                "10002 different values, of at most 10000",
                null,
                5_001));
  }

  @Test
  void alphaOrdinal_verySpreadValues_valueWithoutStandardError() {
    Coefficient alpha =
        AgreementAccumulator.of(continuous(30_000))
            .coefficient(CoefficientId.KRIPPENDORFF_ALPHA_ORDINAL);

    assertThat(alpha.orElseThrow()).isCloseTo(0.9, within(0.02));
    assertThat(alpha.bounds())
        .isEqualTo(
            Estimate.none(
                UndefinedReason.TOO_MANY_CATEGORIES,
                "60000 categories make the jackknife too slow"));
  }

  @Test
  void everything_millionReviewersOfOneRating_answered() {
    RatingTableBuilder builder = RatingTable.builder();
    for (int i = 0; i < 1_000_000; i++) {
      builder.add("item" + i / 4, "reviewer" + i, i % 4 == 0 && i % 8 == 0 ? "1" : "2");
    }
    AgreementAccumulator agreement = AgreementAccumulator.of(builder.build());

    assertThat(Tables.value(agreement, CoefficientId.PERCENT_AGREEMENT)).isEqualTo(0.75);
    List<ReviewerSummary> reviewers = agreement.reviewers(0.95);
    assertThat(reviewers).hasSize(1_000_000);
    assertThat(reviewers.stream().map(ReviewerSummary::besideOthers).distinct())
        .containsExactly(
            Coefficient.undefined(
                new Reason(
                    UndefinedReason.TOO_FEW,
                    "not enough data: 1 of 2 items that others rated too",
                    OptionalLong.of(1),
                    OptionalLong.of(2)),
                null,
                1));
  }

  @Test
  void everything_oneItemOfAMillionRatings_answered() {
    RatingTableBuilder builder = RatingTable.builder();
    for (int i = 0; i < 1_000_000; i++) {
      builder.add("item", "reviewer" + i, i % 2 == 0 ? "1" : "2");
    }
    builder.add("other", "reviewer0", "1").add("other", "reviewer1", "2");
    AgreementAccumulator agreement = AgreementAccumulator.of(builder.build());

    assertThat(Tables.value(agreement, CoefficientId.PERCENT_AGREEMENT))
        .isCloseTo(0.25, within(1e-6));
    ReviewerSummary first = agreement.reviewers(0.95).get(0);
    assertThat(first.reviewer()).isEqualTo("reviewer0");
    assertThat(first.besideOthers().estimate().orElseThrow())
        .isCloseTo((0.5 + 1) / 2, within(1e-6));
  }

  @Test
  void interval_smallDifferencesOnLargeOffset_asWithoutOffset() {
    AgreementAccumulator plain = Tables.items("0.001 0.002", "0.003 0.003", "0.001 0.004");
    AgreementAccumulator offset =
        Tables.items(
            "1000000000.001 1000000000.002",
            "1000000000.003 1000000000.003",
            "1000000000.001 1000000000.004");

    for (CoefficientId id : Fingerprint.ALL) {
      if (id != CoefficientId.KRIPPENDORFF_ALPHA_RATIO) {
        assertThat(offset.coefficient(id)).as(id.id()).isEqualTo(plain.coefficient(id));
      }
    }
    assertThat(offset.reviewers(0.95))
        .extracting(ReviewerSummary::besideOthers)
        .isEqualTo(plain.reviewers(0.95).stream().map(ReviewerSummary::besideOthers).toList());
  }

  @Test
  void jackknife_oneItemOfHugeSpread_keepsTheDigitsOfTheOthers() {
    String[] items = {"0 1000000000", "1 2", "2 2", "4 3", "1 1", "3 4"};
    double[] values = new double[items.length];
    for (int left = 0; left < items.length; left++) {
      List<String> rest = new ArrayList<>(List.of(items));
      rest.remove(left);
      values[left] =
          Tables.value(
              Tables.items(rest.toArray(String[]::new)), CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL);
    }
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();

    assertThat(
            Tables.items(items)
                .coefficient(CoefficientId.KRIPPENDORFF_ALPHA_INTERVAL)
                .interval()
                .orElseThrow()
                .standardError())
        .isCloseTo(Math.sqrt(squares * 5 / 6), within(1e-9));
  }

  /** Two ratings an item, all numbers different; the spread within items is a tenth of all. */
  private static RatingTable continuous(int items) {
    var random = new Random(42);
    RatingTableBuilder builder = RatingTable.builder();
    for (int i = 0; i < items; i++) {
      double truth = 10 + random.nextGaussian();
      builder.add("item" + i, "A", String.valueOf(truth + random.nextGaussian() / 3));
      builder.add("item" + i, "B", String.valueOf(truth + random.nextGaussian() / 3));
    }
    return builder.build();
  }
}
