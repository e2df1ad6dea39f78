package dev.evenhand.engine.sheet;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Files that Office has kept since long before .xlsx: workbooks of the old kind, and those of any
 * kind that a password locks.
 */
final class OldOffice {
  private static final long MOST_BYTES = 1L << 26;

  /** Each entry of the directory takes so many bytes, and begins at a multiple of it. */
  private static final int ENTRY = 128;

  private static final byte[] ENCRYPTED = "EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE);

  private OldOffice() {}

  /** Why a table can't be read from such a file. */
  static Problem refusal(InputStream in, String source) throws IOException {
    return isLocked(in)
        ? Problem.unreadable(
            "locked-workbook",
            Location.of(source),
            "a password locks this file, so it can't be read",
            "Open it with the password and save it without one, as .xlsx or as CSV UTF-8.")
        : Problem.unreadable(
            "old-workbook",
            Location.of(source),
            "this is a workbook of the old kind (.xls)",
            "Save it as .xlsx or as CSV UTF-8.");
  }

  private static boolean isLocked(InputStream in) throws IOException {
    byte[] entry = in.readNBytes(ENTRY);
    for (long at = 0; entry.length == ENTRY && at < MOST_BYTES; at += ENTRY) {
      if (Arrays.equals(entry, 0, ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
        return true;
      }
      entry = in.readNBytes(ENTRY);
    }
    return false;
  }
}
