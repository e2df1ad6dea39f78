package dev.evenhand.engine.words;

import java.util.Objects;

/**
 * What became of one thing that was looked at. Immutable; safe between threads.
 *
 * @param type of a fault: what kind
 * @param message of a fault: on one line
 * @param text all that is to say, in lines; may be empty where it passed
 */
public record JUnitCase(String name, Verdict verdict, String type, String message, String text) {
  /** What build servers tell apart. */
  public enum Verdict {
    PASSED,
    FAILED,
    /** It could not be looked at. */
    ERROR
  }

  public JUnitCase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(text, "text");
  }

  /** What is well, with what there is to say of it. */
  public static JUnitCase passed(String name, String text) {
    return new JUnitCase(name, Verdict.PASSED, "", "", text);
  }
}
