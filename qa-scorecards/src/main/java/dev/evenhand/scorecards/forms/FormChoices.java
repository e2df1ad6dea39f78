package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.form.FormChoice;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody who imports a form answered what its system leaves open.
 *
 * @param taken the answers by the names of the choices
 */
public record FormChoices(Map<String, String> taken) {
  public FormChoices {
    taken = Map.copyOf(taken);
  }

  /** The answers of {@code given}, defaults for the rest, or what is wrong with them. */
  public static Checked<FormChoices> of(List<FormChoice> offered, Map<String, String> given) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> taken = new LinkedHashMap<>();
    offered.forEach(choice -> taken.put(choice.name(), choice.byDefault()));
    given.forEach(
        (name, value) ->
            problem(offered, name, value)
                .ifPresentOrElse(problems::add, () -> taken.put(name, value)));
    return problems.isEmpty() ? Checked.of(new FormChoices(taken)) : Checked.failed(problems);
  }

  private static Optional<Problem> problem(List<FormChoice> offered, String name, String value) {
    List<String> names = offered.stream().map(FormChoice::name).toList();
    if (!names.contains(name)) {
      return Optional.of(
          problem(
              name,
              "there is no choice '%s' for this system",
              "Leave it out, or choose for the system it belongs to.",
              null,
              names));
    }
    List<String> allowed = offered.get(names.indexOf(name)).allowed();
    String remedy = Names.maybe(value, allowed, "Use one of these.");
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(
            problem(
                name, "the choice '%s' has no such answer", remedy, '"' + value + '"', allowed));
  }

  private static Problem problem(
      String name, String message, String remedy, @Nullable String found, List<String> allowed) {
    return Problem.error(
            "unknown-choice", Location.of("choice " + name), "", message.formatted(name), remedy)
        .with(found, String.join(", ", allowed));
  }

  /** Whether {@code name} was answered with {@code value}. */
  public boolean is(String name, String value) {
    return value.equals(taken.get(name));
  }

  /** How {@code texts} tell the choice {@code name} as it was answered. */
  public Decision decision(FormTexts texts, String name) {
    return texts.decision(name, Objects.requireNonNull(taken.get(name), name));
  }
}
