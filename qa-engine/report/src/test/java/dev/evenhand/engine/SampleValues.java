package dev.evenhand.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some value of each type, as far as one can be made; null if none can. */
final class SampleValues {
  private final Map<Class<?>, @Nullable Object> known = new HashMap<>();

  SampleValues() {
    List.of(
            "x",
            BigDecimal.ONE,
            BigInteger.ONE,
            Path.of("x"),
            Optional.empty(),
            StandardCharsets.UTF_8,
            new byte[0],
            1,
            1L,
            1.0,
            (short) 1,
            'x',
            true)
        .forEach(value -> known.put(value.getClass(), value));
    known.put(int.class, 1);
    known.put(long.class, 1L);
    known.put(double.class, 1.0);
    known.put(boolean.class, false);
    known.put(char.class, 'x');
    known.put(short.class, (short) 1);
    known.put(Path.class, Path.of("x"));
    known.put(List.class, List.of());
    known.put(Collection.class, List.of());
    known.put(Iterable.class, List.of());
    known.put(Set.class, Set.of());
    known.put(Map.class, Map.of());
    known.put(SortedMap.class, new TreeMap<>());
    known.put(Stream.class, Stream.of());
    known.put(Object.class, "x");
    known.put(Comparable.class, "x");
    known.put(InputStream.class, new ByteArrayInputStream(new byte[0]));
    known.put(OutputStream.class, OutputStream.nullOutputStream());
    known.put(Writer.class, Writer.nullWriter());
  }

  @Nullable Object of(Class<?> type) {
    if (!known.containsKey(type)) {
      known.put(type, null); // while one is made
      known.put(type, made(type));
    }
    return known.get(type);
  }

  private @Nullable Object made(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
    }
    if (type.isInterface() && type.isSealed()) {
      return first(Stream.of(type.getPermittedSubclasses()).map(this::of));
    }
    if (type.isInterface()) {
      return java.lang.reflect.Proxy.newProxyInstance(
          type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
    }
    Stream<@Nullable Object> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType() == type)
            .sorted(Comparator.comparing(Method::getParameterCount))
            .map(this::result);
    Stream<@Nullable Object> constructors =
        Arrays.stream(type.getConstructors())
            .sorted(Comparator.comparing(Constructor::getParameterCount))
            .map(this::instance);
    return first(Stream.concat(methods, constructors));
  }

  private static @Nullable Object first(Stream<@Nullable Object> values) {
    return values.filter(value -> value != null).findFirst().orElse(null);
  }

  private @Nullable Object result(Method method) {
    try {
      return method.invoke(null, arguments(method.getParameterTypes()));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Object instance(Constructor<?> constructor) {
    try {
      return constructor.newInstance(arguments(constructor.getParameterTypes()));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Object[] arguments(Class<?>... types) {
    return Stream.of(types).map(this::of).toArray();
  }
}
