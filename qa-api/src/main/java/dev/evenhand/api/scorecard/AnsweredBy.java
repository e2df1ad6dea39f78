package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.NonEmpty;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What answers a question in place of the reviewer. Where it has no answer, the reviewer does. */
public sealed interface AnsweredBy {
  /** The rules that answer, in the order in which they are tried; empty where none does. */
  List<Rule> rules();

  /** What the function of this source makes of it. */
  <R> R match(Function<Metadata, R> metadata, Function<Rules, R> rules);

  /**
   * The ids of all questions it looks at.
   *
   * @param ofCard all of the card
   */
  default Stream<String> questions(List<Question> ofCard) {
    return rules().stream()
        .flatMap(rule -> rule.when() == null ? Stream.empty() : rule.when().questions(ofCard));
  }

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
    public List<Rule> rules() {
      return List.of();
    }

    @Override
    public <R> R match(Function<Metadata, R> metadata, Function<Rules, R> rules) {
      return metadata.apply(this);
    }
  }

  /** The answer of the first rule that holds. */
  record Rules(@NonEmpty List<@Valid Rule> rules) implements AnsweredBy {
    public Rules {
      rules = Copies.list(rules, "rules");
    }

    @Override
    public <R> R match(Function<Metadata, R> metadata, Function<Rules, R> rules) {
      return rules.apply(this);
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
