package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.judge.AnswerAccuracy;
import dev.evenhand.engine.calibration.judge.DifferingItem;
import dev.evenhand.engine.calibration.judge.JudgeAgreement;
import dev.evenhand.engine.calibration.judge.JudgeVerdict;
import dev.evenhand.engine.report.JudgeSentences.On;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Display;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Matrix;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.report.document.Tone;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges beside their measure: models beside people, or reviewers beside the reference. */
final class JudgesPart implements Analysis {
  private static final int MATRICES = 12;

  private static final Format KAPPA = Format.decimal(2);

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return JudgeSentences.findings(outline);
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return JudgeSteps.of(outline);
  }

  @Override
  public Part part(ReportOutline outline) {
    List<On> all = all(outline);
    return all.isEmpty()
        ? Part.NONE
        : Part.of(
            "judges",
            "Judges beside " + (isReference(outline) ? "the reference" : "people"),
            Block.paragraph(
                Detail.MAIN,
                "How often each gives the same answer, how far beyond chance, and what it finds and"
                    + " misses of each answer. Where several people answered, the answer of most of"
                    + " them counts; interactions on which they are divided evenly are left out."),
            table(all, outline),
            new Block.Matrices(Detail.MAIN, matrices(all)),
            answers(all, outline),
            differences(all, outline),
            consistency(all, outline));
  }

  private static boolean isReference(ReportOutline outline) {
    return outline.report().reference() != null;
  }

  private static List<On> all(ReportOutline outline) {
    return outline.report().judges().stream()
        .flatMap(judge -> judge.criteria().stream().map(found -> On.of(judge, found, outline)))
        .toList();
  }

  private static Table table(List<On> all, ReportOutline outline) {
    return Table.<On>create("judges", "Judges")
        .caption("Each judge on each question")
        .name("judge", "Judge", on -> on.judge().judge())
        .text("criterion", "On", on -> Cells.criterion(on.found().criterion(), outline))
        .count("items", "Interactions", on -> on.agreement().items())
        .count("unsettled", "Divided", on -> on.agreement().unsettled())
        .at(Detail.DETAIL)
        .estimate(
            "agreement",
            "Same answer",
            on -> Cells.of(on.agreement().agreement(), Format.percent()))
        .estimate("alpha", "Alpha", on -> Cells.of(on.agreement().alpha(), KAPPA))
        .at(Detail.DETAIL)
        .estimate("kappa", "Kappa", on -> Cells.of(on.agreement().kappa(), KAPPA))
        .count("differing", "Differing", on -> on.agreement().differing())
        .verdict("verdict", "In words", on -> verdict(on.verdict()))
        .rows(all)
        .done();
  }

  private static Cell verdict(JudgeVerdict verdict) {
    return switch (verdict) {
      case RELIABLE -> cell(verdict, "reliable", Tone.RELIABLE);
      case TENTATIVE -> cell(verdict, "tentative", Tone.TENTATIVE);
      case NOT_SETTLED -> cell(verdict, "not settled", Tone.NOT_SETTLED);
      case POOR -> cell(verdict, "too low", Tone.POOR);
      case BY_CHANCE -> cell(verdict, "maybe chance", Tone.POOR);
      case ONE_ANSWER -> cell(verdict, "one answer to all", Tone.POOR);
      case ALL_ALIKE, NEARLY_ALIKE -> cell(verdict, "all alike", Tone.UNKNOWN);
      case TOO_FEW -> cell(verdict, "too few", Tone.UNKNOWN);
      case UNKNOWN -> cell(verdict, "not known", Tone.UNKNOWN);
    };
  }

  private static Cell cell(JudgeVerdict verdict, String word, Tone tone) {
    return new Cell.Verdict(verdict.id(), word, tone, verdict.meaning());
  }

  private static List<Matrix> matrices(List<On> all) {
    return all.stream()
        .filter(on -> !on.agreement().confusion().isEmpty())
        .limit(MATRICES)
        .map(JudgesPart::confusion)
        .toList();
  }

  private static Matrix confusion(On on) {
    JudgeAgreement found = on.agreement();
    MatrixAxis<Integer> answers =
        new MatrixAxis<>(
            IntStream.range(0, found.answers().size()).boxed().toList(), found.answers()::get);
    return answers.against(
        answers,
        Display.name(on.judge().judge()),
        "interactions, on %s; row: the answer of %s, column: that of the judge"
            .formatted(
                on.criterion().text(),
                on.judge().measure().size() == 1
                    ? Display.name(on.judge().measure().get(0))
                    : "most people"),
        "Is",
        (measure, judged) -> entry(found, measure, judged));
  }

  private static Matrix.Entry entry(JudgeAgreement found, int measure, int judged) {
    long count = found.confusion().get(measure).get(judged);
    double share = (double) count / found.items();
    int shade = Math.min(4, (int) Math.ceil(share * 4));
    return new Matrix.Entry(Cell.count(count), Matrix.Shade.heat(shade), "");
  }

  private record Answer(On on, AnswerAccuracy found) {}

  private static Table answers(List<On> all, ReportOutline outline) {
    return Table.<Answer>create("judge-answers", "Judges by answer", Detail.DETAIL)
        .caption(
            "Of each answer: how often the measure says so too where the judge does (precision), how"
                + " often the judge finds it where the measure says so (recall, sensitivity), how"
                + " often the judge leaves it where the measure does (specificity)")
        .name("judge", "Judge", row -> row.on().judge().judge())
        .text("criterion", "On", row -> Cells.criterion(row.on().found().criterion(), outline))
        .name("answer", "Answer", row -> row.found().answer())
        .count("both", "Both", row -> row.found().both())
        .count("missed", "Missed", row -> row.found().missed())
        .count("wrong", "Wrong", row -> row.found().wrong())
        .estimate("precision", "Precision", row -> share(row.found().precision()))
        .estimate("recall", "Recall", row -> share(row.found().recall()))
        .estimate("specificity", "Specificity", row -> share(row.found().specificity()))
        .estimate("f1", "F1", row -> share(row.found().f1()))
        .grouped()
        .groups(Detail.DETAIL, each(all, on -> on.agreement().byAnswer(), Answer::new))
        .done();
  }

  /** Rows from what was found, a group for each judge and question. */
  private static <T, R> List<List<R>> each(
      List<On> all, Function<On, List<T>> found, BiFunction<On, T, R> row) {
    return all.stream()
        .map(on -> found.apply(on).stream().map(one -> row.apply(on, one)).toList())
        .toList();
  }

  private static Cell share(AnswerAccuracy.Share share) {
    return share.value().value().isEmpty()
        ? Cells.undefined(share.value())
        : Cells.estimate(
            share.value().orElseThrow(), share.bounds().orElse(null), Format.percent());
  }

  private record Differing(On on, DifferingItem item) {}

  private static Table differences(List<On> all, ReportOutline outline) {
    TableBuilder<Differing> table =
        Table.<Differing>create("judge-differences", "Differing interactions")
            .caption(
                "Interactions that judge and measure answer differently, those farthest apart first")
            .name("judge", "Judge", row -> row.on().judge().judge())
            .text("criterion", "On", row -> Cells.criterion(row.on().found().criterion(), outline))
            .name("item", "Interaction", row -> row.item().item())
            .name(
                "measure",
                isReference(outline) ? "Reference" : "People",
                row -> row.item().measure())
            .name("answer", "Judge's answer", row -> row.item().judge())
            .grouped();
    List<On> gone = JudgeSteps.gone(outline);
    for (On on : all) {
      List<Differing> rows =
          on.agreement().differences().stream().map(item -> new Differing(on, item)).toList();
      int listed = gone.contains(on) ? Math.min(JudgeSteps.LISTED, rows.size()) : 0;
      table.group(Detail.MAIN).rows(rows.subList(0, listed));
      table.group(Detail.DETAIL).rows(rows.subList(listed, rows.size()));
    }
    return table.done();
  }

  private static Table consistency(List<On> all, ReportOutline outline) {
    return Table.<On>create("judge-consistency", "Judges asked again", Detail.DETAIL)
        .caption("How often a judge gives the same answer when asked again")
        .name("judge", "Judge", on -> on.judge().judge())
        .text("criterion", "On", on -> Cells.criterion(on.found().criterion(), outline))
        .count("items", "Interactions", on -> Cells.consistency(on.found()).items())
        .estimate(
            "agreement",
            "Same again",
            on -> Cells.of(Cells.consistency(on.found()).agreement(), Format.percent()))
        .estimate(
            "alpha", "Alpha", on -> Cells.of(Cells.consistency(on.found()).alphaNominal(), KAPPA))
        .rows(all.stream().filter(on -> on.found().consistency() != null).toList())
        .done();
  }
}
