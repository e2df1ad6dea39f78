package dev.evenhand.scorecards.forms;

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

/** How somebody who imports a form answered what its system leaves open. Immutable. */
public final class FormChoices {
  private final Map<String, String> taken;

  private FormChoices(Map<String, String> taken) {
    this.taken = taken;
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
    Optional<FormChoice> choice =
        offered.stream().filter(candidate -> candidate.name().equals(name)).findFirst();
    if (choice.isEmpty()) {
      return Optional.of(
          problem(
                  name,
                  "there is no choice '%s' for this system",
                  "Leave it out, or choose for the system it belongs to.")
              .with(null, names.isEmpty() ? "no choices" : String.join(", ", names)));
    }
    List<String> allowed = choice.get().allowed();
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(
            problem(
                    name,
                    "the choice '%s' has no such answer",
                    Names.maybe(value, allowed, "Use one of these."))
                .with('"' + value + '"', String.join(", ", allowed)));
  }

  private static Problem problem(String name, String message, String remedy) {
    Location where = Location.of("choice " + name);
    return Problem.error("unknown-choice", where, "", message.formatted(name), remedy);
  }

  /** How {@code name}, which was offered, was answered. */
  public String taken(String name) {
    return Objects.requireNonNull(taken.get(name), name);
  }

  /** Whether {@code name} was answered with {@code value}. */
  public boolean is(String name, String value) {
    return value.equals(taken.get(name));
  }
}
