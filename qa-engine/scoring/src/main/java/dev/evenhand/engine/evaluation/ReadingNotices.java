package dev.evenhand.engine.evaluation;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an input was read, told once for each kind of conversion and property, with its first example
 * and how often it came up: a million lines make a few notices. Not thread-safe.
 */
public final class ReadingNotices {
  /** Names of properties come from the input, so there may be any number. */
  private static final int MOST = 1000;

  private final Map<String, Counted> first = new LinkedHashMap<>();

  /** No notice yet. */
  public ReadingNotices() {}

  private static final class Counted {
    final Problem problem;
    long count = 1;

    Counted(Problem problem) {
      this.problem = problem;
    }

    Problem told() {
      return count == 1
          ? problem
          : new Problem(
              problem.code(),
              problem.severity(),
              problem.location(),
              problem.path(),
              problem.message() + ", and so on: %s times in all".formatted(count),
              problem.found(),
              problem.allowed(),
              problem.remedy());
    }
  }

  /** Adds notices of the evaluation at {@code location}. */
  public void addAll(List<Problem> notices, Location location) {
    for (Problem notice : notices) {
      String key = notice.code() + ' ' + notice.path();
      Counted known = first.get(key);
      if (known != null) {
        known.count++;
      } else if (first.size() < MOST) {
        Location where = notice.location().line() > 0 ? notice.location() : location;
        first.put(key, new Counted(notice.at(where, notice.path())));
      }
    }
  }

  /** In the order in which they first came up. */
  public List<Problem> list() {
    return first.values().stream().map(Counted::told).toList();
  }
}
