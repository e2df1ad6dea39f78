package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.FarValue;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What all analyses found, and what to do next: the first page of a report. */
final class FindingsPart {
  /** The steps of these analyses come first, in this order; the others' as they are read. */
  private static final List<Class<? extends Analysis>> FIRST =
      List.of(
          CostsPart.class,
          SeverityPart.class,
          DriftPart.class,
          SessionsPart.class,
          ReliabilityPart.class);

  private static final int NAMED = 4;

  private FindingsPart() {}

  static List<Part> of(ReportOutline outline, List<Analysis> analyses) {
    Stream<Sentence> findings = analyses.stream().flatMap(analysis -> analysis.findings(outline));
    return List.of(
        Part.of("glance", "At a glance", tally(outline)).toldTo(Reader.DIRECTOR),
        Part.of(
                "next",
                "What to do next",
                new Block.Steps(Detail.HEADLINE, steps(outline, analyses)))
            .toldTo(Reader.DIRECTOR),
        Part.of("findings", "Findings", Block.Points.of(Detail.HEADLINE, findings)));
  }

  private static Block tally(ReportOutline outline) {
    return new Block.Tally(
        Detail.MAIN,
        "Questions by how far their ratings can be relied on",
        Stream.of(AgreementLevel.values())
            .map(one -> new Block.Count(meaning(one, outline), count(one, outline)))
            .filter(count -> count.number() > 0 && !outline.isOfJudges())
            .toList());
  }

  private static Cell.Verdict meaning(AgreementLevel standing, ReportOutline outline) {
    boolean oneAnswer =
        AgreementFindings.with(standing, outline).stream().allMatch(AgreementFindings::isOneAnswer);
    boolean open =
        standing == AgreementLevel.NOT_SETTLED
            && AgreementFindings.with(standing, outline).stream()
                .noneMatch(MoreInteractions::wouldTell);
    return oneAnswer ? Verdicts.ALL_ALIKE : open ? Verdicts.OPEN : Verdicts.meaning(standing);
  }

  private static int count(AgreementLevel standing, ReportOutline outline) {
    return AgreementFindings.with(standing, outline).size();
  }

  /** What to do next, the most useful first; at least one step. */
  private static List<Block.Step> steps(ReportOutline outline, List<Analysis> analyses) {
    List<Block.Step> steps =
        Stream.of(
                mistyped(outline),
                AloneFindings.steps(outline),
                LeanFindings.steps(outline),
                analyses.stream()
                    .sorted(Comparator.comparingInt(FindingsPart::rank))
                    .flatMap(analysis -> analysis.steps(outline)),
                CauseSteps.of(outline),
                mend(outline.input().source().rejected()))
            .flatMap(some -> some)
            .toList();
    return steps.isEmpty() ? List.of(nothing(outline)) : steps;
  }

  /** Where no step follows: whether that is for all being well, or for nothing being known. */
  private static Block.Step nothing(ReportOutline outline) {
    List<CriterionReport> all = outline.report().criteria();
    boolean well =
        !all.isEmpty()
            && all.stream()
                .map(one -> one.verdict().level())
                .allMatch(
                    level -> level == AgreementLevel.RELIABLE || level == AgreementLevel.TENTATIVE);
    if (!well) {
      return new Block.Step(
          Sentence.of("Look at the reasons in the tables below."),
          Sentence.of("What these data say asks for no step, and they don't say everything."));
    }
    boolean reliable =
        all.stream().allMatch(one -> one.verdict().level() == AgreementLevel.RELIABLE);
    return new Block.Step(
        reliable
            ? Sentence.of("Keep calibrating as you do.")
            : Sentence.of("Keep calibrating, with more interactions."),
        Sentence.of(
            reliable
                ? "Reviewers agree reliably on everything, and {}."
                : "Reviewers agree well enough for tentative conclusions, no more yet, and {}.",
            people(outline)));
  }

  /** Nobody stands apart, of those who can be judged. */
  private static Sentence people(ReportOutline outline) {
    List<String> unjudged = UnjudgedReviewers.of(outline);
    return unjudged.isEmpty()
        ? Sentence.of("nobody is shown to stand apart")
        : Sentence.of(
            "nobody who can be judged is shown to stand apart; too little is known of {}",
            Sentence.names(unjudged, NAMED));
  }

  private static int rank(Analysis analysis) {
    int rank = FIRST.indexOf(analysis.getClass());
    return rank < 0 ? FIRST.size() : rank;
  }

  /** One number far beyond all others moves what is said of everything. */
  private static Stream<Block.Step> mistyped(ReportOutline outline) {
    return outline.input().told().stream()
        .filter(notice -> notice.code().equals(FarValue.CODE))
        .limit(1)
        .map(
            notice ->
                new Block.Step(
                    Sentence.of(
                        "Check the ratings that lie far beyond all others, and calibrate again."),
                    Sentence.of(
                        "As long as they count, agreement and reliability say little: {}{}.",
                        notice.location().line() == 0
                            ? Sentence.EMPTY
                            : Sentence.of("in line {} ", String.valueOf(notice.location().line())),
                        Sentence.reason(notice.message()))));
  }

  private static Stream<Block.Step> mend(long rejected) {
    return rejected == 0
        ? Stream.empty()
        : Stream.of(
            new Block.Step(
                Sentence.of(
                    "Mend the input: {} not used.",
                    Sentence.count(rejected, "row was", "rows were")),
                Sentence.of("Each is listed below with its line and the reason.")));
  }
}
