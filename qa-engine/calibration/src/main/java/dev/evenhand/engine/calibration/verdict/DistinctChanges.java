package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.calibration.verdict.PeopleVerdicts.Place;
import dev.evenhand.engine.reviewer.ChangePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose severity changed, where a change of one makes the others seem to change the other way: of a
 * criterion the widest change is taken, from the others is taken what it does to them, and so on
 * while one counts. Of two reviewers nobody can tell whose changed.
 */
final class DistinctChanges {
  private static final int LEAST_REVIEWERS = 3;

  private DistinctChanges() {}

  /**
   * Those on one criterion.
   *
   * @param changes those beyond chance, of all criteria
   * @param reviewers how many rate on the criterion
   * @param size from where on a change matters
   */
  static List<Place> of(
      String criterion, Map<Place, ChangePoint> changes, int reviewers, double size) {
    Map<Place, Double> left = new LinkedHashMap<>();
    changes.forEach(
        (place, change) -> {
          if (place.criterion().equals(criterion) && reviewers >= LEAST_REVIEWERS) {
            left.put(place, change.size().value());
          }
        });
    List<Place> found = new ArrayList<>();
    while (true) {
      Place widest =
          left.entrySet().stream()
              .filter(one -> counts(one.getValue(), changes.get(one.getKey()), size))
              .max(Comparator.comparingDouble(one -> Math.abs(one.getValue())))
              .map(Map.Entry::getKey)
              .orElse(null);
      if (widest == null) {
        return found;
      }
      found.add(widest);
      double mirrored = left.remove(widest) / (reviewers - 1);
      left.replaceAll((place, change) -> change + mirrored);
    }
  }

  /** Whether what is left of a change has its direction, matters, and is beyond its bounds. */
  private static boolean counts(double left, ChangePoint change, double size) {
    double whole = change.size().value();
    double half =
        change.size().interval().map(bounds -> whole - bounds.low()).map(Math::abs).orElse(0.0);
    return left * whole > 0 && Math.abs(left) >= half && Sizes.matters(left, size);
  }
}
