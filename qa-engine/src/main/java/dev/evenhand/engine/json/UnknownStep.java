package dev.evenhand.engine.json;

/**
 * The last steps of pointers under which unknown properties are noted: what they might have meant
 * can be told from their values only. No property has such a name.
 */
public final class UnknownStep {
  public static final String NUMBER = "(number)";
  public static final String LIST = "(list)";
  public static final String FLAG = "(flag)";
  public static final String TEXT = "(text)";

  private UnknownStep() {}

  /** The step of an unknown property with this value. */
  static String of(Node value) {
    if (value instanceof Node.Num) {
      return NUMBER;
    }
    if (value instanceof Node.Str) {
      return TEXT;
    }
    return value instanceof Node.Word ? FLAG : LIST;
  }
}
