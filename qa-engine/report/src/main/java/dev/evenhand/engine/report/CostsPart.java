package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Disagreement;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Column;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What disagreement costs: the questions to rewrite first. */
final class CostsPart implements Analysis {
  private static final int QUESTIONS = 3;

  @Override
  public List<Block.Step> steps(Reading reading) {
    return Stream.concat(
            reading.report().rewriteFirst().stream()
                .limit(QUESTIONS)
                .map(disagreement -> rewrite(disagreement, reading)),
            unclearlyDefined(reading).map(CostsPart::define))
        .toList();
  }

  /** Where no card says what a question moves: those with the lowest alpha, if surely too low. */
  private static Stream<CriterionReport> unclearlyDefined(Reading reading) {
    return reading.isOfCard()
        ? Stream.empty()
        : AgreementPart.with(Standing.POOR, reading).stream()
            .sorted(Comparator.comparingDouble(question -> Reading.value(question.alpha())))
            .limit(QUESTIONS);
  }

  private static Block.Step rewrite(Disagreement disagreement, Reading reading) {
    CriterionReport question = question(disagreement, reading);
    boolean sure = Standing.of(question.alpha()) == Standing.POOR;
    Sentence.Builder what =
        Sentence.create()
            .words(sure ? "Rewrite " : "Check the wording of ")
            .name(question.criterion());
    if (question.title() == null) {
      what.words(".");
    } else {
      what.words(": “").name(question.title()).words("”");
    }
    Sentence.Builder why =
        Sentence.create().words("Two reviewers of one interaction differ on it by ");
    why.number(disagreement.moved(), Numbers.decimal(disagreement.moved() * 100, 1));
    why.words(" points of the total on average; ");
    AgreementPart.alpha(question.alpha(), why);
    return new Block.Step(what.done(), why.words(".").done());
  }

  private static CriterionReport question(Disagreement disagreement, Reading reading) {
    return reading.report().criterion(disagreement.question()).orElseThrow();
  }

  private static Block.Step define(CriterionReport question) {
    Sentence.Builder why = Sentence.create().words("Reviewers read it differently: ");
    AgreementPart.alpha(question.alpha(), why);
    return new Block.Step(
        Sentence.create()
            .words("Say in writing what each rating of ")
            .name(question.criterion())
            .words(" means, with examples.")
            .done(),
        why.words(".").done());
  }

  @Override
  public Part part(Reading reading) {
    return Part.of(
        "costs",
        "What disagreement costs",
        new Block.Paragraph(
            Detail.MAIN,
            Sentence.of(
                "Questions whose alpha is below %s, by how many points of the total score two"
                        .formatted(Standing.TENTATIVELY)
                    + " reviewers of one interaction differ on them on average.")),
        table(reading));
  }

  private static Table table(Reading reading) {
    TableBuilder table =
        Table.create("rewrite-first", "Rewrite first")
            .caption(Sentence.of("Questions to rewrite first"))
            .columns(
                Column.text("question", "Question"),
                Column.number("score_moved", "Points moved"),
                Column.number("interactions", "Interactions"),
                Column.number("alpha", "Alpha"));
    for (Disagreement disagreement : reading.report().rewriteFirst()) {
      CriterionReport question = question(disagreement, reading);
      table.row(
          Cells.criterion(question),
          Cell.number(disagreement.moved(), Format.points(2)),
          Cell.count(disagreement.interactions()),
          Cells.value(question.alpha(), Format.decimal(3)));
    }
    return table.done();
  }
}
