package dev.evenhand.engine.gate;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.gate.GateResult.Check;
import dev.evenhand.engine.gate.GateResult.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the severity of reviewers against a gate. */
final class SeverityCheck {
  private final Gate.Severity gate;
  private final String criterion;
  private final String reviewer;

  private SeverityCheck(Gate.Severity gate, String criterion, String reviewer) {
    this.gate = gate;
    this.criterion = criterion;
    this.reviewer = reviewer;
  }

  /** One check a reviewer; none if no rating is a number. */
  static List<Check> of(Gate.Severity gate, CriterionReport criterion) {
    List<Check> checks = new ArrayList<>();
    criterion
        .severity()
        .severityByReviewer()
        .forEach(
            (reviewer, severity) ->
                checks.add(
                    new SeverityCheck(gate, criterion.criterion(), reviewer).check(severity)));
    return checks;
  }

  static Check absent(CriterionReport criterion) {
    return new Check(
        criterion.criterion(),
        null,
        Status.NOT_DECIDABLE,
        null,
        "no rating of %s is a number, so no reviewer has a severity"
            .formatted(criterion.criterion()),
        "Give the categories numbers, or take the gate out.");
  }

  private Check check(Coefficient severity) {
    Reason undefined = severity.reason().orElse(null);
    if (undefined != null) {
      return check(
          Status.NOT_DECIDABLE,
          null,
          "%s on %s has no severity: %s".formatted(reviewer, criterion, undefined.text()),
          "Let %s rate more items that others rate too.".formatted(reviewer));
    }
    double value = severity.orElseThrow();
    Interval bounds = severity.interval().orElse(null);
    if (bounds != null) {
      String interval =
          " (%s to %s)"
              .formatted(
                  MessageNumbers.rounded(bounds.low()), MessageNumbers.rounded(bounds.high()));
      return judged(value, size(value, bounds), interval);
    }
    if (gate.bound() == GateBound.VALUE) {
      return judged(value, Math.abs(value), "");
    }
    Reason unknown = severity.bounds().reason().orElseThrow();
    return check(
        Status.NOT_DECIDABLE,
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
    boolean met = size <= gate.atMost();
    String side = Side.of(value, true).word();
    String what =
        switch (gate.bound()) {
          case LOW -> "the near end must be";
          case VALUE -> "it must be";
          case HIGH -> "the far end must be";
        };
    String remedy =
        Math.abs(value) <= gate.atMost()
            ? "The value would do, but its interval is too wide: rate more common items."
            : "Go through the items on which %s differs with them.".formatted(reviewer);
    return check(
        met ? Status.MET : Status.FAILED,
        size,
        "%s on %s is %s by %s%s, and %s at most %s either way"
            .formatted(
                reviewer,
                criterion,
                side,
                MessageNumbers.rounded(Math.abs(value)),
                interval,
                what,
                MessageNumbers.plain(gate.atMost())),
        met ? null : remedy);
  }

  private Check check(
      Status status, @Nullable Double found, String message, @Nullable String remedy) {
    return new Check(criterion, reviewer, status, found, message, remedy);
  }
}
