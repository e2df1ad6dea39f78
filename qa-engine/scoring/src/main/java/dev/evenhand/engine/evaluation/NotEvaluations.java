package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says, once, that a whole input holds no evaluations. */
final class NotEvaluations {
  private static final String REMEDY = "Write one JSON object a line.";
  private static final int SHOWN = 8;

  /** What every evaluation has; an object with fewer than two of them is none. */
  private static final List<String> REQUIRED =
      List.of("id", "scorecard", "interaction", "reviewer", "answers");

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

  /** The list of the input has no end. */
  static Problem cutOff(String source, int line) {
    return Problem.error(
        "list-not-closed",
        Location.of(source, line),
        "",
        "the input ends before its list is closed, so evaluations may be missing",
        "Get the whole file; if it is whole, add the ].");
  }

  /**
   * What a JSON object holds that is no evaluation; empty for an evaluation, be it with mistakes.
   */
  static Optional<Problem> ofOther(String source, int line, Node.Obj object) {
    Set<String> names = names(object);
    if (isEvaluation(object)) {
      return Optional.empty();
    }
    boolean isFlat = isFlat(object);
    String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return Optional.of(
        Problem.unreadable(
                "not-evaluations",
                Location.of(source, line),
                "this is JSON, but no evaluations" + OtherJson.name(names, isFlat),
                OtherJson.remedy(names, isFlat))
            .with(
                names.isEmpty() ? "an empty object" : shown + (names.size() > SHOWN ? ", …" : ""),
                String.join(", ", REQUIRED)));
  }

  /** Whether an object is meant as an evaluation. */
  static boolean isEvaluation(Node.Obj object) {
    Set<String> names = names(object);
    return REQUIRED.stream().filter(names::contains).count() >= 2;
  }

  /** Whether it is what a row of a table is as JSON: several properties, none of them with more. */
  private static boolean isFlat(Node.Obj object) {
    return object.members().size() > 1
        && object.members().stream()
            .map(Node.Member::value)
            .noneMatch(value -> value instanceof Node.Obj || value instanceof Node.Arr);
  }

  private static Set<String> names(Node.Obj object) {
    return object.members().stream()
        .map(Node.Member::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The input begins with a byte that begins no object; -1 for blanks.
   *
   * @param isLine whether it stands on a line of its own, or else in a list
   */
  static Problem problem(String source, int line, int first, boolean isLine) {
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
            isLine
                ? "this is no file of evaluations: it begins neither with { nor with ["
                : "this is no list of evaluations: its first entry does not begin with {",
            isLine ? REMEDY : "Write a list of objects.")
        .with(found, null);
  }
}
