package dev.evenhand.cli;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether an input begins as a table does and not as JSON. */
final class TableStart {
  /** Two cells in the first lines, whatever parts them, and nothing that begins JSON. */
  private static final Pattern CELLS =
      Pattern.compile(
          "\\A\\s*+(?!\"[^\"\n]*+\"\\s*+:)[^\\s{\\[]" // no object, list or rest of one
              + "[^,;\\t|\\n{]*+(?:\\n[^,;\\t|\\n{]*+){0,5}+[,;\\t|]");

  private TableStart() {}

  static boolean isWorkbook(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
  }

  private static boolean isOldWorkbook(byte[] start) {
    return start.length > 1 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF;
  }

  /** Also what its reader knows to be a web page. */
  static boolean isTable(byte[] start) {
    String text = text(start);
    return isWorkbook(start)
        || isOldWorkbook(start)
        || text.stripLeading().startsWith("<")
        || CELLS.matcher(text).find();
  }

  /** The text as far as its kind can be told; of UTF-16 the bytes that are not 0. */
  private static String text(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.replace("\0", "").replaceFirst("\\A(?:\\xEF\\xBB\\xBF|\\xFE\\xFF|\\xFF\\xFE)", "");
  }
}
