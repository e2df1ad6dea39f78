package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.calibration.verdict.PeopleVerdicts;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where nobody differs and nothing changes, each analysis beside severity names somebody in at most
 * 5 % of data sets, every size taken to matter.
 */
class NullStudyTest {
  private static final long SEED = 20_261_129;

  /** For the ordinary tests. */
  private static final int FEW = 4;

  /** Twice the error of a share of 5 % in 200 data sets. */
  private static final double NOISE = 0.03;

  /** In what somebody can be named. */
  private enum Kind {
    CHANGE,
    AGENT,
    MODEL,
    STANDS_OUT,
    DEPARTS,
    UNEVEN;

    boolean isNamed(CalibrationReport report) {
      return switch (this) {
        case CHANGE -> !PeopleVerdicts.changed(report).isEmpty();
        case AGENT -> !PeopleVerdicts.movedAgents(report).isEmpty();
        case MODEL -> !PeopleVerdicts.modelsApart(report).isEmpty();
        case STANDS_OUT -> PeopleVerdicts.standingOut(report).findAny().isPresent();
        case DEPARTS -> !PeopleVerdicts.departing(report).isEmpty();
        case UNEVEN ->
            report.rasch().stream()
                .flatMap(scale -> scale.fit().value().stream())
                .anyMatch(model -> !PeopleVerdicts.uneven(model).isEmpty());
      };
    }
  }

  /**
   * Ratings of people and a model who are all alike.
   *
   * @param each how many of the people rate an item, beginning with another each
   * @param values how many different answers there are; 0 for scores with decimals
   * @param middle the answer to an item of middling quality
   */
  private record Shape(
      String name, int items, int people, int each, int criteria, int values, double middle) {
    CalibrationReport report(Random random) {
      List<RatingTableBuilder> tables = new ArrayList<>();
      for (int criterion = 0; criterion < criteria; criterion++) {
        tables.add(RatingTable.builder());
      }
      Map<String, String> agents = new TreeMap<>();
      for (int item = 0; item < items; item++) {
        agents.put("i" + item, "agent" + random.nextInt(6));
        double quality = random.nextGaussian();
        for (int place = 0; place <= each; place++) {
          String reviewer = place == each ? "bot" : "r" + (item + place) % people;
          for (RatingTableBuilder table : tables) {
            String value = value(quality + 0.6 * random.nextGaussian());
            table.add("i" + item, reviewer, value, item, Instant.ofEpochSecond(86_400L * item));
          }
        }
      }
      List<CriterionRatings> ratings = new ArrayList<>();
      for (RatingTableBuilder table : tables) {
        CriterionRatings one = CriterionRatings.of("c" + ratings.size(), table.build());
        ratings.add(values == 0 ? one : one.on(Scale.ORDINAL));
      }
      return ANALYZER.analyze(
          new CalibrationData(ratings, null, agents, Map.of("bot", Reviewer.Kind.MODEL)));
    }

    private String value(double rating) {
      if (values == 0) {
        return String.format(Locale.ROOT, "%.2f", 70 + 10 * rating);
      }
      return String.valueOf(Math.max(1, Math.min(values, Math.round(middle + rating))));
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("40 items, 4 reviewers, scores", 40, 4, 4, 1, 0, 0),
          new Shape("40 items, 4 reviewers, 3 questions, 1 to 5", 40, 4, 4, 3, 5, 3),
          new Shape("120 items, 2 of 6 reviewers each, 3 questions, 1 to 4", 120, 6, 2, 3, 4, 2.5),
          new Shape("40 items, 3 reviewers, 4 questions, most passed", 40, 3, 3, 4, 2, 2.3));

  private static final CalibrationAnalyzer ANALYZER =
      CalibrationAnalyzer.of(
          CalibrationSettings.ofDefaults()
              .withSizeThatMatters(0)
              .withStudy(ReviewerSettings.ofDefaults()));

  /** In how many of the samples somebody is named, by kind. */
  private static Map<Kind, Integer> named(Shape shape, int samples) {
    Random random = new Random(SEED + shape.name().hashCode());
    Map<Kind, Integer> named = new EnumMap<>(Kind.class);
    for (int sample = 0; sample < samples; sample++) {
      CalibrationReport report = shape.report(random);
      for (Kind kind : Kind.values()) {
        named.merge(kind, kind.isNamed(report) ? 1 : 0, Integer::sum);
      }
    }
    return named;
  }

  @Tag("slow")
  @Tag("long")
  @Test
  void nobodyDiffers_inAFewDataSets_hardlyAnybodyIsNamed() {
    Map<Kind, Integer> all = new EnumMap<>(Kind.class);
    for (Shape shape : SHAPES) {
      named(shape, FEW).forEach((kind, count) -> all.merge(kind, count, Integer::sum));
    }

    assertThat(all).allSatisfy((kind, count) -> assertThat(count).isLessThanOrEqualTo(FEW * 4 / 5));
  }

  @Tag("slow")
  @Test
  void nobodyDiffers_in50DataSetsOfEachShape_theyAreNamedAsOftenAsTheDocumentationSays()
      throws Exception {
    int samples = 50;
    Map<Kind, Integer> all = new EnumMap<>(Kind.class);
    StringBuilder table = new StringBuilder();
    for (Shape shape : SHAPES) {
      Map<Kind, Integer> named = named(shape, samples);
      named.forEach((kind, count) -> all.merge(kind, count, Integer::sum));
      table.append(row(shape.name(), named, samples));
    }
    table.append(row("all", all, samples * SHAPES.size()));

    assertThat(all)
        .allSatisfy(
            (kind, count) ->
                assertThat(count / (double) (samples * SHAPES.size()))
                    .isLessThanOrEqualTo(0.05 + NOISE));
    assertThat(Files.readString(Path.of("../docs/calibration.md"))).contains(table);
  }

  private static String row(String name, Map<Kind, Integer> named, int samples) {
    return named.values().stream()
        .map(count -> String.format(Locale.ROOT, " %.1f |", 100.0 * count / samples))
        .collect(Collectors.joining("", "| " + name + " |", "\n"));
  }
}
