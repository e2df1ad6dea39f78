package dev.evenhand.engine.reviewer;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether a reviewer's ratings of different criteria go together more than those of the others: one
 * good impression that colours everything.
 *
 * <p>For every two criteria, and every other reviewer, Pearson's correlation over the items to
 * which both reviewers gave a number on both criteria; own less the other's, averaged with these
 * items as weights. Criteria do go together in fact, and severity or a narrow range would make the
 * variance within an item small: so it is correlations that are compared, on the same items. Above
 * 0 is halo.
 *
 * <p>Below {@link ReviewerSettings#minimumItems()} items on which this can be compared: not enough
 * data. Undefined ({@code NO_VARIATION}) where no two criteria of anybody vary; ({@code TOO_FEW})
 * with one criterion.
 *
 * @param own the mean of the own correlations, in [-1, 1]
 * @param others the mean of those of the others on the same items
 * @param difference own less others; bounds by the jackknife over items
 * @see <a href="https://doi.org/10.1037/0033-2909.90.2.218">Cooper (1981), Ubiquitous halo</a>
 */
public record Halo(double own, double others, Measure difference) {
  private static final String ITEMS = "items that others rated too, on two criteria with a number";

  public Halo {
    Objects.requireNonNull(difference, "difference");
  }

  /**
   * The halo of every reviewer, in the order of their names. O(criteria^2 times the sum over items
   * of the squared number of their reviewers).
   *
   * @param scoresByCriterion the ratings, without "not applicable"; items have one name in all
   */
  public static SortedMap<String, Estimate<Halo>> of(
      SortedMap<String, RatingTable> scoresByCriterion, ReviewerSettings settings) {
    Objects.requireNonNull(scoresByCriterion, "scoresByCriterion");
    Objects.requireNonNull(settings, "settings");
    Profiles profiles = new Profiles(List.copyOf(scoresByCriterion.values()));
    var halos = new TreeMap<String, Estimate<Halo>>();
    for (String rater : profiles.raters()) {
      halos.put(
          rater,
          profiles.criteria() < 2
              ? Estimate.none(
                  UndefinedReason.TOO_FEW, "one criterion has nothing to go together with")
              : of(profiles, profiles.shared(rater), settings));
    }
    return halos;
  }

  private static Estimate<Halo> of(
      Profiles profiles, List<Profiles.Item> items, ReviewerSettings settings) {
    return settings.ifEnough(
        items.size(),
        ITEMS,
        () -> of(sums(profiles, items, settings.minimumItems()), items.size(), settings));
  }

  /** For each group of items left out and last for none: weights, weighted own and others'. */
  private static List<double[]> sums(Profiles profiles, List<Profiles.Item> items, int minimum) {
    int groups = GroupJackknife.groups(items.size());
    List<double[]> sums = Stream.generate(() -> new double[3]).limit(groups + 1L).toList();
    for (int first = 0; first < profiles.criteria(); first++) {
      for (int second = first + 1; second < profiles.criteria(); second++) {
        new Correlations(items, first, second, profiles.raters().size(), groups)
            .addTo(sums, minimum);
      }
    }
    return sums;
  }

  private static Estimate<Halo> of(List<double[]> sums, int items, ReviewerSettings settings) {
    int groups = sums.size() - 1;
    double[] all = sums.get(groups);
    if (all[0] == 0) {
      return Estimate.none(
          UndefinedReason.NO_VARIATION, "no two criteria vary for this reviewer and another");
    }
    double[] without =
        sums.stream().limit(groups).mapToDouble(sum -> (sum[1] - sum[2]) / sum[0]).toArray();
    return GroupJackknife.of((all[1] - all[2]) / all[0], without)
        .map(
            jackknife ->
                new Halo(
                    all[1] / all[0],
                    all[2] / all[0],
                    jackknife.measure(value -> value, settings.confidence(), items)));
  }
}
