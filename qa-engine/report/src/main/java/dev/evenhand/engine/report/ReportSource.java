package dev.evenhand.engine.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report was made from.
 *
 * @param name of the file or stream
 * @param scorecard {@code id@version}, or null if no card stands behind the ratings
 * @param rows ratings or evaluations in it
 * @param rejected those that could not be used
 */
public record ReportSource(String name, @Nullable String scorecard, long rows, long rejected) {
  public ReportSource {
    Objects.requireNonNull(name, "name");
  }
}
