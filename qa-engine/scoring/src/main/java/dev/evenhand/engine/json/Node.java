package dev.evenhand.engine.json;

import java.util.List;

/** A JSON value and the offsets between which it stands in its source. */
public sealed interface Node {
  /** Of the first character. */
  int start();

  /** After the last character. */
  int end();

  /** What it is, in words of authors. */
  String kind();

  /** A name and its value. The same name may stand in an object more than once. */
  record Member(String name, int nameStart, int nameEnd, Node value) {}

  /** Properties in the order of the source. */
  record Obj(int start, int end, List<Member> members) implements Node {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** Values in the order of the source. */
  record Arr(int start, int end, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A text, its escapes resolved. */
  record Str(int start, int end, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number as it was written; of any length, so not yet a number of Java. */
  record Num(int start, int end, String written) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** {@code true}, {@code false} or {@code null}. */
  record Word(int start, int end, String word) implements Node {
    @Override
    public String kind() {
      return word;
    }
  }
}
