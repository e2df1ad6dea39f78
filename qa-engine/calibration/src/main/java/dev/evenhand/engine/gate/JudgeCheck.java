package dev.evenhand.engine.gate;

import dev.evenhand.api.problem.Names;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.JudgeReport;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.calibration.judge.JudgeVerdict;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.gate.GateResult.Check;
import dev.evenhand.engine.words.Words;
import java.util.List;
import java.util.Optional;

/** Holds a judge's agreement with its measure against a gate. */
record JudgeCheck(
    Gate.Agreement gate, String criterion, CoefficientId scaleAlpha, JudgeReport judge) {
  private static final String REMEDY =
      "Look at the items on which the two differ, and change the judge's instructions.";

  /**
   * Whether the gate is about judges: it names one, or there is nobody to agree but a judge and one
   * person.
   */
  static boolean isAsked(Gate.Agreement gate, CriterionReport criterion, CalibrationReport report) {
    return gate.reviewer() != null
        || (!report.judges().isEmpty() && Cause.of(criterion).contains(Cause.NOT_REVIEWED_TWICE));
  }

  static List<Check> of(Gate.Agreement gate, CriterionReport asked, CalibrationReport report) {
    String criterion = asked.criterion();
    CoefficientId scaleAlpha = asked.main().alpha();
    String name = gate.reviewer();
    List<JudgeReport> judges =
        report.judges().stream()
            .filter(judge -> name == null || judge.judge().equals(name))
            .toList();
    return judges.isEmpty()
        ? List.of(unknown(criterion, String.valueOf(name), report))
        : judges.stream()
            .flatMap(judge -> new JudgeCheck(gate, criterion, scaleAlpha, judge).check().stream())
            .toList();
  }

  private static Check unknown(String criterion, String name, CalibrationReport report) {
    List<String> known = report.judges().stream().map(JudgeReport::judge).toList();
    return Check.open(
        criterion,
        name,
        null,
        "no judge is called '%s'".formatted(name),
        Names.maybe(
            name,
            known,
            known.isEmpty()
                ? "Say who is a model (kind), or whom the others are held against (qa's option"
                    + " --reference)."
                : "There are %s.".formatted(String.join(", ", known))));
  }

  /** None if the judge rated nothing on the criterion that its measure rated too. */
  private Optional<Check> check() {
    return judge.on(criterion).map(found -> check(found.agreement()));
  }

  private Check check(JudgeAgreement found) {
    Coefficient coefficient = coefficient(found).orElse(null);
    if (coefficient == null) {
      return open("%s is none of a judge".formatted(gate.name()), "Gate cohen-kappa.");
    }
    if (coefficient.value().isEmpty()) {
      return open(
          "%s has no value: %s".formatted(gate.name(), coefficient.reason().orElseThrow().text()),
          "Give both more items, with answers of every kind.");
    }
    double value = coefficient.orElseThrow();
    Interval bounds = coefficient.interval().orElse(null);
    if (gate.bound() != GateBound.VALUE
        && (bounds == null || found.verdict() == JudgeVerdict.TOO_FEW)) {
      return open(
          "%s is %s on %s, too few for an interval"
              .formatted(
                  gate.name(), MessageNumbers.rounded(value), Words.count(found.items(), "item")),
          "Give both more items.");
    }
    double looked = bounds == null ? value : gate.bound().of(value, bounds);
    return Check.decided(
        criterion,
        judge.judge(),
        gate.limit().allows(looked),
        looked,
        "%s on %s: %s with %s is %s%s, and %s must be %s"
            .formatted(
                judge.judge(),
                criterion,
                gate.name(),
                judge.measure().size() == 1 ? judge.measure().get(0) : "the people",
                MessageNumbers.rounded(value),
                bounds == null ? "" : " " + MessageNumbers.interval(bounds),
                gate.bound().words(),
                gate.limit()),
        found.verdict() == JudgeVerdict.ONE_ANSWER
            ? "It gives one answer to everything: change its instructions before anything else."
            : REMEDY);
  }

  private Check open(String why, String remedy) {
    return Check.open(
        criterion,
        judge.judge(),
        null,
        "%s on %s: %s".formatted(judge.judge(), criterion, why),
        remedy);
  }

  private Optional<Coefficient> coefficient(JudgeAgreement found) {
    CoefficientId asked = gate.coefficient();
    if (asked == null) {
      return Optional.of(found.alpha());
    }
    return switch (asked) {
      case PERCENT_AGREEMENT, PERCENT_AGREEMENT_ALL -> Optional.of(found.agreement());
      case COHEN_KAPPA -> Optional.of(found.kappa());
      case KRIPPENDORFF_ALPHA_NOMINAL -> Optional.of(found.alphaNominal());
      default -> asked == scaleAlpha ? Optional.of(found.alpha()) : Optional.empty();
    };
  }
}
