package dev.evenhand.engine.agreement;

import java.util.Map;
import java.util.TreeMap;

/** Small rating tables, written down as they are read. */
final class Tables {
  private Tables() {}

  /**
   * An accumulator of items written as values in the order of reviewers A, B, C ..., separated by
   * blanks; a dash is a missing rating.
   */
  static AgreementAccumulator items(String... items) {
    return addTo(AgreementAccumulator.create(), items);
  }

  static AgreementAccumulator addTo(AgreementAccumulator agreement, String... items) {
    for (String item : items) {
      agreement.addItem(item(item));
    }
    return agreement;
  }

  static Map<String, String> item(String item) {
    Map<String, String> values = new TreeMap<>();
    String[] cells = item.split(" ", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].equals("-")) {
        values.put(String.valueOf((char) ('A' + i)), cells[i]);
      }
    }
    return values;
  }

  static double value(AgreementAccumulator agreement, CoefficientId id) {
    return agreement.coefficient(id).estimate().orElseThrow();
  }
}
