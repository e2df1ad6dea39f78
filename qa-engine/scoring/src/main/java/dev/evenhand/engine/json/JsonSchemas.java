package dev.evenhand.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas that stand in the jar beside what writes by them. */
public final class JsonSchemas {
  private JsonSchemas() {}

  /**
   * The first version of a schema.
   *
   * @param writer beside which it stands
   * @param name of what it describes, such as {@code scores}
   */
  public static String text(Class<?> writer, String name) {
    try (InputStream in = writer.getResourceAsStream(name + "-1.schema.json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
