package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.engine.agreement.count.TextOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1.0, 1",
    "+1, 1",
    "-1.50, -1.5",
    ".5, 0.5",
    "5., 5",
    "2e3, 2000",
    "2E-3, 0.002",
    "-0, 0",
    "0e999, 0",
    "007, 7",
    "1e40, 1e40",
    "1e-40, 1e-40"
  })
  void of_number_hasItsExactValue(String text, BigDecimal value) {
    assertThat(Category.of(text).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1 ",
        "NaN",
        "Infinity",
        "0x1F",
        "1,5",
        "1e",
        "e5",
        ".",
        "-",
        "+-1",
        "1e5.5",
        "1d",
        "1f",
        "\u0661",
        "--1",
        "1e+",
        "1.2.3"
      })
  void of_otherText_hasNoValue(String text) {
    assertThat(Category.of(text)).isEqualTo(new Category(text, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e41", "1e-41", "1e300", "1e999999999", "1e99999999999999999999"})
  void of_numberOutOfRange_isRefused(String text) {
    assertThatThrownBy(() -> Category.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The number of category '"
                + text
                + "' is out of range: at most 60 digits, from 10^-40 to 10^40 in size.");
  }

  @Test
  void of_sixtyDigits_areTheMost() {
    assertThat(Category.of("0." + "1".repeat(60)).value()).isNotNull();
    assertThatThrownBy(() -> Category.of("0." + "1".repeat(61)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equals_sameNumberWrittenOtherwise_isEqual() {
    assertThat(Category.of("good", new BigDecimal("4.0")))
        .isEqualTo(Category.of("good", new BigDecimal("4")));
  }

  @Test
  void textOrder_isByCodePoint() {
    List<String> texts =
        new ArrayList<>(List.of("\uD83D\uDE00", "\uFFFD", "b", "ab", "a", "B", ""));
    texts.sort(TextOrder.BY_CODE_POINT);

    assertThat(texts).containsExactly("", "B", "a", "ab", "b", "\uFFFD", "\uD83D\uDE00");
  }
}
