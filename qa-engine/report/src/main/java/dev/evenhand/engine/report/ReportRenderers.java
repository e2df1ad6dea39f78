package dev.evenhand.engine.report;

import dev.evenhand.engine.discovery.Discovery;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The forms of reports that plug-ins add, by name. Immutable; safe for threads.
 *
 * <p>Two renderers of one name are an error that names both classes: which of them is meant must
 * not depend on the order of a class path.
 */
public final class ReportRenderers {
  private final SortedMap<String, ReportRenderer> byName;

  private ReportRenderers(SortedMap<String, ReportRenderer> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
  }

  /**
   * Every renderer that {@code loader} sees.
   *
   * @throws IllegalStateException if one can't be made, or two have one name; the message names
   *     them
   */
  public static ReportRenderers load(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    return of(
        Discovery.of(ReportRenderer.class, loader, "report renderers").stream()
            .map(ReportRenderers::made)
            .toList());
  }

  private static ReportRenderer made(Discovery.Found<ReportRenderer> found) {
    try {
      return found.make().get();
    } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(
          "Report renderer %s failed: %s. Maybe remove its jar.".formatted(found.name(), e), e);
    }
  }

  /**
   * The given renderers, as containers make them.
   *
   * @throws IllegalStateException if two have one name; the message names both
   */
  public static ReportRenderers of(List<? extends ReportRenderer> renderers) {
    Objects.requireNonNull(renderers, "renderers");
    SortedMap<String, ReportRenderer> byName = new TreeMap<>();
    for (ReportRenderer renderer : renderers) {
      ReportRenderer earlier = byName.putIfAbsent(renderer.name(), renderer);
      if (earlier != null) {
        throw new IllegalStateException(
            "The report renderer '%s' is that of %s and of %s. Maybe remove a jar."
                .formatted(
                    renderer.name(), earlier.getClass().getName(), renderer.getClass().getName()));
      }
    }
    return new ReportRenderers(byName);
  }

  /** The names of all, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The renderer of this name; empty if there is none. */
  public Optional<ReportRenderer> find(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(byName.get(name));
  }
}
