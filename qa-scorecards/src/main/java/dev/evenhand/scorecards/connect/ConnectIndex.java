package dev.evenhand.scorecards.connect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.evenhand.engine.form.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a form has, known before anything is made of it: conditions and fails look ahead.
 *
 * @param questions by their ids, which the form may give twice
 * @param sections the ids of all sections
 * @param questionsWeighted whether any question that can have a score has a weight
 * @param sectionsWeighted whether any section has a weight
 */
record ConnectIndex(
    Map<String, List<JsonValue>> questions,
    Set<String> sections,
    boolean questionsWeighted,
    boolean sectionsWeighted) {
  private static final String WEIGHT = "Weight";

  static ConnectIndex of(JsonValue form) {
    List<JsonValue> questions = all(form, "Question").toList();
    List<JsonValue> sections = all(form, "Section").toList();
    return new ConnectIndex(
        questions.stream()
            .filter(question -> question.text("RefId").isPresent())
            .collect(groupingBy(question -> question.text("RefId").orElse(""))),
        sections.stream().flatMap(section -> section.text("RefId").stream()).collect(toSet()),
        questions.stream().anyMatch(part -> isScored(part) && part.get(WEIGHT).isPresent()),
        sections.stream().anyMatch(part -> part.get(WEIGHT).isPresent()));
  }

  /** The questions or sections in {@code owner} and below. */
  private static Stream<JsonValue> all(JsonValue owner, String what) {
    return Stream.concat(
        parts(owner, "Section").flatMap(section -> all(section, what)), parts(owner, what));
  }

  /** The questions or sections directly in {@code owner}. */
  static Stream<JsonValue> parts(JsonValue owner, String what) {
    return owner.items("Items").stream().flatMap(item -> item.get(what).stream());
  }

  /** Whether the question is of a type that can have a score. */
  static boolean isScored(JsonValue question) {
    return question
        .text("QuestionType")
        .filter(List.of("SINGLESELECT", "MULTISELECT", "NUMERIC")::contains)
        .isPresent();
  }

  /** Whether a question that can have a score stands in {@code section} or below. */
  static boolean hasScored(JsonValue section) {
    return all(section, "Question").anyMatch(ConnectIndex::isScored);
  }

  /** Whether any question stands in {@code section} or below. */
  static boolean hasQuestion(JsonValue section) {
    return all(section, "Question").anyMatch(JsonValue::isObject);
  }

  boolean hasOption(String question, String option) {
    return questions.getOrDefault(question, List.of()).stream()
        .limit(1)
        .flatMap(
            first ->
                Stream.of("SingleSelect", "MultiSelect")
                    .flatMap(
                        type -> first.items("QuestionTypeProperties", type, "Options").stream()))
        .anyMatch(known -> known.text("RefId").filter(option::equals).isPresent());
  }

  boolean isMultiple(String question) {
    return questions.getOrDefault(question, List.of()).stream()
        .anyMatch(known -> known.text("QuestionType").filter("MULTISELECT"::equals).isPresent());
  }
}
