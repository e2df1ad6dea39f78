package dev.evenhand.engine.calibration.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.AgreementAccumulator;
import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.CoefficientId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often a word comes out by luck: "reliable" where alpha is just below 0.8, "tentative" or
 * better where it is just below 0.667, "too low" where it is just 0.667.
 */
class AgreementSimulationTest {
  private static final int[] ITEMS = {5, 10, 20, 40, 100};
  private static final long SEED = 20_261_129;
  private static final double JUST_BELOW = 1e-6;

  /** Of a share of 5 % in so few samples. */
  private static final double NOISE = 0.03;

  private static final List<Population> POPULATIONS =
      List.of(
          Population.of("two answers, equally often", 0.5, 0.5),
          Population.of("two answers, one of them 80 %", 0.8, 0.2),
          Population.of("two answers, one of them 90 %", 0.9, 0.1),
          Population.of("two answers, one of them 95 %", 0.95, 0.05),
          Population.of("four answers, equally often", 0.25, 0.25, 0.25, 0.25),
          Population.of("four answers, one of them 80 %", 0.8, 0.1, 0.05, 0.05));

  private record Shares(double reliable, double tentative) {}

  @Tag("slow")
  @Tag("long")
  @Test
  void wordsByLuck_inAFewSamples_comeOutInAtMostOneInTwenty() {
    for (Population population : POPULATIONS) {
      for (int reviewers : new int[] {2, 4}) {
        for (int items : ITEMS) {
          Shares shares = shares(population, reviewers, items, 200);

          assertThat(shares.reliable()).as("reliable").isLessThanOrEqualTo(0.05 + NOISE);
          assertThat(shares.tentative()).as("tentative").isLessThanOrEqualTo(0.05 + NOISE);
        }
      }
    }
  }

  @Tag("slow")
  @Tag("long")
  @Test
  void tooLowByLuck_inAFewSamples_comesOutInAtMostOneInTwenty() {
    for (Population population : POPULATIONS) {
      for (int items : ITEMS) {
        assertThat(tooLow(population, 2, items, 200)).isLessThanOrEqualTo(0.05 + NOISE);
        assertThat(tooLow(population, 4, items, 200)).isLessThanOrEqualTo(0.05 + NOISE);
      }
    }
  }

  @Test
  void agreementThatIsThere_isToldFromEnoughItems() {
    Population population = POPULATIONS.get(0);
    Random random = new Random(SEED);

    long told =
        IntStream.range(0, 200)
            .filter(i -> level(population, 4, 100, 0.97, random) == AgreementLevel.RELIABLE)
            .count();

    assertThat(told).isGreaterThan(180);
  }

  @Tag("slow")
  @Test
  void wordsByLuck_inManySamples_areThoseInTheDocumentation() throws Exception {
    String table =
        table(
            (population, reviewers, items) -> {
              Shares found = shares(population, reviewers, items, 4_000);
              return percent(found.reliable()) + ", " + percent(found.tentative());
            });

    assertThat(Files.readString(Path.of("../docs/calibration.md"))).contains(table);
  }

  @Tag("slow")
  @Test
  void tooLowByLuck_inManySamples_isThatInTheDocumentation() throws Exception {
    String table =
        table(
            (population, reviewers, items) -> percent(tooLow(population, reviewers, items, 1_000)));

    assertThat(Files.readString(Path.of("../docs/calibration.md"))).contains(table);
  }

  /** A cell of a table. */
  private interface Simulation {
    String of(Population population, int reviewers, int items);
  }

  /** A table as it stands in the documentation. */
  private static String table(Simulation simulation) {
    StringBuilder out = new StringBuilder();
    out.append("| answers | reviewers |");
    for (int items : ITEMS) {
      out.append(" %s items |".formatted(items));
    }
    out.append("\n|:--|--:|").append("--:|".repeat(ITEMS.length)).append('\n');
    for (Population population : POPULATIONS) {
      for (int reviewers : new int[] {2, 4}) {
        String cells =
            IntStream.of(ITEMS)
                .mapToObj(items -> simulation.of(population, reviewers, items))
                .collect(Collectors.joining(" | "));
        out.append("| %s | %s | %s |\n".formatted(population.name(), reviewers, cells));
      }
    }
    return out.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  private static Shares shares(Population population, int reviewers, int items, int samples) {
    Random random = new Random(SEED + 1_000L * items + reviewers);
    int reliable = 0;
    int tentative = 0;
    for (int sample = 0; sample < samples; sample++) {
      double below = VerdictRules.RELIED_ON - JUST_BELOW;
      if (level(population, reviewers, items, below, random) == AgreementLevel.RELIABLE) {
        reliable++;
      }
      AgreementLevel level =
          level(population, reviewers, items, VerdictRules.TENTATIVELY - JUST_BELOW, random);
      if (level == AgreementLevel.TENTATIVE || level == AgreementLevel.RELIABLE) {
        tentative++;
      }
    }
    return new Shares((double) reliable / samples, (double) tentative / samples);
  }

  /** How often agreement of just 0.667 is said to be too low. */
  private static double tooLow(Population population, int reviewers, int items, int samples) {
    Random random = new Random(SEED + 1_000L * items + reviewers);
    return IntStream.range(0, samples)
            .mapToObj(i -> level(population, reviewers, items, VerdictRules.TENTATIVELY, random))
            .filter(AgreementLevel.POOR::equals)
            .count()
        / (double) samples;
  }

  private static AgreementLevel level(
      Population population, int reviewers, int items, double alpha, Random random) {
    Coefficient found =
        AgreementAccumulator.of(population.sample(items, reviewers, alpha, random))
            .coefficient(CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL);
    return AgreementVerdict.of(found).level();
  }
}
