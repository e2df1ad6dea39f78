package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CriterionReport;
import dev.evenhand.engine.calibration.Side;
import dev.evenhand.engine.estimate.Estimate;
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
import dev.evenhand.engine.reviewer.ChangePoint;
import dev.evenhand.engine.reviewer.Direction;
import dev.evenhand.engine.reviewer.EwmaChart;
import dev.evenhand.engine.reviewer.ReviewerDrift;
import dev.evenhand.engine.reviewer.ReviewerStudy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether severity changes over time: control charts, and the most likely single change. */
final class DriftPart implements Analysis {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * One reviewer on one criterion.
   *
   * @param isScore whether lower is worse
   */
  record Drift(CriterionReport criterion, boolean isScore, ReviewerDrift found) {
    int digits() {
      return Reading.digits(criterion);
    }
  }

  @Override
  public Part part(Reading reading) {
    ReviewerStudy study = reading.report().study();
    List<Drift> all = study == null ? List.of() : drifts(study, reading);
    if (study == null || all.isEmpty()) {
      return Part.of("drift", "Severity over time");
    }
    List<Drift> charted =
        all.stream()
            .filter(drift -> sumsUp(drift.criterion(), reading))
            .filter(drift -> drift.found().chart().value().isPresent())
            .toList();
    return Part.of(
        "drift",
        "Severity over time",
        changes(all),
        lead(charted, study),
        DriftCharts.of(charted),
        table(all, reading));
  }

  /**
   * On each criterion, that which sums reviewers up first, reviewers in the order of the report.
   */
  private static List<Drift> drifts(ReviewerStudy study, Reading reading) {
    List<String> reviewers = reading.reviewers();
    List<Drift> all = new ArrayList<>();
    for (ReviewerStudy.OfCriterion found : study.criteria()) {
      reading
          .report()
          .criterion(found.criterion())
          .ifPresent(
              criterion ->
                  found.drift().stream()
                      .sorted(Comparator.comparingInt(one -> reviewers.indexOf(one.reviewer())))
                      .forEach(
                          one -> all.add(new Drift(criterion, reading.isScore(criterion), one))));
    }
    all.sort(Comparator.comparing(drift -> !sumsUp(drift.criterion(), reading)));
    return all;
  }

  private static boolean sumsUp(CriterionReport criterion, Reading reading) {
    return reading.severity().filter(criterion::equals).isPresent();
  }

  private static Block changes(List<Drift> all) {
    List<Sentence> changes = all.stream().flatMap(drift -> change(drift).stream()).toList();
    boolean none =
        changes.isEmpty() && all.stream().anyMatch(d -> d.found().change().value().isPresent());
    return none
        ? new Block.Paragraph(Detail.MAIN, Sentence.of("Nobody's severity changed."))
        : Block.Points.of(Detail.MAIN, changes);
  }

  private static Optional<Sentence> change(Drift drift) {
    return drift
        .found()
        .change()
        .value()
        .filter(ChangePoint::detected)
        .map(
            change ->
                Sentence.create()
                    .name(drift.found().reviewer())
                    .words(" rates " + word(change.direction(), false) + " on ")
                    .name(drift.criterion().criterion())
                    .words(" than before, since " + day(change.after()) + ".")
                    .done());
  }

  /** Which way severity went, in a word. */
  static String word(Direction direction, boolean score) {
    return Side.of(direction == Direction.HARSHER ? 1 : -1, score).word();
  }

  /** A day as it is written everywhere, in UTC. */
  static String day(Instant time) {
    return DAY.format(time);
  }

  private static Block lead(List<Drift> charted, ReviewerStudy study) {
    if (charted.isEmpty()) {
      return new Block.Paragraph(Detail.DETAIL, Sentence.create().done());
    }
    double falseAlarms = study.settings().falseAlarmRate();
    return new Block.Paragraph(
        Detail.DETAIL,
        Sentence.create()
            .words("A moving average of each reviewer's severity on ")
            .name(charted.get(0).criterion().name())
            .words(", after the ratings that set its level; up is ")
            .words(word(Direction.HARSHER, charted.get(0).isScore()))
            .words(". The dashed limits are as wide as it takes for ")
            .number(falseAlarms, Numbers.percent(falseAlarms))
            .words(" of charts to leave them where nothing changes.")
            .done());
  }

  private static Table table(List<Drift> all, Reading reading) {
    TableBuilder table =
        Table.create("drift", "Drift")
            .caption(
                Sentence.of(
                    "Drift by reviewer: what the chart says, and the most likely single change"))
            .columns(
                Column.text("criterion", "Criterion"),
                Column.text("reviewer", "Reviewer"),
                Column.number("ratings", "Ratings"),
                Column.text("", "Chart"),
                Column.text("", "Change"),
                Column.text("change_detected", "Change found").at(Detail.DATA),
                Column.text("change_before", "Last before").at(Detail.DATA),
                Column.text("change_after", "First after").at(Detail.DATA),
                Column.text("change_direction", "Direction").at(Detail.DATA),
                Column.number("change_p", "p").at(Detail.DETAIL),
                Column.number("adjusted_p", "Adjusted p"),
                Column.text("chart_signal", "Leaves its limits").at(Detail.DATA),
                Column.text("chart_direction", "Direction").at(Detail.DATA),
                Column.number("chart_p", "p of the chart").at(Detail.DATA),
                Column.text("chart_undefined", "No chart, as").at(Detail.DATA),
                Column.estimate("change_size", "Size"))
            .grouped();
    CriterionReport last = null;
    for (Drift drift : all) {
      if (!drift.criterion().equals(last)) {
        last = drift.criterion();
        table.group(reading.depth(last));
      }
      table.row(row(drift));
    }
    return table.done();
  }

  private static List<Cell> row(Drift drift) {
    Estimate<ChangePoint> found = drift.found().change();
    ChangePoint change = found.value().orElse(null);
    List<Cell> row = new ArrayList<>();
    row.add(Cells.criterion(drift.criterion()));
    row.add(Cell.name(drift.found().reviewer()));
    row.add(Cell.count(drift.found().ratings()));
    row.add(Cell.words(chart(drift)));
    row.add(Cell.words(change == null ? null : words(change, drift)));
    row.add(Cell.words(change == null ? null : String.valueOf(change.detected())));
    row.add(Cell.words(change == null ? null : change.before().toString()));
    row.add(Cell.words(change == null ? null : change.after().toString()));
    row.add(change == null ? Cell.blank() : Cells.word(change.direction()));
    row.add(Cell.number(change == null ? null : change.p(), Format.probability()));
    row.add(Cell.number(drift.found().adjustedP(), Format.probability()));
    row.addAll(signal(drift.found().chart()));
    row.add(Cells.of(found.map(ChangePoint::size), Format.signed(drift.digits())));
    return row;
  }

  private static List<Cell> signal(Estimate<EwmaChart> found) {
    EwmaChart chart = found.value().orElse(null);
    EwmaChart.Signal signal = chart == null ? null : chart.signal();
    return List.of(
        Cell.words(signal == null ? null : signal.time().toString()),
        signal == null ? Cell.blank() : Cells.word(signal.direction()),
        Cell.number(chart == null ? null : chart.p(), Format.probability()),
        Cell.words(Cells.reason(found)));
  }

  /** What the chart says; why there is none, unless that is also why no change is known. */
  private static @Nullable String chart(Drift drift) {
    Estimate<EwmaChart> chart = drift.found().chart();
    return chart
        .value()
        .map(found -> DriftCharts.words(found, drift))
        .orElseGet(() -> isAlikeUnknown(drift) ? null : Cells.reason(chart));
  }

  private static boolean isAlikeUnknown(Drift drift) {
    return drift.found().chart().reason().equals(drift.found().change().reason());
  }

  private static String words(ChangePoint change, Drift drift) {
    return change.detected()
        ? "%s between %s and %s"
            .formatted(
                word(change.direction(), drift.isScore()),
                day(change.before()),
                day(change.after()))
        : "no clear change";
  }
}
