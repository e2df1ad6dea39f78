package dev.evenhand.engine.wire;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, and the property that it is. What is null or empty is left out, and what
 * stands for an added component; so a component that may be so can be added to a record, and what
 * was stored before is still read.
 */
final class Part {
  private final String name;
  private final Method accessor;
  private final Type type;
  private final boolean optional;
  private final boolean nullable;
  private final @Nullable NumberSort number;
  private final @Nullable Object added;

  private Part(RecordComponent component, Type type, boolean optional) {
    String path = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    this.name = Shapes.NAMES.getOrDefault(path, component.getName());
    this.accessor = component.getAccessor();
    this.type = type;
    this.optional = optional;
    this.nullable = Shapes.NULLABLE.contains(path);
    this.added = Shapes.ADDED.get(path);
    this.number = NumberSort.of(type, Shapes.PERCENTS.contains(path));
  }

  static Part of(RecordComponent component) {
    Type type = component.getGenericType();
    boolean optional = component.getType() == Optional.class;
    return new Part(
        component,
        optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type,
        optional);
  }

  Set<String> names() {
    return number == null ? Set.of(name) : ExactNumber.names(name);
  }

  void write(Object owner, JsonObject out) {
    Object value = value(owner);
    if (value == null || isEmpty(value) || value.equals(added)) {
      return;
    }
    if (number == null) {
      out.put(name, Shapes.of(type).write(value));
    } else {
      ExactNumber.write(name, number.told(value), out);
    }
  }

  private @Nullable Object value(Object owner) {
    try {
      Object value = accessor.invoke(owner);
      return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(accessor + " can't be asked", e);
    }
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Collection<?> list
        ? list.isEmpty()
        : value instanceof Map<?, ?> map && map.isEmpty();
  }

  /** The value for the component; null also where it can't be read, which is then reported. */
  @Nullable Object read(Fields fields) {
    if (names().stream().allMatch(property -> fields.find(property) == null)) {
      return absent(fields);
    }
    Object value =
        number == null ? fields.optional(name, Shapes.of(type)::read) : number(fields, number);
    return optional ? Optional.ofNullable(value) : value;
  }

  private @Nullable Object number(Fields fields, NumberSort sort) {
    Fraction told = ExactNumber.read(name, fields);
    Object value = told == null ? null : sort.value(told);
    if (told != null && value == null) {
      ExactNumber.rejectEndless(name, fields);
    }
    return value;
  }

  private @Nullable Object absent(Fields fields) {
    if (optional) {
      return Optional.empty();
    }
    Class<?> raw = accessor.getReturnType();
    if (raw == List.class) {
      return List.of();
    }
    if (raw == Map.class) {
      return Map.of();
    }
    if (added != null) {
      return added;
    }
    if (!nullable) {
      fields.missing(name, "Add \"%s\".".formatted(name));
    }
    return null;
  }
}
