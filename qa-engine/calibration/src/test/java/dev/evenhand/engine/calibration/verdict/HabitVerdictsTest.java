package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.verdict.HabitVerdicts.Habit;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts.Place;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.reviewer.Measure;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Habits and changes that are a reviewer's own, with all others in mind. */
class HabitVerdictsTest {
  private static final List<String> FIVE = List.of("ana", "ben", "cleo", "dan", "esra");
  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  /** What a reviewer makes of a quality around 0 at an item. */
  private interface Rating {
    double of(String reviewer, int item, double quality);
  }

  /** Of five, cleo tells items apart half as much: a spread of about 0.5, and nobody else's. */
  @Test
  void unlike_ofFiveOneOfWhomUsesHalfOfTheScale_isHerSpread() throws IOException {
    CalibrationReport report =
        report(60, FIVE, (name, item, quality) -> name.equals("cleo") ? quality / 2 : quality);

    assertThat(HabitVerdicts.unlike(report))
        .filteredOn(one -> one.habit() == Habit.SPREAD)
        .containsExactly(new HabitVerdicts.Of(Habit.SPREAD, "tone", "cleo"));
    assertThat(spread(report, "cleo").value()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void unlike_ofFiveAlike_isNothing() throws IOException {
    assertThat(HabitVerdicts.unlike(report(60, FIVE, (name, item, quality) -> quality))).isEmpty();
  }

  /** Fewer items than a study asks for. */
  @Test
  void unlike_ofTooFewItems_isNothing() throws IOException {
    assertThat(
            HabitVerdicts.unlike(
                report(
                    4, FIVE, (name, item, quality) -> name.equals("cleo") ? quality / 2 : quality)))
        .isEmpty();
  }

  /** Beside two others, one of whom narrows, each of them looks wide; of two nobody can tell. */
  @Test
  void unlike_ofTwo_isNothing() throws IOException {
    assertThat(
            HabitVerdicts.unlike(
                report(
                    60,
                    FIVE.subList(1, 3),
                    (name, item, quality) -> name.equals("cleo") ? quality / 2 : quality)))
        .isEmpty();
  }

  /** From the middle on cleo is lower, so that ana and ben are higher beside her. */
  @Test
  void changed_ofThreeOneOfWhomChanges_isTheOne() throws IOException {
    CalibrationReport report =
        report(
            80,
            FIVE.subList(0, 3),
            (name, item, quality) -> name.equals("cleo") && item >= 40 ? quality - 2 : quality);

    assertThat(PeopleVerdicts.changed(report)).containsExactly(new Place("tone", "cleo"));
    assertThat(Objects.requireNonNull(report.study()).criteria().get(0).drift())
        .as("the mirrors are beyond chance, too")
        .allSatisfy(drift -> assertThat(drift.change().orElseThrow().p()).isLessThan(0.01));
  }

  private static Measure spread(CalibrationReport report, String reviewer) {
    return Objects.requireNonNull(report.study()).criteria().get(0).scaleUse().stream()
        .filter(use -> use.reviewer().equals(reviewer))
        .findFirst()
        .orElseThrow()
        .spread()
        .orElseThrow();
  }

  private static CalibrationReport report(int items, List<String> reviewers, Rating rating)
      throws IOException {
    Random random = new Random(11);
    StringBuilder csv = new StringBuilder("item,rater,criterion,value,time\n");
    for (int item = 0; item < items; item++) {
      double quality = 1.5 * random.nextGaussian();
      for (String reviewer : reviewers) {
        double found = 5 + rating.of(reviewer, item, quality) + 0.3 * random.nextGaussian();
        csv.append(
            String.format(
                Locale.ROOT,
                "i%03d,%s,tone,%.1f,%s\n",
                item,
                reviewer,
                found,
                START.plus(item, ChronoUnit.DAYS)));
      }
    }
    return MixedPanel.report(
        csv.toString(), CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults()));
  }
}
