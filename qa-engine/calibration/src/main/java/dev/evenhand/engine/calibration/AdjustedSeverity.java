package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.estimate.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Severity of reviewers by the additive model {@code rating = item - severity}: adjusted for which
 * items somebody rated and for how severe the others on these items are.
 *
 * @param severityByReviewer in units of the scale, positive is harsher, or why there is none; in
 *     the order of names, of the reviewers with a number
 * @param components reviewers by connected component: those that items connect, directly or through
 *     others. Severities add up to 0 within each, and compare only within
 * @param residualVariance what neither item nor reviewer explains, in squared units of the scale;
 *     null without a degree of freedom
 * @param residualDegreesOfFreedom 0 or greater
 * @see dev.evenhand.engine.model.severity.AdditiveSeverity
 */
public record AdjustedSeverity(
    Map<String, Coefficient> severityByReviewer,
    List<List<String>> components,
    @Nullable Double residualVariance,
    int residualDegreesOfFreedom) {
  /**
   * A severity counts as marked from this share of the residual standard deviation on: half of it
   * is a medium effect (Cohen 1988, Statistical power analysis for the behavioral sciences).
   */
  public static final double MARKED = 0.5;

  /** What a marked severity is. */
  public enum Flag {
    HARSH,
    LENIENT
  }

  public AdjustedSeverity {
    severityByReviewer = Copies.map(severityByReviewer, "severityByReviewer");
    components = Copies.listOfLists(components, "components");
  }

  /** Whether all reviewers compare with each other. */
  public boolean isConnected() {
    return components.size() == 1;
  }

  /** The severity of a reviewer; empty of one without a number. */
  public Optional<Coefficient> of(String reviewer) {
    return Optional.ofNullable(severityByReviewer.get(reviewer));
  }

  /** The reviewers whose severity is known, the harshest first. */
  public List<String> bySeverity() {
    return severityByReviewer.entrySet().stream()
        .filter(entry -> entry.getValue().value().isPresent())
        .sorted(
            Map.Entry.<String, Coefficient>comparingByValue(
                    Comparator.comparingDouble(Coefficient::orElseThrow).reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** 1 if the whole interval is harsher than the mean of the component, -1 if more lenient. */
  public int side(String reviewer) {
    return of(reviewer).flatMap(Coefficient::interval).map(AdjustedSeverity::side).orElse(0);
  }

  /**
   * Whether a reviewer's severity is marked: its whole interval lies on one side of 0, and it is at
   * least half the residual standard deviation in size. With many items every small difference is
   * beyond chance; this tells those that matter.
   */
  public Optional<Flag> flag(String reviewer) {
    if (residualVariance == null || side(reviewer) == 0) {
      return Optional.empty();
    }
    double size = Math.abs(of(reviewer).orElseThrow().orElseThrow());
    return size < MARKED * Math.sqrt(residualVariance)
        ? Optional.empty()
        : Optional.of(side(reviewer) > 0 ? Flag.HARSH : Flag.LENIENT);
  }

  private static int side(Interval bounds) {
    return bounds.low() > 0 ? 1 : bounds.high() < 0 ? -1 : 0;
  }
}
