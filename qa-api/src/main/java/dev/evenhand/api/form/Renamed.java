package dev.evenhand.api.form;

import java.util.Objects;

/**
 * An id that could not be kept, because it is missing, taken, or has signs that ids may not have
 * there.
 *
 * @param path the JSON pointer of what has it
 * @param before the id that was read; empty if there was none
 * @param after the id that it has now; answers are written with it
 */
public record Renamed(String path, String before, String after) {
  public Renamed {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
