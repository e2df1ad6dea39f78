package dev.evenhand.engine.model.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Raters by criteria, by ratings drawn from the model and by models that must say the same. */
class RaschInteractionTest {
  /**
   * Ratings drawn from the model.
   *
   * @param each how many of the raters rate an item, beginning with another each
   * @param mean of the items, in logits
   */
  private record Shape(int items, int raters, int criteria, int each, int categories, double mean) {
    /** The first rater is harsher by so much on the first criterion. */
    SortedMap<String, RatingTable> sample(Random random, double bias) {
      List<RatingTableBuilder> tables =
          IntStream.range(0, criteria).mapToObj(c -> RatingTable.builder()).toList();
      for (int item = 0; item < items; item++) {
        double measure = mean + 1.2 * random.nextGaussian();
        for (int place = 0; place < each; place++) {
          int rater = (item + place) % raters;
          for (int c = 0; c < criteria; c++) {
            double location =
                measure
                    - RaschDraws.spread(rater, raters, 0.7)
                    - RaschDraws.spread(c, criteria, 0.7)
                    - (rater == 0 && c == 0 ? bias : 0);
            int category = RaschDraws.category(location, categories, random.nextDouble());
            tables.get(c).add("i" + item, "r" + rater, Integer.toString(category));
          }
        }
      }
      return byCriterion(tables.stream().map(RatingTableBuilder::build).toList());
    }

    ManyFacetRasch fit(int seed, double bias, RaschThresholds kind) {
      return RaschInteractionTest.fit(sample(new Random(seed), bias), kind);
    }

    String words() {
      return String.format(
          Locale.ROOT, "%d | %d | %d | %d | %d", items, raters, criteria, each, categories);
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(15, 2, 3, 2, 5, 0),
          new Shape(60, 2, 3, 2, 5, 0),
          new Shape(60, 2, 8, 2, 2, 2),
          new Shape(30, 3, 5, 3, 3, 0),
          new Shape(10, 4, 8, 4, 5, 0),
          new Shape(60, 4, 5, 2, 5, 2),
          new Shape(60, 6, 8, 2, 3, 0),
          new Shape(60, 6, 4, 6, 5, 0));

  private static ManyFacetRasch fit(SortedMap<String, RatingTable> tables, RaschThresholds kind) {
    return fits(tables, kind).findFirst().orElseThrow();
  }

  /** The model; none of the few samples that set no bound to some measure. */
  private static Stream<ManyFacetRasch> fits(
      SortedMap<String, RatingTable> tables, RaschThresholds kind) {
    RaschBias bias =
        kind == RaschThresholds.RATING_SCALE ? RaschBias.CORRECTED : RaschBias.PROFILED;
    return ManyFacetRasch.of(tables, bias, kind).value().stream();
  }

  private static SortedMap<String, RatingTable> byCriterion(List<RatingTable> tables) {
    SortedMap<String, RatingTable> named = new TreeMap<>();
    tables.forEach(table -> named.put("c" + named.size(), table));
    return named;
  }

  private static RaschInteraction of(ManyFacetRasch model, String rater, String criterion) {
    return model.interactions().stream()
        .filter(one -> one.rater().equals(rater) && one.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private static long departures(
      ManyFacetRasch model, Predicate<RaschInteraction.Departure> wanted) {
    return model.interactions().stream()
        .flatMap(one -> one.departure().value().stream())
        .filter(wanted)
        .count();
  }

  /** In how many of the samples a departure of any cell counts. */
  private static int found(Shape shape, int samples, RaschThresholds kind) {
    return (int)
        IntStream.range(0, samples)
            .boxed()
            .flatMap(seed -> fits(shape.sample(new Random(seed), 0), kind))
            .filter(model -> departures(model, one -> one.adjustedP() <= 0.05) > 0)
            .count();
  }

  @Tag("slow")
  @Tag("long")
  @ParameterizedTest
  @EnumSource
  void ratersWithoutDepartures_inAFewSamples_areHardlyEverFound(RaschThresholds kind) {
    for (Shape shape : SHAPES.subList(1, 4)) {
      assertThat(found(shape, 30, kind)).as(shape.words()).isLessThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRaterWhoIsHarsherByALogit_onOneCriterion_isFoundThereAndNowhereElse(RaschThresholds kind) {
    ManyFacetRasch model = SHAPES.get(7).fit(1, 1, kind);
    RaschInteraction found = of(model, "r0", "c0");
    RaschInteraction.Departure departure = found.departure().orElseThrow();

    assertThat(departure.logits()).isCloseTo(1, within(2 * departure.standardError()));
    assertThat(departure.adjustedP()).isLessThan(0.05);
    assertThat(departure.distinct()).isTrue();
    assertThat(departures(model, RaschInteraction.Departure::distinct)).isEqualTo(1);
    assertThat(found.observed()).isLessThan(found.expected());
    assertThat(departure.points()).isGreaterThan(found.expected() - found.observed());
  }

  @Test
  void twoRaters_ofTwoThatMirrorEachOther_theHarsherIsTold() {
    ManyFacetRasch model = new Shape(60, 2, 3, 2, 5, 0).fit(1, 1, RaschThresholds.RATING_SCALE);
    RaschInteraction.Departure harsher = of(model, "r0", "c0").departure().orElseThrow();
    RaschInteraction.Departure lenient = of(model, "r1", "c0").departure().orElseThrow();

    assertThat(lenient.t()).isCloseTo(-harsher.t(), within(1e-6));
    assertThat(lenient.adjustedP()).isLessThan(0.05);
    assertThat(harsher.distinct()).isTrue();
    assertThat(lenient.distinct()).isFalse();
  }

  /** A measure of a cell is that of a rater of their own, whom the likelihood tells of. */
  @ParameterizedTest
  @EnumSource
  void departure_beside_theModelWithThatMeasure_isTheSame(RaschThresholds kind) {
    for (int seed = 0; seed < 5; seed++) {
      SortedMap<String, RatingTable> tables =
          new Shape(60, 4, 3, 2, 4, 0).sample(new Random(seed), 0.3);
      ManyFacetRasch model = fit(tables, kind);
      RaschInteraction.Departure departure = of(model, "r0", "c0").departure().orElseThrow();
      tables.computeIfPresent("c0", (name, table) -> changed(table, "r0 on c0", label -> label));
      ManyFacetRasch with = fit(tables, kind);

      double statistic = 2 * (with.logLikelihood() - model.logLikelihood());
      assertThat(departure.t() * departure.t() / model.biasFactor())
          .isCloseTo(statistic, within(0.05 * statistic + 0.01));
      assertThat(departure.logits())
          .isCloseTo(severity(with, "r0 on c0") - severity(with, "r0"), within(0.1));
    }
  }

  private static double severity(ManyFacetRasch model, String rater) {
    return model.severities().get(rater).value();
  }

  /** The same with the ratings of the first rater under another name, or as another category. */
  private static RatingTable changed(RatingTable table, String rater, UnaryOperator<String> label) {
    RatingTableBuilder changed = RatingTable.builder();
    for (int item = 0; item < table.items().size(); item++) {
      for (int k = table.start(item); k < table.end(item); k++) {
        String own = table.raters().get(table.rater(k));
        String category = table.categories().get(table.category(k)).label();
        boolean first = own.equals("r0");
        changed.add(
            table.items().get(item), first ? rater : own, first ? label.apply(category) : category);
      }
    }
    return changed.build();
  }

  @Test
  void residuals_ofARaterOnAllCriteria_addUpToNothing() {
    ManyFacetRasch model = SHAPES.get(3).fit(3, 1, RaschThresholds.RATING_SCALE);

    for (String rater : model.severities().keySet()) {
      double sum =
          model.interactions().stream()
              .filter(one -> one.rater().equals(rater))
              .mapToDouble(one -> one.ratings() * (one.observed() - one.expected()))
              .sum();
      assertThat(sum).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void interactions_oneCriterion_areNone() {
    assertThat(ManyFacetRasch.of(RaschDraws.of(1, 40, 3, 4)).orElseThrow().interactions())
        .isEmpty();
  }

  @Test
  void departure_fewRatings_isTooFew() {
    ManyFacetRasch model = new Shape(9, 3, 4, 3, 4, 0).fit(1, 0, RaschThresholds.RATING_SCALE);

    assertThat(model.interactions())
        .hasSize(12)
        .allSatisfy(
            one -> assertThat(one.departure().reason()).contains(Reason.tooFew(9, 10, "ratings")));
  }

  @Test
  void departure_ratingsOfOneCriterionOnly_cantBeToldFromSeverity() {
    SortedMap<String, RatingTable> tables = SHAPES.get(3).sample(new Random(1), 0);
    tables.replaceAll((name, table) -> name.equals("c0") ? table : table.without("r0"));

    assertReason(tables, UndefinedReason.DISCONNECTED);
  }

  @Test
  void departure_lowestRatingsOnly_hasNoEnd() {
    SortedMap<String, RatingTable> tables = SHAPES.get(3).sample(new Random(1), 0);
    tables.computeIfPresent("c0", (name, table) -> changed(table, "r0", label -> "0"));

    assertReason(tables, UndefinedReason.NO_VARIATION);
  }

  private static void assertReason(SortedMap<String, RatingTable> tables, UndefinedReason code) {
    RaschInteraction found = of(fit(tables, RaschThresholds.RATING_SCALE), "r0", "c0");

    assertThat(found.departure().reason()).map(Reason::code).contains(code);
  }

  @Tag("slow")
  @Test
  void departures_in100SamplesOfEachShape_areFoundAsOftenAsTheDocumentationSays() throws Exception {
    int samples = 100;
    int all = 0;
    int allOwn = 0;
    StringBuilder table = new StringBuilder();
    for (Shape shape : SHAPES) {
      int byLuck = found(shape, samples, RaschThresholds.RATING_SCALE);
      int byLuckOwn = found(shape, samples, RaschThresholds.PARTIAL_CREDIT);
      int right =
          (int)
              IntStream.range(0, samples)
                  .boxed()
                  .flatMap(
                      seed -> fits(shape.sample(new Random(seed), 1), RaschThresholds.RATING_SCALE))
                  .filter(RaschInteractionTest::isFoundOnTheFirst)
                  .count();
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f | %.1f |\n",
              shape.words(),
              100.0 * byLuck / samples,
              100.0 * byLuckOwn / samples,
              100.0 * right / samples));
      all += byLuck;
      allOwn += byLuckOwn;
    }

    assertThat(all).isLessThanOrEqualTo(samples * SHAPES.size() / 20);
    assertThat(allOwn).isLessThanOrEqualTo(samples * SHAPES.size() / 20);
    assertThat(Files.readString(Path.of("../docs/calibration.md"))).contains(table);
  }

  private static boolean isFoundOnTheFirst(ManyFacetRasch model) {
    return of(model, "r0", "c0")
        .departure()
        .value()
        .filter(one -> one.adjustedP() <= 0.05)
        .isPresent();
  }

  @Test
  void interactions_thatWouldTakeTooLong_sayWhyTheyAreMissing() {
    assertThat(RaschInteractions.tooMany(400_000, 800, 20, 830).map(Reason::text))
        .contains(
            "800 reviewers on 20 questions with 400000 ratings are too many to compare each with"
                + " what the model expects");
    assertThat(RaschInteractions.tooMany(4_000, 20, 5, 30)).isEmpty();
  }

  @Test
  void interactions_areComputedForTheModelThatIsUsed_notForTheOneItIsComparedWith() {
    SortedMap<String, RatingTable> tables = new Shape(60, 4, 3, 4, 4, 0).sample(new Random(5), 0);
    ManyFacetRasch own =
        ManyFacetRasch.of(tables, RaschBias.PROFILED, RaschThresholds.PARTIAL_CREDIT)
            .value()
            .orElseThrow();

    assertThat(own.interactions()).hasSize(12);
    assertThat(own.interactionsReason()).isEmpty();
    assertThat(ManyFacetRasch.toCompare(tables).value().orElseThrow().interactions()).isEmpty();
    assertThat(RaschComparison.withShared(own, tables))
        .isEqualTo(
            RaschComparison.of(
                own, ManyFacetRasch.of(tables, RaschBias.CORRECTED).value().orElseThrow()))
        .isPresent();
  }
}
