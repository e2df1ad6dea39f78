package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.scorecard.Scorecard;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: a card or problems, never an exception. */
class JsonScorecardsFuzzTest {
  private static final String[] SPARE = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "1e9999",
    "0.5",
    "\"x\"",
    "[]",
    "{}",
    "\n",
    "\u0000",
    "\"\"",
    "\"id\"",
    "\"n/a\"",
    "\"weight\": 1,",
    "\"type\": \"number\",",
    "\"options\": [],",
    "\"sections\": [{}],",
    "\"ud800\"",
    "\"a\\nb/~\": {},",
    "9".repeat(100)
  };

  @Test
  void read_mutatedCards_cardOrProblems() {
    byte[] good = CardJson.GOOD.getBytes(StandardCharsets.UTF_8);
    int cards = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      byte[] bytes = mutated(good, new SplittableRandom(seed));
      Checked<Scorecard> read = read(bytes, seed);
      assertThat(read.value().isPresent()).isEqualTo(read.problems().isEmpty());
      read.problems().forEach(problem -> assertThat(problem.text()).doesNotContain("\n", "null;"));
      cards += read.value().isPresent() ? 1 : 0;
    }
    assertThat(cards).as("mutations that are still cards").isBetween(20, 1_000);
  }

  private static Checked<Scorecard> read(byte[] bytes, int seed) {
    try {
      return JsonScorecards.read("card.json", bytes);
    } catch (RuntimeException | StackOverflowError e) {
      return fail("seed " + seed + ": " + new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  private static byte[] mutated(byte[] good, SplittableRandom random) {
    byte[] bytes = good;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(4) == 0 ? 60 : 3));
      switch (random.nextInt(4)) {
        case 0 -> bytes = spliced(bytes, from, to, new byte[0]);
        case 1 -> bytes = spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
        case 2 -> bytes = spliced(bytes, from, to, new byte[] {(byte) random.nextInt(256)});
        default -> {
          String spare = SPARE[random.nextInt(SPARE.length)];
          int quote = next(bytes, from, random.nextBoolean() ? '"' : ' ');
          bytes = spliced(bytes, quote, quote, spare.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return bytes;
  }

  private static int next(byte[] bytes, int from, char wanted) {
    int at = from;
    while (at < bytes.length && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    byte[] out = new byte[bytes.length - (to - from) + middle.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(middle, 0, out, from, middle.length);
    System.arraycopy(bytes, to, out, from + middle.length, bytes.length - to);
    return out;
  }
}
