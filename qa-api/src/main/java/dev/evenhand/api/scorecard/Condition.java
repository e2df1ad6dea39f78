package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Bound;
import dev.evenhand.api.constraint.Identifier;
import dev.evenhand.api.constraint.NonEmpty;
import dev.evenhand.api.copy.Copies;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question about other answers, or about what is known of the interaction. Names questions by
 * their ids, so it survives a reordered card.
 *
 * <p>What is not there makes a comparison false: an open or hidden question, a fact nobody told, a
 * fact that is no number. So {@code isNot} wants an answer, while {@link Not} of {@code is} does
 * not. "Not applicable" is the value {@code n/a}.
 */
public sealed interface Condition {
  /** What is known when a condition is judged. */
  interface Facts {
    /**
     * The values that the answer to a question hits: of its options or ranges, or {@code n/a}; null
     * if it is open, hidden or unknown.
     */
    @Nullable Set<String> marksOf(String question);

    /** The number that a question was answered with; null if it was not. */
    @Nullable BigDecimal numberOf(String question);

    /** How many of the questions that a condition looks at were answered with an error. */
    int errors(Errors condition);

    /** A fact about the interaction; null if nobody told it. */
    @Nullable String metadata(String name);
  }

  /** Whether it holds. */
  boolean holds(Facts facts);

  /** What to make of each sort of condition. */
  record Cases<R>(
      Function<All, R> all,
      Function<Any, R> any,
      Function<Not, R> not,
      Function<AnswerMatches, R> answerMatches,
      Function<AnswerCompares, R> answerCompares,
      Function<Errors, R> errors,
      Function<MetadataMatches, R> metadataMatches,
      Function<MetadataCompares, R> metadataCompares) {
    public Cases {
      Objects.requireNonNull(all, "all");
      Objects.requireNonNull(any, "any");
      Objects.requireNonNull(not, "not");
      Objects.requireNonNull(answerMatches, "answerMatches");
      Objects.requireNonNull(answerCompares, "answerCompares");
      Objects.requireNonNull(errors, "errors");
      Objects.requireNonNull(metadataMatches, "metadataMatches");
      Objects.requireNonNull(metadataCompares, "metadataCompares");
    }
  }

  /** What the function of this sort of condition makes of it. */
  <R> R match(Cases<R> cases);

  /** What the function of this sort of condition makes of it. */
  default <R> R match(
      Function<All, R> all,
      Function<Any, R> any,
      Function<Not, R> not,
      Function<AnswerMatches, R> answerMatches,
      Function<AnswerCompares, R> answerCompares,
      Function<Errors, R> errors,
      Function<MetadataMatches, R> metadataMatches,
      Function<MetadataCompares, R> metadataCompares) {
    return match(
        new Cases<>(
            all,
            any,
            not,
            answerMatches,
            answerCompares,
            errors,
            metadataMatches,
            metadataCompares));
  }

  /** The comparisons that it is made of, in the order in which they stand. */
  default Stream<Condition> leaves() {
    return Stream.of(this);
  }

  /**
   * The ids of all questions it names, in the order in which they stand; see {@link
   * #questions(Collection)}.
   */
  default Stream<String> questions() {
    return leaves().flatMap(Condition::ownQuestion);
  }

  /**
   * The ids of all questions it looks at, also those that it does not name but are critical.
   *
   * @param ofCard all of the card
   */
  default Stream<String> questions(Collection<Question> ofCard) {
    Objects.requireNonNull(ofCard, "ofCard");
    return leaves()
        .flatMap(leaf -> leaf instanceof Errors errors ? errors.in(ofCard) : leaf.ownQuestion());
  }

  /** The names of all facts it looks at, in the order in which they stand. */
  default Stream<String> facts() {
    return leaves().flatMap(Condition::ownFact);
  }

  private Stream<String> ownQuestion() {
    return match(
        all -> Stream.empty(),
        any -> Stream.empty(),
        not -> Stream.empty(),
        answer -> Stream.of(answer.question()),
        answer -> Stream.of(answer.question()),
        errors -> errors.among().stream(),
        fact -> Stream.empty(),
        fact -> Stream.empty());
  }

  private Stream<String> ownFact() {
    return match(
        all -> Stream.empty(),
        any -> Stream.empty(),
        not -> Stream.empty(),
        answer -> Stream.empty(),
        answer -> Stream.empty(),
        errors -> Stream.empty(),
        fact -> Stream.of(fact.name()),
        fact -> Stream.of(fact.name()));
  }

  /** All of them hold. */
  record All(@NonEmpty List<@Valid Condition> conditions) implements Condition {
    public All {
      conditions = Copies.list(conditions, "conditions");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.all.apply(this);
    }

    @Override
    public Stream<Condition> leaves() {
      return conditions.stream().flatMap(Condition::leaves);
    }

    @Override
    public boolean holds(Facts facts) {
      for (Condition condition : conditions) { // judged by the million: no streams
        if (!condition.holds(facts)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one of them holds. */
  record Any(@NonEmpty List<@Valid Condition> conditions) implements Condition {
    public Any {
      conditions = Copies.list(conditions, "conditions");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.any.apply(this);
    }

    @Override
    public Stream<Condition> leaves() {
      return conditions.stream().flatMap(Condition::leaves);
    }

    @Override
    public boolean holds(Facts facts) {
      for (Condition condition : conditions) {
        if (condition.holds(facts)) {
          return true;
        }
      }
      return false;
    }
  }

  /** It does not hold. */
  record Not(@Valid Condition condition) implements Condition {
    public Not {
      Objects.requireNonNull(condition, "condition");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.not.apply(this);
    }

    @Override
    public Stream<Condition> leaves() {
      return condition.leaves();
    }

    @Override
    public boolean holds(Facts facts) {
      return !condition.holds(facts);
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
      values = Copies.set(values, "values");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.answerMatches.apply(this);
    }

    @Override
    public boolean holds(Facts facts) {
      Set<String> marks = facts.marksOf(question);
      return marks != null && match.holds(marks, values);
    }
  }

  /** How the number that a question was answered with stands to another. */
  record AnswerCompares(@Identifier String question, Comparison comparison, @Bound BigDecimal bound)
      implements Condition {
    public AnswerCompares {
      Objects.requireNonNull(bound, "bound");
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(comparison, "comparison");
      bound = Decimals.exact(bound);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.answerCompares.apply(this);
    }

    @Override
    public boolean holds(Facts facts) {
      BigDecimal number = facts.numberOf(question);
      return number != null && comparison.holds(number, bound);
    }
  }

  /**
   * How many questions were answered with an error, as {@link Question#isError} says; an open or
   * hidden question has none.
   *
   * @param among the ids of the questions; empty for the critical ones of the card
   * @param of whom their errors hurt, where no ids are named; null for every critical question
   */
  record Errors(
      Set<String> among, @Nullable CriticalClass of, Comparison comparison, @Bound BigDecimal bound)
      implements Condition {
    public Errors {
      among = Copies.set(among, "among");
      Objects.requireNonNull(comparison, "comparison");
      Objects.requireNonNull(bound, "bound");
      bound = Decimals.exact(bound);
    }

    /** The ids of the questions it looks at among all {@code ofCard}. */
    public Stream<String> in(Collection<Question> ofCard) {
      return among.isEmpty()
          ? ofCard.stream().filter(this::isCritical).map(Question::id)
          : among.stream();
    }

    private boolean isCritical(Question question) {
      Critical mark = question.critical();
      return mark != null && (of == null || of == mark.of());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.errors.apply(this);
    }

    @Override
    public boolean holds(Facts facts) {
      return comparison.holds(BigDecimal.valueOf(facts.errors(this)), bound);
    }
  }

  /** Whether a fact about the interaction is one of the values; an absent one is none. */
  record MetadataMatches(String name, Match match, @NonEmpty Set<String> values)
      implements Condition {
    public MetadataMatches {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(match, "match");
      values = Copies.set(values, "values");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.metadataMatches.apply(this);
    }

    @Override
    public boolean holds(Facts facts) {
      String fact = facts.metadata(name);
      return fact != null && match.holds(Set.of(fact), values);
    }
  }

  /** How a fact about the interaction, read as a number, stands to another number. */
  record MetadataCompares(String name, Comparison comparison, @Bound BigDecimal bound)
      implements Condition {
    public MetadataCompares {
      Objects.requireNonNull(bound, "bound");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(comparison, "comparison");
      bound = Decimals.exact(bound);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.metadataCompares.apply(this);
    }

    @Override
    public boolean holds(Facts facts) {
      String fact = facts.metadata(name);
      BigDecimal number = fact == null ? null : Decimals.read(fact);
      return number != null && comparison.holds(number, bound);
    }
  }
}
