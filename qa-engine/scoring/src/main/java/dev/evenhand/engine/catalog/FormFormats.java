package dev.evenhand.engine.catalog;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Names;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.discovery.Discovery;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The formats of other systems' forms, by id. Immutable; safe for threads.
 *
 * <p>Two formats of one id are an error that names both classes: which of them is meant must not
 * depend on the order of a class path.
 */
public final class FormFormats {
  private static final String ONE = "form format";

  private final SortedMap<String, FormFormat> byId;

  private FormFormats(SortedMap<String, FormFormat> byId) {
    this.byId = byId;
  }

  /**
   * Every format that {@code loader} sees.
   *
   * @throws IllegalStateException if one can't be made, or two have one id; the message names them
   */
  public static FormFormats load(ClassLoader loader) {
    Objects.requireNonNull(loader, "loader");
    return of(Discovery.made(FormFormat.class, loader, ONE));
  }

  /**
   * The given formats, as containers make them.
   *
   * @throws IllegalStateException if two have one id; the message names both
   */
  public static FormFormats of(List<? extends FormFormat> formats) {
    Objects.requireNonNull(formats, "formats");
    return new FormFormats(Discovery.byName(formats, FormFormat::id, ONE));
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
