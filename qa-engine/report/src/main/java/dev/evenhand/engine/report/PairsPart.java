package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.BlandAltman;
import dev.evenhand.engine.agreement.PairAgreement;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  @Override
  public Part part(Reading reading) {
    return Part.of(
        "pairs",
        "Every two reviewers",
        Stream.of(
                Stream.of(lead(reading)),
                Stream.of(PairExtremes.table(manyReviewers(reading))),
                matrices(reading),
                Stream.of(pairs(reading)))
            .flatMap(blocks -> blocks)
            .toArray(Block[]::new));
  }

  private static Block lead(Reading reading) {
    long reviewers = reading.reviewers().size();
    return reviewers > MOST_REVIEWERS
        ? new Block.Paragraph(
            Detail.MAIN,
            Sentence.create()
                .words("With ")
                .count(reviewers)
                .words(
                    " reviewers a table of all pairs fits no page; the CSV table pairs has them.")
                .done())
        : new Block.Paragraph(
            Detail.DETAIL,
            Sentence.of(
                "Where the row rates lower than the column, the cell is warm; the darker a kappa,"
                    + " the better two reviewers agree beyond chance. A dash means that the two have"
                    + " too little in common."));
  }

  /** The criteria that are told first and have too many reviewers for a glance. */
  private static List<CriterionReport> manyReviewers(Reading reading) {
    return reading.told().stream()
        .filter(criterion -> criterion.reviewers().size() > FEW_REVIEWERS)
        .toList();
  }

  private static Stream<Block> matrices(Reading reading) {
    List<String> reviewers = reading.reviewers();
    if (reviewers.size() < 2 || reviewers.size() > MOST_REVIEWERS) {
      return Stream.empty();
    }
    List<CriterionReport> criteria =
        Stream.concat(
                reading.total().stream(),
                reading.questions().stream().sorted(Comparator.comparingDouble(PairsPart::alpha)))
            .filter(criterion -> !criterion.pairs().isEmpty())
            .limit(MOST_MATRICES)
            .toList();
    List<CriterionReport> main =
        criteria.stream().filter(criterion -> isRead(criterion, reading)).toList();
    List<CriterionReport> deeper = new ArrayList<>(criteria);
    deeper.removeAll(main);
    int first = Math.min(Math.max(0, FIRST - main.size()), deeper.size());
    return Stream.of(
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
    TableBuilder table =
        Table.create("pairs", "Pairs")
            .at(Detail.DATA)
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("first", "First"),
                Column.text("second", "Second"),
                Column.number("items", "Items"),
                Column.number("percent_agreement", "Same answer"),
                Column.estimate("kappa", "Kappa"),
                Column.number("kappa_linear", "Linear weights"),
                Column.number("kappa_quadratic", "Quadratic weights"),
                Column.number("kappa_maximum", "Greatest kappa"),
                Column.number("prevalence_index", "Prevalence index"),
                Column.number("bias_index", "Bias index"),
                Column.number("pabak", "PABAK"),
                Column.number("marginals_chi2", "Chi² of marginals"),
                Column.number("marginals_df", "df"),
                Column.number("marginals_p", "p"),
                Column.number("mean_difference", "Mean difference"),
                Column.number("lower_limit", "Lower limit"),
                Column.number("upper_limit", "Upper limit"))
            .grouped();
    for (CriterionReport criterion : reading.report().criteria()) {
      table.group(Detail.DATA);
      criterion.pairs().forEach(pair -> table.row(row(criterion, pair)));
    }
    return table.done();
  }

  private static List<Cell> row(CriterionReport criterion, PairAgreement pair) {
    Format format = Format.decimal(3);
    boolean few = pair.items() < LEAST_ITEMS;
    PairAgreement.MarginalTest test = few ? null : pair.marginals();
    BlandAltman differences = pair.differences();
    return List.of(
        Cells.criterion(criterion),
        Cell.name(pair.first()),
        Cell.name(pair.second()),
        Cell.count(pair.items()),
        Cell.number(pair.percentAgreement(), Format.percent()),
        few ? withoutInterval(Cells.of(pair.kappa(), format)) : Cells.of(pair.kappa(), format),
        Cells.value(pair.kappaLinear(), format),
        Cells.value(pair.kappaQuadratic(), format),
        Cell.number(pair.kappaMaximum(), format),
        Cell.number(pair.prevalenceIndex(), format),
        Cell.number(pair.biasIndex(), format),
        Cell.number(pair.pabak(), format),
        test == null ? Cell.blank() : Cell.number(test.chi2(), format),
        test == null ? Cell.blank() : Cell.count(test.degreesOfFreedom()),
        test == null ? Cell.blank() : Cell.number(test.p(), Format.probability()),
        differences == null ? Cell.blank() : Cell.number(differences.bias(), format),
        limit(few ? null : differences, true),
        limit(few ? null : differences, false));
  }

  private static Cell withoutInterval(Cell cell) {
    return cell instanceof Cell.Estimate estimate
        ? new Cell.Estimate(
            estimate.value(),
            null,
            "fewer than %s items in common".formatted(LEAST_ITEMS),
            estimate.format())
        : cell;
  }

  private static Cell limit(@Nullable BlandAltman differences, boolean lower) {
    return differences == null
        ? Cell.blank()
        : Cell.number(
            lower ? differences.lowerLimit() : differences.upperLimit(), Format.decimal(3));
  }
}
