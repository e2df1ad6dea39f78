package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cohen's kappa of two reviewers as an entry of a matrix: the darker, the better they agree. */
final class Kappas {
  /** Where the next darker shade begins. */
  private static final double[] SHADES = {0.2, 0.4, 0.6, 0.8};

  private static final Format FORMAT = Format.decimal(2);

  private Kappas() {}

  /** Whether linear weights suit the scale, and are there for all pairs. */
  static boolean isLinear(Scale scale, List<PairAgreement> pairs) {
    return scale == Scale.ORDINAL && pairs.stream().allMatch(pair -> pair.kappaLinear() != null);
  }

  /** The kappa that is shown of a pair. */
  static Coefficient of(PairAgreement pair, boolean linear) {
    Coefficient weighted = pair.kappaLinear();
    return linear && weighted != null ? weighted : pair.kappa();
  }

  /**
   * One pair.
   *
   * @param pair null if the two have nothing in common
   */
  static Matrix.Entry entry(@Nullable PairAgreement pair, boolean linear) {
    if (pair == null) {
      return Matrix.Entry.none("nothing in common");
    }
    String shared =
        "%s and %s: %s in common, alike in %s"
            .formatted(
                Display.name(pair.first()),
                Display.name(pair.second()),
                Numbers.count(pair.items()),
                Numbers.percent(pair.percentAgreement()));
    Coefficient kappa = of(pair, linear);
    if (kappa.value().isEmpty()) {
      String why = Display.name(Cells.reason(kappa.estimate()));
      return Matrix.Entry.none(shared + "; no kappa, as " + why);
    }
    double value = Reading.value(kappa);
    return new Matrix.Entry(
        Cell.number(value, FORMAT), Matrix.Shade.heat(shade(value)), shared);
  }

  private static int shade(double kappa) {
    int shade = 0;
    while (shade < SHADES.length && kappa >= SHADES[shade]) {
      shade++;
    }
    return shade;
  }
}
