package dev.evenhand.engine.model.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masters (1982), by what is known of simulated ratings and by models that must be the same. */
class PartialCreditTest {
  private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

  /** By criterion the thresholds, adding up to 0. */
  private static final double[][] OWN = {{-1.5, 0, 1.5}, {-0.4, 0.1, 0.3}, {-1, 1.2, -0.2}};

  private static final double[][] SHARED = {{-1.2, 0, 1.2}, {-1.2, 0, 1.2}, {-1.2, 0, 1.2}};

  /** Every item is rated on all criteria by so many of four raters, beginning with another each. */
  private static SortedMap<String, RatingTable> sample(
      Random random, int items, int each, double[][] thresholds) {
    double[] severities = {-0.6, -0.1, 0.2, 0.5};
    double[] difficulties = {-0.5, 0.1, 0.4};
    List<RatingTableBuilder> tables =
        IntStream.range(0, thresholds.length).mapToObj(c -> RatingTable.builder()).toList();
    for (int item = 0; item < items; item++) {
      double measure = 1.2 * random.nextGaussian();
      for (int place = 0; place < each; place++) {
        int rater = (item + place) % severities.length;
        for (int c = 0; c < thresholds.length; c++) {
          double location = measure - severities[rater] - difficulties[c];
          int category = category(location, thresholds[c], random.nextDouble());
          tables.get(c).add("i" + item, "r" + rater, Integer.toString(category));
        }
      }
    }
    SortedMap<String, RatingTable> byCriterion = new TreeMap<>();
    for (int c = 0; c < thresholds.length; c++) {
      byCriterion.put("c" + c, tables.get(c).build());
    }
    return byCriterion;
  }

  private static int category(double location, double[] thresholds, double chance) {
    double[] weights = new double[thresholds.length + 1];
    double sum = 1;
    double exponent = 0;
    weights[0] = 1;
    for (int step = 1; step < weights.length; step++) {
      exponent += location - thresholds[step - 1];
      weights[step] = Math.exp(exponent);
      sum += weights[step];
    }
    double rest = chance * sum;
    int category = 0;
    while (category < thresholds.length && rest > weights[category]) {
      rest -= weights[category++];
    }
    return category;
  }

  private static ManyFacetRasch fit(SortedMap<String, RatingTable> tables, RaschThresholds kind) {
    return ManyFacetRasch.of(tables, RaschBias.PROFILED, kind).orElseThrow();
  }

  /** How often intervals held thresholds, and how often they were found to differ at 5 %. */
  private record Rates(double held, double severitiesHeld, double found) {}

  private static Rates rates(int samples, int items, int each, double[][] thresholds) {
    double[] severities = {-0.6, -0.1, 0.2, 0.5};
    int held = 0;
    int intervals = 0;
    int severitiesHeld = 0;
    int found = 0;
    for (int sample = 0; sample < samples; sample++) {
      SortedMap<String, RatingTable> tables = sample(new Random(sample), items, each, thresholds);
      ManyFacetRasch own = fit(tables, RaschThresholds.PARTIAL_CREDIT);
      for (int c = 0; c < thresholds.length; c++) {
        List<RaschStep> steps = own.stepsByCriterion().get("c" + c);
        for (int step = 0; step < thresholds[c].length; step++) {
          double error = Math.abs(steps.get(step).threshold() - thresholds[c][step]);
          held += error <= Z * steps.get(step).standardError() ? 1 : 0;
          intervals++;
        }
      }
      for (int r = 0; r < severities.length; r++) {
        RaschMeasure severity = own.severities().get("r" + r);
        double error = Math.abs(severity.value() - severities[r]);
        severitiesHeld += error <= Z * severity.standardError() ? 1 : 0;
      }
      RaschComparison comparison =
          RaschComparison.of(own, fit(tables, RaschThresholds.RATING_SCALE)).orElseThrow();
      found += comparison.p() < 0.05 ? 1 : 0;
    }
    return new Rates(
        (double) held / intervals,
        severitiesHeld / (double) (severities.length * samples),
        (double) found / samples);
  }

  @Tag("slow")
  @Tag("long")
  @ParameterizedTest
  @CsvSource({"2", "4"})
  void thresholds_fewSamples_areHeld(int each) {
    Rates own = rates(100, 200, each, OWN);
    Rates shared = rates(100, 200, each, SHARED);

    assertThat(own.held()).isBetween(0.91, 0.99);
    assertThat(own.severitiesHeld()).isBetween(0.91, 0.99);
    assertThat(own.found()).isGreaterThan(0.95);
    assertThat(shared.found()).isLessThan(0.12);
  }

  /** The table is of 1,000 samples, also for 200 and 2, 200 and 4: minutes each. */
  @Tag("slow")
  @Tag("long")
  @ParameterizedTest
  @CsvSource("100, 2")
  void thresholds_manySamples_areHeld(int items, int each) {
    Rates own = rates(400, items, each, OWN);
    Rates shared = rates(400, items, each, SHARED);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.3f | %.3f | %.3f | %.3f |%n",
        items,
        each,
        own.held(),
        own.severitiesHeld(),
        shared.held(),
        shared.found());

    assertThat(own.held()).isBetween(0.93, 0.97);
    assertThat(own.severitiesHeld()).isBetween(0.93, 0.97);
    assertThat(shared.held()).isBetween(0.93, 0.97);
    assertThat(shared.found()).isBetween(0.02, 0.07);
  }

  @Test
  void partialCredit_oneCriterion_isTheRatingScale() {
    SortedMap<String, RatingTable> one = new TreeMap<>();
    one.put("c0", sample(new Random(1), 100, 3, OWN).get("c0"));
    ManyFacetRasch own = fit(one, RaschThresholds.PARTIAL_CREDIT);
    ManyFacetRasch shared = fit(one, RaschThresholds.RATING_SCALE);

    assertThat(own.stepsByCriterion().get("c0")).isEqualTo(shared.steps());
    assertThat(own.severities()).isEqualTo(shared.severities());
    assertThat(own.logLikelihood()).isEqualTo(shared.logLikelihood());
    assertThat(own.thresholds()).isEmpty();
    assertThat(shared.stepsByCriterion()).isEmpty();
    assertThat(RaschComparison.of(own, shared)).isEmpty();
  }

  /** At the maximum each category is expected as often as it was given, on each criterion. */
  @Test
  void partialCredit_uncorrected_expectsEachCategoryAsOftenAsItWasGiven() {
    SortedMap<String, RatingTable> tables = sample(new Random(2), 150, 4, OWN);
    ManyFacetRasch model =
        ManyFacetRasch.of(tables, RaschBias.UNCORRECTED, RaschThresholds.PARTIAL_CREDIT)
            .orElseThrow();

    tables.forEach(
        (criterion, table) -> {
          List<RaschStep> steps = model.stepsByCriterion().get(criterion);
          double[] expected = new double[steps.size() + 1];
          for (int item = 0; item < table.items().size(); item++) {
            RaschMeasure measure = model.items().get(table.items().get(item));
            for (int k = table.start(item); k < table.end(item) && measure != null; k++) {
              String rater = table.raters().get(table.rater(k));
              double location =
                  measure.value()
                      - model.severities().get(rater).value()
                      - model.criteria().get(criterion).value();
              add(location, steps, expected);
            }
          }
          for (int step = 0; step < steps.size(); step++) {
            assertThat(expected[step + 1]).isCloseTo(steps.get(step).ratings(), within(1e-6));
          }
        });
  }

  private static void add(double location, List<RaschStep> steps, double[] expected) {
    double[] weights = new double[expected.length];
    weights[0] = 1;
    double sum = 1;
    for (int step = 1; step < weights.length; step++) {
      weights[step] = weights[step - 1] * Math.exp(location - steps.get(step - 1).threshold());
      sum += weights[step];
    }
    for (int step = 0; step < weights.length; step++) {
      expected[step] += weights[step] / sum;
    }
  }

  @Test
  void partialCredit_categoryNobodyUsedOnACriterion_isNamedAndNoStepThere() {
    SortedMap<String, RatingTable> tables = sample(new Random(3), 100, 4, OWN);
    RatingTable middle = tables.get("c1").withoutCategories(Set.of("2"));
    tables.put("c1", middle);
    ManyFacetRasch own = fit(tables, RaschThresholds.PARTIAL_CREDIT);

    assertThat(own.unusedCategories()).isEqualTo(Map.of("c1", List.of(Category.of("2"))));
    assertThat(own.stepsByCriterion().get("c1"))
        .extracting(RaschStep::category)
        .containsExactly(Category.of("1"), Category.of("3"));
    assertThat(own.freeThresholds()).isEqualTo(2 + 1 + 2);
    assertThat(RaschComparison.of(own, fit(tables, RaschThresholds.RATING_SCALE))).isEmpty();
  }
}
