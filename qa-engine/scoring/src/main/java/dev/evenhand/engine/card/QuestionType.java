package dev.evenhand.engine.card;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of question, as files call them, and the properties that only some of them have. */
enum QuestionType {
  YES_NO("yes-no", true, "options"),
  RATING("rating", true, "scale", "options"),
  CHOICE("choice", true, "options"),
  MULTIPLE_CHOICE("multiple-choice", true, "options", "cap"),
  NUMBER("number", true, "ranges", "unit", "scoredBy", "perCount", "step"),
  TEXT("text", false),
  DATE("date", false);

  /** What every type has that can be scored. */
  private static final ImmutableList<String> OF_SCORED =
      ImmutableList.of(
          "ratio",
          "max",
          "bonus",
          "bounds",
          "excluded",
          "critical",
          "errorOn",
          "passMark",
          "bands");

  private final String type;
  private final boolean scored;
  private final ImmutableList<String> properties;

  QuestionType(String type, boolean scored, String... properties) {
    this.type = type;
    this.scored = scored;
    this.properties = ImmutableList.copyOf(properties);
  }

  String type() {
    return type;
  }

  boolean has(String property) {
    return properties.contains(property) || (scored && OF_SCORED.contains(property));
  }

  static Map<String, QuestionType> byType() {
    Map<String, QuestionType> byType = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(kind -> byType.put(kind.type, kind));
    return byType;
  }

  /** Every property that belongs to some types only. */
  static Set<String> allProperties() {
    return Stream.concat(
            OF_SCORED.stream(), Arrays.stream(values()).flatMap(kind -> kind.properties.stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The types that have {@code property}, such as {@code "rating" or "choice"}. */
  static String typesWith(String property) {
    return Arrays.stream(values())
        .filter(kind -> kind.has(property))
        .map(kind -> '"' + kind.type() + '"')
        .collect(Collectors.joining(" or "));
  }
}
