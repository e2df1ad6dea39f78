package dev.evenhand.engine.discovery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds plug-ins in Java: services that a class loader sees. This happens here and nowhere else. A
 * plug-in that can't be made is an error that names it: it is code, and half of a program is not
 * half as good.
 */
public final class Discovery {
  /**
   * A plug-in that was found and is not yet made.
   *
   * @param name of its class
   * @param make makes it; throws what its constructor throws
   */
  public record Found<T>(String name, Supplier<T> make) {}

  private Discovery() {}

  /**
   * All services of {@code type}, made.
   *
   * @param one what messages call each of them, such as "scoring method"
   * @throws IllegalStateException if one can't be found or made; the message names it
   */
  public static <T> List<T> made(Class<T> type, ClassLoader loader, String one) {
    return of(type, loader, one + "s").stream().map(found -> made(found, one)).toList();
  }

  private static <T> T made(Found<T> found, String one) {
    try {
      return found.make().get();
    } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(
          "%s%s %s failed: %s. Maybe remove its jar."
              .formatted(
                  one.substring(0, 1).toUpperCase(Locale.ROOT), one.substring(1), found.name(), e),
          e);
    }
  }

  /**
   * Plug-ins by their names, in alphabetical order. Which of two of one name is meant must not
   * depend on the order of a class path.
   *
   * @param one what messages call each of them
   * @throws IllegalStateException if two have one name; the message names both
   */
  public static <T> SortedMap<String, T> byName(
      Collection<? extends T> plugIns, Function<T, String> name, String one) {
    SortedMap<String, T> byName = new TreeMap<>();
    for (T plugIn : plugIns) {
      T earlier = byName.putIfAbsent(name.apply(plugIn), plugIn);
      if (earlier != null) {
        throw new IllegalStateException(
            "The %s '%s' is that of %s and of %s. Maybe remove a jar."
                .formatted(
                    one,
                    name.apply(plugIn),
                    earlier.getClass().getName(),
                    plugIn.getClass().getName()));
      }
    }
    return Collections.unmodifiableSortedMap(byName);
  }

  /**
   * The services of {@code type}, in the order of their names, whatever the order of the class
   * path.
   *
   * @param what what messages call them, such as "scorecard providers"
   * @throws IllegalStateException if they can't be found
   */
  public static <T> List<Found<T>> of(Class<T> type, ClassLoader loader, String what) {
    try {
      // Some services are declared by modules that this one does not know.
      Discovery.class.getModule().addUses(type);
      List<Found<T>> found = new ArrayList<>();
      ServiceLoader.load(type, loader).stream()
          .forEach(provider -> found.add(new Found<>(provider.type().getName(), provider)));
      found.sort(Comparator.comparing(Found::name));
      return found;
    } catch (ServiceConfigurationError e) {
      throw new IllegalStateException(
          "The %s can't be found: %s. Maybe a jar is incomplete.".formatted(what, e.getMessage()),
          e);
    }
  }
}
