package dev.evenhand.engine.json;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.ScorecardRef;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is neither an object nor a list. */
public final class Values {
  /** Enough for any measure; a number of a million digits would cost minutes. */
  private static final int LONGEST_NUMBER = 60;

  private static final int MOST_ZEROS = 60;
  private static final int SHORTEST_START = 4;

  /** An id has 64 characters, and each of three numbers 9 digits. */
  private static final int LONGEST_REF = 100;

  private Values() {}

  public static @Nullable String text(Cursor at) {
    if (at.node() instanceof Node.Str text) {
      return text.value();
    }
    WrongType.report(at, "a text");
    return null;
  }

  public static @Nullable Boolean flag(Cursor at) {
    if (at.node() instanceof Node.Word word && !word.word().equals("null")) {
      return word.word().equals("true");
    }
    WrongType.report(at, "true or false");
    return null;
  }

  /** A fact about an interaction: a text, or a number or flag as it was written. */
  public static @Nullable String fact(Cursor at) {
    if (at.node() instanceof Node.Num number) {
      return number.written();
    }
    if (at.node() instanceof Node.Word word && !word.word().equals("null")) {
      return word.word();
    }
    if (at.node() instanceof Node.Str text) {
      return text.value();
    }
    WrongType.report(at, "a text, a number, true or false");
    return null;
  }

  public static @Nullable BigDecimal number(Cursor at) {
    if (!(at.node() instanceof Node.Num number)) {
      WrongType.report(at, "a number");
      return null;
    }
    BigDecimal value = exact(number.written());
    if (value == null) {
      at.reject(
          "number-size",
          "%s is too large, too small or too long a number".formatted(at.name()),
          "at most %s digits".formatted(LONGEST_NUMBER),
          "Choose a unit in which the numbers are handy, such as seconds.");
    }
    return value;
  }

  public static @Nullable BigDecimal exact(String written) {
    if (written.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(written);
      if (value.signum() == 0) {
        return BigDecimal.ZERO;
      }
      return Math.abs((long) value.scale()) > MOST_ZEROS ? null : value;
    } catch (NumberFormatException e) {
      return null; // an exponent of more than ten digits
    }
  }

  /** A percent, as a ratio. */
  public static @Nullable BigDecimal percent(Cursor at) {
    BigDecimal value = number(at);
    return value == null ? null : value.movePointLeft(2);
  }

  /** A reader of words that stand for something. */
  public static <T> Fields.Reader<T> oneOf(Map<String, T> byWord) {
    return at -> {
      String word = text(at);
      return word == null ? null : choose(at, word, byWord);
    };
  }

  /** Reading goes on with the nearest word, so that what depends on it is checked as well. */
  private static <T> @Nullable T choose(Cursor at, String word, Map<String, T> byWord) {
    T value = byWord.get(word);
    if (value == null) {
      String begun = onlyBegunBy(word, byWord.keySet());
      String near = begun == null ? word : begun;
      value = at.problems().guesses().nearest(near, byWord.keySet()).map(byWord::get).orElse(null);
      at.reject(
          "unknown-value",
          "%s has no such value".formatted(at.name()),
          quoted(byWord.keySet()),
          at.problems().guesses().maybe(near, byWord.keySet(), "Use one of these words."));
    }
    return value;
  }

  /** The one word that begins so, as PASSED does with pass; null if there is none or several. */
  private static @Nullable String onlyBegunBy(String start, Collection<String> words) {
    List<String> begun =
        words.stream()
            .filter(word -> word.regionMatches(true, 0, start, 0, start.length()))
            .toList();
    return begun.size() == 1 && start.length() >= SHORTEST_START ? begun.get(0) : null;
  }

  /** Each constant by its name as files write it: {@code EXCLUDE} is {@code exclude}. */
  public static <E extends Enum<E>> Map<String, E> words(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(JsonText.word(constant), constant);
    }
    return words;
  }

  public static String quoted(Collection<String> words) {
    return Answer.quoted(words);
  }

  /** The version of a scorecard that is named; {@code remedy} says which it should be. */
  public static @Nullable ScorecardRef ref(Cursor at, String code, String remedy) {
    String name = text(at);
    if (name == null) {
      return null;
    }
    Optional<ScorecardRef> ref = name.length() > LONGEST_REF ? Optional.empty() : ref(name);
    if (ref.isEmpty()) {
      at.reject(
          code,
          "this names no version of a scorecard",
          "id@version, such as \"phone-support@1.0.0\"",
          remedy);
    }
    return ref.orElse(null);
  }

  private static Optional<ScorecardRef> ref(String name) {
    try {
      return Optional.of(ScorecardRef.parse(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
