package dev.evenhand.engine.json;

import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * An object that is written as it comes, indented as {@link JsonText#indented}: what is written
 * need not be held. Closing ends the object and leaves the writer open. Not thread-safe.
 */
public final class JsonStream implements AutoCloseable {
  private final JsonGenerator out;

  /** Begins an object. */
  public JsonStream(Writer target) {
    out = JsonText.indentedTo(target);
    out.writeStartObject();
  }

  /** A property, unless it is null. */
  public JsonStream put(String name, @Nullable Object value) {
    if (value != null) {
      out.writeName(name);
      JsonText.write(value, out);
    }
    return this;
  }

  /** Begins a property that is a list. */
  public JsonStream startList(String name) {
    out.writeName(name);
    out.writeStartArray();
    return this;
  }

  /** An element of the list. */
  public JsonStream add(Object element) {
    JsonText.write(element, out);
    return this;
  }

  /** Ends the list. */
  public JsonStream endList() {
    out.writeEndArray();
    return this;
  }

  @Override
  public void close() {
    out.writeEndObject();
    out.writeRaw('\n');
    out.close();
  }
}
