package dev.evenhand.engine.model.consensus;

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
 * A model that is worse than each person by just the margin is said to do as well as half of them
 * in at most 5 % of data sets.
 *
 * <p>Answers are yes or no, and an item truly is the one or the other. People are right by a share
 * \( q \), the model by a share \( r \), each on their own. Where model and person differ, the one
 * with whom most of the others go wins; so with \( D \) the chance that most of the others are
 * right less that they are wrong, the person wins by \( (q - r) D \), which is the margin where \(
 * r = q - \varepsilon / D \).
 */
class StandInSimulationTest {
  private static final long SEED = 20_261_130;
  private static final double EPSILON = 0.2;

  /** For the ordinary tests. */
  private static final int FEW = 40;

  private static final int SAMPLES = 400;

  /**
   * A panel.
   *
   * @param right how often people are right
   */
  private record Shape(int items, int people, double right) {
    String name() {
      return String.format(
          Locale.ROOT, "%d items, %d people, right on %.0f %%", items, people, 100 * right);
    }

    /** How often a model is right that is worse than people by the margin. */
    double atMargin() {
      return right - EPSILON / majority(people - 1);
    }

    /** The chance that most of so many are right less that most are wrong. */
    private double majority(int others) {
      double difference = 0;
      for (int rights = 0; rights <= others; rights++) {
        difference += Integer.signum(2 * rights - others) * binomial(others, rights);
      }
      return difference;
    }

    private double binomial(int n, int k) {
      double chance = Math.pow(right, k) * Math.pow(1 - right, n - k);
      for (int i = 0; i < k; i++) {
        chance *= (n - i) / (i + 1.0);
      }
      return chance;
    }

    boolean passes(double model, Random random) {
      RatingTableBuilder table = RatingTable.builder();
      for (int item = 0; item < items; item++) {
        boolean truth = random.nextBoolean();
        add(table, item, "model", truth == random.nextDouble() < model);
        for (int person = 0; person < people; person++) {
          add(table, item, "p" + person, truth == random.nextDouble() < right);
        }
      }
      return AlternativeAnnotator.of(table.build(), "model", AgreementScore.ACCURACY, EPSILON)
          .orElseThrow()
          .passes();
    }

    private static void add(RatingTableBuilder table, int item, String who, boolean yes) {
      table.add("i" + item, who, yes ? "yes" : "no");
    }

    int told(double model, int samples) {
      Random random = new Random(SEED + name().hashCode());
      int told = 0;
      for (int sample = 0; sample < samples; sample++) {
        told += passes(model, random) ? 1 : 0;
      }
      return told;
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(15, 3, 0.9),
          new Shape(25, 3, 0.9),
          new Shape(30, 3, 0.9),
          new Shape(50, 3, 0.9),
          new Shape(100, 3, 0.9),
          new Shape(25, 5, 0.8),
          new Shape(50, 5, 0.8),
          new Shape(100, 5, 0.8),
          new Shape(100, 8, 0.9));

  @Test
  void mayStandIn_atTheMargin_inAFewDataSets_hardlyEver() {
    Shape shape = new Shape(50, 3, 0.9);

    assertThat(shape.told(shape.atMargin(), FEW)).isLessThanOrEqualTo(FEW / 10);
  }

  @Test
  void mayStandIn_aModelAsGoodAsPeople_inAFewDataSets_mostly() {
    Shape shape = new Shape(100, 3, 0.9);

    assertThat(shape.told(shape.right(), FEW)).isGreaterThanOrEqualTo(FEW * 9 / 10);
  }

  @Tag("slow")
  @Test
  void mayStandIn_inManyDataSets_isToldAsOftenAsTheDocumentationSays() throws Exception {
    StringBuilder table =
        new StringBuilder("| panel | at the margin | as good as people |\n|:--|--:|--:|\n");
    for (Shape shape : SHAPES) {
      int wrongly = shape.told(shape.atMargin(), SAMPLES);
      assertThat(wrongly).as(shape.name()).isLessThanOrEqualTo(SAMPLES / 20);
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f |\n",
              shape.name(),
              100.0 * wrongly / SAMPLES,
              100.0 * shape.told(shape.right(), SAMPLES) / SAMPLES));
    }

    assertThat(Files.readString(Path.of("../docs/calibration.md"))).contains(table);
  }
}
