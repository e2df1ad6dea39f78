package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Bound;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.NonEmpty;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question about other answers, or about what is known of the interaction. Names questions by
 * their ids, so it survives a reordered card.
 *
 * <p>What is not there makes a comparison false: an open or hidden question, a fact nobody told, a
 * fact that is no number. So {@code isNot} wants an answer, while {@link Not} of {@code is} does
 * not. "Not applicable" is the value {@code n/a}.
 */
public sealed interface Condition {
  /** The ids of all questions it looks at, in the order in which they stand. */
  default Stream<String> questions() {
    return Stream.empty();
  }

  /** All of them hold. */
  record All(@NonEmpty List<@Valid Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Stream<String> questions() {
      return conditions.stream().flatMap(Condition::questions);
    }
  }

  /** At least one of them holds. */
  record Any(@NonEmpty List<@Valid Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public Stream<String> questions() {
      return conditions.stream().flatMap(Condition::questions);
    }
  }

  /** It does not hold. */
  record Not(@Valid Condition condition) implements Condition {
    public Not {
      Objects.requireNonNull(condition, "condition");
    }

    @Override
    public Stream<String> questions() {
      return condition.questions();
    }
  }

  /**
   * What a question was answered with.
   *
   * @param question its id
   * @param match how the answer is held against the values
   * @param values option values, range ids or {@code n/a}
   */
  record AnswerMatches(@Identifier String question, Match match, @NonEmpty Set<String> values)
      implements Condition {
    public AnswerMatches {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(match, "match");
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  /** How the number that a question was answered with stands to another. */
  record AnswerCompares(@Identifier String question, Comparison comparison, @Bound BigDecimal bound)
      implements Condition {
    public AnswerCompares {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(comparison, "comparison");
      bound = Decimals.exact(bound);
    }

    @Override
    public Stream<String> questions() {
      return Stream.of(question);
    }
  }

  /** Whether a fact about the interaction is one of the values; an absent one is none. */
  record MetadataMatches(String name, Match match, @NonEmpty Set<String> values)
      implements Condition {
    public MetadataMatches {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(match, "match");
      values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
  }

  /** How a fact about the interaction, read as a number, stands to another number. */
  record MetadataCompares(String name, Comparison comparison, @Bound BigDecimal bound)
      implements Condition {
    public MetadataCompares {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(comparison, "comparison");
      bound = Decimals.exact(bound);
    }
  }
}
