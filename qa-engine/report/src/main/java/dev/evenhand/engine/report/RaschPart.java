package dev.evenhand.engine.report;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.calibration.RaschReport;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.model.rasch.ManyFacetRasch;
import dev.evenhand.engine.model.rasch.RaschBias;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Severity over all criteria of one scale together, by the many-facet Rasch model. */
final class RaschPart implements Analysis {
  private static final int NAMED = 6;
  private static final int DIGITS = 2;

  private static final double LEVEL = 0.05;

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return Stream.concat(
        outline.report().rasch().stream().map(scale -> finding(scale, outline)),
        DepartureFindings.points(outline));
  }

  private static List<String> uneven(RaschReport scale) {
    return scale.fit().value().map(PeopleVerdicts::uneven).orElse(List.of());
  }

  private static Sentence finding(RaschReport scale, ReportOutline outline) {
    List<String> uneven = uneven(scale);
    return uneven.isEmpty()
        ? Sentence.EMPTY
        : Sentence.of(
            "Uneven {}: {}; neither severity nor what was rated explains the ratings.",
            over(scale, outline),
            Sentence.names(uneven, NAMED));
  }

  /** The fit is of all that a reviewer rated, and says of no single question that it is uneven. */
  private static Sentence over(RaschReport scale, ReportOutline outline) {
    Sentence questions = Titles.of(scale.criteria(), outline);
    if (scale.criteria().size() == 1) {
      return Sentence.of("on {}", questions);
    }
    return scale.criteria().size() == outline.questions().size()
        ? Sentence.of("over all questions")
        : Sentence.of("over {} together", questions);
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.concat(ask(outline), DepartureFindings.steps(outline));
  }

  /** Those for whom no other step looks for the cause on a question. */
  private static Stream<Block.Step> ask(ReportOutline outline) {
    List<String> names =
        outline.report().rasch().stream()
            .flatMap(scale -> uneven(scale).stream())
            .distinct()
            .filter(name -> !AloneFindings.isOf(name, outline))
            .filter(name -> !DepartureFindings.isOf(name, outline))
            .filter(name -> !NarrowReviewers.isOf(name, outline))
            .filter(name -> !DriftFindings.isOf(name, outline))
            .sorted()
            .limit(NAMED)
            .toList();
    return names.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Block.Step(
                Sentence.of("Ask {} for the reasons of some ratings.", Sentence.names(names)),
                Sentence.of(
                    "They are uneven: harsh on some interactions and lenient on others in a way of"
                        + " their own, which no adjustment mends.")));
  }

  @Override
  public Part part(ReportOutline outline) {
    List<RaschReport> scales = outline.report().rasch();
    if (scales.isEmpty()) {
      return Part.NONE;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            Detail.MAIN,
            "How severe each reviewer is over all questions of one scale together, by the"
                + " many-facet Rasch model, in logits; above 0 is harsher. In charts the line"
                + " reaches two standard errors to both sides."));
    blocks.add(RaschMeasures.table(scales, outline));
    RaschSteps.table(scales, outline).forEach(blocks::add);
    RaschInteractionTable.of(scales, outline).forEach(blocks::add);
    scales.forEach(scale -> blocks.add(notes(scale, outline)));
    return Part.of("rasch", "Severity on one scale", blocks)
        .toldTo(Reader.STATISTICIAN)
        .explaining(
            "Logits",
            "The unit of the many-facet Rasch model (Linacre 1989): the chance of each answer"
                + " depends on the item, the question and the reviewer. One logit harsher makes"
                + " the odds of the next better answer 2.7 times smaller. Estimates are by"
                + " joint maximum likelihood, corrected for its bias (Wright and Douglas 1977)."
                + " Infit and outfit compare the surprise in ratings with what the model"
                + " expects: above 1.5 they are uneven, below 0.5 more even than chance"
                + " allows.");
  }

  /** What to know about the model of a scale, or why there is none. */
  private static Block notes(RaschReport scale, ReportOutline outline) {
    Stream<Sentence> notes =
        scale
            .fit()
            .value()
            .map(model -> Stream.concat(notes(model, outline), ofThresholds(model, scale, outline)))
            .orElseGet(
                () ->
                    Stream.of(
                        Sentence.of(
                            "There is no answer: {}.",
                            Sentence.reason(Cells.reason(scale.fit())))));
    return new Block.Group(
        Detail.MAIN,
        Titles.of(scale.criteria(), outline),
        List.of(Block.Points.of(Detail.MAIN, notes)));
  }

  /** Whether criteria need thresholds of their own, and which have fewer. */
  private static Stream<Sentence> ofThresholds(
      ManyFacetRasch model, RaschReport scale, ReportOutline outline) {
    Stream<Sentence> compared =
        scale.comparison().stream()
            .map(
                one ->
                    Sentence.of(
                        one.p() < LEVEL
                            ? "Questions use the scale differently: thresholds of their own fit"
                                + " better than shared ones (chi-square {} on {} degrees of"
                                + " freedom, p {})."
                            : "Thresholds of their own fit the questions no better than shared"
                                + " ones (chi-square {} on {} degrees of freedom, p {}).",
                        Sentence.number(one.chiSquare(), Format.decimal(1)),
                        Sentence.number(one.degreesOfFreedom(), Format.decimal(0)),
                        Sentence.number(one.p(), Format.probability())));
    Stream<Sentence> unused =
        model.unusedCategories().entrySet().stream()
            .limit(NAMED)
            .map(
                one ->
                    Sentence.of(
                        "Never given on {}, so without a threshold there: {}.",
                        Titles.of(one.getKey(), outline),
                        Sentence.names(
                            one.getValue().stream().map(Category::label).toList(), NAMED)));
    return Stream.concat(compared, unused);
  }

  private static Stream<Sentence> notes(ManyFacetRasch model, ReportOutline outline) {
    return Stream.of(
        Sentence.of(
            "How surely the differences between reviewers would repeat: {}, where 0 says that"
                + " reviewers are alike.",
            Sentence.number(model.raterSpread().reliability(), Format.decimal(DIGITS))),
        model.bias() != RaschBias.CORRECTED
            ? Sentence.EMPTY
            : Sentence.of(
                "Corrected for the bias of joint maximum likelihood, which spreads reviewers too"
                    + " far: logits and their errors are multiplied by {}.",
                Sentence.number(model.biasFactor(), Format.decimal(3))),
        model
            .interactionsReason()
            .map(
                reason ->
                    Sentence.of(
                        "Who reads a question in a way of their own was not looked for: {}.",
                        Sentence.reason(reason.text())))
            .orElse(Sentence.EMPTY),
        extremes(
            "Without a measure, for they gave the lowest or the highest answer only: {}.",
            Sentence.names(model.extremeRaters(), NAMED)),
        extremes(
            "Left out, for they got the lowest or the highest answer only: {}.",
            Titles.of(model.extremeCriteria(), outline)));
  }

  private static Sentence extremes(String template, Sentence names) {
    return names.isEmpty() ? Sentence.EMPTY : Sentence.of(template, names);
  }
}
