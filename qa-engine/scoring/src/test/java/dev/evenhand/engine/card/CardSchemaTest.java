package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.FormatDoc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of cards says what the reader does, in the words of the documentation. */
class CardSchemaTest {
  private static final Path FILE =
      FormatDoc.ROOT.resolve(
          "qa-engine/scoring/src/main/resources/dev/evenhand/engine/card/scorecard-1.schema.json");

  /** What is wrong with the form of a card, which a schema sees. */
  private static final Set<String> OF_FORM =
      Set.of(
          "unknown-property",
          "wrong-type",
          "missing-property",
          "unknown-value",
          "property-of-other-type",
          "scale-and-options",
          "shown-and-hidden",
          "points-and-percent",
          "condition-subject",
          "condition-test");

  /** With {@code -Dupdate.golden} the schema is written anew first. */
  @BeforeAll
  static void update() throws IOException {
    if (System.getProperty("update.golden") != null) {
      Files.writeString(FILE, CardSchema.text());
    }
  }

  private static JsonNode root() {
    return JsonMapper.shared().readTree(FormatDoc.text(FILE));
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(FormatDoc.text(FILE), InputFormat.JSON);
  }

  @Test
  void committed_isWhatIsMadeOfTheReaderAndTheDoc() {
    assertThat(FormatDoc.text(FILE))
        .as("write it anew with -Dupdate.golden, see architecture.md")
        .isEqualTo(CardSchema.text());
  }

  @Test
  void schema_isDraft07() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));

    assertThat(meta.validate(root())).isEmpty();
    assertThat(root().get("$id").asString()).isEqualTo(CardSchema.ID);
  }

  @Test
  void properties_areThoseOfTheReader() {
    FormatDocTest.properties()
        .forEach(
            (part, names) -> {
              String name = part.toLowerCase(Locale.ROOT).replace(' ', '-');
              JsonNode object = part.equals("Card") ? root() : root().get("definitions").get(name);
              assertThat(new TreeSet<>(object.get("properties").propertyNames()))
                  .as(part)
                  .isEqualTo(new TreeSet<>(names));
            });
    assertThat(new TreeSet<>(CardSchema.PARTS))
        .isEqualTo(new TreeSet<>(FormatDocTest.properties().keySet()));
  }

  @Test
  void everyProperty_hasTitleDescriptionAndExample() {
    for (String part : CardSchema.PARTS) {
      for (SchemaDoc.Row row : SchemaDoc.rows(part)) {
        assertThat(row.title()).isNotBlank();
        assertThat(row.description())
            .as(part + " " + row.name())
            .endsWith(".")
            .hasSizeGreaterThan(5);
        assertThat(row.examples()).as(part + " " + row.name()).hasSize(1);
      }
    }
  }

  @Test
  void everyWord_hasAMeaning() {
    List<JsonNode> words = root().findParents("enum");

    assertThat(words)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            property -> {
              assertThat(property.get("enumDescriptions")).as(property.toString()).isNotNull();
              assertThat(property.get("enumDescriptions").size())
                  .isEqualTo(property.get("enum").size());
              assertThat(property.get("enumDescriptions").valueStream())
                  .allSatisfy(meaning -> assertThat(meaning.asString()).endsWith("."));
            });
  }

  @Test
  void examples_areOfTheirType() {
    for (JsonNode property : root().findParents("examples")) {
      ObjectNode alone = ((ObjectNode) property).deepCopy();
      alone.set("definitions", root().get("definitions"));
      Schema own =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(alone.toString(), InputFormat.JSON);
      for (JsonNode example : property.get("examples")) {
        assertThat(own.validate(example)).as(example.toString()).isEmpty();
      }
    }
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(FormatDoc.ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".scorecard.json"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> !file.toString().contains("/fuzz/"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void cardsOfTheProject_areValid(Path file) {
    assertThat(schema().validate(FormatDoc.text(file), InputFormat.JSON)).isEmpty();
  }

  @Test
  void exampleOfTheDoc_isValid() {
    assertThat(schema().validate(FormatDoc.block("json"), InputFormat.JSON)).isEmpty();
  }

  @Test
  void cardThatExtends_isValid() {
    String json =
        """
        {"id": "phone-sales", "version": "1.0.0", "extends": "phone-support@1.2.0",
         "sections": [{"id": "opening", "weight": 3}]}""";

    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(json.replace("extends", "$schema"), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void randomCards_thatTheReaderTakes_areValid() {
    Schema schema = schema();
    long valid =
        LongStream.range(0, 200)
            .mapToObj(RandomCards::card)
            .map(JsonScorecards::write)
            .filter(json -> CardJson.read(json).value().isPresent())
            .peek(json -> assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty())
            .count();

    assertThat(valid).isGreaterThan(50);
  }

  @Test
  void refusedCards_ofWrongForm_areInvalid() {
    Schema schema = schema();
    CardRefusalsTest.REFUSALS
        .changed()
        .forEach(
            (name, json) -> {
              if (CardJson.read(json).problems().stream().anyMatch(CardSchemaTest::isOfForm)) {
                assertThat(schema.validate(json, InputFormat.JSON)).as(name).isNotEmpty();
              }
            });
  }

  /** Each value of the card in turn becomes another type: what the reader refuses for its form. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "7", "true", "null", "[]", "{}", "[7]", "{\"x\": 7}"})
  void anyValueOfAnotherType_isRefusedByBothOrNeither(String other) {
    Schema schema = schema();
    JsonNode card = JsonMapper.shared().readTree(CardJson.GOOD);
    changes(card, card, JsonMapper.shared().readTree(other)).forEach(json -> agree(schema, json));
  }

  /** Methods may come with a plug-in, so a schema knows no end of their names. */
  private static boolean isOfForm(Problem problem) {
    boolean method = problem.path().endsWith("ethod") && problem.code().equals("unknown-value");
    return OF_FORM.contains(problem.code()) && !method;
  }

  private static void agree(Schema schema, String json) {
    var read = CardJson.read(json);
    boolean valid = schema.validate(json, InputFormat.JSON).isEmpty();
    if (read.problems().stream().anyMatch(CardSchemaTest::isOfForm)) {
      assertThat(valid).as(() -> read.problems().get(0).text()).isFalse();
    }
    if (read.problems().isEmpty()) {
      assertThat(valid).as(json).isTrue();
    }
  }

  /** The card once for each value in it, with {@code other} in its place. */
  private static List<String> changes(JsonNode card, JsonNode parent, JsonNode other) {
    List<String> changes = new ArrayList<>();
    for (String name : List.copyOf(parent.propertyNames())) {
      JsonNode old = parent.get(name);
      ((ObjectNode) parent).set(name, other);
      changes.add(card.toString());
      ((ObjectNode) parent).set(name, old);
      changes.addAll(changes(card, old, other));
    }
    for (int i = 0; parent.isArray() && i < parent.size(); i++) {
      JsonNode old = parent.get(i);
      ((ArrayNode) parent).set(i, other);
      changes.add(card.toString());
      ((ArrayNode) parent).set(i, old);
      changes.addAll(changes(card, old, other));
    }
    return changes;
  }
}
