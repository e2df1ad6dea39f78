package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cohen's kappa of every two reviewers: the darker, the better they agree. */
final class KappaMatrix {
  private static final int DIGITS = 2;

  /** Where the next darker shade begins. */
  private static final double[] SHADES = {0.2, 0.4, 0.6, 0.8};

  private KappaMatrix() {}

  static Matrix of(String key, CriterionReport criterion, List<String> reviewers) {
    boolean linear = isLinear(criterion.main(), criterion.pairs());
    List<List<Matrix.Cell>> rows =
        new PairIndex(criterion.pairs()).rows(reviewers, (pair, turned) -> cell(pair, linear));
    return Matrix.ofPairs(
        key,
        Display.name(criterion.name()),
        linear ? "Cohen's kappa, linear weights" : "Cohen's kappa",
        reviewers.stream().map(Display::name).toList(),
        rows);
  }

  /** Whether linear weights suit the scale, and are there for all pairs. */
  static boolean isLinear(Scale scale, List<PairAgreement> pairs) {
    return scale == Scale.ORDINAL && pairs.stream().allMatch(pair -> pair.kappaLinear() != null);
  }

  /** The kappa that is shown of a pair. */
  static Coefficient kappa(PairAgreement pair, boolean linear) {
    Coefficient weighted = pair.kappaLinear();
    return linear && weighted != null ? weighted : pair.kappa();
  }

  /**
   * One pair.
   *
   * @param pair null if the two have nothing in common
   */
  static Matrix.Cell cell(@Nullable PairAgreement pair, boolean linear) {
    if (pair == null) {
      return new Matrix.Cell(Shown.words("–"), "", "nothing in common");
    }
    Coefficient kappa = kappa(pair, linear);
    String shared =
        "%s and %s: %s in common, alike in %s"
            .formatted(
                Display.name(pair.first()),
                Display.name(pair.second()),
                Numbers.count(pair.items()),
                Numbers.percent(pair.percentAgreement()));
    Reason undefined = kappa.reason().orElse(null);
    if (undefined != null) {
      return new Matrix.Cell(
          Shown.words("–"), "", shared + "; no kappa, as " + Display.name(undefined.text()));
    }
    double value = kappa.estimate().orElseThrow();
    return new Matrix.Cell(Shown.number(value, DIGITS), "heat-" + shade(value), shared);
  }

  private static int shade(double kappa) {
    int shade = 0;
    while (shade < SHADES.length && kappa >= SHADES[shade]) {
      shade++;
    }
    return shade;
  }
}
