package dev.evenhand.scorecards.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction, in the order of what is put; what is null is left out. */
public final class FormObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Puts a text, number, flag, list or object under {@code name}, unless it is null. */
  public FormObject put(String name, @Nullable Object value) {
    if (value instanceof FormObject object) {
      members.put(name, object.members);
    } else if (value instanceof Collection<?> list) {
      members.put(name, list.stream().map(FormObject::plain).toList());
    } else if (value != null) {
      members.put(name, value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
    }
    return this;
  }

  private static Object plain(Object entry) {
    return entry instanceof FormObject object ? object.members : entry;
  }

  /** The object; null if nothing was put. */
  public @Nullable FormObject orNull() {
    return members.isEmpty() ? null : this;
  }

  /** What was put, in order. */
  public Map<String, Object> members() {
    return members;
  }
}
