package dev.evenhand.engine.sheet;

/** What a file is, by its first bytes. */
enum FileKind {
  TEXT,
  JSON,
  WORKBOOK,
  OLD_OFFICE;

  /** Whether it makes sense to ask for one sheet of it. */
  boolean mayHaveSheets() {
    return this == WORKBOOK || this == OLD_OFFICE;
  }

  static FileKind of(byte[] first) {
    if (begins(first, 0, 'P', 'K', 3, 4)) {
      return WORKBOOK;
    }
    if (begins(first, 0, 0xD0, 0xCF, 0x11, 0xE0)) {
      return OLD_OFFICE;
    }
    int at = begins(first, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    while (at < first.length && " \t\r\n".indexOf(first[at]) >= 0) {
      at++;
    }
    return begins(first, at, '{') || isList(first, at) ? JSON : TEXT;
  }

  /** A list of objects, and not a CSV whose first cell begins with a bracket. */
  private static boolean isList(byte[] first, int from) {
    int at = from + 1;
    while (at < first.length && " \t\r\n".indexOf(first[at]) >= 0) {
      at++;
    }
    return begins(first, from, '[') && (begins(first, at, '{') || begins(first, at, ']'));
  }

  private static boolean begins(byte[] bytes, int at, int... sought) {
    for (int i = 0; i < sought.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != (byte) sought[i]) {
        return false;
      }
    }
    return true;
  }
}
