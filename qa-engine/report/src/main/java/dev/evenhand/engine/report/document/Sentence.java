package dev.evenhand.engine.report.document;

import dev.evenhand.api.copy.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Words with the names and numbers in them marked as such: a page makes names bold and keeps the
 * exact number behind a rounded one, Markdown escapes what a name must not start.
 */
public record Sentence(List<Part> parts) {
  /** A sentence that says nothing; it leaves no trace in lists and paragraphs. */
  public static final Sentence EMPTY = new Sentence(List.of());

  private static final String PLACE = "{}";

  /** Longer reasons are cut; the JSON has them whole. */
  private static final int LONGEST = 400;

  public Sentence {
    parts = Copies.list(parts, "parts");
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

  /** What to type into a terminal, as it stands. */
  public record Command(String text) implements Part {
    public Command {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * How many more there are than those before it.
   *
   * @param text such as "7 more"
   * @param all what they are, for a form that can show them
   */
  public record Rest(String text, String all) implements Part {
    public Rest {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(all, "all");
    }
  }

  /** A number of the report, as it is read. */
  public record Quantity(double value, String text) implements Part {
    public Quantity {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * Words of our own, with an argument in place of each <code>{}</code>. What stands in an argument
   * is never read as a template.
   *
   * @param arguments as many as there are places: words ({@link String}) or sentences
   */
  public static Sentence of(String template, Object... arguments) {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(arguments, "arguments");
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Object argument : arguments) {
      int place = template.indexOf(PLACE, from);
      if (place < 0) {
        throw mismatch(template, arguments);
      }
      add(template.substring(from, place), parts);
      add(argument, parts);
      from = place + PLACE.length();
    }
    if (template.indexOf(PLACE, from) >= 0) {
      throw mismatch(template, arguments);
    }
    add(template.substring(from), parts);
    return new Sentence(parts);
  }

  private static void add(Object words, List<Part> parts) {
    if (words instanceof Sentence sentence) {
      parts.addAll(sentence.parts);
    } else if (words instanceof String text) {
      if (!text.isEmpty()) {
        parts.add(new Words(text));
      }
    } else {
      throw new IllegalArgumentException(
          "A sentence is made of words and sentences, not of a "
              + words.getClass().getSimpleName());
    }
  }

  private static IllegalArgumentException mismatch(String template, Object... arguments) {
    return new IllegalArgumentException(
        "%s arguments for the places in \"%s\"".formatted(arguments.length, template));
  }

  /** Words that are no template, whatever stands in them. */
  public static Sentence words(String words) {
    Objects.requireNonNull(words, "words");
    return of(PLACE, words);
  }

  /** What somebody else named. */
  public static Sentence name(String name) {
    Objects.requireNonNull(name, "name");
    return new Sentence(List.of(new Name(Display.name(name))));
  }

  /** Names with commas, and "and" before the last. */
  public static Sentence names(List<String> names) {
    Objects.requireNonNull(names, "names");
    return all(names.stream().map(Sentence::name).toList());
  }

  /** Sentences with commas between them, and "and" before the last. */
  public static Sentence all(List<Sentence> sentences) {
    Objects.requireNonNull(sentences, "sentences");
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      add(i == 0 ? "" : i == sentences.size() - 1 ? " and " : ", ", parts);
      add(sentences.get(i), parts);
    }
    return new Sentence(parts);
  }

  /** The first names, and how many more there are. */
  public static Sentence names(List<String> names, int most) {
    Objects.requireNonNull(names, "names");
    return first(most, names.stream().map(Sentence::name).toList());
  }

  /**
   * The first of some sentences with commas, and how many more there are; all of them where "and 1
   * more" would be no shorter.
   */
  public static Sentence first(int most, List<Sentence> sentences) {
    Objects.requireNonNull(sentences, "sentences");
    if (sentences.size() <= most + 1) {
      return all(sentences);
    }
    List<Sentence> rest = sentences.subList(most, sentences.size());
    Part more = new Rest(Numbers.count(rest.size()) + " more", list(rest).text());
    return of("{} and {}", list(sentences.subList(0, most)), new Sentence(List.of(more)));
  }

  /** Sentences with commas between them. */
  public static Sentence list(List<Sentence> sentences) {
    Objects.requireNonNull(sentences, "sentences");
    List<Part> parts = new ArrayList<>();
    for (Sentence sentence : sentences) {
      add(parts.isEmpty() ? "" : ", ", parts);
      add(sentence, parts);
    }
    return new Sentence(parts);
  }

  /** What to type into a terminal, as it stands. */
  public static Sentence command(String text) {
    Objects.requireNonNull(text, "text");
    return new Sentence(List.of(new Command(text)));
  }

  /** Why something is not known. */
  public static Sentence reason(String text) {
    Objects.requireNonNull(text, "text");
    return new Sentence(List.of(new Reason(Display.shortened(text, LONGEST))));
  }

  /** A number of the report, as it is read. */
  public static Sentence number(double value, String text) {
    return new Sentence(List.of(new Quantity(value, text)));
  }

  /** A number of the report. */
  public static Sentence number(double value, Format format) {
    Objects.requireNonNull(format, "format");
    return number(value, format.text(value));
  }

  /** A number of things. */
  public static Sentence count(long number) {
    return number((double) number, Numbers.count(number));
  }

  /** A number of things with what they are. */
  public static Sentence count(long number, String one, String many) {
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(many, "many");
    return of("{} {}", count(number), number == 1 ? one : many);
  }

  /** Whether it says nothing. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The sentence without marks. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
