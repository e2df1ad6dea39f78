package dev.evenhand.engine.calibration.verdict;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.count.PairCounts;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether two camps of reviewers are furthest apart by more than chance: the answers to each item
 * are dealt out anew among those who gave one, and the camps are looked for again. So the test
 * knows how many divisions were looked at.
 *
 * <p>Ends where enough such divisions were as clear: then it is chance, and how much no longer
 * matters (Besag and Clifford 1991).
 *
 * @see <a href="https://doi.org/10.1093/biomet/78.2.301">Besag and Clifford (1991), Sequential
 *     Monte Carlo p-values</a>
 */
final class CampTest {
  private static final long SEED = 1;
  private static final int PERMUTATIONS = 1999;
  private static final int AS_CLEAR = 10;

  private CampTest() {}

  /** The camps of a criterion, if they are as far apart as matters; of how many others is open. */
  static @Nullable TwoCamps of(RatingTable table, boolean names) {
    int reviewers = table.raters().size();
    if (reviewers < 2 * VerdictRules.LEAST_CAMP || reviewers > PairCounts.MAX_REVIEWERS) {
      return null;
    }
    CampAnswers answers = new CampAnswers(table, names);
    double[][] likeness = answers.likeness();
    Optional<CampSplit> best = CampSearch.best(likeness, VerdictRules.LEAST_CAMP);
    CampSplit camps =
        best.filter(split -> split.apart() >= VerdictRules.CAMPS_APART)
            .map(split -> split.core(likeness))
            .filter(CampTest::matters)
            .orElse(null);
    return camps == null
        ? null
        : told(table, camps, answers, p(table, names, best.orElseThrow().apart()));
  }

  private static boolean matters(CampSplit camps) {
    return camps.hasBoth(VerdictRules.LEAST_CAMP)
        && Math.min(camps.withinFirst(), camps.withinSecond()) >= VerdictRules.CAMP_AGREES
        && camps.apart() >= VerdictRules.CAMPS_APART;
  }

  private static TwoCamps told(RatingTable table, CampSplit camps, CampAnswers answers, double p) {
    List<String> names = table.raters();
    List<String> first = camps.first().stream().map(names::get).toList();
    List<String> second = camps.second().stream().map(names::get).toList();
    boolean ordered = first.get(0).compareTo(second.get(0)) < 0;
    return new TwoCamps(
        ordered ? first : second,
        ordered ? second : first,
        names.stream().filter(name -> !first.contains(name) && !second.contains(name)).toList(),
        ordered ? camps.withinFirst() : camps.withinSecond(),
        ordered ? camps.withinSecond() : camps.withinFirst(),
        camps.across(),
        p,
        1,
        answers.furthestApart(camps.first(), camps.second(), TwoCamps.MOST_ITEMS));
  }

  private static double p(RatingTable table, boolean names, double apart) {
    CampAnswers dealt = new CampAnswers(table, names);
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    int asClear = 0;
    for (int permutation = 1; permutation <= PERMUTATIONS; permutation++) {
      dealt.shuffle(random);
      boolean clear =
          CampSearch.best(dealt.likeness(), VerdictRules.LEAST_CAMP)
              .filter(split -> split.apart() >= apart)
              .isPresent();
      asClear += clear ? 1 : 0;
      if (asClear == AS_CLEAR) {
        return (double) asClear / permutation;
      }
    }
    return (asClear + 1.0) / (PERMUTATIONS + 1.0);
  }
}
