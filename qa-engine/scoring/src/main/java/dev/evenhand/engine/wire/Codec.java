package dev.evenhand.engine.wire;

import dev.evenhand.api.problem.Checked;
import java.util.function.BiFunction;
import java.util.function.Function;

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

  /** What these two do. */
  static <T> Codec<T> of(
      Function<T, String> writer, BiFunction<String, byte[], Checked<T>> reader) {
    return new Codec<>() {
      @Override
      public String write(T value) {
        return writer.apply(value);
      }

      @Override
      public Checked<T> read(String source, byte[] json) {
        return reader.apply(source, json);
      }
    };
  }
}
