package dev.evenhand.engine.gate;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.AgreementVerdict;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.gate.GateResult.Check;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds a coefficient of agreement against a gate. */
record AgreementCheck(
    Gate.Agreement gate, String criterion, AgreementVerdict verdict, boolean main) {
  /** Whose intervals are wide for few reviewers, however many items there are. */
  private static final Set<CoefficientId> MORE_REVIEWERS =
      Set.of(CoefficientId.ICC_A_1, CoefficientId.ICC_A_K, CoefficientId.ICC_A_1_REML);

  /** One check; none if the report has no such coefficient of this criterion. */
  static List<Check> of(Gate.Agreement gate, CriterionReport criterion) {
    Optional<Coefficient> coefficient =
        gate.coefficient() == null
            ? Optional.of(criterion.alpha())
            : Optional.ofNullable(criterion.coefficients().get(gate.coefficient()));
    boolean main = gate.coefficient() == null || gate.coefficient() == criterion.main().alpha();
    AgreementCheck check =
        new AgreementCheck(gate, criterion.criterion(), criterion.verdict(), main);
    return coefficient.map(check::check).stream().toList();
  }

  static Check absent(Gate.Agreement gate, CriterionReport criterion) {
    return Check.open(
        criterion.criterion(),
        "%s has no %s, its scale being %s"
            .formatted(
                criterion.criterion(),
                gate.name(),
                criterion.main().name().toLowerCase(Locale.ROOT)),
        "Gate %s, which goes by the scale of each criterion, or declare the scale."
            .formatted(Gate.Agreement.ALPHA));
  }

  private Check check(Coefficient coefficient) {
    Reason undefined = coefficient.reason().orElse(null);
    if (undefined != null) {
      return Check.open(
          criterion,
          "%s: %s has no value: %s".formatted(criterion, gate.name(), undefined.text()),
          remedy(undefined.code()));
    }
    double value = coefficient.orElseThrow();
    if (gate.bound() != GateBound.VALUE && isUndecidable()) {
      return Check.open(
          criterion,
          null,
          value,
          "%s: %s can't be judged: %s".formatted(criterion, gate.name(), verdict.reason()),
          remedy(verdict.level()));
    }
    Interval bounds = main ? verdict.interval() : coefficient.interval().orElse(null);
    String shown = MessageNumbers.rounded(value);
    if (bounds != null) {
      return judged(
          gate.bound().of(value, bounds),
          shown + " " + MessageNumbers.interval(bounds),
          moreItems(coefficient, bounds));
    }
    if (gate.bound() == GateBound.VALUE) {
      return judged(value, shown, Optional.empty());
    }
    Reason unknown = coefficient.bounds().reason().orElseThrow();
    return Check.open(
        criterion,
        null,
        value,
        "%s: %s is %s without an interval: %s"
            .formatted(criterion, gate.name(), shown, unknown.text()),
        "Gate its value (\"bound\": \"value\"), or ask for intervals by resampling (qa's option"
            + " --bootstrap).");
  }

  /** Whether there is too little for any word, and so for any gate on a bound. */
  private boolean isUndecidable() {
    return switch (verdict.level()) {
      case TOO_FEW, BY_GROUP -> true;
      case ALL_ALIKE -> verdict.interval() == null;
      default -> false;
    };
  }

  private static String remedy(AgreementLevel level) {
    return switch (level) {
      case ALL_ALIKE -> "Add items of the rarer kind, rated by several reviewers.";
      case BY_GROUP -> "Let reviewers of different groups rate some items in common.";
      default -> "Let several reviewers rate the same items, and more of them.";
    };
  }

  private Check judged(double found, String shown, Optional<String> moreItems) {
    return Check.decided(
        criterion,
        null,
        gate.limit().allows(found),
        found,
        "%s: %s is %s, and %s must be %s"
            .formatted(criterion, gate.name(), shown, gate.bound().words(), gate.limit()),
        moreItems.orElse(
            verdict.level() == AgreementLevel.ALL_ALIKE
                ? "Nearly all ratings are one answer, which keeps this number low: add items of the"
                    + " rarer kind."
                : "Look at the items on which reviewers differ most, make the guidance clearer, and"
                    + " calibrate again."));
  }

  /** Where the value keeps the limit and its interval does not, more items would help. */
  private Optional<String> moreItems(Coefficient coefficient, Interval bounds) {
    double value = coefficient.orElseThrow();
    double room = Math.abs(value - gate.limit().number());
    if (gate.bound() == GateBound.VALUE || !gate.limit().allows(value) || room == 0) {
      return Optional.empty();
    }
    if (gate.coefficient() != null && MORE_REVIEWERS.contains(gate.coefficient())) {
      return Optional.of(
          "The value would do, but its interval is too wide. It rests on how severity differs among"
              + " reviewers, so more reviewers narrow it; more items hardly do.");
    }
    double half = Math.abs(gate.bound().of(value, bounds) - value);
    double items = Math.ceil(coefficient.itemsUsed() * itemsFactor(coefficient, half, room));
    return Optional.of(
        "The value would do, but %s items leave its interval too wide; about %s would do if it stays."
            .formatted(coefficient.itemsUsed(), MessageNumbers.plain(items)));
  }

  /**
   * How many times as many items bring half a width down to some room. What comes of the standard
   * error falls with the root of their number, what comes of one more item with the number itself.
   */
  private double itemsFactor(Coefficient coefficient, double half, double room) {
    double own =
        coefficient
            .interval()
            .map(
                bounds ->
                    Math.abs(
                        gate.bound().of(coefficient.orElseThrow(), bounds)
                            - coefficient.orElseThrow()))
            .orElse(half);
    double more = half - own;
    double share =
        more > 0 ? (Math.sqrt(own * own + 4 * more * room) - own) / (2 * more) : room / own;
    return 1 / (share * share);
  }

  private static String remedy(UndefinedReason reason) {
    return switch (reason) {
      case NO_RATINGS, NO_PAIRS, ONE_ITEM, ONE_REVIEWER, TOO_FEW, DISCONNECTED ->
          "Let several reviewers rate the same items, and more of them.";
      case NO_VARIATION, DEGENERATE_RESAMPLE -> "Add items that differ in what is judged.";
      case INCOMPLETE ->
          "Let all reviewers rate the same items, or gate krippendorff-alpha, which takes missing"
              + " ratings.";
      case MORE_THAN_TWO_REVIEWERS,
          TOO_MANY_CATEGORIES,
          TOO_MANY_REVIEWERS,
          NO_INTERVAL,
          NOT_CONVERGED ->
          "Gate krippendorff-alpha, which takes any number of reviewers.";
      case NO_WEIGHTS -> "Tell the weights: qa calibrate --weights FILE.";
      case NOT_NUMERIC, NEGATIVE_VALUES ->
          "Gate a coefficient for these values, such as krippendorff-alpha-nominal.";
    };
  }
}
