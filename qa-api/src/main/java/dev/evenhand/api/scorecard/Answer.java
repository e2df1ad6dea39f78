package dev.evenhand.api.scorecard;

import dev.evenhand.api.copy.Copies;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a reviewer answered to one question. An unanswered question has no answer at all; "not
 * applicable" is an answer.
 */
public sealed interface Answer {
  /** How "not applicable" is written in files. */
  String NOT_APPLICABLE = "n/a";

  /** The question did not arise. */
  static Answer notApplicable() {
    return NotApplicable.INSTANCE;
  }

  /** A word; {@code n/a} is not applicable. */
  static Answer of(String word) {
    Objects.requireNonNull(word, "word");
    return word.equals(NOT_APPLICABLE) ? NotApplicable.INSTANCE : new Word(word);
  }

  /** A number. */
  static Answer of(long number) {
    return new Quantity(BigDecimal.valueOf(number));
  }

  /** The chosen options of a multiple choice. */
  static Answer of(List<String> words) {
    Objects.requireNonNull(words, "words");
    return new Words(new LinkedHashSet<>(words));
  }

  /** The value of an option, a text, or a date. */
  record Word(String value) implements Answer {
    public Word {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R match(
        Function<Word, R> word,
        Function<Words, R> words,
        Function<Quantity, R> number,
        Function<NotApplicable, R> notApplicable) {
      return word.apply(this);
    }

    /** How long it is; what a reviewer wrote may be about a person. */
    @Override
    public String toString() {
      return "Word[%s characters]".formatted(value.length());
    }
  }

  /** The values of the options chosen in a multiple choice, in the order given. */
  record Words(Set<String> values) implements Answer {
    public Words {
      values = Copies.set(values, "values");
    }

    @Override
    public <R> R match(
        Function<Word, R> word,
        Function<Words, R> words,
        Function<Quantity, R> number,
        Function<NotApplicable, R> notApplicable) {
      return words.apply(this);
    }

    /** How many were chosen. */
    @Override
    public String toString() {
      return "Words[%s chosen]".formatted(values.size());
    }
  }

  /** A number. */
  record Quantity(BigDecimal value) implements Answer {
    public Quantity {
      Objects.requireNonNull(value, "value");
      value = Decimals.exact(value);
    }

    @Override
    public <R> R match(
        Function<Word, R> word,
        Function<Words, R> words,
        Function<Quantity, R> number,
        Function<NotApplicable, R> notApplicable) {
      return number.apply(this);
    }

    @Override
    public String toString() {
      return Decimals.plain(value);
    }
  }

  /** The question did not arise. */
  enum NotApplicable implements Answer {
    /** The only one. */
    INSTANCE;

    @Override
    public <R> R match(
        Function<Word, R> word,
        Function<Words, R> words,
        Function<Quantity, R> number,
        Function<NotApplicable, R> notApplicable) {
      return notApplicable.apply(this);
    }

    @Override
    public String toString() {
      return NOT_APPLICABLE;
    }
  }

  /** What the function of this sort of answer makes of it. */
  <R> R match(
      Function<Word, R> word,
      Function<Words, R> words,
      Function<Quantity, R> number,
      Function<NotApplicable, R> notApplicable);

  /** The answer in words, for those who may read it: not for a log, as a text is personal data. */
  default String text() {
    return match(
        Word::value,
        words -> words.values().isEmpty() ? "(none)" : String.join(", ", words.values()),
        number -> Decimals.plain(number.value()),
        none -> NOT_APPLICABLE);
  }

  /** The values of the options, quoted, for messages; of many the first. */
  static String quoted(java.util.Collection<String> values) {
    Objects.requireNonNull(values, "values");
    int most = 20; // a question may have hundreds, and each of many problems names them
    String shown =
        values.stream()
            .limit(most)
            .map(value -> '"' + value + '"')
            .collect(Collectors.joining(", "));
    int others = values.size() - most;
    return others <= 0 ? shown : "%s and %s more".formatted(shown, others);
  }
}
