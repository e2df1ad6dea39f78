package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.api.copy.Copies;
import java.util.List;

/**
 * Two camps of reviewers who read one question in two ways: within each they agree, across they do
 * not, and neither severity nor a narrow use of the scale explains it. Says not who is right.
 *
 * <p>How two reviewers agree is told by their correlation as a share of the greatest that their
 * answers allow: of numbers Pearson's, of names Cohen's kappa; 1 if one follows from the other, 0
 * as by chance. So a camp that is only harsher, or stays nearer to the middle, is none.
 *
 * <p>Immutable and safe between threads.
 *
 * @param first the camp with the reviewer whose name comes first, two or more, by name
 * @param second the other one, likewise
 * @param neither reviewers who agree with neither camp better than with the other, by name
 * @param withinFirst how two of the first camp agree, on average
 * @param withinSecond likewise
 * @param across how one of the first agrees with one of the second, on average; below 0 the other
 *     way round
 * @param p how likely so clear a division is, if reviewers could have given each other's answers to
 *     each item
 * @param adjustedP with all questions in mind
 * @param items on which the camps lie furthest apart, that first; at most {@value #MOST_ITEMS}
 */
public record TwoCamps(
    List<String> first,
    List<String> second,
    List<String> neither,
    double withinFirst,
    double withinSecond,
    double across,
    double p,
    double adjustedP,
    List<String> items) {
  /** As many as are looked at together. */
  public static final int MOST_ITEMS = 3;

  public TwoCamps {
    first = Copies.list(first, "first");
    second = Copies.list(second, "second");
    neither = Copies.list(neither, "neither");
    items = Copies.list(items, "items");
  }

  /** By how much less reviewers agree across than within the camp that agrees less. */
  public double apart() {
    return Math.min(withinFirst, withinSecond) - across;
  }

  /** Whether the reviewer is of either camp. */
  public boolean has(String reviewer) {
    return first.contains(reviewer) || second.contains(reviewer);
  }

  TwoCamps adjusted(double adjusted) {
    return new TwoCamps(
        first, second, neither, withinFirst, withinSecond, across, p, adjusted, items);
  }
}
