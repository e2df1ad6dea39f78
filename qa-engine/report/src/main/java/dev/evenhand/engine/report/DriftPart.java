package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.GoodEnd;
import dev.evenhand.engine.calibration.SeveritySide;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Format;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.Reader;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.TableBuilder;
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether severity changes over time: control charts, and the most likely single change. */
final class DriftPart implements Analysis {
  /**
   * One reviewer on one criterion.
   *
   * @param good where good ratings are; null where that is not known
   * @param changed whether severity changed beyond chance, and by so much that it matters
   */
  record Drift(
      CriterionReport criterion, @Nullable GoodEnd good, boolean changed, ReviewerDrift found) {
    int digits() {
      return ReportOutline.digits(criterion);
    }

    /** Which way severity went, in a word. */
    String word(Direction direction) {
      return DriftPart.word(direction, good);
    }
  }

  @Override
  public Stream<Sentence> findings(ReportOutline outline) {
    return DriftFindings.points(outline);
  }

  @Override
  public Stream<Block.Step> steps(ReportOutline outline) {
    return DriftFindings.steps(outline);
  }

  @Override
  public Part part(ReportOutline outline) {
    ReviewerStudy study = outline.report().study();
    List<List<Drift>> byCriterion = study == null ? List.of() : drifts(study, outline);
    List<Drift> all = byCriterion.stream().flatMap(List::stream).toList();
    if (study == null || all.isEmpty()) {
      return Part.NONE;
    }
    List<Drift> charted =
        all.stream()
            .filter(drift -> outline.sumsUp(drift.criterion()))
            .filter(drift -> drift.found().chart().value().isPresent())
            .toList();
    return Part.of(
            "drift",
            "Severity over time",
            changes(all),
            new Block.Paragraph(Detail.MAIN, untimed(byCriterion)),
            DriftCharts.of(charted, charted.isEmpty() ? Sentence.EMPTY : lead(charted, study)),
            table(byCriterion, outline))
        .toldTo(Reader.STATISTICIAN);
  }

  /**
   * On each criterion, that which sums reviewers up first, reviewers in the order of the report.
   */
  private static List<List<Drift>> drifts(ReviewerStudy study, ReportOutline outline) {
    String sumsUp = outline.severity().map(CriterionReport::criterion).orElse("");
    return study.criteria().stream()
        .sorted(Comparator.comparing(found -> !found.criterion().equals(sumsUp)))
        .flatMap(
            found ->
                outline.report().criterion(found.criterion()).stream()
                    .map(criterion -> drifts(found.drift(), criterion, outline)))
        .toList();
  }

  private static List<Drift> drifts(
      List<ReviewerDrift> found, CriterionReport criterion, ReportOutline outline) {
    GoodEnd good = outline.report().goodEnd(criterion);
    Set<PeopleVerdicts.Place> changed = PeopleVerdicts.changed(outline.report());
    return found.stream()
        .sorted(Comparator.comparingInt(one -> outline.reviewers().indexOf(one.reviewer())))
        .map(one -> new Drift(criterion, good, changed.contains(place(criterion, one)), one))
        .toList();
  }

  private static PeopleVerdicts.Place place(CriterionReport criterion, ReviewerDrift drift) {
    return new PeopleVerdicts.Place(criterion.criterion(), drift.reviewer());
  }

  private static Block changes(List<Drift> all) {
    boolean any = all.stream().anyMatch(drift -> drift.found().change().value().isPresent());
    return any && all.stream().noneMatch(Drift::changed)
        ? Block.paragraph(
            Detail.MAIN, "Nobody's severity is shown to have changed by so much that it matters.")
        : Block.Points.of(Detail.MAIN, all.stream().map(DriftPart::change));
  }

  /** Whose ratings have no time, on the criterion that has most of them. */
  private static Sentence untimed(List<List<Drift>> byCriterion) {
    return byCriterion.stream()
        .map(drifts -> drifts.stream().filter(one -> one.found().untimed() > 0).toList())
        .max(Comparator.comparingInt(DriftPart::untimedRatings))
        .filter(most -> !most.isEmpty())
        .map(
            most ->
                Sentence.of(
                    "Left out, as they have no time: {}{}.",
                    Sentence.count(untimedRatings(most), "rating", "ratings"),
                    Sentence.of(
                        " on {} ({})",
                        Titles.of(most.get(0).criterion()),
                        Sentence.list(most.stream().map(DriftPart::untimedOf).toList()))))
        .orElse(Sentence.EMPTY);
  }

  private static int untimedRatings(List<Drift> drifts) {
    return drifts.stream().mapToInt(one -> one.found().untimed()).sum();
  }

  private static Sentence untimedOf(Drift drift) {
    return Sentence.of(
        "{} by {}",
        Sentence.count(drift.found().untimed()),
        Sentence.name(drift.found().reviewer()));
  }

  private static Sentence change(Drift drift) {
    return drift
        .found()
        .change()
        .value()
        .filter(change -> drift.changed())
        .map(
            change ->
                new DriftFindings(
                    drift.found().reviewer(),
                    drift.criterion(),
                    change,
                    drift.good() == GoodEnd.HIGH))
        .map(found -> Sentence.of("{}.", found.words()))
        .orElse(Sentence.EMPTY);
  }

  private static String word(Direction direction, @Nullable GoodEnd good) {
    return SeveritySide.of(direction == Direction.HARSHER ? 1 : -1, good).word();
  }

  private static Sentence lead(List<Drift> charted, ReviewerStudy study) {
    return Sentence.of(
        "A moving average of each reviewer's severity on {}, after the ratings that set its level;"
            + " up is {}. The dashed limits are as wide as it takes for {} of charts to leave them"
            + " where nothing changes.",
        Titles.of(charted.get(0).criterion()),
        charted.get(0).word(Direction.HARSHER),
        Sentence.number(study.settings().falseAlarmRate(), Format.percent()));
  }

  private static Table table(List<List<Drift>> byCriterion, ReportOutline outline) {
    Format p = Format.probability();
    TableBuilder<Drift> table =
        Table.<Drift>create("drift", "Drift")
            .caption("Drift by reviewer: what the chart says, and the most likely single change")
            .text("criterion", "Question", drift -> Cells.criterion(drift.criterion()))
            .name("reviewer", "Reviewer", drift -> drift.found().reviewer())
            .count("ratings", "Ratings", drift -> drift.found().ratings())
            .count("untimed", "Without a time", drift -> drift.found().untimed())
            .at(Detail.DATA)
            .words("", "Chart", DriftPart::chart)
            .words("", "Change", DriftPart::words)
            .<ChangePoint>part(
                drift -> drift.found().change().value(),
                change ->
                    change
                        .words(
                            "change_detected",
                            "Change found",
                            one -> String.valueOf(one.detected()))
                        .at(Detail.DATA)
                        .words("change_before", "Last before", one -> one.before().toString())
                        .at(Detail.DATA)
                        .words("change_after", "First after", one -> one.after().toString())
                        .at(Detail.DATA)
                        .text("change_direction", "Direction", one -> Cells.word(one.direction()))
                        .at(Detail.DATA)
                        .number("change_p", "p", p, ChangePoint::p)
                        .at(Detail.DETAIL))
            .number("adjusted_p", "Adjusted p", p, drift -> drift.found().adjustedP())
            .<EwmaChart.Signal>part(
                drift -> drift.found().chart().value().flatMap(EwmaChart::firstSignal),
                signal ->
                    signal
                        .words("chart_signal", "Leaves its limits", one -> one.time().toString())
                        .at(Detail.DATA)
                        .text("chart_direction", "Direction", one -> Cells.word(one.direction()))
                        .at(Detail.DATA))
            .<EwmaChart>part(
                drift -> drift.found().chart().value(),
                chart -> chart.number("chart_p", "p of the chart", p, EwmaChart::p).at(Detail.DATA))
            .words("chart_undefined", "No chart, as", drift -> Cells.reason(drift.found().chart()))
            .at(Detail.DATA)
            .estimate("change_size", "Size", DriftPart::size)
            .grouped();
    for (List<Drift> drifts : byCriterion) {
      if (!drifts.isEmpty()) {
        table.group(outline.depth(drifts.get(0).criterion())).rows(drifts);
      }
    }
    return table.done();
  }

  private static Cell size(Drift drift) {
    return Cells.of(drift.found().change().map(ChangePoint::size), Format.signed(drift.digits()));
  }

  /** What the chart says; why there is none, unless that is also why no change is known. */
  private static @Nullable String chart(Drift drift) {
    Estimate<EwmaChart> chart = drift.found().chart();
    boolean alikeUnknown = chart.reason().equals(drift.found().change().reason());
    return chart
        .value()
        .map(found -> DriftCharts.words(found, drift))
        .orElseGet(() -> alikeUnknown ? null : Cells.reason(chart));
  }

  private static @Nullable String words(Drift drift) {
    ChangePoint change = drift.found().change().value().orElse(null);
    if (change == null || !drift.changed()) {
      return change == null ? null : "no clear change";
    }
    return change.step()
        ? "%s between %s and %s"
            .formatted(
                drift.word(change.direction()),
                Cells.day(change.before()),
                Cells.day(change.after()))
        : drift.word(change.direction()) + " over time";
  }
}
