package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.calibration.verdict.Cause;
import dev.evenhand.engine.calibration.verdict.VerdictRules;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What disagreement costs: the questions to rewrite first. */
final class CostsPart implements Analysis {
  private static final int QUESTIONS = 3;

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.of(
            CampFindings.steps(outline),
            rewrites(
                disagreements(outline).stream()
                    .filter(one -> one.criterion().verdict().level() == AgreementLevel.POOR)
                    .filter(one -> one.criterion().camps() == null)
                    .filter(one -> !OthersWords.agree(one.criterion()))
                    .limit(QUESTIONS)
                    .toList()),
            unclearlyDefined(outline).map(CostsPart::define))
        .flatMap(steps -> steps);
  }

  private static List<CriterionEntry<Disagreement>> disagreements(ReportOutline outline) {
    return outline.report().rewriteFirst().stream()
        .map(
            one ->
                new CriterionEntry<>(outline.report().criterion(one.question()).orElseThrow(), one))
        .toList();
  }

  /** Where no card says what a question moves: those with the lowest alpha, if surely too low. */
  private static Stream<CriterionReport> unclearlyDefined(ReportOutline outline) {
    return outline.isOfCard()
        ? Stream.empty()
        : AgreementFindings.with(AgreementLevel.POOR, outline).stream()
            .filter(question -> Cause.of(question).contains(Cause.WORDING))
            .filter(question -> !NarrowReviewers.isOn(question, outline))
            .sorted(Comparator.comparingDouble(question -> question.alpha().orElseThrow()))
            .limit(QUESTIONS);
  }

  /**
   * Of those on which agreement is shown to be too low, one step for those whose wording must be
   * why, and one for those where people may be.
   */
  private static Stream<Block.Step> rewrites(List<CriterionEntry<Disagreement>> entries) {
    Map<Boolean, List<CriterionEntry<Disagreement>>> bySure =
        entries.stream().collect(Collectors.partitioningBy(CostsPart::isSure));
    return Stream.of(
            rewrite("Rewrite {}.", bySure.getOrDefault(true, List.of())),
            rewrite("Check the wording of {}.", bySure.getOrDefault(false, List.of())))
        .flatMap(Optional::stream);
  }

  private static boolean isSure(CriterionEntry<Disagreement> entry) {
    return Cause.of(entry.criterion()).contains(Cause.WORDING);
  }

  private static Optional<Block.Step> rewrite(
      String what, List<CriterionEntry<Disagreement>> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Step(
                Sentence.of(
                    what, Titles.of(entries.stream().map(CriterionEntry::criterion).toList())),
                Sentence.of(
                    "Two reviewers differ on {} by {} points of the total score, on average.",
                    entries.size() == 1 ? "it" : "them",
                    Sentence.all(entries.stream().map(CostsPart::moved).toList()))));
  }

  private static Sentence moved(CriterionEntry<Disagreement> entry) {
    return Sentence.number(entry.found().moved(), Format.points(1));
  }

  private static Block.Step define(CriterionReport question) {
    return new Block.Step(
        Sentence.of(
            "Say in writing what each rating of {} means, with examples.", Titles.of(question)),
        Sentence.of(
            "Reviewers differ on it. They may read it differently, or it may be hard to see in"
                + " some interactions; the contested interactions show which."));
  }

  @Override
  public Part part(ReportOutline outline) {
    return Part.of(
        "costs",
        "What disagreement costs",
        Block.paragraph(
            Detail.MAIN,
            "Questions whose alpha is below {}, by how many points of the total score two reviewers"
                + " of one interaction differ on them on average.",
            String.valueOf(VerdictRules.TENTATIVELY)),
        Table.<CriterionEntry<Disagreement>>create("rewrite-first", "Rewrite first")
            .caption("Questions to rewrite first, in points of the total score (of 100)")
            .text("question", "Question", CriterionEntry::name)
            .number("score_moved", "Points moved", Format.points(2), row -> row.found().moved())
            .count("interactions", "Interactions", row -> row.found().interactions())
            .number(
                "alpha", "Alpha", row -> Cells.value(row.criterion().alpha(), Format.decimal(3)))
            .rows(disagreements(outline))
            .done());
  }
}
