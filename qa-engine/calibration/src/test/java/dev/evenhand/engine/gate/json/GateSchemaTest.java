package dev.evenhand.engine.gate.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of gate files says what the reader accepts. */
class GateSchemaTest {
  private static final JsonNode ROOT = JsonMapper.shared().readTree(JsonGates.schema());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JsonGates.schema(), InputFormat.JSON);

  @Test
  void schema_isDraft07_andHasItsName() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

    assertThat(meta.validate(JsonGates.schema(), InputFormat.JSON)).isEmpty();
    assertThat(ROOT.get("$id").asString()).isEqualTo(JsonGates.SCHEMA_ID);
  }

  @Test
  void properties_areThoseOfTheReader() {
    assertThat(names(ROOT.get("properties"))).isEqualTo(new TreeSet<>(GateBinder.FILE));
    assertThat(names(gate())).isEqualTo(new TreeSet<>(GateBinder.GATE));
  }

  @Test
  void words_areThoseOfTheReader() {
    assertThat(words("coefficient")).isEqualTo(new TreeSet<>(GateBinder.COEFFICIENTS.keySet()));
    assertThat(words("bound")).isEqualTo(new TreeSet<>(GateBinder.BOUNDS.keySet()));
    assertThat(words("count")).isEqualTo(new TreeSet<>(GateBinder.COUNTED.keySet()));
    assertThat(gate().get("reviewer").get("examples").get(0).asString())
        .isIn(GateBinder.REVIEWER.keySet());
  }

  @Test
  void everyProperty_hasTitleDescriptionAndExample() {
    List<JsonNode> all = new ArrayList<>();
    ROOT.get("properties").forEach(all::add);
    gate().forEach(all::add);

    assertThat(all)
        .hasSize(9)
        .allSatisfy(
            property -> {
              assertThat(property.get("title").asString()).isNotBlank();
              assertThat(property.get("description").asString()).endsWith(".");
              assertThat(property.get("examples").size()).isPositive();
            });
  }

  @Test
  void examples_areAcceptedBySchemaAndReader() {
    for (JsonNode example : ROOT.get("examples")) {
      assertThat(SCHEMA.validate(example)).isEmpty();
      assertThat(JsonGatesTest.problems(example.toString())).isEmpty();
    }
    assertThat(SCHEMA.validate(JsonGatesTest.GOOD, InputFormat.JSON)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> whatTheReaderRefuses_theSchemaRefuses() {
    return JsonGatesTest.REFUSALS.changed().entrySet().stream()
        .filter(refusal -> !refusal.getKey().equals("duplicate key")) // nothing a schema sees
        .map(
            refusal ->
                DynamicTest.dynamicTest(
                    refusal.getKey(),
                    () ->
                        assertThat(SCHEMA.validate(refusal.getValue(), InputFormat.JSON))
                            .isNotEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"count\": \"items\", \"atLeast\": 30.0}",
        "{\"coefficient\": \"gwet-ac1\", \"atMost\": 1}",
        "{\"reviewer\": \"severity\", \"bound\": \"low\", \"atMost\": 0}"
      })
  void whatTheReaderAccepts_theSchemaAccepts(String gate) {
    String json = "{\"gates\": [" + gate + "]}";

    assertThat(JsonGatesTest.problems(json)).isEmpty();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  private static JsonNode gate() {
    return ROOT.get("definitions").get("gate").get("properties");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      names.add(property.getKey());
    }
    return names;
  }

  private static Set<String> words(String property) {
    Set<String> words = new TreeSet<>();
    gate().get(property).get("enum").forEach(word -> words.add(word.asString()));
    return words;
  }
}
