package dev.evenhand.scorecards.connect;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a form makes its score. */
enum ConnectMode {
  /** Questions have weights; those of sections are the sums. */
  QUESTION_ONLY,
  /** Sections have weights, which their questions share evenly. */
  SECTION_ONLY,
  /** Points earned over points that could be earned. */
  POINTS_BASED;

  static Map<String, ConnectMode> byName() {
    Map<String, ConnectMode> byName = new LinkedHashMap<>();
    for (ConnectMode mode : values()) {
      byName.put(mode.name(), mode);
    }
    return byName;
  }
}
