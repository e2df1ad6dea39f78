package dev.evenhand.scorecards.forms;

import dev.evenhand.api.form.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What an adapter tells about losses and decisions: a file of {@code META-INF/evenhand/form-texts},
 * which says itself how it is laid out. A text that is missing is a mistake of this module.
 */
public final class FormTexts {
  private final Properties texts = new Properties();

  private FormTexts() {}

  /** The texts in the file called {@code name}, which has one for each of {@code losses}. */
  public static <E extends Enum<E> & Loss> FormTexts of(String name, Class<E> losses) {
    FormTexts texts = new FormTexts();
    String file = "/META-INF/evenhand/form-texts/" + name + ".properties";
    try (InputStream in = Objects.requireNonNull(losses.getResourceAsStream(file), file)) {
      texts.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (E loss : losses.getEnumConstants()) {
      texts.loss(loss.name());
    }
    return texts;
  }

  /** What is told about the loss called {@code name}. */
  public Loss.Words loss(String name) {
    String words = texts.getProperty(name + ".words");
    return new Loss.Words(
        words == null ? text(name + ".scores") : words,
        texts.getProperty(name + ".remedy", "Nothing needs to be done."),
        words == null);
  }

  /** The losses of the properties that a part of a form or card never keeps, by their names. */
  public Map<String, Loss> lost(String part) {
    Map<String, Loss> losses = new HashMap<>();
    String prefix = "lost." + part + ".";
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        Loss loss = loss(key.substring(prefix.length()));
        for (String name : text(key).split(" ", -1)) {
          losses.put(name, loss);
        }
      }
    }
    return losses;
  }

  /** How a question was answered that the system leaves open: its id, and which answer it is. */
  public Decision decision(String id, String answer) {
    String key = id + "." + answer;
    return new Decision(
        id, text(key + ".taken"), text(key + ".other"), texts.getProperty(key + ".choice"));
  }

  private String text(String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }
}
