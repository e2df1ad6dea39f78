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
import org.jspecify.annotations.Nullable;

/** The objects of a file one after the other, be they in a list, on lines, or a single one. */
final class JsonObjects {
  /** A row of a table is shorter. */
  static final int MOST_BYTES = 1 << 20;

  private final InputStream in;
  private final String source;
  private int line = 1;

  JsonObjects(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  /**
   * An object.
   *
   * @param line where it begins
   */
  record Found(int line, Node.Obj object) {}

  /** The next object; null after the last. */
  @Nullable Found next() throws IOException, SheetFault {
    int c = in.read();
    while (c >= 0 && c != '{') {
      line += c == '\n' ? 1 : 0;
      if (" \t\r\n,[]".indexOf(c) < 0) {
        throw fault("not-an-object", "this is no JSON object", "Begin each with {.");
      }
      c = in.read();
    }
    return c < 0 ? null : object();
  }

  private Found object() throws IOException, SheetFault {
    int first = line;
    byte[] bytes = rest();
    Checked<Node.Obj> tree =
        Utf8.decodeLine(source, bytes, first).flatMap(text -> JsonTree.ofLine(text, name -> name));
    if (tree.value().isEmpty()) {
      throw new SheetFault(tree.problems().get(0));
    }
    return new Found(first, tree.orThrow());
  }

  /** From the brace that was read to the one that closes it. */
  private byte[] rest() throws IOException, SheetFault {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write('{');
    boolean quoted = false;
    boolean escaped = false;
    for (int depth = 1; depth > 0; ) {
      int c = in.read();
      if (c < 0 || bytes.size() > MOST_BYTES) {
        break;
      }
      bytes.write(c);
      line += c == '\n' ? 1 : 0;
      quoted ^= c == '"' && !escaped;
      escaped = quoted && c == '\\' && !escaped;
      if (!quoted) {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    if (bytes.size() > MOST_BYTES) {
      throw fault("line-too-long", "the object is too long for a row", "Maybe } is missing.");
    }
    return bytes.toByteArray();
  }

  private SheetFault fault(String code, String message, String remedy) {
    return new SheetFault(Problem.error(code, Location.of(source, line), "", message, remedy));
  }
}
