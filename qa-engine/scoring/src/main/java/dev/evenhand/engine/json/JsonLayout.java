package dev.evenhand.engine.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers and flags as JSON that people read and edit: what fits on one
 * line stands on one line. The same bytes on every machine.
 */
public final class JsonLayout {
  /** The longest line that is not broken. */
  private static final int WIDTH = 110;

  private static final String STEP = "  ";

  private final StringBuilder out = new StringBuilder();

  private JsonLayout() {}

  /** The text of {@code value}, with a line end. */
  public static String of(Object value) {
    JsonLayout layout = new JsonLayout();
    layout.write(value, "", 0);
    return layout.out.append('\n').toString();
  }

  /**
   * Writes {@code value} where {@code used} characters of the line are taken already.
   *
   * @param indent of the line
   */
  private void write(Object value, String indent, int used) {
    String line = inline(value);
    if (used + line.length() <= WIDTH || isScalar(value)) {
      out.append(line);
    } else if (value instanceof Map<?, ?> map) {
      writeAll("{", map.entrySet(), "}", indent);
    } else {
      writeAll("[", (Collection<?>) value, "]", indent);
    }
  }

  private void writeAll(String opening, Collection<?> all, String closing, String indent) {
    String inner = indent + STEP;
    String separator = opening + "\n";
    for (Object each : all) {
      String name = each instanceof Map.Entry<?, ?> entry ? scalar(entry.getKey()) + ": " : "";
      out.append(separator).append(inner).append(name);
      Object value = each instanceof Map.Entry<?, ?> entry ? entry.getValue() : each;
      write(value, inner, inner.length() + name.length() + 1);
      separator = ",\n";
    }
    out.append('\n').append(indent).append(closing);
  }

  private static String inline(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((name, entry) -> entries.add(scalar(name) + ": " + inline(entry)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (value instanceof Collection<?> list) {
      return "[" + String.join(", ", list.stream().map(JsonLayout::inline).toList()) + "]";
    }
    return scalar(value);
  }

  private static boolean isScalar(Object value) {
    return !(value instanceof Map || value instanceof Collection);
  }

  private static String scalar(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : JsonText.line(value);
  }
}
