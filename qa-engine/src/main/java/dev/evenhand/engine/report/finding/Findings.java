package dev.evenhand.engine.report.finding;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A report in words.
 *
 * @param headline what there is to know if one reads no further
 * @param tally how many questions have each standing; only those that some have
 * @param points what was found
 * @param steps what to do next, the most useful first; at least one
 */
public record Findings(
    Sentence headline, Map<Standing, Long> tally, List<Sentence> points, List<Step> steps) {
  public Findings {
    Objects.requireNonNull(headline, "headline");
    tally = tally.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(tally));
    points = List.copyOf(points);
    steps = List.copyOf(steps);
  }

  /** Something to do, and why. */
  public record Step(Sentence what, Sentence why) {
    public Step {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * Reads a report.
   *
   * @param rejected how many rows of its input could not be used
   */
  public static Findings of(CalibrationReport report, long rejected) {
    Reading reading = new Reading(report);
    Sentence.Builder headline = Sentence.create().add(AgreementFindings.headline(reading));
    SeverityFindings.headline(reading).ifPresent(severity -> headline.words("; ").add(severity));
    List<Sentence> points = new ArrayList<>(AgreementFindings.points(reading));
    points.addAll(SeverityFindings.points(reading));
    points.addAll(ReliabilityFindings.points(reading));
    points.addAll(ModelReviewerFindings.points(reading));
    points.addAll(AgentFindings.points(reading));
    points.addAll(RaschFindings.points(reading));
    points.addAll(GageFindings.points(reading));
    return new Findings(
        headline.words(".").done(), tally(reading), points, NextSteps.of(reading, rejected));
  }

  private static Map<Standing, Long> tally(Reading reading) {
    Map<Standing, Long> tally = new EnumMap<>(Standing.class);
    for (CriterionReport question : reading.questions()) {
      tally.merge(Standing.of(question.alpha()), 1L, Long::sum);
    }
    return tally;
  }
}
