package dev.evenhand.engine.model.consensus;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Whether an AI reviewer may stand in for the humans: the alternative annotator test.
 *
 * <p>Each human is left out in turn. On every item that this human, the AI and another human rated,
 * the rating of the AI and that of the human are scored against those of the other humans; the
 * better one wins, and both win a tie. With \( d \) the win of the human less that of the AI, the
 * AI beats this human if the mean of \( d \) is below \( \varepsilon \) by a one-sided test. Humans
 * are tested together at a false discovery rate of Benjamini and Yekutieli, and the AI passes if it
 * beats at least half of them.
 *
 * <ul>
 *   <li>The test is by t from {@value #ITEMS_FOR_T} items on, else by Wilcoxon's signed-rank test,
 *       exact with ties, and by t, and the larger p counts: ranks alone, which the authors take,
 *       are of medians, and the AI would pass too often where most items are ties. Where all \( d
 *       \) are alike t has no value: p is 0 if they are below \( \varepsilon \), else 1.
 *   <li>A human with fewer than {@value #MIN_ITEMS} such items is {@linkplain #untested() not
 *       tested}. With fewer than {@value #MIN_HUMANS} tested humans there is no answer ({@code
 *       TOO_FEW}). The authors ask for 50 to 100 items.
 *   <li>{@code NO_RATINGS} if the AI rated nothing; {@code NOT_NUMERIC} if root mean square needs
 *       numbers and there are none, single ratings without one having no part.
 *   <li>Scores are compared exactly. Replicates count by their mean.
 * </ul>
 *
 * <p>Immutable. O(items * humans^2).
 *
 * @see <a href="https://aclanthology.org/2025.acl-long.782/">Calderon, Reichart and Dror (2025),
 *     The alternative annotator test for LLM-as-a-judge</a>
 * @see <a href="https://doi.org/10.1214/aos/1013699998">Benjamini and Yekutieli (2001), The control
 *     of the false discovery rate in multiple testing under dependency</a>
 */
public final class AlternativeAnnotator {
  /** Below this many tested humans there is no answer. */
  public static final int MIN_HUMANS = 3;

  /** A human with fewer items is not tested: the signed ranks of five can't be rare enough. */
  public static final int MIN_ITEMS = 6;

  /** From this many items on the test is by t. */
  public static final int ITEMS_FOR_T = 30;

  private static final double USUAL_RATE = 0.05;

  /** Which test a p-value is of. */
  public enum Method {
    T("t"),
    SIGNED_RANK("wilcoxon");

    private final String id;

    Method(String id) {
      this.id = id;
    }

    /** The name in reports. */
    public String id() {
      return id;
    }
  }

  /**
   * The AI beside one human.
   *
   * @param items on which the two were compared
   * @param advantage share of the items on which the AI is as good as the human or better, in [0,
   *     1]
   * @param difference share of wins of the human less that of the AI, in [-1, 1]
   * @param p chance of a difference so small or smaller if it were \( \varepsilon \) in truth
   * @param isBeaten whether the AI is no worse than this human, at the false discovery rate
   */
  public record Comparison(
      String human,
      int items,
      double advantage,
      double difference,
      Method method,
      double p,
      boolean isBeaten) {
    public Comparison {
      Objects.requireNonNull(human, "human");
      Objects.requireNonNull(method, "method");
    }
  }

  private final AnnotatorComparisons duels;
  private final double epsilon;
  private final double rate;
  private final List<Comparison> comparisons;
  private final Map<String, Integer> untested;

  private AlternativeAnnotator(
      AnnotatorComparisons duels,
      double epsilon,
      double rate,
      List<AnnotatorComparisons.Tally> tested,
      Map<String, Integer> untested) {
    this.duels = duels;
    this.epsilon = epsilon;
    this.rate = rate;
    this.untested = Collections.unmodifiableMap(untested);
    double[] p = tested.stream().mapToDouble(tally -> tally.p(epsilon)).toArray();
    double limit = BenjaminiYekutieli.limit(p, rate);
    comparisons =
        IntStream.range(0, p.length)
            .mapToObj(i -> tested.get(i).comparison(p[i], p[i] <= limit))
            .toList();
  }

  /** The test at a false discovery rate of 0.05. */
  public static Estimate<AlternativeAnnotator> of(
      RatingTable ratings, String candidate, AgreementScore score, double epsilon) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(score, "score");
    return of(ratings, candidate, score, epsilon, USUAL_RATE);
  }

  /**
   * The test.
   *
   * @param ratings by the AI and by humans
   * @param candidate the name of the AI among the raters
   * @param epsilon how much worse the AI may be for what it saves, in [0, 1): the authors suggest
   *     0.2 beside experts, 0.15 beside trained people and 0.1 beside crowd workers
   * @param falseDiscoveryRate share of wrong wins to accept, between 0 and 1
   * @throws IllegalArgumentException if one of the last two is out of range
   */
  public static Estimate<AlternativeAnnotator> of(
      RatingTable ratings,
      String candidate,
      AgreementScore score,
      double epsilon,
      double falseDiscoveryRate) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(candidate, "candidate");
    Objects.requireNonNull(score, "score");
    if (!(epsilon >= 0 && epsilon < 1)) {
      throw new IllegalArgumentException(
          "epsilon must be at least 0 and below 1 but is " + epsilon + ". Maybe 0.2 or 0.1.");
    }
    if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
      throw new IllegalArgumentException(
          "falseDiscoveryRate must lie between 0 and 1 but is "
              + falseDiscoveryRate
              + ". Maybe write 5 % as 0.05.");
    }
    var duels = new AnnotatorComparisons(ratings, score, ratings.raters().indexOf(candidate));
    return new FirstReason()
        .when(
            !duels.hasCandidate(),
            UndefinedReason.NO_RATINGS,
            "nothing was rated by '" + candidate + "'")
        .when(!duels.hasRatings(), Identifiability.NOT_NUMERIC)
        .orElse(() -> of(duels, epsilon, falseDiscoveryRate));
  }

  private static Estimate<AlternativeAnnotator> of(
      AnnotatorComparisons duels, double epsilon, double rate) {
    List<AnnotatorComparisons.Tally> tested = new ArrayList<>();
    Map<String, Integer> untested = new LinkedHashMap<>();
    for (AnnotatorComparisons.Tally tally : duels.tallies()) {
      if (tally.items() < MIN_ITEMS) {
        untested.put(tally.human(), tally.items());
      } else {
        tested.add(tally);
      }
    }
    String wanted =
        "humans with %s items that '%s' and another human rated too"
            .formatted(MIN_ITEMS, duels.candidateName());
    return new FirstReason()
        .when(tested.size() < MIN_HUMANS, Reason.tooFew(tested.size(), MIN_HUMANS, wanted))
        .orElse(
            () -> Estimate.of(new AlternativeAnnotator(duels, epsilon, rate, tested, untested)));
  }

  /** Whether the AI beats at least half of the humans. */
  public boolean passes() {
    return 2 * beaten() >= comparisons.size();
  }

  /** The share of the tested humans that the AI beats, a ratio in [0, 1]. */
  public double winningRate() {
    return (double) beaten() / comparisons.size();
  }

  /** How many of the tested humans the AI beats. */
  public long beaten() {
    return comparisons.stream().filter(Comparison::isBeaten).count();
  }

  /**
   * The mean of the advantages, a ratio in [0, 1]: how likely the AI is as good as a human or
   * better. It compares AI reviewers with each other, and needs no test.
   */
  public double averageAdvantage() {
    double sum = 0;
    for (Comparison comparison : comparisons) {
      sum += comparison.advantage();
    }
    return sum / comparisons.size();
  }

  /** The AI beside each tested human, in the order of their names. */
  public List<Comparison> comparisons() {
    return comparisons;
  }

  /** Humans with too few items, and how many they have. */
  public Map<String, Integer> untested() {
    return untested;
  }

  public String candidate() {
    return duels.candidateName();
  }

  public AgreementScore score() {
    return duels.score();
  }

  /** How much worse the AI may be. */
  public double epsilon() {
    return epsilon;
  }

  public double falseDiscoveryRate() {
    return rate;
  }
}
