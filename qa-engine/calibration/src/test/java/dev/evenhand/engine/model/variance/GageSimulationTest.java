package dev.evenhand.engine.model.variance;

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

/** How often a gage gets a better word than it deserves, as the documentation says. */
class GageSimulationTest {
  private static final long SEED = 20_261_130;
  private static final int SAMPLES = 250;

  /** Of the variance of the gage, what is the reviewers'. */
  private static final double OF_REVIEWERS = 0.3;

  private record Design(int items, int reviewers, int trials) {
    String name() {
      return "%s items, %s reviewers, %s times".formatted(items, reviewers, trials);
    }

    /** Ratings of which the gage truly makes up that share of the study variation. */
    RatingTable draw(double studyVariation, Random random) {
      double gage = studyVariation * studyVariation;
      double[] reviewer = normal(reviewers, Math.sqrt(gage * OF_REVIEWERS), random);
      double repeating = Math.sqrt(gage * (1 - OF_REVIEWERS));
      RatingTableBuilder table = RatingTable.builder().allowReplicates();
      for (int i = 0; i < items; i++) {
        double item = Math.sqrt(1 - gage) * random.nextGaussian();
        for (int r = 0; r < reviewers; r++) {
          for (int t = 0; t < trials; t++) {
            double rating = item + reviewer[r] + repeating * random.nextGaussian();
            table.add("i" + i, "r" + r, String.format(Locale.ROOT, "%.4f", rating));
          }
        }
      }
      return table.build();
    }

    private static double[] normal(int n, double deviation, Random random) {
      return random.doubles(n, 0, 1).map(any -> deviation * random.nextGaussian()).toArray();
    }
  }

  private static final List<Design> DESIGNS =
      List.of(new Design(10, 3, 2), new Design(30, 3, 2), new Design(30, 6, 3));

  private static double better(Design design, double truth, GageVerdict deserved, int samples) {
    Random random = new Random(SEED + design.name().hashCode());
    int better = 0;
    for (int sample = 0; sample < samples; sample++) {
      GageVerdict said = GageStudy.of(design.draw(truth, random)).orElseThrow().verdict();
      better += said.compareTo(deserved) < 0 ? 1 : 0;
    }
    return 100.0 * better / samples;
  }

  @Tag("slow")
  @Test
  void words_ofGagesBeyondABound_areBetterAsOftenAsTheDocumentationSays() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| gage | 10.5 % | 12 % | 15 % | 31 % | 36 % | 45 % |\n|:--|--:|--:|--:|--:|--:|--:|\n");
    for (Design design : DESIGNS) {
      table.append("| ").append(design.name());
      for (double truth : new double[] {0.105, 0.12, 0.15, 0.31, 0.36, 0.45}) {
        GageVerdict deserved = truth > 0.3 ? GageVerdict.UNACCEPTABLE : GageVerdict.CONDITIONAL;
        table.append(
            String.format(Locale.ROOT, " | %.1f", better(design, truth, deserved, SAMPLES)));
      }
      table.append(" |\n");
    }

    assertThat(Files.readString(Path.of("../docs/calibration.md"))).contains(table);
  }
}
