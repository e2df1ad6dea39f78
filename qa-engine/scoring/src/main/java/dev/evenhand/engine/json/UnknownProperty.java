package dev.evenhand.engine.json;

import dev.evenhand.api.constraint.Input.Form;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A property whose name says nothing: its value tells at least which of those that are not there it
 * might have been meant for. Its place is a step that no property has.
 */
public final class UnknownProperty {
  private UnknownProperty() {}

  /** The step at which an unknown property with this value stands. */
  public static String step(Node value) {
    return step(formOf(value));
  }

  /** The steps at which an unknown property may have been meant for one of these forms. */
  public static Set<String> steps(Collection<Form> forms) {
    return forms.stream()
        .filter(form -> form != Form.OTHER)
        .map(UnknownProperty::step)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String step(Form form) {
    return "(" + form + ")";
  }

  private static Form formOf(Node value) {
    if (value instanceof Node.Num) {
      return Form.NUMBER;
    }
    if (value instanceof Node.Str) {
      return Form.OTHER;
    }
    return value instanceof Node.Word ? Form.FLAG : Form.LIST;
  }
}
