package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.json.JsonTree;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a file one after the other, be they in a list, on lines, or a single one. One that
 * is broken ends where the next line begins with a brace, so that those after it are read.
 */
final class JsonObjects {
  /** A row of a table is shorter. */
  static final int MOST_BYTES = 1 << 20;

  private static final int NONE = -2;

  private final InputStream in;
  private final String source;
  private int line = 1;
  private int ahead = NONE;
  private boolean list;
  private boolean closed;

  JsonObjects(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  /**
   * An object, or why there is none in its place.
   *
   * @param line where it begins
   */
  record Found(int line, Checked<Node.Obj> object) {}

  /**
   * The next object; null after the last.
   *
   * @throws SheetFault if a list has no end
   */
  @Nullable Found next() throws IOException, SheetFault {
    int c = read();
    while (c >= 0 && c != '{') {
      if (" \t\r\n,[]".indexOf(c) < 0) {
        return noObject();
      }
      list |= c == '[';
      closed = c == ']' || closed && c != '[';
      c = read();
    }
    if (c < 0 && list && !closed) {
      throw new SheetFault(
          problem(
              "list-not-closed",
              line,
              "the file ends before its list is closed, so rows may be missing",
              "Get the whole file; if it is whole, add the ]."));
    }
    return c < 0 ? null : object();
  }

  private Found noObject() throws IOException {
    int first = line;
    int c = read();
    while (c >= 0 && c != '\n') {
      c = read();
    }
    return new Found(
        first,
        Checked.failed(
            problem("not-an-object", first, "this is no JSON object", "Begin each with {.")));
  }

  private Found object() throws IOException {
    int first = line;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!addRest(bytes)) {
      return new Found(
          first,
          Checked.failed(
              problem(
                  "line-too-long",
                  first,
                  "the object is too long for a row",
                  "Maybe } is missing.")));
    }
    return new Found(
        first,
        Utf8.decodeLine(source, bytes.toByteArray(), first)
            .flatMap(text -> JsonTree.ofLine(text, name -> name))
            .flatMap(object -> withoutCopies(object, first)));
  }

  private Checked<Node.Obj> withoutCopies(Node.Obj object, int first) {
    Set<String> seen = new HashSet<>();
    Optional<Node.Member> again =
        object.members().stream().filter(member -> !seen.add(member.name())).findFirst();
    return again
        .map(
            member ->
                Checked.<Node.Obj>failed(
                    problem(
                        "duplicate-key",
                        first,
                        "'%s' stands twice in the object".formatted(member.name()),
                        "Remove one of the two.")))
        .orElseGet(() -> Checked.of(object));
  }

  /** From the brace that was read to the one that closes it; false if that is too far. */
  private boolean addRest(ByteArrayOutputStream bytes) throws IOException {
    bytes.write('{');
    boolean quoted = false;
    boolean escaped = false;
    int before = '{';
    for (int depth = 1; depth > 0; ) {
      int c = read();
      boolean next = before == '\n' && c == '{';
      if (c < 0 || next || quoted && c == '\n') {
        ahead = next ? c : NONE;
        return true; // and the text tells what is wrong
      }
      if (bytes.size() >= MOST_BYTES) {
        return false;
      }
      bytes.write(c);
      quoted ^= c == '"' && !escaped;
      escaped = quoted && c == '\\' && !escaped;
      if (!quoted) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      before = c;
    }
    return true;
  }

  private int read() throws IOException {
    int c = ahead == NONE ? in.read() : ahead;
    line += ahead == NONE && c == '\n' ? 1 : 0;
    ahead = NONE;
    return c;
  }

  private Problem problem(String code, int at, String message, String remedy) {
    return Problem.error(code, Location.of(source, at), "", message, remedy);
  }
}
