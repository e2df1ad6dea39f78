package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where no reviewer differs from another, somebody is named in at most 5 % of data sets: as harsh
 * or lenient with every size taken to matter, or as erratic.
 */
class NullPeopleTest {
  private static final long SEED = 20_261_129;

  /** For the ordinary tests. */
  private static final int FEW = 40;

  private static final CalibrationAnalyzer ANALYZER =
      CalibrationAnalyzer.of(CalibrationSettings.ofDefaults().withSizeThatMatters(0));

  /**
   * Ratings of reviewers who are all alike.
   *
   * @param share how many of the ratings are there
   * @param words numbers from 1 to 5, and not scores with decimals
   */
  private record Shape(String name, int items, int reviewers, double share, boolean words) {
    CalibrationReport report(Random random) {
      RatingTableBuilder table = RatingTable.builder();
      for (int item = 0; item < items; item++) {
        double quality = random.nextGaussian();
        for (int reviewer = 0; reviewer < reviewers; reviewer++) {
          double rating = quality + 0.6 * random.nextGaussian();
          if (random.nextDouble() < share) {
            table.add(
                "i" + item,
                "r" + reviewer,
                words
                    ? String.valueOf(Math.max(1, Math.min(5, Math.round(3 + rating))))
                    : String.format(Locale.ROOT, "%.2f", 70 + 10 * rating));
          }
        }
      }
      return ANALYZER.analyze(
          CalibrationData.of(List.of(CriterionRatings.of("score", table.build()))));
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("10 items, 20 reviewers, scores", 10, 20, 1, false),
          new Shape("3 items, 20 reviewers, scores", 3, 20, 1, false),
          new Shape("5 items, 20 reviewers, scores", 5, 20, 1, false),
          new Shape("40 items, 20 reviewers, scores", 40, 20, 1, false),
          new Shape("40 items, 3 reviewers, scores", 40, 3, 1, false),
          new Shape("40 items, 10 reviewers, a third of the scores", 40, 10, 0.33, false),
          new Shape("10 items, 20 reviewers, 1 to 5", 10, 20, 1, true),
          new Shape("40 items, 10 reviewers, 1 to 5", 40, 10, 1, true));

  private record Named(int severe, int erratic) {}

  @Tag("slow")
  @Test
  void reviewersWhoAreAlike_inAFewDataSetsOfEachShape_areHardlyEverNamed() {
    for (Shape shape : SHAPES) {
      Named named = named(shape, FEW);

      assertThat(named.severe()).as(shape.name()).isLessThanOrEqualTo(FEW / 10);
      assertThat(named.erratic()).as(shape.name()).isLessThanOrEqualTo(FEW / 10);
    }
  }

  @Test
  void aReviewerWhoIsHarsh_isNamed() {
    Random random = new Random(SEED);
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 40; item++) {
      double quality = 70 + 10 * random.nextGaussian();
      for (int reviewer = 0; reviewer < 5; reviewer++) {
        double rating = quality + 4 * random.nextGaussian() - (reviewer == 0 ? 8 : 0);
        table.add("i" + item, "r" + reviewer, String.format(Locale.ROOT, "%.2f", rating));
      }
    }
    CalibrationReport report =
        CalibrationAnalyzer.ofDefaults()
            .analyze(CalibrationData.of(List.of(CriterionRatings.of("score", table.build()))));

    assertThat(report.criteria().get(0).severity().flag("r0"))
        .contains(AdjustedSeverity.Flag.HARSH);
    assertThat(report.criteria().get(0).erratic()).isEmpty();
  }

  @Test
  void aReviewerWhoRatesByChance_isErratic_andNotSevere() {
    Random random = new Random(SEED);
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < 40; item++) {
      double quality = 70 + 10 * random.nextGaussian();
      for (int reviewer = 0; reviewer < 5; reviewer++) {
        double rating =
            reviewer == 0 ? 70 + 11 * random.nextGaussian() : quality + 4 * random.nextGaussian();
        table.add("i" + item, "r" + reviewer, String.format(Locale.ROOT, "%.2f", rating));
      }
    }
    CalibrationReport report =
        CalibrationAnalyzer.ofDefaults()
            .analyze(CalibrationData.of(List.of(CriterionRatings.of("score", table.build()))));

    assertThat(report.criteria().get(0).erratic()).containsExactly("r0");
    assertThat(report.criteria().get(0).severity().flag("r0")).isEmpty();
  }

  @Tag("slow")
  @Tag("long")
  @Test
  void reviewersWhoAreAlike_in200DataSetsOfEachShape_areNamedAsOftenAsTheDocumentationSays()
      throws Exception {
    int samples = 200;
    StringBuilder table =
        new StringBuilder(
            "| data | somebody harsh or lenient | somebody erratic |\n|:--|--:|--:|\n");
    for (Shape shape : SHAPES) {
      Named named = named(shape, samples);
      assertThat(named.severe()).as(shape.name()).isLessThanOrEqualTo(samples / 20);
      assertThat(named.erratic()).as(shape.name()).isLessThanOrEqualTo(samples / 20);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f |\n",
              shape.name(),
              100.0 * named.severe() / samples,
              100.0 * named.erratic() / samples));
    }

    assertThat(Files.readString(Path.of("../docs/calibration.md")))
        .as("the table as it is now:%n%s", table)
        .contains(table);
  }

  private static Named named(Shape shape, int samples) {
    Random random = new Random(SEED + shape.name().hashCode());
    int severe = 0;
    int erratic = 0;
    for (int sample = 0; sample < samples; sample++) {
      CriterionReport found = shape.report(random).criteria().get(0);
      AdjustedSeverity severity = found.severity();
      if (severity.severityByReviewer().keySet().stream()
          .anyMatch(name -> severity.flag(name).isPresent())) {
        severe++;
      }
      erratic += found.erratic().isEmpty() ? 0 : 1;
    }
    return new Named(severe, erratic);
  }
}
