package dev.evenhand.engine.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Words with the names and numbers in them marked as such: a page makes names bold and keeps the
 * exact number behind a rounded one, Markdown escapes what a name must not start.
 */
public record Sentence(List<Part> parts) {
  /** Longer reasons are cut; the JSON has them whole. */
  private static final int LONGEST = 400;

  public Sentence {
    parts = List.copyOf(parts);
  }

  /** A piece of a sentence. */
  public sealed interface Part {
    /** The piece as it is read. */
    String text();
  }

  /** Words of our own. */
  public record Words(String text) implements Part {
    public Words {
      Objects.requireNonNull(text, "text");
    }
  }

  /** What somebody else named. */
  public record Name(String text) implements Part {
    public Name {
      Objects.requireNonNull(text, "text");
    }
  }

  /** Why something is not known: words of ours that may hold what somebody else named. */
  public record Reason(String text) implements Part {
    public Reason {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A number of the report, as it is read. */
  public record Quantity(double value, String text) implements Part {
    public Quantity {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A sentence of our own words only. */
  public static Sentence of(String words) {
    return create().words(words).done();
  }

  /** An empty sentence to add to. */
  public static Builder create() {
    return new Builder();
  }

  /** The sentence without marks. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }

  /** Adds part to part. Not for several threads. */
  public static final class Builder {
    private final List<Part> parts = new ArrayList<>();

    private Builder() {}

    /** Adds words of our own. */
    public Builder words(String words) {
      parts.add(new Words(words));
      return this;
    }

    /** Adds what somebody else named. */
    public Builder name(String name) {
      parts.add(new Name(Display.name(name)));
      return this;
    }

    /** Adds why something is not known. */
    public Builder reason(String text) {
      parts.add(new Reason(Display.shortened(text, LONGEST)));
      return this;
    }

    /** Adds names with commas, and "and" before the last. */
    public Builder names(List<String> names) {
      for (int i = 0; i < names.size(); i++) {
        words(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ").name(names.get(i));
      }
      return this;
    }

    /** Adds a number of the report. */
    public Builder number(double value, String text) {
      parts.add(new Quantity(value, text));
      return this;
    }

    /** Adds a number of things. */
    public Builder count(long number) {
      return number((double) number, Numbers.count(number));
    }

    /** Adds all of another sentence. */
    public Builder add(Sentence other) {
      parts.addAll(other.parts());
      return this;
    }

    /** The sentence so far. */
    public Sentence done() {
      return new Sentence(parts);
    }
  }
}
