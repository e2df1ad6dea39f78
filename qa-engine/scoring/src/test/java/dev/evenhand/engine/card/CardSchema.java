package dev.evenhand.engine.card;

import dev.evenhand.engine.json.JsonLayout;
import dev.evenhand.engine.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the JSON Schema of cards: the names of properties and the types of questions that have them
 * as the reader knows them, and their types, meanings, defaults and examples as {@code
 * scorecard-format.md} tells them.
 */
final class CardSchema {
  static final String ID = "https://evenhand.dev/schema/scorecard-1.schema.json";

  /** The tables in the order of the documentation; the first is the card. */
  static final List<String> PARTS =
      List.of(
          "Card",
          "Scoring",
          "Band",
          "Section",
          "Question",
          "Option",
          "Range",
          "Auto-fail",
          "Condition",
          "Limit",
          "Set",
          "Answer rule",
          "Rounding",
          "Test",
          "Expect",
          "Lint",
          "Switched-off rule");

  /** Those that stand only in lists; the others are told by the property that has them. */
  private static final List<String> ENTRIES =
      List.of(
          "Band",
          "Section",
          "Question",
          "Option",
          "Range",
          "Auto-fail",
          "Set",
          "Answer rule",
          "Test",
          "Switched-off rule");

  private final Map<String, Map<Object, String>> words = SchemaDoc.words();

  private CardSchema() {}

  /** The schema, indented. */
  static String text() {
    return JsonLayout.of(new CardSchema().root());
  }

  private Map<String, Object> root() {
    JsonObject root =
        JsonObject.of("$schema", "http://json-schema.org/draft-07/schema#")
            .put("$id", ID)
            .put("title", "Scorecard")
            .put("description", "A form for judging interactions: sections, questions, answers.");
    root.putAll(object("Card").without("required"));
    Map<String, Object> definitions = new LinkedHashMap<>();
    PARTS.stream().skip(1).forEach(part -> definitions.put(name(part), definition(part)));
    definitions.put("whole-section", wholeSection());
    definitions.put("scored-question", scoredQuestion());
    return root.put("required", List.of("id", "version"))
        .put("if", required("extends"))
        .put("else", standingAlone())
        .put("definitions", definitions)
        .map();
  }

  /** A card that extends no other says all of it. */
  private static Map<String, Object> standingAlone() {
    return JsonObject.of("required", List.of("title", "sections"))
        .put("properties", Map.of("sections", Map.of("items", SchemaTypes.ref("whole-section"))))
        .map();
  }

  private static Map<String, Object> wholeSection() {
    return JsonObject.of("required", List.of("title"))
        .put("properties", Map.of("sections", Map.of("items", SchemaTypes.ref("whole-section"))))
        .map();
  }

  private Map<String, Object> definition(String part) {
    JsonObject out = new JsonObject();
    if (ENTRIES.contains(part)) {
      out.put("title", part);
    }
    out.putAll(object(part));
    return switch (part) {
      case "Question" -> question(out).map();
      case "Section" ->
          out.without("required").put("required", List.of("id")).put("not", bothVisible()).map();
      case "Auto-fail" -> out.put("anyOf", anyOf("on", "below", "when")).map();
      case "Condition" -> condition(out).map();
      case "Limit" -> out.put("oneOf", anyOf("points", "percent")).map();
      default -> out.map();
    };
  }

  /** An object with the properties of a part and no others. */
  private JsonObject object(String part) {
    List<SchemaDoc.Row> rows = SchemaDoc.rows(part);
    Map<String, Object> properties = new LinkedHashMap<>();
    rows.forEach(row -> properties.put(row.name(), property(row)));
    return JsonObject.of("type", "object")
        .put("additionalProperties", false)
        .putFilled(
            "required",
            rows.stream().filter(SchemaDoc.Row::required).map(SchemaDoc.Row::name).toList())
        .put("properties", properties);
  }

  private Map<String, Object> property(SchemaDoc.Row row) {
    JsonObject out = JsonObject.of("title", row.title()).put("description", row.description());
    String asIn = row.type().equals("as in scoring") ? row.name() : "method";
    String type = row.type().matches("as in scoring|as `method`") ? scoring(asIn) : row.type();
    SchemaTypes.of(type).forEach(out::put);
    putWords(SchemaDoc.values(type), words.getOrDefault(wordsOf(row), Map.of()), out);
    row.defaultValue().forEach(value -> out.put("default", value));
    return out.putFilled("examples", row.examples()).map();
  }

  private static String wordsOf(SchemaDoc.Row row) {
    return row.name().equals("sectionMethod") ? "method" : row.name();
  }

  private static String scoring(String name) {
    return SchemaDoc.rows("Scoring").stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }

  /** What each word means, as VS Code reads it and as IntelliJ does. */
  private static void putWords(List<Object> values, Map<Object, String> meanings, JsonObject out) {
    if (values.size() < 2 || meanings.isEmpty()) {
      return;
    }
    List<String> told = values.stream().map(word -> meanings.getOrDefault(word, "")).toList();
    Map<String, Object> forIntelliJ = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      forIntelliJ.put(values.get(i).toString(), Map.of("description", told.get(i)));
    }
    Map<String, Object> map = out.map();
    if (map.get("anyOf") instanceof List<?> choices) {
      Map<String, Object> known =
          JsonObject.of("enum", values)
              .put("enumDescriptions", told)
              .put("x-intellij-enum-metadata", forIntelliJ)
              .map();
      map.put("anyOf", List.of(known, choices.get(1)));
    } else {
      out.put("enumDescriptions", told).put("x-intellij-enum-metadata", forIntelliJ);
    }
  }

  /** What only some types of question have is told, and proposed, for these only. */
  @SuppressWarnings("unchecked") // the properties were made by object
  private JsonObject question(JsonObject out) {
    Map<String, Object> all =
        new LinkedHashMap<>((Map<String, Object>) out.map().get("properties"));
    Map<String, Object> ofSome = new LinkedHashMap<>(all);
    ofSome.keySet().retainAll(QuestionType.allProperties());
    all.keySet().stream().filter(ofSome::containsKey).toList().forEach(name -> all.put(name, true));
    List<Object> cases = new ArrayList<>();
    cases.add(
        JsonObject.of("if", required("type")).put("else", Map.of("properties", ofSome)).map());
    QuestionType.byType().forEach((type, kind) -> cases.add(ofType(type, kind, ofSome)));
    return out.put("properties", all).put("not", bothVisible()).put("allOf", cases);
  }

  private static Map<String, Object> ofType(
      String type, QuestionType kind, Map<String, Object> ofSome) {
    Map<String, Object> own = new LinkedHashMap<>();
    boolean scored = kind.has("ratio");
    ofSome.forEach(
        (name, schema) -> {
          if (!kind.has(name)) {
            own.put(name, false);
          } else if (!isOfScored(name)) {
            own.put(name, schema);
          }
        });
    JsonObject then = new JsonObject();
    if (scored) {
      then.put("allOf", List.of(SchemaTypes.ref("scored-question")));
    }
    then.put("properties", own);
    switch (kind) {
      case RATING -> then.put("oneOf", anyOf("scale", "options"));
      case CHOICE, MULTIPLE_CHOICE -> then.put("required", List.of("options"));
      case NUMBER -> then.put("anyOf", anyOf("ranges", "scoredBy", "perCount"));
      case YES_NO, TEXT, DATE -> {}
    }
    Map<String, Object> isIt =
        JsonObject.of("required", List.of("type"))
            .put("properties", Map.of("type", Map.of("const", type)))
            .map();
    return JsonObject.of("if", isIt).put("then", then).map();
  }

  private Map<String, Object> scoredQuestion() {
    Map<String, Object> properties = new LinkedHashMap<>();
    SchemaDoc.rows("Question").stream()
        .filter(row -> isOfScored(row.name()))
        .forEach(row -> properties.put(row.name(), property(row)));
    return Map.of("properties", properties);
  }

  /** Whether every type that can be scored has it. */
  private static boolean isOfScored(String property) {
    return QuestionType.byType().values().stream()
        .allMatch(kind -> kind.has(property) == kind.has("ratio"));
  }

  /**
   * It looks at a question, at errors or at a fact, and holds it against one thing; or it joins
   * others.
   */
  private static JsonObject condition(JsonObject out) {
    List<String> tests =
        SchemaDoc.rows("Condition").stream()
            .map(SchemaDoc.Row::name)
            .filter(name -> !ConditionFormat.SUBJECTS.contains(name))
            .toList();
    Map<String, Object> none = new LinkedHashMap<>();
    tests.forEach(test -> none.put(test, false));
    Map<String, Object> numbers = new LinkedHashMap<>(none);
    numbers.keySet().removeAll(ConditionFormat.COMPARISONS.keySet());
    return out.put("oneOf", anyOf(ConditionFormat.SUBJECTS.toArray(String[]::new)))
        .put("if", Map.of("anyOf", anyOf("question", "errors", "metadata")))
        .put("then", Map.of("oneOf", anyOf(tests.toArray(String[]::new))))
        .put("else", Map.of("properties", none))
        .put("dependencies", Map.of("errors", Map.of("properties", numbers)));
  }

  private static Map<String, Object> bothVisible() {
    return Map.of("required", List.of("shownWhen", "hiddenWhen"));
  }

  private static List<Object> anyOf(String... names) {
    return List.of(names).stream().<Object>map(CardSchema::required).toList();
  }

  private static Map<String, Object> required(String name) {
    return Map.of("required", List.of(name));
  }

  private static String name(String part) {
    return part.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
