package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
  @TempDir Path folder;

  private static final Screen COLOURED = new Screen(true, true, true, OptionalInt.of(80));
  private static final Screen BLACK_AND_WHITE = Screen.plain(true);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, -, shown",
        "1, -, -, -, never",
        "0, -, -, -, never",
        "'', -, -, -, shown",
        "-, dumb, -, -, never",
        "-, xterm, -, -, shown",
        "-, -, 0, -, never",
        "-, -, 1, -, shown",
        "-, -, -, 1, always",
        "-, -, -, 0, shown",
        "-, -, -, '', shown",
        "-, dumb, 0, 1, always",
        "1, -, 1, 1, never",
      })
  void colours_areForTerminals_andForThoseWhoWantThem(
      String noColor, String term, String colour, String force, String coloured) {
    Map<String, String> environment = new HashMap<>();
    put(environment, "NO_COLOR", noColor);
    put(environment, "TERM", term);
    put(environment, "CLICOLOR", colour);
    put(environment, "CLICOLOR_FORCE", force);
    for (boolean out : List.of(true, false)) {
      for (boolean err : List.of(true, false)) {
        Screen screen = Screen.of(environment, out, err);

        assertThat(screen.shown()).isEqualTo(out);
        assertThat(screen.colouredData()).isEqualTo(isColoured(coloured, out));
        assertThat(screen.colouredMessages()).isEqualTo(isColoured(coloured, err));
      }
    }
  }

  private static boolean isColoured(String when, boolean shown) {
    return when.equals("always") || when.equals("shown") && shown;
  }

  private static void put(Map<String, String> environment, String name, @Nullable String value) {
    if (value != null) {
      environment.put(name, value);
    }
  }

  @Test
  void width_isThatOfColumns_elseOfTheTerminal_else80() {
    assertThat(width(Map.of(), true)).isEmpty();
    assertThat(width(Map.of(), false)).hasValue(80);
    assertThat(width(Map.of("COLUMNS", "100"), true)).hasValue(100);
    assertThat(width(Map.of("COLUMNS", "100"), false)).hasValue(100);
    assertThat(width(Map.of("COLUMNS", "10"), false)).hasValue(55);
    assertThat(width(Map.of("COLUMNS", "9999999"), false)).hasValue(500);
    for (String nonsense : List.of("", "0", "-5", "wide", "99999999999")) {
      assertThat(width(Map.of("COLUMNS", nonsense), false)).hasValue(80);
    }
  }

  private static OptionalInt width(Map<String, String> environment, boolean shown) {
    return Screen.of(environment, shown, shown).width();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "help",
        "help validate",
        "lint --help",
        "--version",
        "validate BROKEN",
        "lint BROKEN",
        "lint phone-support",
        "lint --rules",
        "lint --explain heavy-question",
        "explain missing-property",
        "test phone-support --coverage",
        "test BROKEN",
        "list",
        "show phone-support --full",
        "show BROKEN",
        "bogus",
        "lint --bogus",
        "compare BROKEN BROKEN",
        "completion"
      })
  void command_inColour_saysTheSameAsWithout(String command) throws IOException {
    Path broken = Files.writeString(folder.resolve("b.json"), "{\"\u202Eid\": 1}");
    Object[] words =
        Stream.of(command.split(" ", -1)).map(w -> w.equals("BROKEN") ? broken : w).toArray();

    String coloured = ran(COLOURED, words);
    String plain = ran(BLACK_AND_WHITE, words);

    assertThat(plain).isNotBlank().doesNotContain("\u001B").doesNotContain("\uFFFD");
    assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(plain);
  }

  @Test
  void help_isAsWideAsSaid_andInColourWhereShown() {
    String narrow = ran(new Screen(false, false, false, OptionalInt.of(60)), "help", "score");
    String wide = ran(new Screen(false, false, false, OptionalInt.of(120)), "score", "--help");

    assertThat(longest(narrow)).isLessThanOrEqualTo(60);
    assertThat(longest(wide)).isBetween(100, 120);
    assertThat(ran(COLOURED, "help", "score")).contains("\u001B[1mqa score");
  }

  private static int longest(String text) {
    // Examples are shown as they are typed.
    return text.substring(0, text.indexOf("\nExamples:"))
        .lines()
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  @Test
  void validate_onATerminal_isColoured_andWhatTheFileSaysStaysHarmless() throws IOException {
    Path card = Files.writeString(folder.resolve("c.json"), "{\"\u001B[5mid\": 1}");

    String out = ran(COLOURED, "validate", card);

    assertThat(out)
        .contains("\u001B[1m\u001B[31m" + card + ":1:3\u001B[0m")
        .contains("\u001B[2m[not-json]\u001B[0m")
        .contains("   1 | {\"\\u001b[5mid\": 1}\n")
        .doesNotContain("\u001B[5m");
    assertThat(ran(BLACK_AND_WHITE, "validate", card)).doesNotContain("\u001B");
  }

  @Test
  void evaluationsInThePlaceOfACard_areToldWithoutTheirLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.json"),
            "{\"interaction\": \"c\", \"reviewer\": \"r\", \"comments\": {\"a\": \"She cried.\"}}");

    assertThat(ran(BLACK_AND_WHITE, "validate", file))
        .contains("[missing-property]")
        .doesNotContain("cried");
  }

  private static String ran(Screen screen, Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, screen);
    Qa.run(console, Stream.of(words).map(Object::toString).toArray(String[]::new));
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
