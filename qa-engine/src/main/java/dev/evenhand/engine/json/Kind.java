package dev.evenhand.engine.json;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of question, as files call them, and the properties that only some of them have. */
enum Kind {
  YES_NO("yes-no", "options", "ratio", "max", "bonus", "bounds"),
  RATING("rating", "scale", "options", "ratio", "max", "bonus", "bounds"),
  CHOICE("choice", "options", "ratio", "max", "bonus", "bounds"),
  MULTIPLE_CHOICE("multiple-choice", "options", "cap", "ratio", "max", "bonus", "bounds"),
  NUMBER("number", "ranges", "unit", "scoredBy", "ratio", "max", "bonus", "bounds"),
  TEXT("text"),
  DATE("date");

  private final String type;
  private final ImmutableList<String> properties;

  Kind(String type, String... properties) {
    this.type = type;
    this.properties = ImmutableList.copyOf(properties);
  }

  String type() {
    return type;
  }

  boolean has(String property) {
    return properties.contains(property);
  }

  static Map<String, Kind> byType() {
    Map<String, Kind> byType = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(kind -> byType.put(kind.type, kind));
    return byType;
  }

  /** Every property that belongs to some types only. */
  static Set<String> allProperties() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.properties.stream())
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
