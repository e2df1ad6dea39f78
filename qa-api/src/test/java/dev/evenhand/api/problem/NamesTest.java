package dev.evenhand.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final List<String> KNOWN =
      List.of("weight", "guidance", "options", "id", "ask", "type", "zone", "tone");

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "wieght, weight",
    "weigt, weight",
    "weigght, weight",
    "weiqht, weight",
    "WEIGHT, weight",
    "guidence, guidance",
    "aks, ask",
    "ID, id",
    "rone, tone"
  })
  void nearest_typingMistake_whatWasMeant(String name, String meant) {
    assertThat(Names.nearest(name, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"importance", "wgt", "heavy", "xy", "''"})
  void nearest_otherWord_nothing(String name) {
    assertThat(Names.nearest(name, KNOWN)).isEmpty();
  }

  @Test
  void nearest_veryLongName_isEmpty() {
    assertThat(Names.nearest("x".repeat(101), List.of("x".repeat(101)))).isEmpty();
  }

  @Test
  void maybe_nearName_isTheGuessElseTheFallback() {
    assertThat(Names.maybe("wieght", KNOWN, "Remove it.")).isEqualTo("Maybe you mean \"weight\".");
    assertThat(Names.maybe("heavy", KNOWN, "Remove it.")).isEqualTo("Remove it.");
  }
}
