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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a file one after the other, be they in a list, on lines, or a single one. One that
 * is broken ends with its line where others do, else where a line follows that can't belong to it,
 * so that those after it are read.
 */
final class JsonObjects {
  /** A row of a table is shorter. */
  static final int MOST_BYTES = 1 << 20;

  private static final int NONE = -2;

  /** A brace and the end of its line, of two characters maybe: where it is all, others follow. */
  private static final int EMPTY_LINE = 3;

  private static final int LONGEST_VALUE = 1000;

  /**
   * A value of JSON that is neither list nor object; whether it is a proper one is all the same.
   */
  private static final Pattern VALUE =
      Pattern.compile("(?:\"[^\"]*+\"|null|true|false|-?[0-9][0-9.eE+-]*+)\\s*+");

  private final InputStream in;
  private final String source;
  private int line = 1;
  private int ahead = NONE;
  private boolean list;
  private boolean closed;

  /** The last sign between objects that tells anything. */
  private int last;

  /** Whether objects end on the line on which they begin. */
  private boolean onLines;

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
        last = '}';
        return noObject(c);
      }
      if (c == ',' && isInList() && last != '}') {
        return nothing();
      }
      list |= c == '[';
      closed = c == ']' || closed && c != '[';
      last = ",[]".indexOf(c) < 0 ? last : c;
      c = read();
    }
    if (c < 0 && isInList()) {
      throw new SheetFault(
          problem(
              "list-not-closed",
              line,
              "the file ends before its list is closed, so rows may be missing",
              "Get the whole file; if it is whole, add the ]."));
    }
    last = '}';
    return c < 0 ? null : object();
  }

  private boolean isInList() {
    return list && !closed;
  }

  private Found nothing() {
    last = ',';
    return new Found(
        line,
        Checked.failed(
            problem(
                "empty-element",
                line,
                "no object stands before this comma",
                "Add the object that is missing, or remove the comma.")));
  }

  /** Something else: the value in a list, else the whole line. */
  private Found noObject(int begin) throws IOException {
    int first = line;
    StringBuilder text = new StringBuilder();
    int c = begin;
    boolean quoted = false;
    while (c >= 0 && c != '\n') {
      if (!quoted && isInList() && (c == ',' || c == ']') && isValue(text)) {
        ahead = c;
        break;
      }
      quoted ^= c == '"';
      if (text.length() < LONGEST_VALUE) {
        text.append((char) c);
      }
      c = read();
    }
    return new Found(
        first,
        Checked.failed(
            problem("not-an-object", first, "this is no JSON object", "Begin each with {.")));
  }

  private static boolean isValue(CharSequence text) {
    return VALUE.matcher(text).matches();
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
    int first = line;
    bytes.write('{');
    boolean quoted = false;
    boolean escaped = false;
    int before = '{';
    for (int depth = 1; depth > 0; ) {
      int c = read();
      if (c < 0) {
        return true; // and the text tells what is wrong
      }
      if (bytes.size() >= MOST_BYTES) {
        return false;
      }
      bytes.write(c);
      if (c == '\n') {
        quoted = false;
        if (isLast(bytes, before, depth)) {
          return true;
        }
        continue;
      }
      quoted ^= c == '"' && !escaped;
      escaped = quoted && c == '\\' && !escaped;
      if (!quoted) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      before = isBlank(c) ? before : c;
    }
    onLines |= line == first;
    return true;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** Whether an object that is not closed ends with the line that just ended. */
  private boolean isLast(ByteArrayOutputStream bytes, int before, int depth) throws IOException {
    if (onLines && bytes.size() > EMPTY_LINE) {
      return true;
    }
    int c = read();
    boolean indented = false;
    while (isBlank(c)) {
      bytes.write(c);
      indented |= c == ' ' || c == '\t';
      indented &= c != '\n';
      c = read();
    }
    ahead = c;
    boolean value = before == ':' || before == '[' || before == ',' && depth > 1;
    return c == '{'
        ? !indented || depth == 1 && before != ':'
        : !indented && !value && "\"}],:[/".indexOf(c) < 0;
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
