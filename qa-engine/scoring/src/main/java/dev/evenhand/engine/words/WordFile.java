package dev.evenhand.engine.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Lists of words by name, from a file beside this class. */
final class WordFile {
  private final Properties lists = new Properties();

  WordFile(String name) {
    try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(name));
        InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lists.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of a list; none if there is no such list. */
  List<String> parts(String name, String separator) {
    String all = lists.getProperty(name, "").strip();
    return all.isEmpty() ? List.of() : List.of(all.split(separator, -1));
  }

  /** The names of all lists, in order. */
  List<String> names() {
    return lists.stringPropertyNames().stream().sorted().toList();
  }
}
