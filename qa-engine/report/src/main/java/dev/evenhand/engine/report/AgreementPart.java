package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.agreement.CoefficientId;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Plot;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.List;
import java.util.stream.Stream;

/** How far reviewers agree on each criterion. */
final class AgreementPart implements Analysis {

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return outline.isOfJudges()
        ? Stream.empty()
        : Stream.concat(AgreementFindings.of(outline), OutcomeFindings.points(outline));
  }

  @Override
  public Part part(ReportOutline outline) {
    return Part.of(
            "agreement",
            outline.isOfCard() ? "Agreement by question" : "Agreement",
            Block.paragraph(
                Detail.MAIN,
                "Krippendorff's alpha: 1 is perfect agreement, 0 is agreement as by chance; with a"
                    + " {} interval, the whole of which counts. Reliable: the whole interval is"
                    + " at least 0.8; tentative: at least 0.667; not settled: it holds 0.667; too"
                    + " low: below it. The interval says how far other interactions would move alpha, with"
                    + " the same reviewers, and allows for one more interaction on which they differ or"
                    + " agree.",
                Numbers.percent(outline.report().confidence())),
            table(outline),
            Block.Points.of(
                Detail.MAIN,
                Stream.concat(AgreementWarnings.of(outline), CauseSteps.plans(outline))),
            new Block.Paragraph(Detail.MAIN, missing(outline)),
            new Block.Paragraph(Detail.MAIN, resampling(outline)))
        .explaining(
            "Alpha",
            "Krippendorff's alpha compares how much reviewers disagree with how much they would"
                + " by chance. It allows for missing ratings, any number of reviewers, and"
                + " scales on which some answers lie closer to each other than others.")
        .explaining(
            "Standing",
            "By Krippendorff's levels, judged on the whole interval: reliable from 0.8,"
                + " tentative from 0.667. Where the interval reaches from below 0.667 to above"
                + " it, it is not settled: more interactions would tell. No word where fewer than "
                + VerdictRules.LEAST_ITEMS
                + " interactions were rated twice, or nearly all ratings are one answer.")
        .explaining(
            "Same answer",
            "How often two reviewers of one interaction give the same answer. It looks good"
                + " where one answer prevails, as chance then agrees too; so it is never judged"
                + " alone.")
        .explaining(
            "Points",
            "Of a score, which goes from 0 to 100, unless another number of points is named.")
        .explaining(
            "Not there",
            "A number that can't be known is not shown as 0. Its reason stands in its place.");
  }

  private static Table table(ReportOutline outline) {
    return Table.<CriterionReport>create("criteria", "Criteria")
        .caption("Krippendorff's alpha with its interval, by question")
        .text("criterion", "Question", Cells::criterion)
        .words("title", "Title", CriterionReport::title)
        .at(Detail.DATA)
        .text("kind", "Kind", criterion -> Cells.word(criterion.kind()))
        .at(Detail.DATA)
        .text("scale", "Scale", criterion -> Cells.word(criterion.main()))
        .at(Detail.DETAIL)
        .count("items", "Rated", CriterionReport::items)
        .count("compared_items", "Compared", criterion -> criterion.alpha().itemsUsed())
        .at(areAllCompared(outline) ? Detail.DETAIL : Detail.MAIN)
        .count("reviewers", "Reviewers", criterion -> criterion.reviewers().size())
        .at(Detail.DETAIL)
        .count("ratings", "Ratings", CriterionReport::ratings)
        .at(Detail.DETAIL)
        .count("missing", "Missing", CriterionReport::missing)
        .at(Detail.DETAIL)
        .count(
            "not_applicable",
            "Not applicable",
            criterion -> criterion.applicability().notApplicable())
        .at(Detail.DETAIL)
        .number("percent_agreement", "Same answer", AgreementPart::percentAgreement)
        .estimate("alpha", "Alpha", criterion -> Cells.alpha(criterion, Format.decimal(3)))
        .with(Plot.agreement("alpha", VerdictRules.TENTATIVELY, VerdictRules.RELIED_ON))
        .verdict("standing", "Standing", Verdicts::of)
        .name(
            "harshest",
            "Harshest",
            criterion ->
                criterion
                    .harshest()
                    .filter(one -> outline.isScore(criterion) && isSeen(one, criterion))
                    .orElse(null))
        .at(Detail.DETAIL)
        .groups(
            Detail.MAIN,
            List.of(outline.total().stream().toList(), outline.sections(), outline.questions()))
        .done();
  }

  /** Whether alpha rests on every interaction that was rated. */
  private static boolean areAllCompared(ReportOutline outline) {
    return outline.report().criteria().stream()
        .allMatch(one -> one.alpha().itemsUsed() == one.items());
  }

  /** Whether a severity is not 0 as it is shown. */
  private static boolean isSeen(String reviewer, CriterionReport criterion) {
    double severity = criterion.severity().of(reviewer).orElseThrow().orElseThrow();
    int digits = ReportOutline.digits(criterion);
    return !Numbers.decimal(severity, digits).equals(Numbers.decimal(0, digits));
  }

  private static Cell percentAgreement(CriterionReport criterion) {
    return Cells.value(
        criterion.coefficients().get(CoefficientId.PERCENT_AGREEMENT), Format.percent());
  }

  private static Sentence missing(ReportOutline outline) {
    List<CriterionReport> criteria = outline.report().criteria();
    long missing = criteria.stream().mapToLong(CriterionReport::missing).sum();
    long ratings = criteria.stream().mapToLong(CriterionReport::ratings).sum();
    return missing == 0
        ? Sentence.EMPTY
        : Sentence.of(
            "{} missing, {} of those that there would be if every reviewer had rated every interaction;"
                + " alpha compares those that are there.",
            Sentence.count(missing, "rating is", "ratings are"),
            Sentence.number((double) missing / (missing + ratings), Format.percent()));
  }

  private static Sentence resampling(ReportOutline outline) {
    Bootstrap bootstrap = outline.report().settings().bootstrap();
    return bootstrap == null
        ? Sentence.EMPTY
        : Sentence.words(
            "Intervals by %s resamples of the interactions, %s, seed %s."
                .formatted(
                    bootstrap.resamples(),
                    bootstrap.interval().id().equals("bca") ? "BCa" : "percentiles",
                    bootstrap.seed()));
  }
}
