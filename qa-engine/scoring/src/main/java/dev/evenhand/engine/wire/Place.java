package dev.evenhand.engine.wire;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;

/**
 * Where a part stands in a source, such as a line, or an evaluation in a score.
 *
 * @param start of its first character
 * @param pointer to it in the JSON around it; empty if that is not JSON as a whole
 */
record Place(Location start, String pointer) {
  /** A problem of the part by itself, told as one of the source, of which the rest is good. */
  Problem of(Problem alone) {
    boolean unreadable = alone.severity() == Problem.Severity.UNREADABLE;
    return new Problem(
        alone.code(),
        unreadable ? Problem.Severity.ERROR : alone.severity(),
        moved(alone.location()),
        pointer + alone.path(),
        alone.message(),
        alone.found(),
        alone.allowed(),
        alone.remedy());
  }

  private Location moved(Location alone) {
    if (alone.line() == 0) {
      return start;
    }
    int before = alone.line() == 1 && alone.column() > 0 ? Math.max(0, start.column() - 1) : 0;
    return new Location(start.source(), start.line() + alone.line() - 1, alone.column() + before);
  }
}
