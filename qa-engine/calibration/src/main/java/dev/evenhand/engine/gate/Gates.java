package dev.evenhand.engine.gate;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Names;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.gate.GateResult.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a calibration must show.
 *
 * @param all in the order in which they are answered
 */
public record Gates(List<Gate> all) {
  public Gates {
    all = Copies.list(all, "all");
  }

  /** These gates. */
  public static Gates of(Gate... gates) {
    Objects.requireNonNull(gates, "gates");
    return new Gates(List.of(gates));
  }

  /** Holds a report against the gates. */
  public GateReport against(CalibrationReport report) {
    return new GateReport(all.stream().map(gate -> result(gate, report)).toList());
  }

  private static GateResult result(Gate gate, CalibrationReport report) {
    List<CriterionReport> criteria =
        report.criteria().stream()
            .filter(criterion -> gate.ofAll() || gate.criterion().equals(criterion.criterion()))
            .toList();
    if (criteria.isEmpty()) {
      return GateResult.of(gate, List.of(noCriterion(gate, report)), List.of());
    }
    List<Check> checks = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (CriterionReport criterion : criteria) {
      List<Check> found = checks(gate, criterion, report);
      checks.addAll(found);
      if (found.isEmpty()) {
        skipped.add(criterion.criterion());
      }
    }
    if (checks.isEmpty()) {
      criteria.forEach(criterion -> checks.add(nothing(gate, criterion)));
      skipped.clear();
    }
    return GateResult.of(gate, checks, skipped);
  }

  /** None if the criterion has nothing of the kind. */
  private static List<Check> checks(
      Gate gate, CriterionReport criterion, CalibrationReport report) {
    return gate.match(
        agreement ->
            JudgeCheck.isAsked(agreement, criterion, report)
                ? JudgeCheck.of(agreement, criterion, report)
                : AgreementCheck.of(agreement, criterion),
        severity -> SeverityCheck.of(severity, criterion),
        count -> List.of(count(count, criterion)));
  }

  private static Check count(Gate.Count gate, CriterionReport criterion) {
    long found =
        switch (gate.counted()) {
          case ITEMS -> criterion.items();
          case RATINGS -> criterion.ratings();
          case REVIEWERS -> criterion.reviewers().size();
        };
    return Check.decided(
        criterion.criterion(),
        null,
        found >= gate.atLeast(),
        (double) found,
        "%s has %s %s, and there must be at least %s"
            .formatted(criterion.criterion(), found, gate.counted().id(), gate.atLeast()),
        "Add %s.".formatted(gate.counted().id()));
  }

  private static Check noCriterion(Gate gate, CalibrationReport report) {
    List<String> known = report.criteria().stream().map(CriterionReport::criterion).toList();
    return Check.open(
        gate.criterion(),
        gate.ofAll()
            ? "the report has no criterion"
            : "the report has no criterion '%s'".formatted(gate.criterion()),
        Names.maybe(
            gate.criterion(),
            known,
            known.isEmpty()
                ? "Give ratings to look at."
                : "It has %s.".formatted(String.join(", ", known))));
  }

  /** Why a criterion has nothing of the kind. */
  private static Check nothing(Gate gate, CriterionReport criterion) {
    return gate.match(
        agreement -> AgreementCheck.absent(agreement, criterion),
        severity -> SeverityCheck.absent(criterion),
        count -> count(count, criterion));
  }
}
