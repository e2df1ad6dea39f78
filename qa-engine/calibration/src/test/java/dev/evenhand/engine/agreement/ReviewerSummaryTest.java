package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReviewerSummaryTest {
  @Test
  void severity_handComputed_isOthersMeanLessOwn() {
    // A: (2.5 - 1), (4 - 3), (2 - 2) = 1.5, 1, 0
    ReviewerSummary a = Tables.items("1 2 3", "3 4 -", "2 - 2", "5 - -").reviewers(0.95).get(0);
    Coefficient severity = a.besideOthers();

    assertThat(a.reviewer()).isEqualTo("A");
    assertThat(a.ratings()).isEqualTo(4);
    assertThat(a.mean()).isEqualTo(2.75);
    assertThat(a.standardDeviation()).isCloseTo(Math.sqrt(8.75 / 3), within(1e-15));
    assertThat(a.sharedItems()).isEqualTo(3);
    assertThat(severity.orElseThrow()).isEqualTo(2.5 / 3);
    double standardError = Math.sqrt((3.25 - 2.5 * 2.5 / 3) / 2 / 3);
    Interval bounds = severity.bounds().orElseThrow();
    assertThat(bounds.standardError()).isCloseTo(standardError, within(1e-15));
    // t of 2 degrees of freedom at 97.5 %
    assertThat(bounds.high()).isCloseTo(2.5 / 3 + 4.302652729911275 * standardError, within(1e-9));
    assertThat(bounds.method()).isEqualTo(IntervalMethod.MEAN);
  }

  @Test
  void severity_ofTwoReviewers_isOppositeAndExact() {
    List<ReviewerSummary> two = Tables.items("0.1 0.4", "0.2 0.5", "0.7 1").reviewers(0.95);

    assertThat(two.get(0).besideOthers().estimate().orElseThrow()).isEqualTo(0.3);
    assertThat(two.get(1).besideOthers().estimate().orElseThrow()).isEqualTo(-0.3);
    assertThat(two.get(0).besideOthers().interval())
        .hasValueSatisfying(bounds -> assertThat(bounds.standardError()).isEqualTo(0));
  }

  @Test
  void severity_belowTwoSharedItems_notEnoughData() {
    assertThat(Tables.items("1 2", "3 -").reviewers(0.95))
        .extracting(ReviewerSummary::besideOthers)
        .containsOnly(
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
  void summary_textAmongNumbers_isLeftOutAndCounted() {
    List<ReviewerSummary> reviewers =
        Tables.items("1 2 n/a", "2 n/a n/a", "3 5 n/a", "1 1 n/a").reviewers(0.95);

    assertThat(reviewers.get(1).ratings()).isEqualTo(4);
    assertThat(reviewers.get(1).numericRatings()).isEqualTo(3);
    assertThat(reviewers.get(1).besideOthers().estimate().orElseThrow()).isEqualTo(-1);
    assertThat(reviewers.get(2).mean()).isNull();
    assertThat(reviewers.get(2).besideOthers())
        .isEqualTo(
            Coefficient.undefined(UndefinedReason.NOT_NUMERIC, "no rating is a number", null, 0));
  }

  @Test
  void summary_numbersBeyondLong_staysExact() {
    String huge = "1" + "0".repeat(39);
    List<ReviewerSummary> reviewers =
        Tables.items(huge + " " + huge, "0.0000000000000000000000000000000000000001 1", "1 1")
            .reviewers(0.95);

    assertThat(reviewers.get(0).mean()).isCloseTo(1e39 / 3, within(1e24));
    assertThat(reviewers.get(0).besideOthers().estimate().orElseThrow())
        .isCloseTo(1.0 / 3, within(1e-15));
  }

  @Test
  void addItem_refusedValue_addsNothing() {
    AgreementAccumulator agreement = AgreementAccumulator.create(List.of(Category.of("yes")));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> agreement.addItem(Map.of("A", "yes", "B", "maybe")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Value 'maybe' is refused: it is not one of the declared categories");
    assertThat(agreement.items()).isEqualTo(0);
    assertThat(agreement.reviewers(0.95)).isEmpty();
  }
}
