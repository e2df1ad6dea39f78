package dev.evenhand.engine.model.rasch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether 95 % intervals of severities hold the truth 95 times in 100, and whether the chi-square
 * finds raters different who are not in 5 of 100 samples.
 */
class RaschCoverageTest {
  private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

  /** How often intervals held the severity, and the chi-square found differences at 5 %. */
  private record Rates(double coverage, double found) {}

  private static Rates rates(int samples, int each, int categories, double spread) {
    int intervals = 0;
    int covered = 0;
    int found = 0;
    int fits = 0;
    for (int sample = 0; sample < samples; sample++) {
      double[] truth = IntStream.range(0, 6).mapToDouble(r -> spread * (r - 2.5) / 2.5).toArray();
      RatingTable ratings = sample(new Random(sample), 150, each, categories, truth);
      var fit = ManyFacetRasch.of(ratings, RaschBias.CORRECTED).value();
      if (fit.isEmpty()) {
        continue;
      }
      fits++;
      found += fit.get().raterSpread().p() < 0.05 ? 1 : 0;
      for (int r = 0; r < truth.length; r++) {
        RaschMeasure severity = fit.get().severities().get("r" + r);
        if (severity == null) {
          continue; // extreme, so without a measure
        }
        double error = Math.abs(severity.value() - truth[r]);
        covered += error <= Z * severity.standardError() ? 1 : 0;
        intervals++;
      }
    }
    return new Rates(covered / (double) intervals, found / (double) fits);
  }

  /** Each item is rated by so many of six raters, drawn anew. */
  private static RatingTable sample(
      Random random, int items, int each, int categories, double[] severities) {
    RatingTableBuilder table = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      double measure = 1.2 * random.nextGaussian();
      List<Integer> raters =
          new ArrayList<>(IntStream.range(0, severities.length).boxed().toList());
      Collections.shuffle(raters, random);
      for (int rater : raters.subList(0, each)) {
        int category =
            RaschDraws.category(measure - severities[rater], categories, random.nextDouble());
        table.add("i" + item, "r" + rater, Integer.toString(category));
      }
    }
    return table.build();
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"2, 2", "2, 4", "3, 4", "6, 4"})
  void intervals_fewSamples_holdTheTruth(int each, int categories) {
    assertHonest(rates(150, each, categories, 1), rates(150, each, categories, 0), 0.02);
  }

  @Tag("slow")
  @Tag("long")
  @ParameterizedTest
  @CsvSource({"2, 2", "2, 4", "3, 2", "3, 4", "6, 2", "6, 4"})
  void intervals_manySamples_holdTheTruth(int each, int categories) {
    Rates different = rates(2000, each, categories, 1);
    Rates equal = rates(2000, each, categories, 0);
    System.out.printf(
        Locale.ROOT,
        "| %d | %d | %.3f | %.3f | %.3f |%n",
        each,
        categories,
        different.coverage(),
        equal.coverage(),
        equal.found());
    assertHonest(different, equal, 0);
  }

  private static void assertHonest(Rates different, Rates equal, double slack) {
    assertThat(different.coverage()).isBetween(0.93 - slack, 0.97 + slack);
    assertThat(equal.coverage()).isBetween(0.93 - slack, 0.97 + slack);
    assertThat(equal.found()).isBetween(0.01 - slack, 0.07 + slack);
  }
}
