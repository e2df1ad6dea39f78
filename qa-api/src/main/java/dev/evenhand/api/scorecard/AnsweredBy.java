package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.NonEmpty;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What answers a question in place of the reviewer. Where it has no answer, the reviewer does. */
public sealed interface AnsweredBy {
  /** The ids of all questions it looks at. */
  Stream<String> questions();

  /**
   * A fact about the interaction: its text is the answer, or the number it says.
   *
   * @param name of the fact
   */
  record Metadata(String name) implements AnsweredBy {
    public Metadata {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public Stream<String> questions() {
      return Stream.empty();
    }
  }

  /** The answer of the first rule that holds. */
  record Rules(@NonEmpty List<@Valid Rule> rules) implements AnsweredBy {
    public Rules {
      rules = List.copyOf(rules);
    }

    @Override
    public Stream<String> questions() {
      return rules.stream()
          .flatMap(rule -> rule.when() == null ? Stream.empty() : rule.when().questions());
    }
  }

  /**
   * An answer, and when it is given.
   *
   * @param when null for always
   * @param answer one that the question accepts
   */
  record Rule(@Valid @Nullable Condition when, Answer answer) {
    public Rule {
      Objects.requireNonNull(answer, "answer");
    }
  }
}
