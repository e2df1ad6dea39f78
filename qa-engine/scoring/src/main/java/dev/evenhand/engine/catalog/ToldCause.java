package dev.evenhand.engine.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an exception of a source says, for a problem that stands in logs and answers: on one line,
 * at most 160 characters, without what looks like a password.
 */
final class ToldCause {
  private static final int LONGEST = 160;

  /** Of "password=secret", of a token, and of "//user:secret@host" in an address. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token|api.?key)\\s*[=:]\\s*)[^\\s;,&]+"
              + "|(//[^\\s/:@]*:)[^\\s/@]+(?=@)");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private ToldCause() {}

  /** The name of its class, and its words or those of the nearest cause that has some. */
  static String of(Exception e) {
    String name = e.getClass().getSimpleName();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && !message.isBlank()) {
        return name + ": " + shown(message);
      }
    }
    return name;
  }

  private static String shown(String message) {
    String line = BLANKS.matcher(message).replaceAll(" ").strip();
    String safe =
        SECRET
            .matcher(line)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        (found.group(1) == null ? found.group(2) : found.group(1)) + "..."));
    return safe.length() <= LONGEST ? safe : cut(safe);
  }

  private static String cut(String text) {
    int end = LONGEST - 3;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "...";
  }
}
