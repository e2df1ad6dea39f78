package dev.evenhand.engine.card;

import dev.evenhand.engine.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may stand in a property, as its row says in words, as a schema. */
final class SchemaTypes {
  private static final String ID = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
  private static final Object TEXT_OR_NUMBER = List.of("string", "number", "boolean");

  private static final Map<String, Map<String, Object>> BY_WORDS = byWords();

  private SchemaTypes() {}

  private static Map<String, Map<String, Object>> byWords() {
    Map<String, Map<String, Object>> types = new LinkedHashMap<>();
    types.put("anything", Map.of());
    types.put("id", id());
    types.put("version", string("^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$"));
    types.put("`id@version`", type("string"));
    types.put("text", text());
    types.put("text in one language", type("string"));
    types.put("text of 1 to 100 characters, not `n/a`", value());
    types.put("`true` or `false`", type("boolean"));
    for (String number :
        List.of("number", "percent", "number, as a score", "number from 0, as a score")) {
      types.put(number, type("number"));
    }
    types.put("number above 0", number("exclusiveMinimum", 0));
    types.put("number from 0 to 1,000,000, at most 6 decimals", range(0));
    types.put("number from -1,000,000 to 1,000,000, at most 6 decimals", range(-1_000_000));
    types.put("as of an option", range(-1_000_000));
    types.put("whole number from 0 to 6", digits());
    types.put("object of texts", objectOf(text()));
    types.put("object of lists of options", objectOf(list(ref("option"), 250)));
    types.put("object of answers", objectOf(answer()));
    types.put("object, as in an evaluation", objectOf(Map.of("type", TEXT_OR_NUMBER)));
    types.put("list of ids", list(id(), 1_000));
    types.put("list of answers, `\"n/a\"` included", list(type("string"), 1_000));
    types.put("list of values of options or ids of ranges", list(type("string"), 1_000));
    types.put("list of options", list(ref("option"), 250));
    types.put("list of ranges", list(ref("range"), 250));
    for (String part : List.of("band", "set", "auto-fail", "condition", "test")) {
      types.put("list of " + part + "s", list(ref(part), 1_000));
    }
    types.put("list of sections", list(ref("section"), 1_000));
    types.put("list of questions", list(ref("question"), 1_000));
    for (String part : List.of("scoring", "condition", "limit", "rounding", "expect")) {
      types.put(part, Map.of("allOf", List.of(ref(part))));
    }
    types.put("answer", answer());
    types.put("answer, or list of answers", oneOrMore());
    types.put("as above", oneOrMore());
    types.put("`{\"metadata\": name}`, or list of answer rules", answeredBy());
    return types;
  }

  /**
   * The schema for the words of a cell.
   *
   * @throws IllegalArgumentException if these words are new
   */
  static Map<String, Object> of(String words) {
    Map<String, Object> known = BY_WORDS.get(words);
    List<Object> values = SchemaDoc.values(words);
    if (known != null) {
      return known;
    }
    if (values.size() < 2) {
      throw new IllegalArgumentException(
          "A property has a type of new words: '%s'. Give them a schema in SchemaTypes."
              .formatted(words));
    }
    boolean open = words.contains(" or ");
    return open
        ? Map.of("anyOf", List.of(Map.of("enum", values), type("string")))
        : Map.of("enum", values);
  }

  static Map<String, Object> ref(String part) {
    return Map.of("$ref", "#/definitions/" + part);
  }

  static Map<String, Object> type(String name) {
    return Map.of("type", name);
  }

  private static Map<String, Object> id() {
    return string(ID);
  }

  private static Map<String, Object> string(String pattern) {
    return JsonObject.of("type", "string").put("pattern", pattern).map();
  }

  private static Map<String, Object> text() {
    return JsonObject.of("type", List.of("string", "object"))
        .put("minLength", 1)
        .put("maxLength", 10_000)
        .put("minProperties", 1)
        .put("additionalProperties", type("string"))
        .map();
  }

  private static Map<String, Object> value() {
    return JsonObject.of("type", "string")
        .put("minLength", 1)
        .put("maxLength", 100)
        .put("not", Map.of("const", "n/a"))
        .map();
  }

  private static Map<String, Object> number(String limit, Integer value) {
    return JsonObject.of("type", "number").put(limit, value).map();
  }

  private static Map<String, Object> range(int lowest) {
    return JsonObject.of("type", "number").put("minimum", lowest).put("maximum", 1_000_000).map();
  }

  private static Map<String, Object> digits() {
    return JsonObject.of("type", "integer").put("minimum", 0).put("maximum", 6).map();
  }

  private static Map<String, Object> objectOf(Map<String, Object> entry) {
    return JsonObject.of("type", "object").put("additionalProperties", entry).map();
  }

  private static Map<String, Object> list(Map<String, Object> entry, int most) {
    return JsonObject.of("type", "array").put("items", entry).put("maxItems", most).map();
  }

  private static Map<String, Object> answer() {
    return JsonObject.of("type", List.of("string", "number", "array"))
        .put("items", type("string"))
        .put("uniqueItems", true)
        .map();
  }

  private static Map<String, Object> oneOrMore() {
    return JsonObject.of("type", List.of("string", "array"))
        .put("items", type("string"))
        .put("uniqueItems", true)
        .map();
  }

  private static Map<String, Object> answeredBy() {
    return JsonObject.of("type", List.of("object", "array"))
        .put("items", ref("answer-rule"))
        .put("required", List.of("metadata"))
        .put("properties", Map.of("metadata", type("string")))
        .put("additionalProperties", false)
        .map();
  }
}
