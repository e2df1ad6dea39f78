package dev.evenhand.engine.wire;

import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record as an object, whose properties are its components. */
final class RecordShape<R> implements ObjectShape<R> {
  private final Constructor<R> constructor;
  private final List<Part> parts;
  private final Set<String> names;

  RecordShape(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    this.constructor = constructor(type, components);
    this.parts = Stream.of(components).map(Part::of).toList();
    this.names = parts.stream().flatMap(part -> part.names().stream()).collect(Collectors.toSet());
  }

  private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is no record", e);
    }
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public JsonObject write(R value) {
    JsonObject out = new JsonObject();
    parts.forEach(part -> part.write(value, out));
    return out;
  }

  /** Nothing is made once there is a problem, be it elsewhere: then the whole can't be used. */
  @Override
  public @Nullable R read(Fields fields) {
    @Nullable Object[] values = new @Nullable Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).read(fields);
    }
    return fields.at().problems().isEmpty() ? made(values) : null;
  }

  private R made(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(constructor + " refuses what was read", e);
    }
  }
}
