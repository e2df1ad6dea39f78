package dev.evenhand.engine.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Ratings that could not be used: the first refusals are kept, and all ratings counted. */
final class RefusalLog {
  private final List<Refusal> first = new ArrayList<>();
  private long ratings;

  void add(Refusal refusal) {
    if (first.size() < RatingTable.MOST_REFUSALS) {
      first.add(refusal);
    }
    ratings += refusal.sources().size();
  }

  /** How many ratings were refused. */
  long ratings() {
    return ratings;
  }

  List<Refusal> first() {
    return List.copyOf(first);
  }

  RefusalLog copy() {
    return only(refusal -> true);
  }

  /** Without those that are kept and not wanted. */
  RefusalLog only(Predicate<Refusal> wanted) {
    RefusalLog rest = new RefusalLog();
    rest.ratings = ratings;
    for (Refusal refusal : first) {
      if (wanted.test(refusal)) {
        rest.first.add(refusal);
      } else {
        rest.ratings -= refusal.sources().size();
      }
    }
    return rest;
  }
}
