package dev.evenhand.engine.json;

/** Says that a value is of another type than its property, and how to write it. */
public final class WrongType {
  private WrongType() {}

  /** Reports that {@code at} is not {@code wanted}, such as "a number". */
  public static void report(Cursor at, String wanted) {
    at.reject(
        "wrong-type", "%s is of the wrong type".formatted(at.name()), wanted, remedy(at, wanted));
  }

  private static String remedy(Cursor at, String wanted) {
    Node node = at.node();
    if (node instanceof Node.Word word && word.word().equals("null")) {
      return "Write a value, or leave the property out.";
    }
    if (node instanceof Node.Str && !wanted.contains("text") && isBare(at, wanted)) {
      return "Write it without quotes.";
    }
    String meant = LooseValue.meant(node, wanted);
    if (meant != null) {
      return "Write %s.".formatted(meant);
    }
    boolean scalar = !(node instanceof Node.Obj || node instanceof Node.Arr);
    if (wanted.startsWith("a text") && scalar) {
      return "Put it into double quotes.";
    }
    String example = ShapeExamples.of(at.pointer(), wanted);
    boolean entry = node instanceof Node.Obj && wanted.equals("a list");
    if (example != null && !(entry && !isBandsByLabel(at))) {
      return "Write it like %s.".formatted(example);
    }
    if (wanted.equals("a list")) {
      return "Put it into square brackets.";
    }
    return wanted.equals("an object")
        ? "Put properties into braces, such as {\"id\": ...}."
        : "Write a single value.";
  }

  /** Whether bands stand as {@code {"Good": 80}}: brackets around that make none. */
  private static boolean isBandsByLabel(Cursor at) {
    return at.pointer().endsWith("/bands")
        && at.node() instanceof Node.Obj object
        && object.members().stream()
            .noneMatch(member -> member.name().equals("from") || member.name().equals("label"));
  }

  /** Whether the text in quotes is what is wanted without them. */
  private static boolean isBare(Cursor at, String wanted) {
    String value = at.node() instanceof Node.Str text ? text.value() : "";
    return wanted.equals("a number")
        ? value.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")
        : wanted.equals("true or false") && (value.equals("true") || value.equals("false"));
  }
}
