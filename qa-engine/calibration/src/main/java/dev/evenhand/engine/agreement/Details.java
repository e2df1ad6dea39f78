package dev.evenhand.engine.agreement;

import java.util.LinkedHashMap;
import java.util.Map;

/** Further numbers beside a value, in the order they are to be read. */
final class Details {
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  static Map<String, Double> of(String first, double a, String second, double b) {
    return new Details().put(first, a).put(second, b).map();
  }

  Details put(String name, double number) {
    numbers.put(name, number);
    return this;
  }

  Map<String, Double> map() {
    return numbers;
  }
}
