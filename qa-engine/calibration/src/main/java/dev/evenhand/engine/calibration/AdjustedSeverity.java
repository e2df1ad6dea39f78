package dev.evenhand.engine.calibration;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.verdict.SeverityVerdict;
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
 * @param verdictByReviewer of the reviewers whose severity is known: whether it is beyond chance
 *     and matters, with all reviewers and criteria of the report in mind
 * @see dev.evenhand.engine.model.severity.AdditiveSeverity
 */
public record AdjustedSeverity(
    Map<String, Coefficient> severityByReviewer,
    List<List<String>> components,
    @Nullable Double residualVariance,
    int residualDegreesOfFreedom,
    Map<String, SeverityVerdict> verdictByReviewer) {
  /** What a severity that is a finding is. */
  public enum Flag {
    HARSH,
    LENIENT
  }

  public AdjustedSeverity {
    severityByReviewer = Copies.map(severityByReviewer, "severityByReviewer");
    components = Copies.listOfLists(components, "components");
    verdictByReviewer = Copies.map(verdictByReviewer, "verdictByReviewer");
  }

  /** The same with the verdicts on reviewers. */
  AdjustedSeverity withVerdicts(Map<String, SeverityVerdict> verdicts) {
    return new AdjustedSeverity(
        severityByReviewer, components, residualVariance, residualDegreesOfFreedom, verdicts);
  }

  /** The reviewers with whom one compares: the own connected component, with the own name. */
  public List<String> group(String reviewer) {
    return components.stream()
        .filter(component -> component.contains(reviewer))
        .findFirst()
        .orElse(List.of());
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

  /**
   * 1 if beyond chance harsher than the mean of the component and apart from the rest of it, -1 if
   * more lenient, else 0.
   */
  public int side(String reviewer) {
    return verdict(reviewer)
        .filter(verdict -> verdict.beyondChance() && verdict.distinct())
        .map(verdict -> side(of(reviewer).orElseThrow().orElseThrow()))
        .orElse(0);
  }

  /** The verdict on a reviewer; empty where the severity is not known. */
  public Optional<SeverityVerdict> verdict(String reviewer) {
    return Optional.ofNullable(verdictByReviewer.get(reviewer));
  }

  /**
   * What a reviewer's severity is, if it is a finding: beyond chance, and large enough to matter.
   */
  public Optional<Flag> flag(String reviewer) {
    return verdict(reviewer)
        .filter(SeverityVerdict::isFinding)
        .map(verdict -> side(reviewer) > 0 ? Flag.HARSH : Flag.LENIENT);
  }

  /**
   * The harshest and the most lenient of each group in which both differ from the average beyond
   * chance and by so much that it matters, and nobody can tell who is off: of two the one is as far
   * above their average as the other is below it, and of more as many may be harsh as lenient.
   */
  public List<List<String>> differing() {
    List<String> bySeverity = bySeverity();
    return components.stream()
        .filter(component -> component.stream().allMatch(name -> side(name) == 0))
        .map(component -> bySeverity.stream().filter(component::contains).toList())
        .filter(ordered -> ordered.size() > 1)
        .map(ordered -> List.of(ordered.get(0), ordered.get(ordered.size() - 1)))
        .filter(ends -> ends.stream().allMatch(this::differs))
        .toList();
  }

  private boolean differs(String reviewer) {
    return verdict(reviewer)
        .filter(verdict -> verdict.beyondChance() && verdict.matters())
        .isPresent();
  }

  private static int side(double severity) {
    return severity > 0 ? 1 : -1;
  }
}
