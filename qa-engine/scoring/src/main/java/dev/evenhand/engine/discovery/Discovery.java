package dev.evenhand.engine.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
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
   * The services of {@code type}, in the order of their names, whatever the order of the class
   * path.
   *
   * @param what what messages call them, such as "scorecard providers"
   * @throws IllegalStateException if they can't be found
   */
  public static <T> List<Found<T>> of(Class<T> type, ClassLoader loader, String what) {
    try {
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
