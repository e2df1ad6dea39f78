package dev.evenhand.scorecards.connect;

import dev.evenhand.engine.form.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form has, known before anything is made of it: conditions and fails look ahead. */
final class ConnectIndex {
  private static final String ITEMS = "Items";
  private static final String SECTION = "Section";
  private static final String QUESTION = "Question";
  private static final Set<String> SCORED = Set.of("SINGLESELECT", "MULTISELECT", "NUMERIC");

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
    for (JsonValue item : owner.items(ITEMS)) {
      item.get(SECTION).ifPresent(this::addSection);
      item.get(QUESTION).ifPresent(this::addQuestion);
    }
  }

  private void addSection(JsonValue section) {
    section.text("RefId").ifPresent(sections::add);
    sectionsWeighted |= section.get("Weight").isPresent();
    addItems(section);
  }

  private void addQuestion(JsonValue question) {
    questionsWeighted |= isScored(question) && question.get("Weight").isPresent();
    String id = question.text("RefId").orElse(null);
    if (id == null) {
      return;
    }
    Set<String> options =
        Stream.of("SingleSelect", "MultiSelect")
            .flatMap(type -> question.items("QuestionTypeProperties", type, "Options").stream())
            .flatMap(option -> option.text("RefId").stream())
            .collect(Collectors.toSet());
    optionsByQuestion.putIfAbsent(id, options);
    if (question.text("QuestionType").filter("MULTISELECT"::equals).isPresent()) {
      multiple.add(id);
    }
  }

  /** Whether the question is of a type that can have a score. */
  static boolean isScored(JsonValue question) {
    return question.text("QuestionType").filter(SCORED::contains).isPresent();
  }

  /** Whether a question that can have a score stands in {@code section} or below. */
  static boolean hasScored(JsonValue section) {
    return has(section, ConnectIndex::isScored, ConnectIndex::hasScored);
  }

  /** Whether any question stands in {@code section} or below. */
  static boolean hasQuestion(JsonValue section) {
    return has(section, JsonValue::isObject, ConnectIndex::hasQuestion);
  }

  /** Whether a question that can have a score stands directly in {@code section}. */
  static boolean hasOwnScored(JsonValue section) {
    return has(section, ConnectIndex::isScored, inner -> false);
  }

  private static boolean has(
      JsonValue owner, Predicate<JsonValue> question, Predicate<JsonValue> section) {
    return owner.items(ITEMS).stream()
        .anyMatch(
            item ->
                item.get(QUESTION).filter(question).isPresent()
                    || item.get(SECTION).filter(section).isPresent());
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
