package dev.evenhand.engine.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items are written as the AI (A) and three humans (B, C, D). */
class AlternativeAnnotatorTest {
  @Test
  void passes_aiAgreesWhilePeopleDisagree_beatsAll() {
    AlternativeAnnotator found =
        test(AgreementScore.ACCURACY, 0.2, repeat(40, "y y y n", "y n y y", "y y n y"));

    assertThat(found.passes()).isTrue();
    assertThat(found.winningRate()).isEqualTo(1);
    assertThat(found.averageAdvantage()).isEqualTo(1);
    assertThat(found.comparisons())
        .extracting(AlternativeAnnotator.Comparison::human)
        .containsExactly("B", "C", "D");
    assertThat(found.comparisons().get(0).method()).isEqualTo(AlternativeAnnotator.Method.T);
    assertThat(found.candidate()).isEqualTo("A");
    assertThat(found.score()).isEqualTo(AgreementScore.ACCURACY);
    assertThat(found.epsilon()).isEqualTo(0.2);
    assertThat(found.falseDiscoveryRate()).isEqualTo(0.05);
  }

  @Test
  void passes_aiContradictsAll_beatsNobody() {
    AlternativeAnnotator found = test(AgreementScore.ACCURACY, 0.2, repeat(40, "n y y y"));

    assertThat(found.passes()).isFalse();
    assertThat(found.winningRate()).isZero();
    assertThat(found.averageAdvantage()).isZero();
    assertThat(found.comparisons().get(0).p()).isEqualTo(1);
    assertThat(found.comparisons().get(0).difference()).isEqualTo(1);
  }

  /** All alike: t has no value, and no difference is below the margin unless there is one. */
  @ParameterizedTest
  @CsvSource({"0.1, 0, true", "0, 1, false"})
  void p_noVariance_certain(double epsilon, double p, boolean passes) {
    AlternativeAnnotator found = test(AgreementScore.ACCURACY, epsilon, repeat(30, "y y y y"));

    assertThat(found.comparisons().get(0).p()).isEqualTo(p);
    assertThat(found.passes()).isEqualTo(passes);
  }

  /** Ten ties below the margin, all signs negative: 1 in 2^10. */
  @Test
  void p_fewItems_exactSignedRanks() {
    AlternativeAnnotator found = test(AgreementScore.ACCURACY, 0.2, repeat(10, "y y y y"));

    assertThat(found.comparisons().get(0).method())
        .isEqualTo(AlternativeAnnotator.Method.SIGNED_RANK);
    assertThat(found.comparisons().get(0).p()).isCloseTo(1 / 1024.0, within(1e-15));
    assertThat(found.comparisons().get(0).items()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "'1 2 3 -4', 0.6875",
    "'-1 -2 -3 -4 -5', 0.03125",
    "'1 2 3 4 5', 1",
    "'0 0 -1', 0.5",
    "'0 0', 1",
    "'1 1 -1 -1', 0.6875"
  })
  void signedRanks_byHand_asCounted(String values, double p) {
    double[] numbers = Arrays.stream(values.split(" ", -1)).mapToDouble(Double::valueOf).toArray();

    assertThat(SignedRanks.chanceOfLess(numbers)).isCloseTo(p, within(1e-15));
  }

  /** Against all ways to sign, one by one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void signedRanks_ties_asEnumerated(int seed) {
    var random = new SplittableRandom(seed);
    double[] values = random.ints(11, -3, 4).asDoubleStream().map(v -> v - 0.2).toArray();

    assertThat(SignedRanks.chanceOfLess(values)).isCloseTo(enumerated(values), within(1e-12));
  }

  private static double enumerated(double[] values) {
    double[] ranks = new double[values.length];
    double observed = 0;
    for (int i = 0; i < values.length; i++) {
      for (double other : values) {
        double order = Math.signum(Math.abs(values[i]) - Math.abs(other));
        ranks[i] += (order + 1) / 2;
      }
      ranks[i] += 0.5;
      observed += values[i] > 0 ? ranks[i] : 0;
    }
    int below = 0;
    for (int signs = 0; signs < 1 << values.length; signs++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += (signs >> i & 1) == 1 ? ranks[i] : 0;
      }
      below += sum <= observed ? 1 : 0;
    }
    return below / (double) (1 << values.length);
  }

  /** Step-up: the third p-value carries the second, which is above its own limit. */
  @Test
  void falseDiscovery_benjaminiYekutieli_stepsUp() {
    double harmonic = 1 + 1 / 2.0 + 1 / 3.0;
    double third = 0.05 / harmonic;
    double[] p = {0.001, 0.026, third};

    assertThat(BenjaminiYekutieli.limit(p, 0.05)).isEqualTo(third);
    assertThat(BenjaminiYekutieli.limit(new double[] {0.01, 0.026, 0.03}, 0.05)).isNegative();
    assertThat(BenjaminiYekutieli.limit(new double[] {0.009, 0.026, 0.03}, 0.05)).isEqualTo(0.009);
  }

  /** By root mean square 4 is nearer to 5 and 5 than 1 is; by accuracy none of them agrees. */
  @Test
  void advantage_byDistance_countsHowFar() {
    String[] items = repeat(12, "4 1 5 5");

    assertThat(comparison(test(AgreementScore.NEGATIVE_RMSE, 0.1, items), "B").difference())
        .isEqualTo(-1);
    assertThat(comparison(test(AgreementScore.ACCURACY, 0.1, items), "B").difference()).isZero();
  }

  /** 0.1 and 0.3 are equally far from 0.2: a tie, also where binary fractions see none. */
  @Test
  void advantage_tiesOfDecimals_exact() {
    AlternativeAnnotator.Comparison found =
        comparison(test(AgreementScore.NEGATIVE_RMSE, 0.1, repeat(9, "0.1 0.3 0.2 0.2")), "B");

    assertThat(found.advantage()).isEqualTo(1);
    assertThat(found.difference()).isZero();
  }

  @Test
  void advantage_replicates_countByTheirMean() {
    AlternativeAnnotator.Comparison found =
        comparison(test(AgreementScore.ACCURACY, 0.1, repeat(9, "y,y,n y,n y y")), "B");

    assertThat(found.difference()).isEqualTo(-1);
  }

  @Test
  void untested_tooFewItems_namedWithTheirNumber() {
    String[] items = repeat(20, "y y y y -");
    items[0] = "y y y y y";
    AlternativeAnnotator found = test(AgreementScore.ACCURACY, 0.2, items);

    assertThat(found.untested()).containsExactly(Map.entry("E", 1));
    assertThat(found.comparisons()).hasSize(3);
  }

  @Test
  void of_itemsOfTwoRaters_notCompared() {
    String[] items = repeat(20, "y y y y");
    items[0] = "y y - -";
    items[1] = "- y y y";

    assertThat(comparison(test(AgreementScore.ACCURACY, 0.2, items), "B").items()).isEqualTo(18);
    assertThat(comparison(test(AgreementScore.ACCURACY, 0.2, items), "C").items()).isEqualTo(18);
  }

  @Test
  void of_tooFewRatings_isUndefinedWithAReason() {
    assertReason(
        UndefinedReason.TOO_FEW,
        "not enough data: 2 of 3 humans with 6 items that 'A' and another human rated too",
        AgreementScore.ACCURACY,
        repeat(50, "y y y"));
    assertReason(
        UndefinedReason.TOO_FEW,
        "not enough data: 0 of 3 humans with 6 items that 'A' and another human rated too",
        AgreementScore.ACCURACY,
        repeat(5, "y y y y"));
    assertReason(
        UndefinedReason.NOT_NUMERIC,
        "no rating is a number",
        AgreementScore.NEGATIVE_RMSE,
        repeat(50, "y y y y"));
    assertThat(
            AlternativeAnnotator.of(
                Items.of(repeat(50, "y y y y")), "GPT", AgreementScore.ACCURACY, 0.2))
        .isEqualTo(Estimate.none(UndefinedReason.NO_RATINGS, "nothing was rated by 'GPT'"));
  }

  @Test
  void of_namesAmongNumbers_areLeftOutOfDistances() {
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < 10; item++) {
      builder.add("i" + item, "A", "4").add("i" + item, "B", "4").add("i" + item, "C", "4");
      builder.add("i" + item, "D", item < 3 ? "n/a" : "4");
    }
    AlternativeAnnotator found =
        AlternativeAnnotator.of(builder.build(), "A", AgreementScore.NEGATIVE_RMSE, 0.1)
            .orElseThrow();

    assertThat(comparison(found, "D").items()).isEqualTo(7);
    assertThat(comparison(found, "B").items()).isEqualTo(10);
  }

  @Test
  void of_outOfRange_refused() {
    RatingTable ratings = Items.of("y y y y");

    assertThatThrownBy(() -> AlternativeAnnotator.of(ratings, "A", AgreementScore.ACCURACY, 20))
        .hasMessage("epsilon must be at least 0 and below 1 but is 20.0. Maybe 0.2 or 0.1.");
    assertThatThrownBy(() -> AlternativeAnnotator.of(ratings, "A", AgreementScore.ACCURACY, 0.2, 5))
        .hasMessage(
            "falseDiscoveryRate must lie between 0 and 1 but is 5.0. Maybe write 5 % as 0.05.");
  }

  /** Where the AI is exactly as much worse as is accepted, it must rarely pass. */
  @Test
  void passes_aiAtTheMargin_rarely() {
    int passes = 0;
    for (int seed = 0; seed < 200; seed++) {
      var random = new SplittableRandom(seed);
      String[] items = new String[100];
      for (int item = 0; item < items.length; item++) {
        // All humans agree, so each wins alone where the AI errs: in 20 of 100.
        items[item] = random.nextDouble() < 0.2 ? "n y y y" : "y y y y";
      }
      passes += test(AgreementScore.ACCURACY, 0.2, items).passes() ? 1 : 0;
    }

    assertThat(passes).isLessThanOrEqualTo(12);
  }

  private static AlternativeAnnotator test(AgreementScore score, double epsilon, String... items) {
    return AlternativeAnnotator.of(Items.of(items), "A", score, epsilon).orElseThrow();
  }

  private static AlternativeAnnotator.Comparison comparison(
      AlternativeAnnotator found, String human) {
    return found.comparisons().stream()
        .filter(comparison -> comparison.human().equals(human))
        .findFirst()
        .orElseThrow();
  }

  private static String[] repeat(int items, String... patterns) {
    String[] repeated = new String[items];
    Arrays.setAll(repeated, item -> patterns[item % patterns.length]);
    return repeated;
  }

  private static void assertReason(
      UndefinedReason reason, String text, AgreementScore score, String... items) {
    Reason found = AlternativeAnnotator.of(Items.of(items), "A", score, 0.2).reason().orElseThrow();
    assertThat(found.code()).isEqualTo(reason);
    assertThat(found.text()).isEqualTo(text);
  }
}
