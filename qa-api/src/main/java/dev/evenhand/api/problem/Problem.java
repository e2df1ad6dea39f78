package dev.evenhand.api.problem;

import dev.evenhand.api.wire.WireValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in what an author, a reviewer or a file says: where, what was found, what is allowed
 * and what to do about it.
 *
 * <p>Problems are data: the text is made last, by {@link #text()}. A {@code code} is stable and
 * never reused, so tools may filter by it. Messages hold ids and values of definitions, never the
 * text of an interaction or a comment, which are personal data. What they repeat of the input may
 * have any length, so every text is shortened to {@value #LONGEST} characters.
 *
 * @param code what kind of mistake, in lower case with hyphens, such as {@code unknown-property}
 * @param severity how much it stops
 * @param location where it stands
 * @param path the JSON pointer, column or id within the source; empty for the source as a whole
 * @param message what is wrong, without the value and without a full stop
 * @param found the offending value as it was written, or null if there is none to show
 * @param allowed what may stand there, or null if the message says it
 * @param remedy what to do, a sentence; begins with "Maybe" where it is a guess
 */
public record Problem(
    String code,
    Severity severity,
    Location location,
    String path,
    String message,
    @Nullable String found,
    @Nullable String allowed,
    String remedy)
    implements WireValue {
  private static final int LONGEST = 1000;

  /** How much a problem stops. */
  public enum Severity {
    /** The source is not what it claims to be; nothing in it can be used. */
    UNREADABLE,
    /** A definite mistake; what it concerns can't be used. */
    ERROR,
    /** Usable, but likely not what was meant. */
    WARNING,
    /**
     * Nothing is wrong: how the source was read where it left that open, and how to say otherwise.
     */
    NOTICE
  }

  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
    path = shortened(path);
    message = shortened(message);
    found = found == null ? null : shortened(found);
    allowed = allowed == null ? null : shortened(allowed);
    remedy = shortened(remedy);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** A definite mistake without a value to show. */
  public static Problem error(
      String code, Location location, String path, String message, String remedy) {
    return new Problem(code, Severity.ERROR, location, path, message, null, null, remedy);
  }

  /** Something that is likely not what was meant. */
  public static Problem warning(
      String code, Location location, String path, String message, String remedy) {
    return new Problem(code, Severity.WARNING, location, path, message, null, null, remedy);
  }

  /** How something was read where that was open; the remedy tells how to say otherwise. */
  public static Problem notice(
      String code, Location location, String path, String message, String remedy) {
    return new Problem(code, Severity.NOTICE, location, path, message, null, null, remedy);
  }

  /** A source that can't be read at all. */
  public static Problem unreadable(String code, Location location, String message, String remedy) {
    return new Problem(code, Severity.UNREADABLE, location, "", message, null, null, remedy);
  }

  /** The same problem, with the value that was found and what is allowed instead. */
  public Problem with(@Nullable String newFound, @Nullable String newAllowed) {
    return new Problem(code, severity, location, path, message, newFound, newAllowed, remedy);
  }

  /** The same problem in another place. */
  public Problem at(Location newLocation, String newPath) {
    return new Problem(code, severity, newLocation, newPath, message, found, allowed, remedy);
  }

  /** One line: where, what, what is allowed, what to do, and the code in brackets. */
  public String text() {
    StringBuilder out = new StringBuilder(shortened(location.toString()));
    if (!path.isEmpty()) {
      out.append(' ').append(path);
    }
    out.append(": ").append(message);
    if (found != null) {
      out.append(", found ").append(found);
    }
    if (allowed != null) {
      out.append("; allowed: ").append(allowed);
    }
    out.append(". ").append(remedy).append(" [").append(code).append(']');
    return oneLine(out.toString());
  }

  /** Names come from files: a line break in one must not end the line of the problem. */
  private static String oneLine(String text) {
    if (text.codePoints().noneMatch(Problem::isControl)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> out.append(isControl(c) ? "\\u%04x".formatted(c) : Character.toString(c)));
    return out.toString();
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return text();
  }
}
