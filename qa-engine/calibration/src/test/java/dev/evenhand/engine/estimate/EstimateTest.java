package dev.evenhand.engine.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
  private static final Reason FEW = Reason.tooFew(3, 10, "items that others rated too");

  @Test
  void value_isThereWithoutAReason() {
    Estimate<Integer> four = Estimate.of(4);

    assertThat(four.value()).contains(4);
    assertThat(four.reason()).isEmpty();
    assertThat(four.orElseThrow()).isEqualTo(4);
    assertThat(four.map(number -> number + 1)).isEqualTo(Estimate.of(5));
  }

  @Test
  void noValue_keepsItsReasonWhateverBecomesOfIt() {
    Estimate<Integer> none = Estimate.none(FEW);

    assertThat(none.value()).isEmpty();
    assertThat(none.reason()).contains(FEW);
    assertThat(none.map(String::valueOf)).isEqualTo(Estimate.<String>none(FEW));
  }

  @Test
  void orElseThrow_withoutAValue_saysWhy() {
    assertThatThrownBy(
            () -> Estimate.none(UndefinedReason.NO_RATINGS, "nothing was rated").orElseThrow())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("NO_RATINGS: nothing was rated");
  }

  @Test
  void tooFew_saysHowManyThereAreAndHowManyThereMustBe() {
    assertThat(FEW.code()).isEqualTo(UndefinedReason.TOO_FEW);
    assertThat(FEW.text()).isEqualTo("not enough data: 3 of 10 items that others rated too");
    assertThat(FEW.have()).hasValue(3);
    assertThat(FEW.need()).hasValue(10);
    assertThat(Reason.of(UndefinedReason.ONE_ITEM, "one item").have()).isEmpty();
  }

  @Test
  void interval_coversItsEnds() {
    Interval interval = new Interval(0.25, 0.5, 0.95, IntervalMethod.WILSON);

    assertThat(interval.covers(0.25)).isTrue();
    assertThat(interval.covers(0.5)).isTrue();
    assertThat(interval.covers(0.51)).isFalse();
    assertThat(interval.standardError()).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
  void confidence_outsideOfZeroToOne_isRefused(double confidence) {
    assertThatThrownBy(() -> Confidence.require(confidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "confidence must lie between 0 and 1 but is "
                + confidence
                + ". Maybe write 95 % as 0.95.");
  }
}
