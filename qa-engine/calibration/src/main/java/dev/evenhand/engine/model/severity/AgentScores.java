package dev.evenhand.engine.model.severity;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Confidence;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Components;
import dev.evenhand.engine.model.FirstReason;
import dev.evenhand.engine.model.Identifiability;
import dev.evenhand.engine.model.LeastSquares;
import dev.evenhand.engine.model.ModelCoefficients;
import dev.evenhand.engine.model.NumericRatings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores of agents that do not depend on who happened to review them, beside the raw ones.
 *
 * <p>Least squares of {@code rating = item - severity}, as in {@link AdditiveSeverity}: an agent's
 * adjusted score is the mean over their interactions of the item's part. Its standard error is \(
 * \sqrt{s^2 / n + \sigma^2 c^T L^+ c} \): the interactions are a sample of what the agent does, and
 * the severities of those who rated them are estimated; \( c \) is how often each rater had a say.
 * Bounds are by t with Satterthwaite's degrees of freedom.
 *
 * <ul>
 *   <li>Agents are comparable only where their raters share interactions, directly or through
 *       others. Scores are adjusted in the connected group of raters with the most ratings; for
 *       agents with an interaction outside of it: {@code DISCONNECTED}.
 *   <li>If no interaction was rated by two raters, severity can't be told from quality: {@code
 *       NO_PAIRS}; with one rater {@code ONE_REVIEWER}; with more than 1,000 who share interactions
 *       {@code TOO_MANY_REVIEWERS}. The raw score is there all the same.
 *   <li>An agent with one interaction has scores without bounds ({@code TOO_FEW}); so have all
 *       adjusted scores if no degree of freedom is left for the residual.
 *   <li>No scores at all: {@code NO_RATINGS}, {@code NOT_NUMERIC}; {@code NO_VARIATION} if all
 *       ratings are alike.
 *   <li>Interactions without an agent help to estimate severity and are counted.
 * </ul>
 *
 * <p>Immutable. As {@link AdditiveSeverity}, and O(agents * raters^2).
 *
 * <p>Searle (1971), Linear models, chapter 7.
 *
 * @see <a href="https://doi.org/10.2307/3002019">Satterthwaite (1946), An approximate distribution
 *     of estimates of variance components</a>
 */
public final class AgentScores {
  private static final Reason ONE_OF_AGENT =
      Reason.of(UndefinedReason.TOO_FEW, "one item does not show how an agent's items vary");

  private final NumericRatings ratings;
  private final LeastSquares fit;
  private final double confidence;
  private final int component;
  private final double residualVariance;
  private final SortedMap<String, AgentItems> agents = new TreeMap<>();
  private final int itemsWithoutAgent;
  private final List<AgentScore> scores;

  private AgentScores(
      NumericRatings ratings,
      SortedMap<String, int[]> itemsByAgent,
      double confidence,
      double least,
      double greatest) {
    this.ratings = ratings;
    this.confidence = confidence;
    fit = new LeastSquares(ratings);
    component = largest(ratings, fit.components());
    residualVariance = fit.residualSquares() / fit.residualFreedom();
    itemsByAgent.forEach((agent, items) -> agents.put(agent, new AgentItems(ratings, fit, items)));
    itemsWithoutAgent =
        ratings.items().size() - agents.values().stream().mapToInt(AgentItems::count).sum();
    scores =
        agents.entrySet().stream()
            .map(entry -> score(entry.getKey(), entry.getValue()).within(least, greatest))
            .toList();
  }

  /** The scores with bounds of 95 % confidence. */
  public static Estimate<AgentScores> of(RatingTable ratings, Map<String, String> agentByItem) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(agentByItem, "agentByItem");
    return of(ratings, agentByItem, Confidence.USUAL);
  }

  /**
   * The scores.
   *
   * @param agentByItem whose each interaction is
   * @param confidence of the bounds, between 0 and 1
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Estimate<AgentScores> of(
      RatingTable ratings, Map<String, String> agentByItem, double confidence) {
    return of(ratings, agentByItem, confidence, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * The scores, which with their bounds are cut off at the ends of the scale.
   *
   * @param least of the scale, in its units
   * @param greatest of the scale, in its units
   */
  public static Estimate<AgentScores> of(
      RatingTable ratings,
      Map<String, String> agentByItem,
      double confidence,
      double least,
      double greatest) {
    Objects.requireNonNull(ratings, "ratings");
    Objects.requireNonNull(agentByItem, "agentByItem");
    Confidence.require(confidence);
    var numbers = NumericRatings.of(ratings);
    SortedMap<String, int[]> itemsByAgent = itemsByAgent(numbers, agentByItem);
    return new FirstReason()
        .when(numbers.isRated() && numbers.size() == 0, Identifiability.NOT_NUMERIC)
        .when(
            itemsByAgent.isEmpty(), UndefinedReason.NO_RATINGS, "no item of an agent has a rating")
        .when(!numbers.varies(), Identifiability.noVariation(numbers))
        .orElse(
            () -> Estimate.of(new AgentScores(numbers, itemsByAgent, confidence, least, greatest)));
  }

  private static SortedMap<String, int[]> itemsByAgent(
      NumericRatings ratings, Map<String, String> agentByItem) {
    SortedMap<String, IntStream.Builder> items = new TreeMap<>();
    for (int item = 0; item < ratings.items().size(); item++) {
      @Nullable String agent = agentByItem.get(ratings.items().get(item));
      if (agent != null) {
        items.computeIfAbsent(agent, key -> IntStream.builder()).add(item);
      }
    }
    SortedMap<String, int[]> byAgent = new TreeMap<>();
    items.forEach((agent, numbers) -> byAgent.put(agent, numbers.build().toArray()));
    return byAgent;
  }

  /** The component with the most ratings; the first of them. */
  private static int largest(NumericRatings ratings, Components components) {
    int[] sizes = new int[components.count()];
    int largest = 0;
    for (int k = 0; k < ratings.size(); k++) {
      sizes[components.of(ratings.rater(k))]++;
    }
    for (int i = 1; i < sizes.length; i++) {
      largest = sizes[i] > sizes[largest] ? i : largest;
    }
    return largest;
  }

  /** The scores of all agents, in the order of their names. */
  public List<AgentScore> scores() {
    return scores;
  }

  /** The score of an agent; empty if no item of theirs has a rating. */
  public Optional<AgentScore> score(String agent) {
    return Optional.ofNullable(agents.get(agent)).map(items -> score(agent, items));
  }

  /** How many rated interactions have no agent. */
  public int itemsWithoutAgent() {
    return itemsWithoutAgent;
  }

  /** The raters whose severities are adjusted for, in the order of their names. */
  public List<String> connectedRaters() {
    return fit.raters(component);
  }

  /**
   * How much better {@code agent} is than {@code other}, adjusted. Severities that bear on both
   * alike do not count as error.
   */
  public Coefficient difference(String agent, String other) {
    AgentItems first = agents.get(agent);
    AgentItems second = agents.get(other);
    if (first == null || second == null) {
      String missing = first == null ? agent : other;
      return Coefficient.undefined(
          UndefinedReason.NO_RATINGS, "no item of '" + missing + "' has a rating", null, 0);
    }
    return doubt(agent, first)
        .or(() -> doubt(other, second))
        .orElseGet(() -> difference(first, second));
  }

  private Coefficient difference(AgentItems first, AgentItems second) {
    return estimate(
        first.adjusted().value() - second.adjusted().value(),
        Math.min(first.count(), second.count()),
        new VarianceSum(IntervalMethod.SATTERTHWAITE)
            .add(first.adjusted().variance(), first.count() - 1.0)
            .add(second.adjusted().variance(), second.count() - 1.0)
            .add(residualVariance * first.severityVariance(second), fit.residualFreedom()));
  }

  private AgentScore score(String agent, AgentItems items) {
    Optional<Coefficient> doubt = doubt(agent, items);
    return new AgentScore(
        agent,
        items.count(),
        items.ratings(),
        raw(items),
        doubt.orElseGet(() -> adjusted(items)),
        doubt.orElseGet(() -> adjustment(items)));
  }

  private Coefficient raw(AgentItems items) {
    double value = ratings.centre() + items.raw().value();
    VarianceSum variance =
        new VarianceSum(IntervalMethod.MEAN).add(items.raw().variance(), items.count() - 1.0);
    return estimate(value, items.count(), ofSeveral(items.count()), variance);
  }

  private Coefficient adjusted(AgentItems items) {
    return estimate(
        ratings.centre() + items.adjusted().value(),
        items.count(),
        new VarianceSum(IntervalMethod.SATTERTHWAITE)
            .add(items.adjusted().variance(), items.count() - 1.0)
            .add(residualVariance * items.severityVariance(), fit.residualFreedom()));
  }

  private Coefficient adjustment(AgentItems items) {
    double value = items.adjusted().value() - items.raw().value();
    VarianceSum variance =
        new VarianceSum(IntervalMethod.LEAST_SQUARES)
            .add(residualVariance * items.severityVariance(), fit.residualFreedom());
    return estimate(value, items.count(), ofResidual(new FirstReason()), variance);
  }

  private Coefficient estimate(double value, int items, VarianceSum variance) {
    return estimate(value, items, ofResidual(ofSeveral(items)), variance);
  }

  /** An estimate with bounds, unless there is a reason why they are not known. */
  private Coefficient estimate(double value, int items, FirstReason unknown, VarianceSum variance) {
    return ModelCoefficients.of(
        value, unknown.orElse(() -> variance.around(value, confidence)), items);
  }

  private static FirstReason ofSeveral(int items) {
    return new FirstReason().when(items == 1, ONE_OF_AGENT);
  }

  private FirstReason ofResidual(FirstReason unknown) {
    return unknown.when(fit.residualFreedom() == 0, Identifiability.NO_FREEDOM);
  }

  /** Why an agent has no adjusted score; empty if there is one. */
  private Optional<Coefficient> doubt(String agent, AgentItems items) {
    return new FirstReason()
        .when(ratings.raters().size() == 1, Identifiability.oneRater(ratings))
        .when(fit.raterFreedom() == 0, Identifiability.NO_PAIRS)
        .when(fit.isTooLarge(), Identifiability.tooManyRaters(ratings))
        .when(
            !items.isIn(component),
            UndefinedReason.DISCONNECTED,
            "some reviewers of '"
                + agent
                + "' share no interaction with the others, not even through others")
        .found()
        .map(reason -> Coefficient.undefined(reason, null, items.count()));
  }
}
