package dev.evenhand.engine.gate;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.gate.GateResult.Check;
import java.util.List;

/** Holds the severity of reviewers against a gate. */
record SeverityCheck(Gate.Severity gate, String criterion, String reviewer) {
  /** One check a reviewer; none if no rating is a number. */
  static List<Check> of(Gate.Severity gate, CriterionReport criterion) {
    return criterion.severity().severityByReviewer().entrySet().stream()
        .map(
            entry ->
                new SeverityCheck(gate, criterion.criterion(), entry.getKey())
                    .check(entry.getValue()))
        .toList();
  }

  static Check absent(CriterionReport criterion) {
    return Check.open(
        criterion.criterion(),
        "no rating of %s is a number, so no reviewer has a severity"
            .formatted(criterion.criterion()),
        "Give the categories numbers, or take the gate out.");
  }

  private Check check(Coefficient severity) {
    Reason undefined = severity.reason().orElse(null);
    if (undefined != null) {
      return Check.open(
          criterion,
          reviewer,
          null,
          "%s on %s has no severity: %s".formatted(reviewer, criterion, undefined.text()),
          "Let %s rate more items that others rate too.".formatted(reviewer));
    }
    double value = severity.orElseThrow();
    Interval bounds = severity.interval().orElse(null);
    if (bounds != null) {
      return judged(
          value,
          size(value, bounds),
          " " + MessageNumbers.interval(value < 0 ? bounds.negated() : bounds));
    }
    if (gate.bound() == GateBound.VALUE) {
      return judged(value, Math.abs(value), "");
    }
    Reason unknown = severity.bounds().reason().orElseThrow();
    return Check.open(
        criterion,
        reviewer,
        value,
        "%s on %s has a severity of %s without an interval: %s"
            .formatted(reviewer, criterion, MessageNumbers.rounded(value), unknown.text()),
        "Gate its value (\"bound\": \"value\"), or rate more items.");
  }

  /** The end of the interval of the size that is looked at. */
  private double size(double value, Interval bounds) {
    boolean coversZero = bounds.low() <= 0 && bounds.high() >= 0;
    return switch (gate.bound()) {
      case LOW -> coversZero ? 0 : Math.min(Math.abs(bounds.low()), Math.abs(bounds.high()));
      case VALUE -> Math.abs(value);
      case HIGH -> Math.max(Math.abs(bounds.low()), Math.abs(bounds.high()));
    };
  }

  private Check judged(double value, double size, String interval) {
    String asked = gate.bound() == GateBound.VALUE ? "it" : "the " + gate.bound().endName();
    String remedy =
        Math.abs(value) <= gate.atMost()
            ? "The value would do, but its interval is too wide: rate more common items."
            : "Go through the items on which %s differs with them.".formatted(reviewer);
    return Check.decided(
        criterion,
        reviewer,
        size <= gate.atMost(),
        size,
        "%s on %s is %s by %s%s, and %s must be at most %s either way"
            .formatted(
                reviewer,
                criterion,
                SeveritySide.of(value, GoodEnd.HIGH).word(),
                MessageNumbers.rounded(Math.abs(value)),
                interval,
                asked,
                MessageNumbers.plain(gate.atMost())),
        remedy);
  }
}
