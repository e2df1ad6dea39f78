package dev.evenhand.api.form;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * A question that the documents of another system leave open and whoever imports a form may answer.
 *
 * @param name such as {@code fatal}
 * @param allowed its answers, the default first
 * @param meaning what it decides, a sentence
 */
public record FormChoice(String name, List<String> allowed, String meaning) {
  public FormChoice {
    Objects.requireNonNull(name, "name");
    allowed = Copies.list(allowed, "allowed");
    Objects.requireNonNull(meaning, "meaning");
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "The choice '%s' has no answers. Maybe name its default.".formatted(name));
    }
  }

  /** The answer that holds unless another is given. */
  public String byDefault() {
    return allowed.get(0);
  }
}
