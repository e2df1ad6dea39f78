package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where reviewers read a question in one way, two camps are told in at most 5 % of data sets,
 * whatever else they differ in; where they read it in two, camps are found.
 */
class TwoCampsSimulationTest {
  private static final long SEED = 20_261_129;

  /** For the ordinary tests. */
  private static final int FEW = 20;

  private static final int SAMPLES = 200;

  /** A division that is found takes more shuffles. */
  private static final int DIVIDED = 20;

  /** What an answer is of a quality around 0. */
  private enum Scale {
    YES_NO,
    TO_FOUR,
    SCORES,
    NAMES;

    String answer(double quality) {
      return switch (this) {
        case YES_NO -> quality > -0.8 ? "yes" : "no";
        case TO_FOUR -> String.valueOf(Math.max(1, Math.min(4, Math.round(2.5 + quality))));
        case SCORES -> String.format(Locale.ROOT, "%.1f", 70 + 10 * quality);
        case NAMES -> quality < -0.4 ? "late" : quality < 0.4 ? "kind" : "clear";
      };
    }
  }

  /** What a reviewer makes of two aspects of an item, the second of another reading. */
  private interface Reading {
    double of(int reviewer, double first, double second, Random random);
  }

  private record Shape(
      String name, int items, int reviewers, double share, Scale scale, Reading reading) {
    List<Optional<TwoCamps>> camps(Random random) {
      RatingTableBuilder table = RatingTable.builder();
      for (int item = 0; item < items; item++) {
        double first = random.nextGaussian();
        double second = random.nextGaussian();
        for (int reviewer = 0; reviewer < reviewers; reviewer++) {
          double rating = reading.of(reviewer, first, second, random);
          if (random.nextDouble() < share) {
            table.add("i%03d".formatted(item), "r%02d".formatted(reviewer), scale.answer(rating));
          }
        }
      }
      boolean names = scale == Scale.YES_NO || scale == Scale.NAMES;
      return CampFamily.of(List.of(new CampFamily.Question(table.build(), names)));
    }
  }

  private static final Reading ALIKE = (reviewer, first, second, random) -> noisy(first, random);

  /** Every other reviewer is a step and more stricter. */
  private static final Reading HARSH =
      (reviewer, first, second, random) -> noisy(first, random) - 1.2 * (reviewer % 2);

  private static final Reading ERRATIC =
      (reviewer, first, second, random) ->
          reviewer == 0 ? 1.1 * random.nextGaussian() : noisy(first, random);

  private static final Reading UNSTEADY =
      (reviewer, first, second, random) ->
          first + (reviewer % 2 == 0 ? 0.3 : 1.2) * random.nextGaussian();

  private static final Reading NARROW =
      (reviewer, first, second, random) -> noisy(first, random) * (reviewer % 2 == 0 ? 1 : 0.4);

  /** Every other reviewer looks for something else. */
  private static final Reading TWO_WAYS =
      (reviewer, first, second, random) -> noisy(reviewer % 2 == 0 ? first : second, random);

  /** The first two look for something else. */
  private static final Reading TWO_OF_MANY =
      (reviewer, first, second, random) -> noisy(reviewer < 2 ? first : second, random);

  /** What every other reviewer looks for is half of the one and half of the other. */
  private static final Reading HALF_WAY =
      (reviewer, first, second, random) ->
          noisy(reviewer % 2 == 0 ? first : (first + second) / Math.sqrt(2), random);

  private static final List<Shape> ONE_READING =
      List.of(
          new Shape("alike: 20 items, 4 reviewers, 1 to 4", 20, 4, 1, Scale.TO_FOUR, ALIKE),
          new Shape("alike: 40 items, 6 reviewers, yes or no", 40, 6, 1, Scale.YES_NO, ALIKE),
          new Shape("alike: 40 items, 6 reviewers, three names", 40, 6, 1, Scale.NAMES, ALIKE),
          new Shape("alike: 40 items, 12 reviewers, scores", 40, 12, 1, Scale.SCORES, ALIKE),
          new Shape(
              "alike: 60 items, 20 reviewers, half of the scores",
              60,
              20,
              0.5,
              Scale.SCORES,
              ALIKE),
          new Shape(
              "half are harsh: 40 items, 6 reviewers, 1 to 4", 40, 6, 1, Scale.TO_FOUR, HARSH),
          new Shape(
              "half are harsh: 40 items, 6 reviewers, yes or no", 40, 6, 1, Scale.YES_NO, HARSH),
          new Shape("half are harsh: 40 items, 4 reviewers, scores", 40, 4, 1, Scale.SCORES, HARSH),
          new Shape(
              "one is erratic: 40 items, 6 reviewers, 1 to 4", 40, 6, 1, Scale.TO_FOUR, ERRATIC),
          new Shape(
              "half are unsteady: 40 items, 6 reviewers, 1 to 4",
              40,
              6,
              1,
              Scale.TO_FOUR,
              UNSTEADY),
          new Shape(
              "half stay near the middle: 40 items, 6 reviewers, scores",
              40,
              6,
              1,
              Scale.SCORES,
              NARROW));

  private static final List<Shape> TWO_READINGS =
      List.of(
          new Shape("two and two: 20 items, 1 to 4", 20, 4, 1, Scale.TO_FOUR, TWO_WAYS),
          new Shape("two and two: 40 items, 1 to 4", 40, 4, 1, Scale.TO_FOUR, TWO_WAYS),
          new Shape("three and three: 20 items, 1 to 4", 20, 6, 1, Scale.TO_FOUR, TWO_WAYS),
          new Shape("three and three: 40 items, 1 to 4", 40, 6, 1, Scale.TO_FOUR, TWO_WAYS),
          new Shape("three and three: 40 items, yes or no", 40, 6, 1, Scale.YES_NO, TWO_WAYS),
          new Shape("two and four: 40 items, three names", 40, 6, 1, Scale.NAMES, TWO_OF_MANY),
          new Shape(
              "seven and seven: 60 items, half of the scores", 60, 14, 0.5, Scale.SCORES, TWO_WAYS),
          new Shape(
              "three and three half alike: 100 items, scores", 100, 6, 1, Scale.SCORES, HALF_WAY));

  private static double noisy(double quality, Random random) {
    return quality + 0.5 * random.nextGaussian();
  }

  private static int told(Shape shape, int samples) {
    Random random = new Random(SEED + shape.name().hashCode());
    int told = 0;
    for (int sample = 0; sample < samples; sample++) {
      told += shape.camps(random).get(0).isPresent() ? 1 : 0;
    }
    return told;
  }

  @Test
  void oneReading_inAFewDataSetsOfEachShape_hardlyEverMakesCamps() {
    for (Shape shape : ONE_READING) {
      assertThat(told(shape, FEW)).as(shape.name()).isLessThanOrEqualTo(FEW / 10);
    }
  }

  @Tag("slow")
  @Tag("long")
  @Test
  void twoReadings_inAFewDataSets_mostlyMakeCamps() {
    for (Shape shape : TWO_READINGS.subList(3, 4)) {
      assertThat(told(shape, FEW)).as(shape.name()).isGreaterThanOrEqualTo(FEW * 9 / 10);
    }
  }

  @Tag("slow")
  @Test
  void camps_inManyDataSetsOfEachShape_areToldAsOftenAsTheDocumentationSays() throws Exception {
    StringBuilder one = new StringBuilder("| one reading | two camps told |\n|:--|--:|\n");
    for (Shape shape : ONE_READING) {
      int told = told(shape, SAMPLES);
      assertThat(told).as(shape.name()).isLessThanOrEqualTo(SAMPLES / 20);
      row(one, shape, told, SAMPLES);
    }
    StringBuilder two = new StringBuilder("| two readings | two camps told |\n|:--|--:|\n");
    for (Shape shape : TWO_READINGS) {
      row(two, shape, told(shape, DIVIDED), DIVIDED);
    }

    String documented = Files.readString(Path.of("../docs/calibration.md"));
    assertThat(documented).contains(one);
    assertThat(documented).contains(two);
  }

  private static void row(StringBuilder table, Shape shape, int told, int samples) {
    table.append(
        String.format(Locale.ROOT, "| %s | %.1f |\n", shape.name(), 100.0 * told / samples));
  }
}
