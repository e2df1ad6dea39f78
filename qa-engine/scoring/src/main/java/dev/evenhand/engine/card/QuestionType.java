package dev.evenhand.engine.card;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The types of question, as files call them, and the properties that only some of them have. */
enum QuestionType {
  YES_NO("yes-no", true),
  RATING("rating", true),
  CHOICE("choice", true),
  MULTIPLE_CHOICE("multiple-choice", true),
  NUMBER("number", true),
  TEXT("text", false),
  DATE("date", false);

  /** What every type has that can be scored. */
  private static final Set<String> OF_SCORED =
      Set.of(
          "ratio",
          "max",
          "bonus",
          "bounds",
          "excluded",
          "critical",
          "errorOn",
          "passMark",
          "bands");

  private static final Set<String> OF_SOME = ofSome();

  private final String type;
  private final boolean scored;

  QuestionType(String type, boolean scored) {
    this.type = type;
    this.scored = scored;
  }

  String type() {
    return type;
  }

  private Set<String> properties() {
    return switch (this) {
      case YES_NO -> Set.of("options");
      case RATING -> Set.of("scale", "options");
      case CHOICE -> Set.of("options");
      case MULTIPLE_CHOICE -> Set.of("options", "cap");
      case NUMBER -> Set.of("ranges", "unit", "scoredBy", "perCount", "step");
      case TEXT, DATE -> Set.of();
    };
  }

  boolean has(String property) {
    return properties().contains(property) || (scored && OF_SCORED.contains(property));
  }

  static Map<String, QuestionType> byType() {
    Map<String, QuestionType> byType = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(kind -> byType.put(kind.type, kind));
    return byType;
  }

  /** Every property that belongs to some types only, in alphabetical order. */
  static Set<String> allProperties() {
    return OF_SOME;
  }

  private static Set<String> ofSome() {
    Set<String> all = new TreeSet<>(OF_SCORED);
    for (QuestionType type : values()) {
      all.addAll(type.properties());
    }
    return Collections.unmodifiableSet(all);
  }

  /** The types that have {@code property}, such as {@code "rating" or "choice"}. */
  static String typesWith(String property) {
    return Arrays.stream(values())
        .filter(kind -> kind.has(property))
        .map(kind -> '"' + kind.type() + '"')
        .collect(Collectors.joining(" or "));
  }
}
