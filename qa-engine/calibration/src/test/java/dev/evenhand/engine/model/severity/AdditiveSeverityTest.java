package dev.evenhand.engine.model.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.Coefficient;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Interval;
import dev.evenhand.engine.estimate.IntervalMethod;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AdditiveSeverityTest {
  @Test
  void severity_complete_isGrandMeanLessOwnMean() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("5 3", "4 1", "3 2", "5 2"));

    assertThat(value(fit.severity("B"))).isCloseTo(1.125, within(1e-12));
    assertThat(value(fit.severity("A"))).isCloseTo(-1.125, within(1e-12));
    assertThat(value(fit.difference("B", "A"))).isCloseTo(2.25, within(1e-12));
  }

  /**
   * With two raters the difference is a paired comparison: mean 2.25, sd 0.957427, n 4, t 3.18245.
   */
  @Test
  void difference_twoRaters_isThePairedT() {
    Coefficient difference =
        AdditiveSeverity.of(Items.of("5 3", "4 1", "3 2", "5 2")).difference("B", "A");
    Interval bounds = difference.bounds().orElseThrow();

    assertThat(bounds.standardError()).isCloseTo(0.957427107756338 / 2, within(1e-12));
    assertThat(bounds.low()).isCloseTo(0.72652, within(1e-5));
    assertThat(bounds.high()).isCloseTo(3.77348, within(1e-5));
    assertThat(bounds.method()).isEqualTo(IntervalMethod.LEAST_SQUARES);
  }

  @Test
  void difference_raterMetThroughOthers_isTheSumOfTheSteps() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("5 3 -", "4 2 -", "- 3 2", "- 2 1"));

    assertThat(fit.isConnected()).isTrue();
    assertThat(value(fit.difference("C", "A"))).isCloseTo(3, within(1e-12));
  }

  @Test
  void severity_whoRatedTheHarderItems_isNotHeldAgainstThem() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("9 9 -", "8 8 -", "- 2 2", "- 1 1"));

    assertThat(value(fit.severity("C"))).isCloseTo(0, within(1e-12));
    assertThat(fit.severity("C").bounds())
        .isEqualTo(
            Estimate.none(UndefinedReason.NO_VARIATION, "item and rater explain every rating"));
  }

  @Test
  void severity_largeOffset_costsNoDigit() {
    AdditiveSeverity near = AdditiveSeverity.of(Items.of("1 2 4", "2 2 3", "5 4 -", "- 1 7"));
    AdditiveSeverity far =
        AdditiveSeverity.of(
            Items.of(
                "1000000000001 1000000000002 1000000000004",
                "1000000000002 1000000000002 1000000000003",
                "1000000000005 1000000000004 -",
                "- 1000000000001 1000000000007"));

    assertThat(far.severities()).isEqualTo(near.severities());
  }

  @Test
  void components_disconnected_comparedOnlyInside() {
    AdditiveSeverity fit =
        AdditiveSeverity.of(Items.of("1 2 - -", "3 3 - -", "2 4 - -", "- - 5 1", "- - 4 2"));

    assertThat(fit.components()).containsExactly(List.of("A", "B"), List.of("C", "D"));
    assertThat(fit.isConnected()).isFalse();
    assertThat(fit.residualDegreesOfFreedom()).isEqualTo(3);
    assertThat(value(fit.severity("D"))).isCloseTo(1.5, within(1e-12));
    assertThat(fit.difference("A", "C"))
        .isEqualTo(
            Coefficient.undefined(
                UndefinedReason.DISCONNECTED,
                "'A' and 'C' share no interaction, not even through others",
                null,
                0));
  }

  @Test
  void severity_raterAlone_disconnected() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("1 2 -", "3 3 -", "- - 4", "- - 5"));

    assertReason(fit.severity("C"), UndefinedReason.DISCONNECTED);
    assertThat(fit.severity("A").value()).isPresent();
  }

  @Test
  void severity_oneRater_disconnected() {
    assertReason(
        AdditiveSeverity.of(Items.of("1", "2", "3")).severity("A"), UndefinedReason.DISCONNECTED);
  }

  @Test
  void severity_oneSharedItem_notEnoughData() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("1 2 -", "3 3 4", "2 4 -", "- - 9"));

    assertThat(fit.severity("C"))
        .isEqualTo(
            Coefficient.undefined(
                new Reason(
                    UndefinedReason.TOO_FEW,
                    "not enough data: 1 of 2 items that others rated too",
                    OptionalLong.of(1),
                    OptionalLong.of(2)),
                null,
                1));
    assertReason(fit.difference("A", "C"), UndefinedReason.TOO_FEW);
  }

  @Test
  void severity_oneItem_notEnoughData() {
    assertReason(AdditiveSeverity.of(Items.of("1 2 3")).severity("B"), UndefinedReason.TOO_FEW);
  }

  @Test
  void severity_allAlike_noVariation() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("4.50 4.5", "4.5 4.5"));

    assertThat(fit.severity("A"))
        .isEqualTo(
            Coefficient.undefined(UndefinedReason.NO_VARIATION, "all 4 ratings are 4.5", null, 2));
    assertReason(fit.difference("A", "B"), UndefinedReason.NO_VARIATION);
  }

  @Test
  void severity_asManyEffectsAsRatings_valueWithoutBounds() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("1 2 -", "- 3 5", "4 - 4"));

    assertThat(fit.residualDegreesOfFreedom()).isEqualTo(1);
    assertThat(fit.severity("A").interval()).isPresent();
    assertThat(AdditiveSeverity.of(Items.of("1 2", "3 -")).residualVariance()).isEmpty();
  }

  @Test
  void severity_noNumbers_noRatings() {
    AdditiveSeverity fit = AdditiveSeverity.of(Items.of("yes no", "no no"));

    assertThat(fit.severities()).isEmpty();
    assertThat(fit.components()).isEmpty();
    assertReason(fit.severity("A"), UndefinedReason.NO_RATINGS);
  }

  @Test
  void of_confidenceInPercent_refused() {
    RatingTable ratings = Items.of("1 2");

    assertThatThrownBy(() -> AdditiveSeverity.of(ratings, 95))
        .hasMessage("confidence must lie between 0 and 1 but is 95.0. Maybe write 95 % as 0.95.");
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void severities_1672ItemsBy19Raters_recovered() {
    var random = new SplittableRandom(19);
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < 1_672; item++) {
      int quality = random.nextInt(50);
      for (int rater = 0; rater < 19; rater++) {
        int value = quality - rater + random.nextInt(-3, 4);
        builder.add("i" + item, "R" + (10 + rater), String.valueOf(value));
      }
    }

    AdditiveSeverity fit = AdditiveSeverity.of(builder.build());

    for (int rater = 0; rater < 19; rater++) {
      assertThat(value(fit.severity("R" + (10 + rater)))).isCloseTo(rater - 9, within(0.25));
    }
    assertThat(fit.residualVariance().orElseThrow()).isCloseTo(4, within(0.1));
  }

  private static double value(Coefficient coefficient) {
    return coefficient.estimate().orElseThrow();
  }

  private static void assertReason(Coefficient coefficient, UndefinedReason reason) {
    assertThat(coefficient.reason().orElseThrow().code()).isEqualTo(reason);
  }
}
