package dev.evenhand.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  private static final Map<String, Object> ENDS_LINES =
      Map.of("a\u2028", List.of("b\u2029c", "\u001B", "ü"));

  @Test
  void whatEndsALineForSomeReaders_isEscaped_inNamesAndTexts() {
    assertThat(JsonText.line(ENDS_LINES))
        .isEqualTo("{\"a\\u2028\":[\"b\\u2029c\",\"\\u001B\",\"ü\"]}");
    assertThat(JsonText.indented(ENDS_LINES)).contains("\\u2028", "\\u2029");
    assertThat(JsonLayout.of(ENDS_LINES)).contains("\\u2028", "\\u2029");
  }

  @Test
  void whatSteersATerminal_isEscaped_andWhatIsSeenIsNot() {
    String steering = "\u007F\u009B2J\u202Egpj\u2066\u200F\uFEFF";
    String seen = "Grüße, 漢字, 👩‍👧, \u00A0";

    assertThat(JsonText.line(List.of(steering, seen)))
        .isEqualTo("[\"\\u007F\\u009B2J\\u202Egpj\\u2066\\u200F\\uFEFF\",\"%s\"]".formatted(seen));
  }

  @Test
  void whatIsWrittenAsItComes_isEscapedToo() {
    StringWriter out = new StringWriter();
    try (JsonStream json = new JsonStream(out)) {
      json.put("a\u2028", "b\u2029");
    }

    assertThat(out).hasToString("{\n  \"a\\u2028\": \"b\\u2029\"\n}\n");
  }
}
