package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private final ByteArrayOutputStream beside = new ByteArrayOutputStream();

  private Console console(boolean terminal) {
    return new Console(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(beside, false, StandardCharsets.UTF_8),
        Screen.plain(terminal));
  }

  private String written(Console console) {
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001B[31m", "\u0007", "\u009B2J", "\u202Egpj", "\u2066", "\u2028", "a\rb"})
  void data_onATerminal_carryNothingThatSteersIt(String steering) {
    Console console = console(true);

    console.data("{\"name\": \"" + steering + "\"}\n");

    assertThat(written(console)).contains("\uFFFD").endsWith("\"}\n");
    assertThat(written(console)).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}&&[^\\n]]");
  }

  @Test
  void data_onATerminal_keepLinesTabsAndLetters() {
    Console console = console(true);
    String plain = "a,b\r\n\tGrüße, 漢字, 🙂\n";

    console.data(plain);

    assertThat(written(console)).isEqualTo(plain);
  }

  @Test
  void data_elsewhere_areAsTheyAre() {
    Console console = console(false);

    console.data("\u001B[31m");

    assertThat(written(console)).isEqualTo("\u001B[31m");
  }

  @Test
  void jsonBesideTheData_escapesWhatSteers_alsoBeyondTheFirstPlane() {
    console(true).noteJson("{\"a\": \"\u200Bx\uDB40\uDC41é\"}\n");

    assertThat(beside.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"a\": \"\\u200Bx\\uDB40\\uDC41é\"}\n");
  }

  @Test
  void message_repeatsOfAVeryLongWordTheBeginning() {
    RunResult ran = RunResult.qa("calibrate", "--seed", "9".repeat(120_000));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--seed").contains("99…").contains("Try: ").hasSizeLessThan(500);
  }

  @Test
  void writer_characterOfTwoHalvesInTwoPieces_isWhole() throws IOException {
    Console console = console(false);
    try (Writer writer = console.writer()) {
      writer.write("x\uD83D");
      writer.write("\uDE42y");
    }

    assertThat(written(console)).isEqualTo("x🙂y");
  }
}
