package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionKind;
import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** What makes ratings vary, and how many reviewers make a mean that can be relied on. */
final class ReliabilityPart implements Analysis {
  /** Nobody lets more review one interaction. */
  private static final long MOST_REVIEWERS = 10;

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    boolean split = OutcomeFindings.notable(outline).isPresent();
    return told(outline).map(criterion -> finding(criterion, split)).stream();
  }

  /** The criterion whose decision study is told first. */
  private static Optional<CriterionReport> told(ReportOutline outline) {
    List<CriterionReport> all = outline.report().criteria();
    return outline.total().or(() -> all.stream().filter(one -> all.size() == 1).findFirst());
  }

  /**
   * How far one reviewer can be relied on.
   *
   * @param split whether what the score comes to hangs on who reviews all the same
   */
  private static Sentence finding(CriterionReport criterion, boolean split) {
    VarianceReport variance = criterion.models().variance();
    OptionalDouble dependability =
        variance.curve().isEmpty()
            ? OptionalDouble.empty()
            : variance.curve().get(0).dependability();
    if (dependability.isEmpty()) {
      return Sentence.EMPTY;
    }
    String target = String.valueOf(VarianceReport.TARGET);
    Sentence one = Sentence.number(dependability.getAsDouble(), Format.decimal(2));
    OptionalLong needed = variance.reviewersToJudge();
    if (needed.isEmpty()) {
      return Sentence.of(
          "One reviewer an interaction gives{} a reliability of {}, and no number of reviewers"
              + " would make it {}.",
          of(criterion),
          one,
          target);
    }
    return needed.getAsLong() == 1
        ? Sentence.of(
            "One reviewer an interaction {} enough{}: reliability {}{}, where {} is wanted.{}",
            isSurelyOne(variance) ? "is" : "may be",
            split ? " to rank them by the total score" : of(criterion),
            one,
            bounds(variance),
            target,
            criterion.kind() == CriterionKind.TOTAL && !split
                ? " Answers to single questions can depend on the reviewer all the same, as errors"
                    + " even out in the total."
                : "")
        : Sentence.of(
            "One reviewer an interaction gives{} a reliability of {}{}; {}.",
            of(criterion),
            one,
            bounds(variance),
            several(variance, target));
  }

  /** How many reach the target, where even the lower bound says so. */
  private static Sentence several(VarianceReport variance, String target) {
    OptionalLong surely = surely(variance);
    return surely.isEmpty()
        ? Sentence.of("it may take several to reach {}, and how many is not settled", target)
        : Sentence.of(
            "the mean of {} would reach {}, and {} are enough even at the lower bound",
            Sentence.count(variance.reviewersToJudge().orElseThrow()),
            target,
            Sentence.count(surely.getAsLong()));
  }

  /** How many are enough even at the lower bound, if that is a number one might mean. */
  private static OptionalLong surely(VarianceReport variance) {
    return variance
        .neededToJudge()
        .map(VarianceReport.Needed::most)
        .orElseGet(OptionalLong::empty)
        .stream()
        .filter(most -> most <= MOST_REVIEWERS)
        .findFirst();
  }

  /** Whether one reviewer would do even at the lower bound. */
  private static boolean isSurelyOne(VarianceReport variance) {
    return variance.neededToJudge().stream()
        .anyMatch(needed -> needed.most().isPresent() && needed.most().getAsLong() == 1);
  }

  private static Sentence bounds(VarianceReport variance) {
    return variance
        .curve()
        .get(0)
        .dependabilityBounds()
        .map(found -> AgreementFindings.interval(found, Format.decimal(2)))
        .orElse(Sentence.EMPTY);
  }

  /** The total is not all that a card asks. */
  private static String of(CriterionReport criterion) {
    return criterion.kind() == CriterionKind.TOTAL ? " for the total score" : "";
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return Stream.concat(OutcomeFindings.steps(outline), more(outline));
  }

  private static Stream<Block.Step> more(ReportOutline outline) {
    return told(outline)
        .filter(criterion -> !OthersWords.agreeMore(criterion))
        .map(criterion -> criterion.models().variance())
        .filter(variance -> variance.reviewersToJudge().stream().anyMatch(number -> number > 1))
        .map(ReliabilityPart::surely)
        .orElseGet(OptionalLong::empty)
        .stream()
        .mapToObj(ReliabilityPart::moreReviewers);
  }

  private static Block.Step moreReviewers(long needed) {
    return new Block.Step(
        Sentence.of(
            "Let {} reviewers judge an interaction where much depends on it.",
            Sentence.count(needed)),
        Sentence.of(
            "Their mean reaches a reliability of {} even at the lower bound; one alone is not"
                + " shown to.",
            String.valueOf(VarianceReport.TARGET)));
  }

  @Override
  public Part part(ReportOutline outline) {
    Optional<CriterionReport> told =
        told(outline).filter(one -> one.models().variance().study().isPresent());
    return Part.of(
            "reliability",
            "How many reviewers it takes",
            new Block.Figures(
                Detail.DETAIL,
                told.map(ReliabilityPart::lead).orElse(Sentence.EMPTY),
                told.map(ReliabilityPart::curve).stream().toList()),
            VarianceTables.unsaid(outline),
            VarianceTables.lead(outline),
            VarianceTables.sources(outline),
            VarianceTables.components(outline),
            VarianceTables.needed(outline))
        .toldTo(Reader.STATISTICIAN);
  }

  private static Sentence lead(CriterionReport criterion) {
    return Sentence.of(
        "How reliable the mean of several reviewers of one interaction is, on {}: to compare"
            + " interactions that the same reviewers judged, and to judge one against a fixed mark,"
            + " whoever reviews it.",
        Titles.of(criterion));
  }

  private static Block.Figure curve(CriterionReport criterion) {
    List<VarianceReport.Point> curve = criterion.models().variance().curve();
    int last = curve.get(curve.size() - 1).reviewers();
    return new Block.Figure(
        Titles.of(criterion),
        "reliability, by number of reviewers",
        new Chart.Lines(
            "How reliable the mean of 1 to " + last + " reviewers is",
            "Rises from left to right towards 1; the table below has the numbers.",
            List.of(
                line(
                    "to compare",
                    Chart.LineStyle.FIRST,
                    curve,
                    VarianceReport.Point::generalizability),
                line(
                    "to judge",
                    Chart.LineStyle.SECOND,
                    curve,
                    VarianceReport.Point::dependability)),
            new Chart.Span(0.6, last + 0.4),
            new Chart.Span(0, 1),
            curve.stream()
                .map(point -> new Chart.Foot(point.reviewers(), Numbers.count(point.reviewers())))
                .toList(),
            new Chart.Level(VarianceReport.TARGET, "wanted: " + VarianceReport.TARGET),
            Format.decimal(2)));
  }

  private static Chart.Line line(
      String name,
      Chart.LineStyle style,
      List<VarianceReport.Point> curve,
      Function<VarianceReport.Point, OptionalDouble> reliability) {
    return new Chart.Line(
        name,
        style,
        curve.stream()
            .flatMap(
                point ->
                    reliability.apply(point).stream()
                        .mapToObj(value -> point(name, point.reviewers(), value)))
            .toList());
  }

  private static Chart.Point point(String name, int reviewers, double value) {
    return new Chart.Point(
        reviewers,
        value,
        "%s, %s: %s"
            .formatted(
                Sentence.count(reviewers, "reviewer", "reviewers").text(),
                name,
                Numbers.decimal(value, 2)));
  }
}
