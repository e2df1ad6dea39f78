package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.Optional;

/**
 * Which evaluations were read already: by id what each says, as a fingerprint, and on which line.
 * About 22 bytes an evaluation. Not thread-safe.
 */
final class SeenEvaluations {
  private static final int PARTS = 256;

  private final Part[] parts = new Part[PARTS];

  SeenEvaluations() {
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new Part();
    }
  }

  /**
   * Takes note of an evaluation.
   *
   * @param content a fingerprint of all that it says
   * @return why it can't be used, if its id was there before: a notice for an equal copy, which
   *     counts once, and an error for another one
   */
  Optional<Problem> see(String id, long content, Location at) {
    long first = put(id, content, at.line());
    if (first == 0) {
      return Optional.empty();
    }
    return Optional.of(
        isSame(first, content) ? copy(id, (int) first, at) : other(id, (int) first, at));
  }

  /** The line on which the id was there before and said something else; 0 if it did not. */
  int other(String id, long content, int line) {
    long first = put(id, content, line);
    return first == 0 || isSame(first, content) ? 0 : (int) first;
  }

  private long put(String id, long content, int line) {
    long hash = Fingerprint.of(id);
    long entry = content & ~0xFFFF_FFFFL | line;
    return parts[(int) (hash >>> 56)].put(hash == 0 ? 1 : hash, entry);
  }

  private static boolean isSame(long entry, long content) {
    return entry >>> 32 == content >>> 32;
  }

  private static Problem copy(String id, int line, Location at) {
    return Problem.notice(
        "evaluation-again",
        at,
        "/id",
        "evaluation '%s' stands here again as on line %s, and counts once".formatted(id, line),
        "Remove the copy, or give it another id if it is another evaluation.");
  }

  private static Problem other(String id, int line, Location at) {
    return Problem.error(
        "evaluation-differs",
        at,
        "/id",
        "evaluation '%s' says other things than on line %s, and which counts is not known"
            .formatted(id, line),
        "Remove one of the two, or give it another id.");
  }

  /** A share of the ids, so that growing never doubles all of them at once. */
  private static final class Part {
    private long[] ids = new long[8];
    private long[] entries = new long[8];
    private int size;

    /** The entry of the id before, or 0 if there was none; then it is {@code entry}. */
    long put(long id, long entry) {
      if (4 * (size + 1) > 3 * ids.length) {
        grow();
      }
      int place = place(id);
      if (ids[place] != 0) {
        return entries[place];
      }
      ids[place] = id;
      entries[place] = entry;
      size++;
      return 0;
    }

    private int place(long id) {
      int place = (int) Math.multiplyHigh(id << 8 >>> 1, 2L * ids.length);
      while (ids[place] != 0 && ids[place] != id) {
        place = place + 1 == ids.length ? 0 : place + 1;
      }
      return place;
    }

    private void grow() {
      long[] oldIds = ids;
      long[] oldEntries = entries;
      int length = ids.length + Math.max(8, ids.length / 4);
      ids = new long[length];
      entries = new long[length];
      for (int i = 0; i < oldIds.length; i++) {
        if (oldIds[i] != 0) {
          int place = place(oldIds[i]);
          ids[place] = oldIds[i];
          entries[place] = oldEntries[i];
        }
      }
    }
  }
}
