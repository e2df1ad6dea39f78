package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.arithmetic.MultipleTests;
import dev.evenhand.engine.estimate.arithmetic.Tails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Reviewers who agree with nobody while the others agree with each other. That is not severity: who
 * is always 5 points lower puts interactions into the same order as the others do.
 *
 * <p>A reviewer is erratic if the agreement with each of the others is beyond chance below what the
 * others have among themselves. Of numbers that is told by the spread of differences, which a
 * steady difference does not move; of names by Cohen's kappa. The largest p of the reviewer's pairs
 * counts, and the false discovery rate over all reviewers is controlled.
 *
 * <p>Safe for threads.
 */
public final class ErraticReviewers {
  /** Below so many reviewers the others have no pair of their own. */
  private static final int LEAST_REVIEWERS = 3;

  /** Differences must spread so much more, as a ratio of variances, to be worth telling. */
  private static final double SPREAD = 2;

  /** Kappa must be so much lower to be worth telling. */
  private static final double LOWER = 0.2;

  private ErraticReviewers() {}

  /**
   * The erratic reviewers of each criterion, by name.
   *
   * @param pairsByCriterion how every two reviewers agree, a list a criterion; all are one family
   */
  public static List<List<String>> of(List<List<PairAgreement>> pairsByCriterion) {
    Objects.requireNonNull(pairsByCriterion, "pairsByCriterion");
    List<List<Suspect>> suspects =
        pairsByCriterion.stream().map(ErraticReviewers::suspects).toList();
    double[] adjusted =
        MultipleTests.adjusted(
            suspects.stream().flatMap(List::stream).mapToDouble(Suspect::p).toArray());
    List<List<String>> erratic = new ArrayList<>();
    int next = 0;
    for (List<Suspect> ofCriterion : suspects) {
      List<String> names = new ArrayList<>();
      for (Suspect one : ofCriterion) {
        if (adjusted[next++] <= VerdictRules.FALSE_DISCOVERIES) {
          names.add(one.reviewer());
        }
      }
      erratic.add(names);
    }
    return erratic;
  }

  private record Suspect(String reviewer, double p) {}

  /** Each reviewer with how likely it is to agree so little by chance. */
  private static List<Suspect> suspects(List<PairAgreement> pairs) {
    List<PairAgreement> enough =
        pairs.stream().filter(pair -> pair.items() >= VerdictRules.LEAST_ITEMS).toList();
    Set<String> reviewers = new TreeSet<>();
    enough.forEach(pair -> reviewers.addAll(List.of(pair.first(), pair.second())));
    if (reviewers.size() < LEAST_REVIEWERS) {
      return List.of();
    }
    boolean numbers = enough.stream().allMatch(pair -> pair.differences() != null);
    return reviewers.stream()
        .map(name -> new Suspect(name, numbers ? ofNumbers(name, enough) : ofNames(name, enough)))
        .toList();
  }

  private static double ofNumbers(String reviewer, List<PairAgreement> pairs) {
    double others = mean(pairs, reviewer, false, ErraticReviewers::variance);
    double own = mean(pairs, reviewer, true, ErraticReviewers::variance);
    return own >= SPREAD * others
        ? largest(
            pairs,
            reviewer,
            pair ->
                Tails.f(
                    others > 0 ? variance(pair) / others : Double.MAX_VALUE,
                    pair.items() - 1.0,
                    pair.items() - 1.0))
        : 1;
  }

  private static double ofNames(String reviewer, List<PairAgreement> pairs) {
    double others = mean(pairs, reviewer, false, ErraticReviewers::kappa);
    double own = mean(pairs, reviewer, true, ErraticReviewers::kappa);
    return own <= others - LOWER ? largest(pairs, reviewer, pair -> lower(pair, others)) : 1;
  }

  /** One-sided probability of such a kappa or a lower one. */
  private static double lower(PairAgreement pair, double others) {
    Double error = pair.kappa().interval().map(Interval::standardError).orElse(null);
    return error == null || !(error > 0)
        ? 1
        : NormalDistribution.of(0, 1).cumulativeProbability((kappa(pair) - others) / error);
  }

  private static double mean(
      List<PairAgreement> pairs,
      String reviewer,
      boolean own,
      ToDoubleFunction<PairAgreement> value) {
    return pairs.stream()
        .filter(pair -> isOf(reviewer, pair) == own)
        .mapToDouble(value)
        .filter(number -> !Double.isNaN(number))
        .average()
        .orElse(Double.NaN);
  }

  private static double largest(
      List<PairAgreement> pairs, String reviewer, ToDoubleFunction<PairAgreement> p) {
    return pairs.stream()
        .filter(pair -> isOf(reviewer, pair))
        .mapToDouble(p)
        .filter(number -> !Double.isNaN(number))
        .max()
        .orElse(1);
  }

  private static boolean isOf(String reviewer, PairAgreement pair) {
    return pair.first().equals(reviewer) || pair.second().equals(reviewer);
  }

  private static double variance(PairAgreement pair) {
    BlandAltman found = pair.differences();
    return found == null ? Double.NaN : found.standardDeviation() * found.standardDeviation();
  }

  private static double kappa(PairAgreement pair) {
    return pair.kappa().value().orElse(Double.NaN);
  }
}
