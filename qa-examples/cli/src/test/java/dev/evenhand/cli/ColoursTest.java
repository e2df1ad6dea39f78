package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColoursTest {
  @TempDir Path folder;

  @Test
  void colours_areForTerminals_andForThoseWhoWantThem() {
    assertThat(Colours.of(Map.of(), true, false)).isEqualTo(new Colours(true, false));
    assertThat(Colours.of(Map.of("NO_COLOR", "1"), true, true)).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of("NO_COLOR", ""), false, true)).isEqualTo(new Colours(false, true));
    assertThat(Colours.of(Map.of("TERM", "dumb"), true, true)).isEqualTo(Colours.NONE);
  }

  @Test
  void validate_onATerminal_isColoured_andWhatTheFileSaysStaysHarmless() throws IOException {
    Path card = Files.writeString(folder.resolve("c.json"), "{\"\u001B[5mid\": 1}");

    String out = validate(card, new Colours(true, true));

    assertThat(out)
        .contains("\u001B[1m\u001B[31m" + card + ":1:3\u001B[0m")
        .contains("\u001B[2m[not-json]\u001B[0m")
        .contains("   1 | {\"\\u001b[5mid\": 1}\n")
        .doesNotContain("\u001B[5m");
    assertThat(validate(card, Colours.NONE)).doesNotContain("\u001B");
  }

  @Test
  void evaluationsInThePlaceOfACard_areToldWithoutTheirLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("e.json"),
            "{\"interaction\": \"c\", \"reviewer\": \"r\", \"comments\": {\"a\": \"She cried.\"}}");

    assertThat(validate(file, Colours.NONE)).contains("[missing-property]").doesNotContain("cried");
  }

  private static String validate(Path card, Colours colours) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Console console = new Console(stream, stream, true, colours);
    Qa.run(console, "validate", card.toString());
    console.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
