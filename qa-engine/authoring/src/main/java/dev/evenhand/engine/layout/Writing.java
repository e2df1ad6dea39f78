package dev.evenhand.engine.layout;

import dev.evenhand.engine.json.Node;
import java.util.List;

/** Writes the tree of a card file, line by line. */
final class Writing {
  private static final int WIDTH = 100;
  private static final String STEP = "  ";

  private final Spelling spelling;
  private final StringBuilder out = new StringBuilder();

  private Writing(Spelling spelling) {
    this.spelling = spelling;
  }

  static String of(String source, Node.Obj root) {
    Writing writing = new Writing(new Spelling(source));
    writing.broken(root, Part.CARD, "");
    return writing.out.append('\n').toString();
  }

  /**
   * Writes a value at the end of a line, of which {@code after} characters more follow.
   *
   * @param indent of the line
   */
  private void write(Node value, Part part, String indent, int after) {
    boolean canFit = isScalar(value) || !isLong(value, part);
    String line = canFit ? spelling.inline(value, part) : "";
    if (isScalar(value) || canFit && column() + width(line) + after <= WIDTH) {
      out.append(line);
    } else if (value instanceof Node.Arr list) {
      broken(list, part, indent);
    } else {
      broken((Node.Obj) value, part, indent);
    }
  }

  /** Sections hold questions, so they never stand on one line, nor do lists of long parts. */
  private static boolean isLong(Node value, Part part) {
    return value instanceof Node.Arr list
        ? part.isLong() && !list.items().isEmpty()
        : part == Part.SECTION && value instanceof Node.Obj object && holdsQuestions(object);
  }

  private static boolean holdsQuestions(Node.Obj section) {
    return section.members().stream()
        .anyMatch(member -> member.value() instanceof Node.Arr && isLong(member, Part.SECTION));
  }

  private static boolean isLong(Node.Member member, Part part) {
    return isLong(member.value(), part.of(member.name()));
  }

  private void broken(Node.Obj object, Part part, String indent) {
    List<Node.Member> members = Spelling.ordered(object, part);
    if (members.isEmpty()) {
      out.append("{}");
      return;
    }
    if (part == Part.ANSWERS) {
      filled(
          members.stream().map(answer -> spelling.name(answer) + inline(answer.value())).toList(),
          "{",
          "}",
          indent);
      return;
    }
    String inner = indent + STEP;
    out.append('{');
    for (int i = 0; i < members.size(); i++) {
      Node.Member member = members.get(i);
      out.append(i == 0 ? "\n" : ",\n").append(inner).append(spelling.name(member));
      write(member.value(), part.of(member.name()), inner, 1);
    }
    out.append('\n').append(indent).append('}');
  }

  private void broken(Node.Arr list, Part part, String indent) {
    if (list.items().stream().allMatch(Writing::isScalar)) {
      filled(list.items().stream().map(this::inline).toList(), "[", "]", indent);
      return;
    }
    String inner = indent + STEP;
    out.append('[');
    for (int i = 0; i < list.items().size(); i++) {
      out.append(i == 0 ? "\n" : ",\n").append(inner);
      item(list.items().get(i), part, inner);
    }
    out.append('\n').append(indent).append(']');
  }

  /**
   * An entry whose last property alone is too long stays on one line if that is a text, which can't
   * be broken, and else begins on one, such as an option with a long meaning.
   */
  private void item(Node item, Part part, String indent) {
    if (part.isLong() || !(item instanceof Node.Obj object) || object.members().isEmpty()) {
      write(item, part, indent, 1);
      return;
    }
    String line = spelling.inline(item, part);
    if (column() + width(line) + 1 <= WIDTH) {
      out.append(line);
      return;
    }
    List<Node.Member> members = Spelling.ordered(object, part);
    Node.Member last = members.get(members.size() - 1);
    String head = head(members, part);
    boolean fits = column() + width(head) < WIDTH;
    if (fits && last.value() instanceof Node.Str) {
      out.append(line);
    } else if (fits && last.value() instanceof Node.Obj inner && !inner.members().isEmpty()) {
      begun(head, inner, part.of(last.name()), indent);
    } else {
      write(item, part, indent, 1);
    }
  }

  /** All up to the value of the last property. */
  private String head(List<Node.Member> members, Part part) {
    StringBuilder head = new StringBuilder("{");
    for (Node.Member member : members.subList(0, members.size() - 1)) {
      head.append(spelling.name(member));
      head.append(spelling.inline(member.value(), part.of(member.name()))).append(", ");
    }
    return head.append(spelling.name(members.get(members.size() - 1))).toString();
  }

  private void begun(String head, Node.Obj last, Part part, String indent) {
    String inner = indent + STEP;
    out.append(head).append('{');
    String separator = "\n";
    for (Node.Member member : Spelling.ordered(last, part)) {
      out.append(separator).append(inner).append(spelling.name(member));
      write(member.value(), part.of(member.name()), inner, 3);
      separator = ",\n";
    }
    out.append("}}");
  }

  /** As many entries on a line as fit. */
  private void filled(List<String> entries, String opening, String closing, String indent) {
    String inner = indent + STEP;
    out.append(opening).append('\n').append(inner);
    for (int i = 0; i < entries.size(); i++) {
      String entry = entries.get(i) + (i < entries.size() - 1 ? "," : "");
      boolean first = column() == inner.length();
      if (!first && column() + 1 + width(entry) > WIDTH) {
        out.append('\n').append(inner);
        first = true;
      }
      out.append(first ? "" : " ").append(entry);
    }
    out.append('\n').append(indent).append(closing);
  }

  private String inline(Node value) {
    return spelling.inline(value, Part.OTHER);
  }

  private int column() {
    return width(out.substring(out.lastIndexOf("\n") + 1));
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isScalar(Node value) {
    return !(value instanceof Node.Obj || value instanceof Node.Arr);
  }
}
