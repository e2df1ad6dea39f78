package dev.evenhand.scorecards.connect;

import dev.evenhand.engine.form.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a form has, known before anything is made of it: conditions and fails look ahead. */
final class ConnectIndex {
  private static final List<String> TYPES = List.of("SingleSelect", "MultiSelect");

  private final Map<String, Set<String>> optionsByQuestion = new HashMap<>();
  private final Set<String> multiple = new HashSet<>();
  private final Set<String> sections = new HashSet<>();
  private boolean questionsWeighted;
  private boolean sectionsWeighted;

  private ConnectIndex() {}

  static ConnectIndex of(JsonValue form) {
    ConnectIndex index = new ConnectIndex();
    index.addItems(form);
    return index;
  }

  private void addItems(JsonValue owner) {
    items(owner)
        .forEach(
            item -> {
              item.get("Section").ifPresent(this::addSection);
              item.get("Question").ifPresent(this::addQuestion);
            });
  }

  private void addSection(JsonValue section) {
    text(section, "RefId").ifPresent(sections::add);
    sectionsWeighted |= section.get("Weight").isPresent();
    addItems(section);
  }

  private void addQuestion(JsonValue question) {
    questionsWeighted |= isScored(question) && question.get("Weight").isPresent();
    Set<String> options = new HashSet<>();
    properties(question)
        .flatMap(properties -> list(properties, "Options"))
        .forEach(option -> text(option, "RefId").ifPresent(options::add));
    text(question, "RefId").ifPresent(id -> optionsByQuestion.putIfAbsent(id, options));
    if (text(question, "QuestionType").filter("MULTISELECT"::equals).isPresent()) {
      text(question, "RefId").ifPresent(multiple::add);
    }
  }

  private static Stream<JsonValue> properties(JsonValue question) {
    return question.get("QuestionTypeProperties").stream()
        .flatMap(all -> TYPES.stream().flatMap(type -> all.get(type).stream()));
  }

  /** Whether the question is of a type that can have a score. */
  static boolean isScored(JsonValue question) {
    return text(question, "QuestionType")
        .filter(List.of("SINGLESELECT", "MULTISELECT", "NUMERIC")::contains)
        .isPresent();
  }

  /** Whether a question that can have a score stands in {@code section} or below. */
  static boolean hasScored(JsonValue section) {
    return items(section).stream()
        .anyMatch(
            item ->
                item.get("Question").filter(ConnectIndex::isScored).isPresent()
                    || item.get("Section").filter(ConnectIndex::hasScored).isPresent());
  }

  /** Whether any question stands in {@code section} or below. */
  static boolean hasQuestion(JsonValue section) {
    return items(section).stream()
        .anyMatch(
            item ->
                item.get("Question").filter(JsonValue::isObject).isPresent()
                    || item.get("Section").filter(ConnectIndex::hasQuestion).isPresent());
  }

  /** Whether a question that can have a score stands directly in {@code section}. */
  static boolean hasOwnScored(JsonValue section) {
    return items(section).stream()
        .anyMatch(item -> item.get("Question").filter(ConnectIndex::isScored).isPresent());
  }

  static List<JsonValue> items(JsonValue owner) {
    return list(owner, "Items").toList();
  }

  private static Stream<JsonValue> list(JsonValue owner, String name) {
    return owner.get(name).stream().flatMap(list -> list.items().stream());
  }

  private static Optional<String> text(JsonValue owner, String name) {
    return owner.get(name).flatMap(JsonValue::text);
  }

  boolean hasOption(String question, String option) {
    return optionsByQuestion.getOrDefault(question, Set.of()).contains(option);
  }

  boolean isMultiple(String question) {
    return multiple.contains(question);
  }

  boolean hasSection(String section) {
    return sections.contains(section);
  }

  boolean questionsWeighted() {
    return questionsWeighted;
  }

  boolean sectionsWeighted() {
    return sectionsWeighted;
  }
}
