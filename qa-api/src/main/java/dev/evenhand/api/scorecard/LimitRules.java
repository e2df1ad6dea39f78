package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import java.util.ArrayList;
import java.util.List;

/** The rules about what a section begins with and what it earns at least and at most. */
final class LimitRules {
  private LimitRules() {}

  static List<Breach> breaches(Section section) {
    List<Breach> breaches = new ArrayList<>();
    if (section.start() != null && section.start().signum() <= 0) {
      breaches.add(noStart());
    }
    Limit minimum = section.minimum();
    Limit maximum = section.maximum();
    boolean crossed =
        minimum != null
            && maximum != null
            && minimum.unit() == maximum.unit()
            && minimum.amount().compareTo(maximum.amount()) > 0;
    if (crossed) {
      breaches.add(
          new Breach(
              "limits-crossed",
              List.of("minimum", "amount"),
              "the minimum of section '%s' is above its maximum".formatted(section.id()),
              null,
              "Exchange the two, or remove one.",
              RuleInputs.all(
                  RuleInputs.properties(List.of("minimum"), "unit"),
                  RuleInputs.numbers(List.of("maximum"), "amount"),
                  RuleInputs.properties(List.of(), "maximum"))));
    }
    return breaches;
  }

  static Breach noStart() {
    return new Breach(
        "start-range",
        List.of("start"),
        "a start that leaves nothing to deduct from",
        "a number above 0",
        "Write 100 to deduct from 100 points.",
        Input.NOTHING_ELSE);
  }
}
