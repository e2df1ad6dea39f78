package dev.evenhand.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokenCardsTest {
  /** The card that the examples are a part of, as in {@code run}. */
  private static final Path GOOD =
      Path.of(
          System.getProperty("basedir", ""),
          "../../qa-engine/scoring/src/test/resources/dev/evenhand/engine/card",
          "phone-support.scorecard.json");

  @Test
  void cards_areMoreThan60_andEachHasItsOneMistake() throws IOException {
    Map<String, String> cards = BrokenCards.of(Files.readString(GOOD));

    assertThat(cards).hasSizeGreaterThan(60);
    cards.forEach(
        (code, json) -> assertThat(BrokenCards.codes(json)).as(json).containsExactly(code));
  }
}
