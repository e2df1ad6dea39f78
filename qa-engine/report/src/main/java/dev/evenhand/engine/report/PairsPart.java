package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How every two reviewers agree. */
final class PairsPart implements Analysis {
  /**
   * As in the JSON report: with fewer shared items there are values without intervals and tests.
   */
  private static final int LEAST_ITEMS = 10;

  /** Beyond this many reviewers a matrix no longer fits a page. */
  private static final int MOST_REVIEWERS = 30;

  /** Up to so many a matrix is read at a glance; of more, those at the ends are told. */
  private static final int FEW_REVIEWERS = 6;

  /** Beyond this many the page gets long. */
  private static final int MOST_MATRICES = 24;

  /** Those that are not folded up. */
  private static final int FIRST = 4;

  private static final Format DECIMAL = Format.decimal(3);

  @Override
  public Part part(Reading reading) {
    List<CriterionReport> manyReviewers =
        reading.told().stream()
            .filter(criterion -> criterion.reviewers().size() > FEW_REVIEWERS)
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(lead(reading.reviewers().size()));
    blocks.add(PairExtremes.table(manyReviewers));
    blocks.addAll(matrices(reading));
    blocks.add(pairs(reading));
    return Part.of("pairs", "Every two reviewers", blocks);
  }

  private static Block lead(int reviewers) {
    return reviewers > MOST_REVIEWERS
        ? Block.paragraph(
            Detail.MAIN,
            "With {} reviewers a table of all pairs fits no page; the CSV table pairs has them.",
            Sentence.count(reviewers))
        : Block.paragraph(
            Detail.DETAIL,
            "Where the row rates lower than the column, the cell is warm; the darker a kappa, the"
                + " better two reviewers agree beyond chance. A dash means that the two have too"
                + " little in common.");
  }

  private static List<Block> matrices(Reading reading) {
    List<String> reviewers = reading.reviewers();
    if (reviewers.size() < 2 || reviewers.size() > MOST_REVIEWERS) {
      return List.of();
    }
    Map<Boolean, List<CriterionReport>> byRead =
        Stream.concat(
                reading.total().stream(),
                reading.questions().stream().sorted(Comparator.comparingDouble(PairsPart::alpha)))
            .filter(criterion -> !criterion.pairs().isEmpty())
            .limit(MOST_MATRICES)
            .collect(Collectors.partitioningBy(criterion -> isRead(criterion, reading)));
    List<CriterionReport> main = byRead.getOrDefault(true, List.of());
    List<CriterionReport> deeper = byRead.getOrDefault(false, List.of());
    int first = Math.min(Math.max(0, FIRST - main.size()), deeper.size());
    return List.of(
        matrices(Detail.MAIN, main, reviewers),
        matrices(Detail.DETAIL, deeper.subList(0, first), reviewers),
        new Block.Group(
            Detail.DETAIL,
            Sentence.of("The other questions"),
            List.of(matrices(Detail.DETAIL, deeper.subList(first, deeper.size()), reviewers))));
  }

  /** The lowest first; without one last. */
  private static double alpha(CriterionReport criterion) {
    return criterion.alpha().value().orElse(2);
  }

  private static boolean isRead(CriterionReport criterion, Reading reading) {
    int reviewers = criterion.reviewers().size();
    return reviewers > 2
        && reading.reviewers().size() <= FEW_REVIEWERS
        && reading.told().contains(criterion);
  }

  private static Block matrices(
      Detail detail, List<CriterionReport> criteria, List<String> reviewers) {
    return new Block.Matrices(
        detail, criteria.stream().map(one -> PairMatrix.of(one, reviewers)).toList());
  }

  private static Table pairs(Reading reading) {
    return Table.<On<PairAgreement>>create("pairs", "Pairs", Detail.DATA)
        .text("criterion", "Criterion", On::name)
        .name("first", "First", row -> row.found().first())
        .name("second", "Second", row -> row.found().second())
        .count("items", "Items", row -> row.found().items())
        .number(
            "percent_agreement",
            "Same answer",
            row -> Cell.number(row.found().percentAgreement(), Format.percent()))
        .estimate("kappa", "Kappa", row -> kappa(row.found()))
        .number(
            "kappa_linear",
            "Linear weights",
            row -> Cells.value(row.found().kappaLinear(), DECIMAL))
        .number(
            "kappa_quadratic",
            "Quadratic weights",
            row -> Cells.value(row.found().kappaQuadratic(), DECIMAL))
        .number("kappa_maximum", "Greatest kappa", of(PairAgreement::kappaMaximum))
        .number("prevalence_index", "Prevalence index", of(PairAgreement::prevalenceIndex))
        .number("bias_index", "Bias index", of(PairAgreement::biasIndex))
        .number("pabak", "PABAK", of(PairAgreement::pabak))
        .number("marginals_chi2", "Chi² of marginals", test(t -> Cell.number(t.chi2(), DECIMAL)))
        .number("marginals_df", "df", test(t -> Cell.count(t.degreesOfFreedom())))
        .number("marginals_p", "p", test(t -> Cell.number(t.p(), Format.probability())))
        .number("mean_difference", "Mean difference", differences(0, BlandAltman::bias))
        .number("lower_limit", "Lower limit", differences(LEAST_ITEMS, BlandAltman::lowerLimit))
        .number("upper_limit", "Upper limit", differences(LEAST_ITEMS, BlandAltman::upperLimit))
        .grouped()
        .groups(Detail.DATA, reading.onEach(CriterionReport::pairs))
        .done();
  }

  private static Cell kappa(PairAgreement pair) {
    Cell kappa = Cells.of(pair.kappa(), DECIMAL);
    return pair.items() < LEAST_ITEMS && kappa instanceof Cell.Estimate estimate
        ? new Cell.Estimate(
            estimate.value(),
            null,
            "fewer than %s items in common".formatted(LEAST_ITEMS),
            estimate.format())
        : kappa;
  }

  private static Function<On<PairAgreement>, Cell> of(
      Function<PairAgreement, @Nullable Double> value) {
    return row -> Cell.number(value.apply(row.found()), DECIMAL);
  }

  private static Function<On<PairAgreement>, Cell> test(
      Function<PairAgreement.MarginalTest, Cell> cell) {
    return row ->
        Optional.ofNullable(row.found().marginals())
            .filter(test -> row.found().items() >= LEAST_ITEMS)
            .map(cell)
            .orElse(Cell.blank());
  }

  /** Of how the ratings of two differ who have so many items in common. */
  private static Function<On<PairAgreement>, Cell> differences(
      int least, Function<BlandAltman, Double> value) {
    return row ->
        Optional.ofNullable(row.found().differences())
            .filter(found -> row.found().items() >= least)
            .map(found -> Cell.number(value.apply(found), DECIMAL))
            .orElse(Cell.blank());
  }
}
