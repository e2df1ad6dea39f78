package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the broken rules of a part of a card. */
final class Breaches {
  private final List<Breach> list = new ArrayList<>();

  List<Breach> list() {
    return list;
  }

  void addAll(List<Breach> others) {
    list.addAll(others);
  }

  void add(String code, List<Object> path, String message, String remedy, List<Input> inputs) {
    add(code, path, message, null, remedy, inputs);
  }

  void add(
      String code,
      List<Object> path,
      String message,
      @Nullable String allowed,
      String remedy,
      List<Input> inputs) {
    list.add(new Breach(code, path, message, allowed, remedy, inputs));
  }

  /** What breaks this rule is of no use to rules that read it. */
  void addSpoiling(
      String code,
      List<Object> path,
      String message,
      @Nullable String allowed,
      String remedy,
      List<Input> inputs) {
    list.add(new Breach(code, path, message, allowed, remedy, inputs, true));
  }
}
