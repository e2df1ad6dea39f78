package dev.evenhand.engine.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What people write for yes, no, not applicable and nothing at all, as {@code
 * usual-words.properties} lists it.
 */
public final class UsualWords {
  /** What a word usually stands for. */
  public enum Meaning {
    /** Yes; also a 1 and a tick. */
    YES,
    /** No; also a 0. */
    NO,
    /** The question did not arise. */
    NOT_APPLICABLE,
    /** Nobody answered; also a blank. */
    MISSING,
    /** Any of these, or an answer by its own name, such as {@code none}: worth asking. */
    UNCLEAR
  }

  /** Longer texts are none of them, whatever blanks they hold. */
  private static final int LONGEST = 64;

  private static final String FILE = "usual-words.properties";
  private static final Map<String, Meaning> EXACT = new HashMap<>();
  private static final Map<String, Meaning> FOLDED = new HashMap<>();

  static {
    Properties file = load();
    for (Meaning meaning : Meaning.values()) {
      String name = Words.name(meaning).replace(' ', '-');
      for (String word : words(file, name + ".words")) {
        FOLDED.put(Spelling.folded(word), meaning);
      }
      for (String word : words(file, name + ".exactly")) {
        EXACT.put(word, meaning);
      }
    }
    FOLDED.put("", Meaning.MISSING);
  }

  private UsualWords() {}

  /** What {@code text} usually stands for; empty for any other text. */
  public static Optional<Meaning> meaning(String text) {
    String trimmed = Spelling.trimmed(text);
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    Meaning exact = EXACT.get(trimmed);
    return Optional.ofNullable(exact != null ? exact : FOLDED.get(Spelling.folded(trimmed)));
  }

  private static String[] words(Properties file, String name) {
    String words = file.getProperty(name, "").trim();
    return words.isEmpty() ? new String[0] : words.split(" \\| ", -1);
  }

  private static Properties load() {
    Properties file = new Properties();
    try (InputStream in = Objects.requireNonNull(UsualWords.class.getResourceAsStream(FILE));
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
