package dev.evenhand.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.count.Patterns;
import dev.evenhand.engine.agreement.distance.ChanceModel;
import dev.evenhand.engine.agreement.distance.Distance;
import dev.evenhand.engine.agreement.distance.Weighting;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kappas that are 0, or on a threshold, to the bit. */
class ExactKappaTest {
  /** Each answer of one reviewer comes with all answers of the other as often as any. */
  private static AgreementAccumulator independent(int first, int second) {
    AgreementAccumulator agreement = AgreementAccumulator.create();
    for (int row = 0; row < first; row++) {
      for (int column = 0; column < second; column++) {
        for (int copy = 0; copy < (row + 1) * (column + 2); copy++) {
          Tables.addTo(agreement, row + " " + column);
        }
      }
    }
    return agreement;
  }

  @ParameterizedTest
  @EnumSource(
      names = {"COHEN_KAPPA(?!_WEIGHTED).*", "CONGER_KAPPA(?!_WEIGHTED).*"},
      mode = EnumSource.Mode.MATCH_ANY)
  void kappaByOwnHabits_independentReviewers_isZeroToTheBit(CoefficientId id) {
    for (int size = 2; size < 8; size++) {
      double value = Tables.value(independent(size, size + 1), id);
      assertThat(value).isEqualTo(0.0);
    }
  }

  @Test
  void fleissKappa_agreementAsByChance_isZeroToTheBit() {
    // One of three pairs agrees in every item, and every answer is a third of all.
    AgreementAccumulator chance = Tables.items("a a b", "b b c", "c c a");
    assertThat(Tables.value(chance, CoefficientId.FLEISS_KAPPA)).isEqualTo(0.0);
    assertThat(Tables.value(chance, CoefficientId.BRENNAN_PREDIGER)).isEqualTo(0.0);
    assertThat(Tables.value(chance, CoefficientId.GWET_AC1)).isEqualTo(0.0);
  }

  @Test
  void alpha_decimalValue_isThatDecimalToTheBit() {
    AgreementAccumulator items = AgreementAccumulator.create();
    IntStream.range(0, 9).forEach(i -> Tables.addTo(items, "0 0"));
    IntStream.range(0, 9).forEach(i -> Tables.addTo(items, "1 1"));
    Tables.addTo(items, "0 1");
    Tables.addTo(items, "0 1");
    // N = 40, O = 4, n = (20, 20), E = 800: 1 - 39 * 4 / 800.
    assertThat(Tables.value(items, CoefficientId.KRIPPENDORFF_ALPHA_NOMINAL)).isEqualTo(0.805);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyModel_randomRatings_asByDefinition(long seed) {
    Random random = new Random(seed);
    AgreementAccumulator agreement =
        AgreementAccumulator.create(
            List.of("0.5", "1", "2", "4.25", "7").stream().map(Category::of).toList());
    String[] values = {"0.5", "1", "2", "4.25", "7", "-"};
    for (int item = 0; item < 40; item++) {
      String ratings =
          String.join(" ", IntStream.range(0, 5).mapToObj(g -> values[random.nextInt(6)]).toList());
      if (!ratings.equals("- - - - -")) {
        Tables.addTo(agreement, ratings);
      }
    }
    Patterns patterns = agreement.snapshot();
    for (Weighting weighting :
        List.of(Weighting.NOMINAL, Weighting.LINEAR, Weighting.QUADRATIC, Weighting.ORDINAL)) {
      Distance distance = weighting.distance(patterns.scale());
      double observed = ChanceCorrected.observedDisagreement(patterns, distance);
      for (ChanceModel model : ChanceModel.values()) {
        double[] shares = shares(patterns);
        double expected = model.expected(shares, model.disagreement(distance, shares));
        assertThat(ExactKappa.of(patterns, model, weighting).orElseThrow())
            .as("%s %s", model, weighting)
            .isCloseTo(1 - observed / expected, within(1e-12));
      }
    }
  }

  private static double[] shares(Patterns patterns) {
    double[] shares = new double[patterns.categories()];
    for (int p = 0; p < patterns.size(); p++) {
      for (int i = patterns.start(p); i < patterns.end(p); i += 2) {
        double share = (double) patterns.count(i) / patterns.ratings(p);
        shares[patterns.category(i)] += patterns.units(p) * share / patterns.unitsOf(1);
      }
    }
    return shares;
  }

  @Test
  void kappa_numbersTooLong_isRoundedAsBefore() {
    AgreementAccumulator agreement =
        Tables.items("0.12345678 0.12345678", "1e9 1e9", "0.12345678 1e9", "5 5");

    assertThat(Tables.value(agreement, CoefficientId.FLEISS_KAPPA_LINEAR)).isBetween(0.3, 0.7);
    assertThat(ExactKappa.of(agreement.snapshot(), ChanceModel.FLEISS, Weighting.LINEAR)).isEmpty();
  }
}
