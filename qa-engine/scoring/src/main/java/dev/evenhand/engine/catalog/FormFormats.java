package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.discovery.Discovery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The formats of other systems' forms, by id. Immutable; safe for threads.
 *
 * <p>Two formats of one id are an error that names both classes: which of them is meant must not
 * depend on the order of a class path.
 */
public final class FormFormats {
  private final SortedMap<String, FormFormat> byId;

  private FormFormats(SortedMap<String, FormFormat> byId) {
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /**
   * Every format that {@code loader} sees.
   *
   * @throws IllegalStateException if one can't be made, or two have one id; the message names them
   */
  public static FormFormats load(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    List<FormFormat> formats = new ArrayList<>();
    for (Discovery.Found<FormFormat> found :
        Discovery.of(FormFormat.class, loader, "form formats")) {
      try {
        formats.add(found.make().get());
      } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
        throw new IllegalStateException(
            "Form format %s failed: %s. Maybe remove its jar.".formatted(found.name(), e), e);
      }
    }
    return of(formats);
  }

  /**
   * The given formats, as containers make them.
   *
   * @throws IllegalStateException if two have one id; the message names both
   */
  public static FormFormats of(List<? extends FormFormat> formats) {
    Objects.requireNonNull(formats, "formats");
    SortedMap<String, FormFormat> byId = new TreeMap<>();
    for (FormFormat format : formats) {
      FormFormat earlier = byId.putIfAbsent(format.id(), format);
      if (earlier != null) {
        throw new IllegalStateException(
            "The form format '%s' is that of %s and of %s. Maybe remove a jar."
                .formatted(format.id(), earlier.getClass().getName(), format.getClass().getName()));
      }
    }
    return new FormFormats(byId);
  }

  /** Every format, in the order of the ids. */
  public List<FormFormat> all() {
    return List.copyOf(byId.values());
  }

  /** The format called {@code id}, or one problem, which names what there is. */
  public Checked<FormFormat> look(String id) {
    FormFormat format = byId.get(id);
    return format == null
        ? Checked.failed(
            Problem.error(
                    "unknown-format",
                    Location.of(id),
                    "",
                    "there is no format of forms '%s'".formatted(id),
                    Names.maybe(id, byId.keySet(), "Use one of these."))
                .with(
                    null, byId.isEmpty() ? "none is installed" : String.join(", ", byId.keySet())))
        : Checked.of(format);
  }
}
