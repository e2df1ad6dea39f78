package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;

/** Says, once, that a whole input holds no evaluations. */
final class NotEvaluations {
  private static final String REMEDY = "Write one JSON object a line.";

  private NotEvaluations() {}

  static Problem empty(String source) {
    return Problem.unreadable("file-empty", Location.of(source), "the file is empty", REMEDY);
  }

  /** A line of the input has no end, as far as it was read. */
  static Problem endless(String source, int line) {
    return Problem.unreadable(
        "line-endless",
        Location.of(source, line),
        "the line does not end within 64 MiB, so nothing from it on was read",
        REMEDY);
  }

  /** The input begins, on line {@code line}, with a byte that begins no object; -1 for blanks. */
  static Problem problem(String source, int line, int first) {
    Location where = Location.of(source, line);
    if (first == 0xFE || first == 0xFF) {
      return Problem.unreadable(
              "not-utf-8", where, "the text is not UTF-8", "Save the file as UTF-8, not UTF-16.")
          .with("the byte 0x%02X".formatted(first), null);
    }
    boolean visible = first > ' ' && first < 0x7F;
    String found = visible ? "'" + (char) first + "'" : "the byte 0x%02X".formatted(first & 0xFF);
    return Problem.unreadable(
            "not-ndjson",
            where,
            "this is no file of evaluations: it does not begin with {",
            first == '['
                ? "Write one object a line, without brackets and commas around them."
                : REMEDY)
        .with(found, null);
  }
}
