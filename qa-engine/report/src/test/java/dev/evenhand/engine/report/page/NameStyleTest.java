package dev.evenhand.engine.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameStyleTest {
  @Test
  void names_thatFitALine_areKeptWhole_longerOnesAndWordsAreNot() {
    assertThat(NameStyle.of("call-03")).isEqualTo("whole");
    assertThat(NameStyle.of("phone-support@1.0.0")).isEqualTo("whole");
    assertThat(NameStyle.of("a-name-of-more-than-24-letters")).isNull();
    assertThat(NameStyle.of("How was the tone?")).isNull();
  }
}
