package dev.evenhand.engine.wire;

import dev.evenhand.api.problem.Checked;

/** Writes and reads values of one type. */
interface Codec<T> {
  /** On one line, without a line end. */
  String write(T value);

  /**
   * The value in {@code json}, or why there is none.
   *
   * @param source what problems call the place
   */
  Checked<T> read(String source, byte[] json);
}
