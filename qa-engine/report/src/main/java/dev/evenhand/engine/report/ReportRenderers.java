package dev.evenhand.engine.report;

import dev.evenhand.engine.discovery.Discovery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The forms of reports that plug-ins add, by name. Immutable; safe for threads.
 *
 * <p>Two renderers of one name are an error that names both classes: which of them is meant must
 * not depend on the order of a class path.
 */
public final class ReportRenderers {
  private static final String ONE = "report renderer";

  private final SortedMap<String, ReportRenderer> byName;

  private ReportRenderers(SortedMap<String, ReportRenderer> byName) {
    this.byName = byName;
  }

  /**
   * Every renderer that {@code loader} sees.
   *
   * @throws IllegalStateException if one can't be made, or two have one name; the message names
   *     them
   */
  public static ReportRenderers load(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    return of(Discovery.made(ReportRenderer.class, loader, ONE));
  }

  /**
   * The given renderers, as containers make them.
   *
   * @throws IllegalStateException if two have one name; the message names both
   */
  public static ReportRenderers of(List<? extends ReportRenderer> renderers) {
    Objects.requireNonNull(renderers, "renderers");
    return new ReportRenderers(Discovery.byName(renderers, ReportRenderer::name, ONE));
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
