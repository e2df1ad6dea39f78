package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Standing;
import dev.evenhand.engine.calibration.VarianceReport;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Chart;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Numbers;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** What makes ratings vary, and how many reviewers make a mean that can be relied on. */
final class ReliabilityPart implements Analysis {
  @Override
  public List<Sentence> findings(Reading reading) {
    return told(reading).flatMap(ReliabilityPart::finding).stream().toList();
  }

  /** The criterion whose decision study is told first. */
  private static Optional<CriterionReport> told(Reading reading) {
    List<CriterionReport> all = reading.report().criteria();
    return reading.total().or(() -> all.stream().filter(one -> all.size() == 1).findFirst());
  }

  private static Optional<Sentence> finding(CriterionReport criterion) {
    VarianceReport variance = criterion.models().variance();
    OptionalLong needed = variance.reviewersToJudge();
    if (variance.curve().isEmpty() || variance.curve().get(0).dependability().isEmpty()) {
      return Optional.empty();
    }
    double one = variance.curve().get(0).dependability().getAsDouble();
    if (needed.isPresent() && needed.getAsLong() == 1) {
      return Optional.of(
          Sentence.create()
              .words("One reviewer an interaction is enough: dependability ")
              .number(one, Numbers.decimal(one, 2))
              .words(", where " + VarianceReport.TARGET + " is wanted.")
              .done());
    }
    Sentence.Builder sentence =
        Sentence.create()
            .words("One reviewer an interaction gives a dependability of ")
            .number(one, Numbers.decimal(one, 2));
    if (needed.isEmpty()) {
      sentence.words(", and no number of reviewers would make it " + VarianceReport.TARGET + ".");
    } else {
      sentence
          .words("; the mean of ")
          .count(needed.getAsLong())
          .words(" reviewers would reach " + VarianceReport.TARGET + ".");
    }
    return Optional.of(sentence.done());
  }

  @Override
  public List<Block.Step> steps(Reading reading) {
    List<Block.Step> steps = new ArrayList<>();
    List<CriterionReport> unclear = AgreementPart.with(Standing.UNCLEAR, reading);
    if (!unclear.isEmpty()) {
      steps.add(moreReviews(unclear));
    }
    OptionalLong needed =
        told(reading)
            .map(criterion -> criterion.models().variance().reviewersToJudge())
            .orElse(OptionalLong.empty());
    if (needed.orElse(1) > 1) {
      steps.add(moreReviewers(needed.getAsLong()));
    }
    return steps;
  }

  private static Block.Step moreReviews(List<CriterionReport> unclear) {
    Sentence.Builder why = Sentence.create().words("For ");
    if (unclear.size() == 1) {
      why.name(unclear.get(0).criterion());
    } else {
      why.count(unclear.size()).words(" questions");
    }
    return new Block.Step(
        Sentence.of("Have more interactions reviewed twice."),
        why.words(" the interval is too wide to say whether reviewers agree well enough.").done());
  }

  private static Block.Step moreReviewers(long needed) {
    return new Block.Step(
        Sentence.create()
            .words("Let ")
            .count(needed)
            .words(" reviewers judge an interaction where much depends on it.")
            .done(),
        Sentence.of(
            "Their mean reaches a dependability of %s; one alone does not."
                .formatted(VarianceReport.TARGET)));
  }

  @Override
  public Part part(Reading reading) {
    Optional<CriterionReport> told =
        told(reading).filter(one -> one.models().variance().chosen().isPresent());
    return Part.of(
        "reliability",
        "How many reviewers it takes",
        new Block.Paragraph(
            Detail.DETAIL, told.map(ReliabilityPart::lead).orElse(Sentence.create().done())),
        new Block.Figures(Detail.DETAIL, told.map(ReliabilityPart::curve).stream().toList()),
        new Block.Paragraph(Detail.MAIN, VarianceTables.lead()),
        VarianceTables.sources(reading),
        VarianceTables.components(reading),
        VarianceTables.needed(reading));
  }

  private static Sentence lead(CriterionReport criterion) {
    return Sentence.create()
        .words("How reliable the mean of several reviewers of one interaction is, on ")
        .name(criterion.name())
        .words(
            ": to compare interactions that the same reviewers judged, and to judge one against a"
                + " fixed mark, whoever reviews it.")
        .done();
  }

  private static Block.Figure curve(CriterionReport criterion) {
    List<VarianceReport.Point> curve = criterion.models().variance().curve();
    int last = curve.get(curve.size() - 1).reviewers();
    return new Block.Figure(
        Sentence.create().name(criterion.name()).done(),
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
    List<Chart.Point> points = new ArrayList<>();
    for (VarianceReport.Point point : curve) {
      reliability
          .apply(point)
          .ifPresent(
              value ->
                  points.add(
                      new Chart.Point(
                          point.reviewers(),
                          value,
                          "%s reviewers, %s: %s"
                              .formatted(
                                  Numbers.count(point.reviewers()),
                                  name,
                                  Numbers.decimal(value, 2)))));
    }
    return new Chart.Line(name, style, points);
  }
}
