package dev.evenhand.engine.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.model.severity.AdditiveSeverity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveritySeriesTest {
  private static final ReviewerSettings QUICK =
      ReviewerSettings.ofDefaults().withPermutations(199, 7);

  @Test
  void series_ofCompleteRatings_hasTheSeverityOfTheModelAsItsMean() {
    RatingTable table = new Simulated(61).ratings(50, 0.5, 0, -0.5);
    List<SeveritySeries> all = SeveritySeries.of(table, byItem(table));

    for (SeveritySeries series : all) {
      double mean =
          series.points().stream()
              .mapToDouble(SeveritySeries.Point::severity)
              .average()
              .orElseThrow();
      double severity =
          AdditiveSeverity.of(table).severity(series.reviewer()).estimate().orElseThrow();
      assertThat(mean).isCloseTo(severity, within(1e-12));
    }
  }

  @Test
  void series_isNotMovedByWhoElseRates() {
    // R0 is constant and in agreement with everybody; a harsh and a lenient partner take turns.
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 20; item++) {
      int quality = 10 + item % 3;
      String name = Simulated.itemName(item);
      table.add(name, "R0", String.valueOf(quality));
      boolean early = item < 10;
      table.add(name, early ? "harsh" : "lenient", String.valueOf(quality + (early ? -2 : 2)));
    }
    RatingTable built = table.build();

    List<SeveritySeries.Point> points = SeveritySeries.of(built, byItem(built)).get(0).points();

    assertThat(points).hasSize(20);
    assertThat(points)
        .allSatisfy(point -> assertThat(point.severity()).isCloseTo(0, within(1e-12)));
  }

  @Test
  void series_leavesOutRatingsWithoutTimeNumberOrOthers() {
    RatingTable table =
        RatingTable.builder()
            .add("1", "a", "1")
            .add("1", "b", "2")
            .add("2", "a", "3")
            .add("2", "b", "3")
            .add("3", "a", "n/a")
            .add("3", "b", "2")
            .add("4", "a", "2")
            .build();
    RatingTimes times =
        rating -> rating == 0 ? Optional.empty() : Optional.of(Simulated.day(rating));

    assertThat(SeveritySeries.of(table, times).get(0).points())
        .extracting(SeveritySeries.Point::item)
        .containsExactly("2");
  }

  @Test
  void drift_ofOneWhoGetsHarsher_isFound_withTimeAndSize() {
    Simulated simulated = new Simulated(62);
    RatingTableBuilder table = Simulated.fiveSteps();
    for (int item = 0; item < 200; item++) {
      double quality = simulated.normal();
      for (int rater = 0; rater < 5; rater++) {
        double severity = rater == 2 && item >= 120 ? 1 : 0;
        Simulated.add(table, item, rater, simulated.rating(quality, severity, 0.7));
      }
    }
    RatingTable built = table.build();
    List<ReviewerDrift> drifts = ReviewerDrift.of(built, byItem(built), QUICK);
    ReviewerDrift drift = drifts.get(2);
    ChangePoint change = drift.change().value().orElseThrow();

    assertThat(drift.ratings()).isEqualTo(200);
    assertThat(change.detected()).isTrue();
    assertThat(change.direction()).isEqualTo(Direction.HARSHER);
    assertThat(change.ratingsBefore()).isBetween(112, 128);
    assertThat(change.size().interval().orElseThrow().covers(1)).isTrue();
    assertThat(change.p()).isEqualTo(0.005); // the least that 199 shuffles can give
    assertThat(drift.adjustedP()).isBetween(0.005, 0.025);
    assertThat(drift.chart().value().orElseThrow().firstSignal().orElseThrow().time())
        .isBetween(Simulated.day(120), Simulated.day(150));
  }

  @Test
  void drift_withoutTimes_isNotEnoughData() {
    RatingTable table = new Simulated(63).ratings(50, 0, 0);

    assertThat(ReviewerDrift.of(table, rating -> Optional.empty(), QUICK))
        .allSatisfy(
            drift -> {
              assertThat(drift.adjustedP()).isNull();
              assertThat(drift.chart().reason().map(Reason::text))
                  .contains(
                      "not enough data: 0 of 30 ratings with a time, of items that others rated"
                          + " too");
            });
  }

  @Test
  void drift_whereOneOfFortyItemsHasNoTime_isOfTheOthers_andCountsIt() {
    RatingTable table = new Simulated(64).ratings(40, 0, 0);
    RatingTimes days = byItem(table);

    assertThat(
            ReviewerDrift.of(
                table, rating -> rating < table.end(0) ? Optional.empty() : days.of(rating), QUICK))
        .allSatisfy(
            drift -> {
              assertThat(drift.ratings()).isEqualTo(39);
              assertThat(drift.untimed()).isEqualTo(1);
              assertThat(drift.chart().value()).isPresent();
              assertThat(drift.change().value()).isPresent();
            });
  }

  /** One day an item, in the order of their names. */
  private static RatingTimes byItem(RatingTable table) {
    return rating -> {
      int item = 0;
      while (table.end(item) <= rating) {
        item++;
      }
      return Optional.of(Simulated.day(item));
    };
  }
}
