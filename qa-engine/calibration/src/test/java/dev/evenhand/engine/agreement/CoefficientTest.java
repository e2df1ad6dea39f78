package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CoefficientTest {
  private static final Interval INTERVAL =
      new Interval(0.5, 0.7, 0.95, IntervalMethod.JACKKNIFE, 0.05);

  @Test
  void coefficient_withAValue_hasNoReason() {
    Coefficient alpha = Coefficient.of(0.6, Estimate.of(INTERVAL), 0.1, 0.8, 0.5, 40);

    assertThat(alpha.value()).hasValue(0.6);
    assertThat(alpha.interval()).contains(INTERVAL);
    assertThat(alpha.reason()).isEmpty();
    assertThat(alpha.orElseThrow()).isEqualTo(0.6);
    assertThat(alpha.z()).hasValue(0.6 / 0.1);
  }

  @Test
  void coefficient_withoutAnInterval_saysWhy() {
    Coefficient alpha =
        Coefficient.of(0.6, Estimate.none(UndefinedReason.NO_INTERVAL, "none is known"), 40);

    assertThat(alpha.value()).hasValue(0.6);
    assertThat(alpha.interval()).isEmpty();
    assertThat(alpha.bounds().reason().orElseThrow().text()).isEqualTo("none is known");
    assertThat(alpha.z()).isEmpty();
  }

  @Test
  void coefficient_withoutAValue_saysWhy() {
    Coefficient none = Coefficient.undefined(UndefinedReason.NO_VARIATION, "all alike", 1.0, 7);

    assertThat(none.value()).isEmpty();
    assertThat(none.interval()).isEmpty();
    assertThat(none.reason().orElseThrow().code()).isEqualTo(UndefinedReason.NO_VARIATION);
    assertThat(none.observed()).isEqualTo(1);
    assertThat(none.itemsUsed()).isEqualTo(7);
    assertThatThrownBy(none::orElseThrow)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("NO_VARIATION: all alike");
  }
}
