package dev.evenhand.engine.json;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Text from bytes: UTF-8, with or without a byte order mark, and nothing that merely resembles it.
 */
public final class Utf8 {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /** How many of the first {@code length} bytes are a byte order mark: 3 or 0. */
  public static int markLength(byte[] bytes, int length) {
    for (int i = 0; i < MARK.length; i++) {
      if (i >= length || bytes[i] != MARK[i]) {
        return 0;
      }
    }
    return MARK.length;
  }

  /** The text of a whole file, without its mark. */
  public static Checked<SourceText> decodeFile(String source, byte[] bytes) {
    int mark = markLength(bytes, bytes.length);
    return decode(
        ByteBuffer.wrap(bytes, mark, bytes.length - mark),
        text -> SourceText.ofFile(source, text),
        Problem.Severity.UNREADABLE);
  }

  /** The text of one line of a file. */
  public static Checked<SourceText> decodeLine(String source, byte[] bytes, int number) {
    return decode(
        ByteBuffer.wrap(bytes),
        text -> SourceText.ofLine(source, text, number),
        Problem.Severity.ERROR);
  }

  /** The text of a part of a file, which begins at a line and column. */
  public static Checked<SourceText> decodePart(String source, byte[] bytes, int line, int column) {
    return decode(
        ByteBuffer.wrap(bytes),
        text -> SourceText.ofPart(source, text, line, column),
        Problem.Severity.ERROR);
  }

  private static Checked<SourceText> decode(
      ByteBuffer in, Function<String, SourceText> texts, Problem.Severity severity) {
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    SourceText text = texts.apply(out.flip().toString());
    return result.isError() ? Checked.failed(bad(in, text, severity)) : Checked.of(text);
  }

  private static Problem bad(ByteBuffer in, SourceText good, Problem.Severity severity) {
    OtherFile other = OtherFile.of(good.text());
    if (other != null && severity == Problem.Severity.UNREADABLE) {
      return Problem.unreadable(
          "not-json", good.at(0), "this is not JSON but " + other.name(), other.remedy());
    }
    Location where = good.at(good.text().length());
    int bad = in.get(in.position()) & 0xFF;
    boolean wide = in.position() == 0 && (bad == 0xFE || bad == 0xFF);
    return new Problem(
        "not-utf-8",
        severity,
        where,
        "",
        "the text is not UTF-8",
        "the byte 0x%02X".formatted(bad),
        null,
        wide
            ? "It begins like UTF-16: save the file as UTF-8."
            : "Save the file as UTF-8; maybe it was saved in a local encoding such as Windows-1252.");
  }
}
