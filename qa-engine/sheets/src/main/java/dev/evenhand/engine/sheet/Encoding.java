package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text are written as bytes.
 *
 * @param mark how many bytes at the beginning say so
 */
record Encoding(Charset charset, int mark) {
  static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Text in UTF-16 has so many zeros on one side of its pairs, and so few on the other. */
  private static final double MANY = 0.3;

  private static final double FEW = 0.05;
  private static final Pattern FOREIGN =
      Pattern.compile("[\\p{L} ]{0,20}[^\\x00-\\x7F][\\p{L} ]{0,20}");

  /** What a byte order mark says, else what was asked for, else what the first bytes look like. */
  static Encoding of(byte[] first, @Nullable Charset asked, Guesses guesses) throws SheetFault {
    Encoding marked = marked(first);
    if (marked != null) {
      return marked;
    }
    if (asked != null) {
      return new Encoding(asked, 0);
    }
    Charset wide = utf16(first);
    if (wide != null) {
      guesses.notice(
          "encoding-guessed",
          "read as " + wide,
          "Use qa's option --encoding if it is another" + " encoding.");
      return new Encoding(wide, 0);
    }
    return narrow(first, guesses);
  }

  private static @Nullable Encoding marked(byte[] first) {
    if (begins(first, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(first, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return begins(first, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset utf16(byte[] first) {
    int[] zeros = new int[2];
    for (int i = 0; i < first.length; i++) {
      zeros[i % 2] += first[i] == 0 ? 1 : 0;
    }
    double pairs = first.length / 2.0;
    if (zeros[1] > MANY * pairs && zeros[0] < FEW * pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[0] > MANY * pairs && zeros[1] < FEW * pairs ? StandardCharsets.UTF_16BE : null;
  }

  /** UTF-8, or Windows-1252 where no character is written as in UTF-8. */
  private static Encoding narrow(byte[] first, Guesses guesses) throws SheetFault {
    for (byte one : first) {
      if (one == 0) {
        throw new SheetFault(
            Problem.unreadable(
                "not-text",
                Location.of(guesses.source()),
                "this is no text and no workbook (.xlsx)",
                "Save the table as CSV UTF-8 or as .xlsx."));
      }
    }
    CharBuffer read = CharBuffer.allocate(first.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(first), read, false);
    String before = read.flip().toString();
    boolean anyWide = before.chars().anyMatch(c -> c > 0x7F);
    if (!result.isError() || anyWide) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    tellWindows(new String(first, WINDOWS), guesses);
    return new Encoding(WINDOWS, 0);
  }

  private static void tellWindows(String text, Guesses guesses) {
    Matcher foreign = FOREIGN.matcher(text);
    boolean found = foreign.find();
    int line = found ? (int) text.substring(0, foreign.start()).lines().count() : 0;
    guesses.notice(
        "encoding-guessed",
        Math.max(line, 1),
        "not UTF-8, so read as Windows-1252: '%s'".formatted(found ? foreign.group().strip() : ""),
        "Use qa's option --encoding if that looks wrong.");
  }
}
