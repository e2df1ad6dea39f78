package dev.evenhand.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {
  private static final String JSON =
      """
      {"a": {"b/c": [1.50, "x", true, null, {}]},
       "long": "%s"}
      """
          .formatted("y".repeat(100));

  @Test
  void members_knowTheirPointersAndPlaces() {
    JsonValue root = read(JSON).orThrow();
    JsonValue list = root.get("a").orElseThrow().get("b/c").orElseThrow();

    assertThat(list.pointer()).isEqualTo("/a/b~1c");
    assertThat(list.location()).hasToString("f.json:1:15");
    assertThat(list.items()).extracting(JsonValue::pointer).contains("/a/b~1c/0", "/a/b~1c/4");
    assertThat(list.items().get(0).number()).contains(new BigDecimal("1.50"));
    assertThat(list.items().get(1).text()).contains("x");
    assertThat(list.items().get(2).flag()).contains(true);
    assertThat(list.items().get(3).isNull()).isTrue();
    assertThat(list.items().get(3).flag()).isEmpty();
    assertThat(list.items().get(4).isObject()).isTrue();
    assertThat(list.items())
        .extracting(JsonValue::kind)
        .contains("a number", "a text", "an object");
  }

  @Test
  void get_ofWhatIsNull_isEmpty() {
    assertThat(read("{\"a\": null}").orThrow().get("a")).isEmpty();
  }

  @Test
  void excerpt_isShort_andLineIsWhole() {
    JsonValue root = read(JSON).orThrow();

    assertThat(root.get("long").orElseThrow().excerpt())
        .hasSizeLessThanOrEqualTo(60)
        .endsWith("...");
    assertThat(root.line()).doesNotContain("\n").endsWith("y\"}").contains("}, \"long\"");
  }

  @Test
  void read_list_isFine() {
    assertThat(read("[1, 2]").orThrow().items()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 1, 'b': 2, 'a': 3} | f.json:1:18 | duplicate-key",
        "5 | f.json:1:1 | not-an-object",
        "{'a': } | f.json:1:7 | not-json"
      },
      quoteCharacter = '~')
  void read_whatIsNoUsableJson_saysWhere(String json, String location, String code) {
    Checked<JsonValue> value = read(json.replace('\'', '"'));

    assertThat(value.problems()).singleElement().extracting(Problem::code).isEqualTo(code);
    assertThat(value.problems().get(0).location()).hasToString(location);
  }

  @Test
  void readLine_hasTheNumberOfTheLine() {
    Checked<JsonValue> broken =
        JsonValue.readLine("f", "{\"a\"".getBytes(StandardCharsets.UTF_8), 7);

    assertThat(broken.problems()).singleElement().extracting(p -> p.location().line()).isEqualTo(7);
    assertThat(broken.problems().get(0).severity()).isEqualTo(Problem.Severity.ERROR);
  }

  @Test
  void write_shortValues_standOnOneLine() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("n", new BigDecimal("1E+3"));
    object.put("list", List.of("a", Map.of("b", true)));
    object.put("long", List.of("x".repeat(60), "y".repeat(60)));

    assertThat(JsonValue.write(object))
        .isEqualTo(
            """
            {
              "n": 1000,
              "list": ["a", {"b": true}],
              "long": [
                "%s",
                "%s"
              ]
            }
            """
                .formatted("x".repeat(60), "y".repeat(60)));
  }

  private static Checked<JsonValue> read(String json) {
    return JsonValue.read("f.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
