package dev.evenhand.scorecards.connect;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a form makes its score. */
enum ConnectMode {
  /** Questions have weights; those of sections are the sums. */
  QUESTION_ONLY,
  /** Sections have weights, which their questions share evenly. */
  SECTION_ONLY,
  /** Points earned over points that could be earned. */
  POINTS_BASED;

  static Map<String, ConnectMode> byName() {
    return Stream.of(values()).collect(Collectors.toMap(Enum::name, Function.identity()));
  }
}
