package dev.evenhand.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What somebody types on the terminal, line by line; a device that has no lines is refused. */
final class TypedLines {
  /** The longest line, in characters. */
  static final int LONGEST = 1 << 16;

  private final BufferedReader in;

  private TypedLines(BufferedReader in) {
    this.in = in;
  }

  /** Those of standard input. */
  static TypedLines ofInput() throws IOException {
    return new TypedLines(
        new BufferedReader(
            new InputStreamReader(InputFile.open(InputFile.STDIN), StandardCharsets.UTF_8)));
  }

  /** The next line; null after the last. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() == LONGEST) {
        throw new Stop(
            "A line of more than %s characters is no answer; nothing is written."
                .formatted(LONGEST));
      }
      line.append((char) c);
    }
    boolean windows = !line.isEmpty() && line.charAt(line.length() - 1) == '\r';
    return windows ? line.substring(0, line.length() - 1) : line.toString();
  }
}
