package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public Part part(ReportOutline outline) {
    List<CriterionReport> manyReviewers =
        outline.told().stream()
            .filter(criterion -> criterion.reviewers().size() > FEW_REVIEWERS)
            .toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(lead(outline.reviewers().size()));
    blocks.add(PairExtremes.table(manyReviewers));
    blocks.addAll(matrices(outline));
    blocks.add(pairs(outline));
    return Part.of("pairs", "Every two reviewers", blocks).toldTo(Reader.STATISTICIAN);
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

  private static List<Block> matrices(ReportOutline outline) {
    List<String> reviewers = outline.reviewers();
    if (reviewers.size() < 2 || reviewers.size() > MOST_REVIEWERS) {
      return List.of();
    }
    Map<Boolean, List<CriterionReport>> byRead =
        Stream.concat(
                outline.total().stream(),
                outline.questions().stream().sorted(Comparator.comparingDouble(PairsPart::alpha)))
            .filter(criterion -> !criterion.pairs().isEmpty())
            .limit(MOST_MATRICES)
            .collect(Collectors.partitioningBy(criterion -> isRead(criterion, outline)));
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

  private static boolean isRead(CriterionReport criterion, ReportOutline outline) {
    int reviewers = criterion.reviewers().size();
    return reviewers > 2
        && outline.reviewers().size() <= FEW_REVIEWERS
        && outline.told().contains(criterion);
  }

  private static Block matrices(
      Detail detail, List<CriterionReport> criteria, List<String> reviewers) {
    return new Block.Matrices(
        detail, criteria.stream().map(one -> PairMatrix.of(one, reviewers)).toList());
  }

  private static Table pairs(ReportOutline outline) {
    return Table.<CriterionEntry<PairAgreement>>create("pairs", "Pairs", Detail.DATA)
        .text("criterion", "Question", CriterionEntry::name)
        .<PairAgreement>part(CriterionEntry::part, PairsPart::addPair)
        .<PairAgreement.MarginalTest>part(
            row -> Optional.ofNullable(few(row) ? null : row.found().marginals()),
            test ->
                test.number("marginals_chi2", "Chi² of marginals", DECIMAL, one -> one.chi2())
                    .count("marginals_df", "df", one -> one.degreesOfFreedom())
                    .number("marginals_p", "p", Format.probability(), one -> one.p()))
        .<BlandAltman>part(
            row -> Optional.ofNullable(row.found().differences()),
            found -> found.number("mean_difference", "Mean difference", DECIMAL, BlandAltman::bias))
        .<BlandAltman>part(
            row -> Optional.ofNullable(few(row) ? null : row.found().differences()),
            found ->
                found
                    .number("lower_limit", "Lower limit", DECIMAL, BlandAltman::lowerLimit)
                    .number("upper_limit", "Upper limit", DECIMAL, BlandAltman::upperLimit))
        .grouped()
        .groups(Detail.DATA, outline.onEach(CriterionReport::pairs))
        .done();
  }

  private static void addPair(TableBuilder<PairAgreement> table) {
    table
        .name("first", "First", PairAgreement::first)
        .name("second", "Second", PairAgreement::second)
        .count("items", "Items", PairAgreement::items)
        .number(
            "percent_agreement", "Same answer", Format.percent(), PairAgreement::percentAgreement)
        .estimate("kappa", "Kappa", PairsPart::kappa)
        .number("kappa_linear", "Linear weights", one -> Cells.value(one.kappaLinear(), DECIMAL))
        .number(
            "kappa_quadratic",
            "Quadratic weights",
            one -> Cells.value(one.kappaQuadratic(), DECIMAL))
        .number("kappa_maximum", "Greatest kappa", DECIMAL, PairAgreement::kappaMaximum)
        .number("prevalence_index", "Prevalence index", DECIMAL, PairAgreement::prevalenceIndex)
        .number("bias_index", "Bias index", DECIMAL, PairAgreement::biasIndex)
        .number("pabak", "PABAK", DECIMAL, PairAgreement::pabak);
  }

  private static boolean few(CriterionEntry<PairAgreement> row) {
    return row.found().items() < LEAST_ITEMS;
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
}
