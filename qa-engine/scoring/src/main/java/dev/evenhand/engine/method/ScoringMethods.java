package dev.evenhand.engine.method;

import com.google.common.base.Suppliers;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.spi.ScoringMethod;
import dev.evenhand.engine.discovery.Discovery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scoring methods that cards may call by name: {@link #LOWEST}, {@link #HIGHEST}, {@link
 * #GEOMETRIC}, and those of plug-ins that the class loader of this library sees.
 *
 * <p>They are looked for once, when the first is needed. Safe for threads.
 */
public final class ScoringMethods {
  /** A section is as good as its worst part. */
  public static final Method LOWEST = Method.named("lowest");

  /** A section is as good as its best part. */
  public static final Method HIGHEST = Method.named("highest");

  /**
   * The weighted geometric mean of the parts: what is nearly missing in one place is not made up
   * for elsewhere. A part below 0 counts as 0.
   *
   * <p>Where it is a fraction, and the weights divided by their greatest common divisor add up to
   * at most 1,000, it is exact; else rounded to 30 decimals, or with greater weights to 15.
   */
  public static final Method GEOMETRIC = Method.named("geometric");

  private static final String ONE = "scoring method";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  private ScoringMethods() {}

  /** The library's own, which plug-ins may not replace. */
  private static final List<ScoringMethod> OWN =
      List.of(Extreme.lowest(), Extreme.highest(), new GeometricMean());

  /** Found when first asked for; a plug-in that fails does so each time, with the same words. */
  private static final Supplier<SortedMap<String, ScoringMethod>> INSTALLED =
      Suppliers.memoize(
          () ->
              byName(
                  Stream.concat(
                          OWN.stream(),
                          Discovery.made(
                              ScoringMethod.class, ScoringMethods.class.getClassLoader(), ONE)
                              .stream())
                      .toList()));

  /** Throws if a plug-in can't have this name, or has one of the library's own. */
  static void checkName(ScoringMethod method) {
    if (!OWN.contains(method)) {
      byName(Stream.concat(OWN.stream(), Stream.of(method)).toList());
    }
  }

  /**
   * The names of all, in alphabetical order.
   *
   * @throws IllegalStateException if a plug-in can't be made, or two have one name; the message
   *     names them
   */
  public static List<String> names() {
    return List.copyOf(INSTALLED.get().keySet());
  }

  /** Whether there is one of this name, or the engine calculates it itself. */
  public static boolean knows(Method method) {
    Objects.requireNonNull(method, "method");
    return method instanceof Method.Standard || INSTALLED.get().containsKey(method.word());
  }

  /**
   * What calculates {@code method}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static ScoringMethod of(Method.Named method) {
    Objects.requireNonNull(method, "method");
    ScoringMethod found = INSTALLED.get().get(method.word());
    if (found == null) {
      throw new IllegalArgumentException(
          "There is no scoring method '%s', only %s. Maybe its jar is missing."
              .formatted(method.word(), String.join(", ", names())));
    }
    return found;
  }

  /** Every method by the word by which cards call it, the standard ones first. */
  public static Map<String, Method> byWord() {
    return Stream.concat(Stream.of(Method.Standard.values()), names().stream().map(Method::named))
        .collect(
            Collectors.toMap(Method::word, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  static SortedMap<String, ScoringMethod> byName(List<ScoringMethod> methods) {
    methods.forEach(ScoringMethods::requireName);
    return Discovery.byName(methods, ScoringMethod::name, ONE);
  }

  private static void requireName(ScoringMethod method) {
    String name = method.name();
    if (name == null || !NAME.matcher(name).matches() || isStandard(name)) {
      throw new IllegalStateException(
          "%s calls its scoring method '%s'; allowed: lower-case letters, digits and hyphens, and not %s."
              .formatted(
                  method.getClass().getName(),
                  name,
                  Stream.of(Method.Standard.values())
                      .map(Method::word)
                      .collect(Collectors.joining(", "))));
    }
  }

  private static boolean isStandard(String name) {
    return Stream.of(Method.Standard.values()).anyMatch(method -> method.word().equals(name));
  }
}
