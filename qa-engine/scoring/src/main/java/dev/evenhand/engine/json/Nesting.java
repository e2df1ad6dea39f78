package dev.evenhand.engine.json;

/** How deep in brackets a byte of JSON stands; brackets in texts do not count. Not thread-safe. */
final class Nesting {
  private int depth;
  private boolean inText;
  private boolean escaped;

  /** Goes on by a byte. No text of JSON goes beyond its line: one that does lacks its end. */
  void pass(byte b) {
    if (inText) {
      passText(b);
    } else if (b == '"') {
      inText = true;
    } else if (b == '{' || b == '[') {
      depth++;
    } else if (b == '}' || b == ']') {
      depth--;
    }
  }

  private void passText(byte b) {
    if (escaped) {
      escaped = false;
    } else if (b == '\\') {
      escaped = true;
    } else {
      inText = b != '"' && b != '\n';
    }
  }

  void restart() {
    depth = 0;
    inText = false;
    escaped = false;
  }

  int depth() {
    return depth;
  }

  boolean inText() {
    return inText;
  }
}
