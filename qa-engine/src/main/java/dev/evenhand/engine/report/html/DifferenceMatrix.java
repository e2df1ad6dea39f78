package dev.evenhand.engine.report.html;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Numbers;
import dev.evenhand.engine.report.finding.Reading;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By how much every two reviewers differ on average: warm where the row is lower. */
final class DifferenceMatrix {
  private static final int SHADES = 3;

  private DifferenceMatrix() {}

  static Matrix of(String key, CriterionReport criterion, List<String> reviewers) {
    double widest =
        criterion.pairs().stream()
            .map(PairAgreement::differences)
            .filter(Objects::nonNull)
            .mapToDouble(differences -> Math.abs(differences.bias()))
            .max()
            .orElse(0);
    int digits = Reading.digits(criterion);
    List<List<Matrix.Cell>> rows =
        new PairIndex(criterion.pairs())
            .rows(reviewers, (pair, turned) -> cell(pair, turned, widest, digits));
    return Matrix.ofPairs(
        key,
        Display.name(criterion.name()),
        "Mean difference, row less column",
        reviewers.stream().map(Display::name).toList(),
        rows);
  }

  private static Matrix.Cell cell(
      @Nullable PairAgreement pair, boolean turned, double widest, int digits) {
    BlandAltman differences = pair == null ? null : pair.differences();
    if (pair == null || differences == null) {
      return new Matrix.Cell(Shown.words("–"), "", "fewer than two in common");
    }
    // The bias is the second's less the first's.
    double value = turned ? differences.bias() : -differences.bias();
    String note =
        "%s and %s: %s in common"
            .formatted(
                Display.name(pair.first()),
                Display.name(pair.second()),
                Numbers.count(differences.items()));
    return new Matrix.Cell(Shown.signed(value, digits), style(value, widest), note);
  }

  private static String style(double value, double widest) {
    int shade =
        widest == 0
            ? 0
            : (int) Math.min(SHADES, Math.floor(Math.abs(value) / widest * (SHADES + 1)));
    return shade == 0 ? "heat-0" : (value < 0 ? "warm-" : "heat-") + shade;
  }
}
