package dev.evenhand.engine.validation;

import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.method.NamedLevels;
import dev.evenhand.engine.method.ScoringMethods;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Scoring methods that a card calls and nobody has installed; files are told as they are read. */
final class UnknownMethods {
  private UnknownMethods() {}

  static List<BrokenRule> of(Scorecard card, Location location) {
    return NamedLevels.of(card).byPath().entrySet().stream()
        .filter(called -> !ScoringMethods.knows(called.getValue()))
        .map(called -> new BrokenRule(problem(called, location), Input.NOTHING_ELSE, true))
        .toList();
  }

  private static Problem problem(Map.Entry<String, Method.Named> called, Location location) {
    String word = called.getValue().word();
    Collection<String> known = ScoringMethods.byWord().keySet();
    return Problem.error(
            "unknown-method",
            location,
            called.getKey(),
            "there is no scoring method '%s'".formatted(word),
            Names.maybe(word, known, "Use one of these; a method of your own needs its jar."))
        .with(null, Values.quoted(known));
  }
}
