package dev.evenhand.api.scorecard;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds a record from values by the names of its components. What is not set is null, false or
 * empty.
 *
 * <p>The record is read and made by reflection, as Bean Validation reads it, so that a component is
 * listed in the record only, and a copy can't forget one.
 */
abstract sealed class RecordBuilder<R extends Record, B extends RecordBuilder<R, B>>
    permits PartBuilder, Scorecard.Builder, Scoring.Builder {
  private static final Map<Class<?>, Object> EMPTY =
      Map.of(List.class, List.of(), Map.class, Map.of(), boolean.class, false);
  private static final ClassValue<Anatomy> ANATOMIES =
      new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
          return made(() -> Anatomy.of(type));
        }
      };

  /** What is found out about a record once, as that takes longer than building it. */
  private record Anatomy(List<RecordComponent> components, Constructor<?> constructor) {
    static Anatomy of(Class<?> type) throws NoSuchMethodException {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
      }
      return new Anatomy(List.of(components), type.getDeclaredConstructor(types));
    }
  }

  private final Class<R> type;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  RecordBuilder(Class<R> type) {
    this.type = type;
    for (RecordComponent component : ANATOMIES.get(type).components()) {
      values.put(component.getName(), EMPTY.get(component.getType()));
    }
  }

  @SuppressWarnings("unchecked") // B is the class that extends this one
  final B put(String component, @Nullable Object value) {
    if (!values.containsKey(component)) {
      throw new IllegalArgumentException("%s has no %s".formatted(type, component));
    }
    values.put(component, value);
    return (B) this;
  }

  /** Puts a list with one entry more. */
  final B add(String list, Object entry) {
    List<Object> longer = new ArrayList<>((List<?>) Objects.requireNonNull(values.get(list)));
    longer.add(entry);
    return put(list, longer);
  }

  @SuppressWarnings("unchecked") // B is the class that extends this one
  final B putAll(R record) {
    for (RecordComponent component : ANATOMIES.get(type).components()) {
      put(component.getName(), made(() -> component.getAccessor().invoke(record)));
    }
    return (B) this;
  }

  /** The record of what was set. */
  public R build() {
    Constructor<?> constructor = ANATOMIES.get(type).constructor();
    return type.cast(made(() -> constructor.newInstance(values.values().toArray())));
  }

  private interface Reflection<T extends @Nullable Object> {
    T run() throws ReflectiveOperationException;
  }

  private static <T extends @Nullable Object> T made(Reflection<T> reflection) {
    try {
      return reflection.run();
    } catch (ReflectiveOperationException e) {
      if (e instanceof InvocationTargetException
          && e.getCause() instanceof RuntimeException cause) {
        throw cause; // what the record refuses
      }
      throw new IllegalStateException(e);
    }
  }
}
