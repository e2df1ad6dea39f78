package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.constraint.Input.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What rules about cards read, for the {@link Input}s of their breaches. */
final class RuleInputs {
  private static final Map<String, Form> NAMES_OF_ANSWERS =
      Map.of("value", Form.OTHER, "id", Form.OTHER, "from", Form.OTHER, "to", Form.OTHER);
  private static final Map<String, Form> WHAT_WEIGHS =
      Map.of(
          "weight", Form.NUMBER,
          "method", Form.OTHER,
          "questions", Form.LIST,
          "sections", Form.LIST,
          "type", Form.OTHER);

  private RuleInputs() {}

  @SafeVarargs
  static List<Input> all(List<Input>... some) {
    List<Input> all = new ArrayList<>();
    for (List<Input> inputs : some) {
      all.addAll(inputs);
    }
    return all;
  }

  static List<Input> properties(List<Object> path, String... names) {
    return values(path, Form.OTHER, names);
  }

  static List<Input> numbers(List<Object> path, String... names) {
    return values(path, Form.NUMBER, names);
  }

  static List<Input> lists(List<Object> path, String... names) {
    return values(path, Form.LIST, names);
  }

  private static List<Input> values(List<Object> path, Form form, String... names) {
    return Arrays.stream(names)
        .<Input>map(name -> new Input.Value(CardRules.join(path, name), form))
        .toList();
  }

  /** The bounds of an entry of a list of ranges or bands, and of the one before it. */
  static List<Input> neighbours(String list, int index) {
    List<Input> inputs = new ArrayList<>();
    for (int i = Math.max(0, index - 1); i <= index; i++) {
      inputs.add(new Input.Value(List.of(list, i), Form.OTHER));
      inputs.addAll(numbers(List.of(list, i), "from", "to"));
    }
    return inputs;
  }

  /** The values of the options at {@code path}. */
  static List<Input> optionNames(List<Object> path) {
    return List.of(new Input.Below(path, NAMES_OF_ANSWERS));
  }

  /** How the question at {@code path} is answered, and with what. */
  static List<Input> kind(List<Object> path) {
    return all(
        properties(path, "type", "scale", "scoredBy", "perCount", "step"),
        lists(path, "options", "ranges"),
        optionNames(CardRules.join(path, "options")),
        optionNames(CardRules.join(path, "ranges")));
  }

  /** What the question at {@code path} can be answered with. */
  static List<Input> answers(List<Object> path) {
    return all(kind(path), values(path, Form.FLAG, "allowNotApplicable"));
  }

  /** The scores of the options or ranges at {@code path}. */
  static List<Input> scores(List<Object> path) {
    return List.of(new Input.Below(path, Map.of("score", Form.NUMBER)));
  }

  /** Whether and how what stands at {@code path} of the card weighs. */
  static List<Input> weighing(List<Object> path) {
    return all(numbers(path, "weight"), properties(path, "type"), method(path));
  }

  /** All that weighs below {@code path} of the card. */
  static List<Input> weighingBelow(List<Object> path) {
    return all(List.of(new Input.Below(path, WHAT_WEIGHS)), method(path));
  }

  /** The method in force at {@code path} of the card. */
  static List<Input> method(List<Object> path) {
    return policy(path, "method");
  }

  /** A policy in force at {@code path} of the card: its own, or that of what is around it. */
  static List<Input> policy(List<Object> path, String name) {
    Stream<Input> around =
        Stream.iterate(path.size(), length -> length > 0, length -> length - 1)
            .filter(length -> path.get(length - 1) instanceof Integer)
            .flatMap(length -> properties(path.subList(0, length), name).stream());
    return Stream.concat(
            Stream.of(
                new Input.Value(List.of("scoring"), Form.OTHER),
                new Input.Value(List.of("scoring", name), Form.OTHER)),
            around)
        .toList();
  }
}
