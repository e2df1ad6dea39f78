package dev.evenhand.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1", "-1.5", "7,5", "1.234,5", "1 234", "1'234", "85 %", ".5", "2e3", "3."})
  void numbers_areSeen_howeverTheyAreWritten(String text) {
    assertThat(Numerals.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1a", "1 - x", "4/5", "%", "--1", "1,,2", "2026-11-03"})
  void otherTexts_areNone(String text) {
    assertThat(Numerals.isNumber(text)).isFalse();
  }

  @Test
  void aTextOfAnyLength_isAnsweredAtOnce() {
    assertThat(Numerals.isNumber("1 ".repeat(1_000_000))).isFalse();
  }
}
