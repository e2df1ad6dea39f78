package dev.evenhand.engine.card;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Node;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Problems of the model in the words of somebody who writes the file. */
final class FileWords {
  private static final String OF_MODEL = " (a ratio from 0 to 1 in the model)";
  private static final int LONGEST_ID = 64;

  private FileWords() {}

  /**
   * @param at where the value at fault stands; null where none does
   */
  static Problem of(Problem problem, @Nullable Cursor at) {
    String allowed = problem.allowed();
    Problem plain =
        allowed == null ? problem : problem.with(problem.found(), allowed.replace(OF_MODEL, ""));
    String remedy = at == null ? null : remedy(problem, at);
    return remedy == null
        ? plain
        : new Problem(
            plain.code(),
            plain.severity(),
            plain.location(),
            plain.path(),
            plain.message(),
            plain.found(),
            plain.allowed(),
            remedy);
  }

  private static @Nullable String remedy(Problem problem, Cursor at) {
    Node found = at.node();
    if (problem.code().equals("bad-id")) {
      Node.Member cause = problem.path().startsWith("/causes/") ? at.member() : null;
      String id = found instanceof Node.Str text ? text.value() : "";
      return withoutBlanks(cause == null ? id : cause.name());
    }
    String allowed = problem.allowed();
    boolean refused = problem.code().equals("answer-not-allowed") && allowed != null;
    if (refused && found instanceof Node.Num number) {
      String quoted = '"' + number.written() + '"';
      return String.valueOf(allowed).contains(quoted)
          ? "Write it in double quotes: %s.".formatted(quoted)
          : null;
    }
    return null;
  }

  /** A suggestion for an id that would be one but for its blanks. */
  private static @Nullable String withoutBlanks(String id) {
    if (id.length() > LONGEST_ID || !id.matches("[A-Za-z0-9][A-Za-z0-9._ -]* [A-Za-z0-9._ -]*")) {
      return null;
    }
    String plain = id.strip().replaceAll(" +", "-").toLowerCase(Locale.ROOT);
    return "An id has no blanks: write \"%s\", here and wherever it is named.".formatted(plain);
  }
}
