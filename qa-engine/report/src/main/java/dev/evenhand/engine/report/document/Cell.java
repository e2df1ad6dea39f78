package dev.evenhand.engine.report.document;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table holds; how it looks is a renderer's business.
 *
 * <p>Immutable.
 */
public sealed interface Cell {
  /** Answers for each kind, so that a new kind is found by the compiler. */
  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** An answer for each kind. */
  interface Visitor<R extends @Nullable Object> {
    /** For nothing. */
    R blank();

    /** For {@link Words}. */
    R words(Words words);

    /** For {@link Name}. */
    R name(Name name);

    /** For {@link Answer}. */
    R answer(Answer answer);

    /** For {@link Count}. */
    R count(Count count);

    /** For {@link Decimal}. */
    R decimal(Decimal decimal);

    /** For {@link Estimate}. */
    R estimate(Estimate estimate);

    /** For {@link Undefined}. */
    R undefined(Undefined undefined);

    /** For {@link Verdict}. */
    R verdict(Verdict verdict);

    /** For {@link Bar}. */
    R bar(Bar bar);
  }

  /** Nothing. */
  record Blank() implements Cell {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.blank();
    }
  }

  /** Words of our own. */
  record Words(String text) implements Cell {
    public Words {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.words(this);
    }
  }

  /**
   * What somebody else named.
   *
   * @param name as the input spells it
   * @param title what people call it, or null if the name is all there is
   */
  record Name(String name, @Nullable String title) implements Cell {
    public Name {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /**
   * What somebody answered.
   *
   * @param apart whether most others answered one other thing
   */
  record Answer(String text, boolean apart) implements Cell {
    public Answer {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.answer(this);
    }
  }

  /** A number of things. */
  record Count(long number) implements Cell {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.count(this);
    }
  }

  /**
   * A number.
   *
   * @param text as it is read
   */
  record Decimal(double value, Format format, String text) implements Cell {
    public Decimal {
      requireFinite(value);
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(text, "text");
    }

    /** A number as its format shows it. */
    public Decimal(double value, Format format) {
      this(value, format, Objects.requireNonNull(format, "format").text(value));
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }
  }

  /**
   * A number with its interval.
   *
   * @param interval null where there is none
   * @param reason why there is no interval, or empty
   * @param unit by which charts divide it, so that rows on different scales compare
   * @param text the number as it is read
   */
  record Estimate(
      double value,
      @Nullable Interval interval,
      String reason,
      Format format,
      double unit,
      String text)
      implements Cell {
    public Estimate {
      requireFinite(value);
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(format, "format");
      Objects.requireNonNull(text, "text");
    }

    /** An estimate that charts show in its own unit. */
    public Estimate(double value, @Nullable Interval interval, String reason, Format format) {
      this(
          value, interval, reason, format, 1, Objects.requireNonNull(format, "format").text(value));
    }

    /** The same, read as it follows from other numbers that are shown. */
    public Estimate readAs(double shown) {
      return new Estimate(value, interval, reason, format, unit, format.text(shown));
    }

    /** The same, divided by {@code width} where charts show it. */
    public Estimate shownPer(double width) {
      return new Estimate(value, interval, reason, format, width, text);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.estimate(this);
    }
  }

  /** The ends of an interval. */
  record Interval(double low, double high) {
    /** "0.64 to 0.86". */
    public String text(Format format) {
      return format.bound(low) + " to " + format.bound(high);
    }
  }

  /**
   * No number.
   *
   * @param code the reason for programs
   * @param text the reason in words
   */
  record Undefined(String code, String text) implements Cell {
    public Undefined {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.undefined(this);
    }
  }

  /**
   * What it comes to.
   *
   * @param id for programs
   * @param word for people
   * @param reason what it rests on, or empty
   */
  record Verdict(String id, String word, Tone tone, String reason) implements Cell {
    public Verdict {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(word, "word");
      Objects.requireNonNull(tone, "tone");
      Objects.requireNonNull(reason, "reason");
    }

    /** A verdict that needs no reason. */
    public Verdict(String id, String word, Tone tone) {
      this(id, word, tone, "");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.verdict(this);
    }
  }

  /** Shares of a whole as a bar. */
  record Bar(Chart.Shares shares) implements Cell {
    public Bar {
      Objects.requireNonNull(shares, "shares");
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.bar(this);
    }
  }

  /** Nothing. */
  static Cell blank() {
    return new Blank();
  }

  /** Words of our own; blank if null or empty. */
  static Cell words(@Nullable String text) {
    return text == null || text.isEmpty() ? new Blank() : new Words(text);
  }

  /** What somebody else named; blank if null or empty. */
  static Cell name(@Nullable String name) {
    return name == null || name.isEmpty() ? new Blank() : new Name(name, null);
  }

  /** A number of things. */
  static Cell count(long number) {
    return new Count(number);
  }

  /** A number of things; blank if empty. */
  static Cell count(OptionalLong number) {
    Objects.requireNonNull(number, "number");
    return number.isPresent() ? new Count(number.getAsLong()) : new Blank();
  }

  /** A number; blank if null. */
  static Cell number(@Nullable Double value, Format format) {
    Objects.requireNonNull(format, "format");
    return value == null ? new Blank() : new Decimal(value, format);
  }

  /** A number; blank if empty. */
  static Cell number(OptionalDouble value, Format format) {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(format, "format");
    return value.isPresent() ? new Decimal(value.getAsDouble(), format) : new Blank();
  }

  /** Shares of a whole as a bar. */
  static Cell bar(String title, List<Chart.Share> parts) {
    return new Bar(new Chart.Shares(title, parts));
  }

  private static void requireFinite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A cell can't hold " + value + ".");
    }
  }
}
