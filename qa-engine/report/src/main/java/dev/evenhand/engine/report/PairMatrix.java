package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Scale;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every two reviewers on one criterion: their kappa, or of numbers how they differ on average. */
record PairMatrix(
    CriterionReport criterion, List<String> reviewers, Map<List<String>, PairAgreement> byNames) {
  /** Where the next darker shade of a kappa begins. */
  private static final List<Double> SHADES = List.of(0.2, 0.4, 0.6, 0.8);

  private static final int WARM_SHADES = 3;

  static Matrix of(CriterionReport criterion, List<String> reviewers) {
    Map<List<String>, PairAgreement> byNames = new HashMap<>();
    criterion.pairs().forEach(pair -> byNames.put(List.of(pair.first(), pair.second()), pair));
    PairMatrix pairs = new PairMatrix(criterion, reviewers, byNames);
    return isOfNumbers(criterion.main()) ? pairs.differences() : pairs.kappas();
  }

  /** Whether two reviewers are compared by how much they differ. */
  static boolean isOfNumbers(Scale scale) {
    return scale == Scale.INTERVAL || scale == Scale.RATIO;
  }

  private Matrix kappas() {
    boolean linear = isLinear(criterion.main(), criterion.pairs());
    return matrix(
        linear ? "Cohen's kappa, linear weights" : "Cohen's kappa",
        (pair, turned) -> kappa(pair, linear));
  }

  /** Whether linear weights suit the scale, and are there for all pairs. */
  static boolean isLinear(Scale scale, List<PairAgreement> pairs) {
    return scale == Scale.ORDINAL && pairs.stream().allMatch(pair -> pair.kappaLinear() != null);
  }

  /** The kappa that is shown of a pair. */
  static Coefficient kappaOf(PairAgreement pair, boolean linear) {
    Coefficient weighted = pair.kappaLinear();
    return linear && weighted != null ? weighted : pair.kappa();
  }

  /**
   * The kappa of a pair.
   *
   * @param pair null if the two have nothing in common
   */
  static Matrix.Entry kappa(@Nullable PairAgreement pair, boolean linear) {
    if (pair == null) {
      return Matrix.Entry.none("nothing in common");
    }
    Coefficient kappa = kappaOf(pair, linear);
    String shared =
        "%s, alike in %s"
            .formatted(common(pair, pair.items()), Numbers.percent(pair.percentAgreement()));
    if (kappa.value().isEmpty()) {
      return Matrix.Entry.none(
          shared + "; no kappa, as " + Display.name(Cells.reason(kappa.estimate())));
    }
    double value = kappa.orElseThrow();
    int level = (int) SHADES.stream().filter(shade -> value >= shade).count();
    return new Matrix.Entry(
        Cell.number(value, Format.decimal(2)), Matrix.Shade.heat(level), shared);
  }

  private static String common(PairAgreement pair, long items) {
    return "%s and %s: %s in common"
        .formatted(Display.name(pair.first()), Display.name(pair.second()), Numbers.count(items));
  }

  private Matrix differences() {
    double widest =
        criterion.pairs().stream()
            .map(PairAgreement::differences)
            .flatMap(Stream::ofNullable)
            .mapToDouble(differences -> Math.abs(differences.bias()))
            .max()
            .orElse(0);
    Format format = Format.signed(ReportOutline.digits(criterion));
    return matrix(
        "mean difference in points, row less column",
        (pair, turned) -> difference(pair, turned, widest, format));
  }

  private static Matrix.Entry difference(
      @Nullable PairAgreement pair, boolean turned, double widest, Format format) {
    BlandAltman differences = pair == null ? null : pair.differences();
    if (pair == null || differences == null) {
      return Matrix.Entry.none("fewer than two in common");
    }
    // The bias is the second's less the first's.
    double value = turned ? differences.bias() : -differences.bias();
    return new Matrix.Entry(
        Cell.number(value, format), shade(value, widest), common(pair, differences.items()));
  }

  private static Matrix.Shade shade(double value, double widest) {
    int level =
        widest == 0
            ? 0
            : (int) Math.min(WARM_SHADES, Math.floor(Math.abs(value) / widest * (WARM_SHADES + 1)));
    return level > 0 && value < 0 ? Matrix.Shade.warm(level) : Matrix.Shade.heat(level);
  }

  /**
   * A matrix of all reviewers.
   *
   * @param entry makes one of a pair, or of null where two have nothing in common, and whether row
   *     and column stand the other way around than first and second
   */
  private Matrix matrix(
      String measure, BiFunction<@Nullable PairAgreement, Boolean, Matrix.Entry> entry) {
    MatrixAxis<String> heads = MatrixAxis.of(reviewers);
    return heads.against(
        heads,
        Display.name(criterion.name()),
        measure,
        "Reviewer",
        (row, column) -> {
          PairAgreement pair = byNames.get(List.of(row, column));
          return row.equals(column)
              ? Matrix.Entry.self()
              : pair == null
                  ? entry.apply(byNames.get(List.of(column, row)), true)
                  : entry.apply(pair, false);
        });
  }
}
