package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Files that Office has kept since long before .xlsx: workbooks of the old kind, other documents,
 * and those of any kind that a password locks.
 */
final class OldOffice {
  private static final long MOST_BYTES = 1L << 26;

  /** Each entry of the directory takes so many bytes, and begins at a multiple of it. */
  private static final int ENTRY = 128;

  private static final String SAVE = "Save it as .xlsx or as CSV UTF-8.";

  private static final String NO_TABLE = "Give a table as .xlsx or as CSV UTF-8.";

  /** What a file is, by an entry that only such files have. */
  private enum Kind {
    LOCKED(
        "EncryptedPackage",
        "locked-workbook",
        "a password locks this file, so it can't be read",
        "Open it with the password and save it without one, as .xlsx or as CSV UTF-8."),
    WORKBOOK("Workbook", "old-workbook", "this is a workbook of the old kind (.xls)", SAVE),
    OLDER_WORKBOOK("Book", "old-workbook", "this is a workbook of the old kind (.xls)", SAVE),
    WORD("WordDocument", "no-table", "this is a document of Word (.doc), not a table", NO_TABLE),
    SLIDES(
        "PowerPoint Document",
        "no-table",
        "these are slides of PowerPoint (.ppt), not a table",
        NO_TABLE),
    MAIL(
        "__properties_version1.0",
        "no-table",
        "this is a message of Outlook (.msg), not a table",
        "Give the table that it carries, as .xlsx or as CSV UTF-8."),
    OTHER(
        "",
        "old-workbook",
        "this is a file of an old kind of Office, maybe a workbook (.xls)",
        SAVE);

    private final String entry;
    private final String code;
    private final String message;
    private final String remedy;

    Kind(String entry, String code, String message, String remedy) {
      this.entry = entry + '\0';
      this.code = code;
      this.message = message;
      this.remedy = remedy;
    }

    private boolean isOf(String found) {
      return this != OTHER && found.startsWith(entry);
    }
  }

  private OldOffice() {}

  /** Why a table can't be read from such a file. */
  static Problem refusal(InputStream in, String source) throws IOException {
    Kind kind = kind(in);
    return Problem.unreadable(kind.code, Location.of(source), kind.message, kind.remedy);
  }

  private static Kind kind(InputStream in) throws IOException {
    byte[] entry = in.readNBytes(ENTRY);
    for (long at = 0; entry.length == ENTRY && at < MOST_BYTES; at += ENTRY) {
      String name = new String(entry, StandardCharsets.UTF_16LE);
      for (Kind kind : Kind.values()) {
        if (kind.isOf(name)) {
          return kind;
        }
      }
      entry = in.readNBytes(ENTRY);
    }
    return Kind.OTHER;
  }
}
