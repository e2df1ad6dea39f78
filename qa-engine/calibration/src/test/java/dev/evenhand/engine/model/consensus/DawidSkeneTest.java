package dev.evenhand.engine.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import dev.evenhand.engine.model.PublishedModels;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DawidSkeneTest {
  /** Dawid and Skene (1979) print .40 .42 .11 .07 for the classes of their 45 patients. */
  @ParameterizedTest
  @CsvSource({"1, 0.40", "2, 0.42", "3, 0.11", "4, 0.07"})
  void prevalence_dawidSkene1979_asPrinted(String category, double printed) {
    DawidSkene found = DawidSkene.of(PublishedModels.table("dawid_skene1979")).orElseThrow();

    assertThat(found.prevalence().get(category)).isCloseTo(printed, within(0.005));
    assertThat(found.items()).isEqualTo(45);
    assertThat(found.iterations()).isPositive();
  }

  @Test
  void of_manyItems_errorsAndPrevalenceRecovered() {
    DawidSkene found = DawidSkene.of(draw(1, 4_000)).orElseThrow();

    assertThat(found.prevalence().get("pass")).isCloseTo(0.7, within(0.03));
    for (int rater = 0; rater < 5; rater++) {
      double right = right(rater);
      assertThat(chance(found, "R" + rater, "pass", "pass")).isCloseTo(right, within(0.04));
      assertThat(chance(found, "R" + rater, "fail", "fail")).isCloseTo(right, within(0.04));
      assertThat(found.accuracy("R" + rater).orElseThrow()).isCloseTo(right, within(0.03));
    }
  }

  @Test
  void confusion_ofEachTrueCategory_sumsToOne() {
    DawidSkene found = DawidSkene.of(draw(2, 60), 0.5).orElseThrow();

    assertThat(chance(found, "R3", "pass", "pass") + chance(found, "R3", "pass", "fail"))
        .isCloseTo(1, within(1e-12));
    assertThat(found.prevalence().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(found.smoothing()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void of_rowsInAnyOrderAndItemsOfOtherNames_sameBits(double smoothing) {
    RatingTable ratings = draw(3, 80);
    RatingTableBuilder renamed = RatingTable.builder();
    for (int k = ratings.size() - 1; k >= 0; k--) {
      renamed.add(
          "other" + (999 - item(ratings, k)),
          ratings.raters().get(ratings.rater(k)),
          ratings.categories().get(ratings.category(k)).label());
    }
    DawidSkene before = DawidSkene.of(ratings, smoothing).orElseThrow();
    DawidSkene after = DawidSkene.of(renamed.build(), smoothing).orElseThrow();

    assertThat(after.logLikelihood()).isEqualTo(before.logLikelihood());
    assertThat(after.prevalence()).isEqualTo(before.prevalence());
    for (int item = 0; item < 80; item++) {
      assertThat(after.posterior("other" + (999 - item)))
          .isEqualTo(before.posterior(ratings.items().get(item)));
    }
  }

  /** A rater who turns yes and no around is as good as one who does not. */
  @Test
  void consensus_oneRaterReversed_readsThemTheOtherWay() {
    DawidSkene found =
        DawidSkene.of(
                Items.of(
                    "yes yes no yes",
                    "yes yes no yes",
                    "no no yes no",
                    "no no yes no",
                    "yes yes no no",
                    "no no yes yes",
                    "yes - no no"))
            .orElseThrow();

    assertThat(found.consensus("item106")).hasValue("yes");
    assertThat(found.posterior("item106").orElseThrow().get("yes")).isGreaterThan(0.99);
    assertThat(chance(found, "C", "yes", "no")).isCloseTo(1, within(1e-6));
  }

  @Test
  void consensus_asLikelyEitherWay_none() {
    DawidSkene found =
        DawidSkene.of(Items.of("yes yes no no", "no no yes yes", "yes yes no no", "no no yes yes"))
            .orElseThrow();

    assertThat(found.posterior("item100").orElseThrow()).containsEntry("yes", 0.5);
    assertThat(found.consensus("item100")).isEmpty();
    assertThat(found.consensus("item999")).isEmpty();
    assertThat(found.posterior("item999")).isEmpty();
  }

  @Test
  void confusion_categoryThatRaterNeverMet_unknown() {
    DawidSkene found =
        DawidSkene.of(Items.of("yes yes yes -", "yes yes yes -", "no no no no", "no no no no"))
            .orElseThrow();

    assertThat(found.confusion("D", "yes", "no")).isEmpty();
    assertThat(found.confusion("D", "no", "no")).hasValue(1);
    assertThat(found.accuracy("D")).isEmpty();
    assertThat(found.accuracy("A")).hasValue(1);
  }

  @Test
  void of_declaredCategoryThatNobodyUsed_prevalenceZero() {
    RatingTableBuilder builder =
        RatingTable.builder()
            .declare(List.of(Category.of("no"), Category.of("maybe"), Category.of("yes")));
    for (String rater : List.of("A", "B", "C")) {
      builder.add("i1", rater, "yes").add("i2", rater, "no");
    }
    DawidSkene found = DawidSkene.of(builder.build()).orElseThrow();

    assertThat(found.prevalence())
        .containsExactly(Map.entry("no", 0.5), Map.entry("maybe", 0.0), Map.entry("yes", 0.5));
    assertThat(found.confusion("A", "maybe", "no")).isEmpty();
  }

  @Test
  void confusion_unknownName_refused() {
    DawidSkene found = DawidSkene.of(draw(2, 60)).orElseThrow();

    assertThatThrownBy(() -> found.accuracy("R9")).hasMessage("There is no rater 'R9'.");
    assertThatThrownBy(() -> found.confusion("R1", "pass", "Pass"))
        .hasMessage("There is no category 'Pass'.");
  }

  @Test
  void of_smoothingBelowZero_refused() {
    RatingTable ratings = draw(2, 60);

    assertThatThrownBy(() -> DawidSkene.of(ratings, -1))
        .hasMessage("smoothing must be 0 or greater but is -1.0. Maybe 0, which is none.");
  }

  @Test
  void of_tooFewRatings_isUndefinedWithAReason() {
    assertReason(UndefinedReason.NO_RATINGS, "nothing was rated");
    assertReason(
        UndefinedReason.ONE_REVIEWER, "all ratings are by one reviewer", "a", "b", "a,b,b");
    assertReason(UndefinedReason.NO_VARIATION, "all 6 ratings are 'a'", "a a a", "a a a");
    assertReason(UndefinedReason.NO_PAIRS, "no item was rated twice", "a -", "- b", "a -");
    assertReason(
        UndefinedReason.TOO_FEW,
        "no interaction has three ratings, and pairs of 2 reviewers do not determine their errors",
        "a b",
        "b b",
        "a a");
  }

  /** Two ratings an item are enough if raters meet in all pairs, and if there are many items. */
  @Test
  void of_pairsOfFiveRaters_recovered() {
    RatingTable all = draw(4, 6_000);
    RatingTableBuilder pairs = RatingTable.builder();
    for (int item = 0; item < all.items().size(); item++) {
      int first = item % 5;
      int second = (first + 1 + item / 5 % 4) % 5;
      for (int rater : new int[] {first, second}) {
        String value = all.categories().get(all.category(all.start(item) + rater)).label();
        pairs.add(all.items().get(item), all.raters().get(rater), value);
      }
    }
    DawidSkene found = DawidSkene.of(pairs.build()).orElseThrow();

    assertThat(found.accuracy("R4").orElseThrow()).isCloseTo(right(4), within(0.05));
    assertThat(found.accuracy("R0").orElseThrow()).isCloseTo(right(0), within(0.05));
  }

  private static void assertReason(UndefinedReason reason, String text, String... items) {
    assertThat(DawidSkene.of(Items.of(items))).isEqualTo(Estimate.none(reason, text));
  }

  private static double chance(DawidSkene found, String rater, String truth, String given) {
    return found.confusion(rater, truth, given).orElseThrow();
  }

  private static double right(int rater) {
    return 0.6 + 0.08 * rater;
  }

  /** Five raters, each right so often, on items of which 70 % pass. */
  private static RatingTable draw(int seed, int items) {
    var random = new SplittableRandom(seed);
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < items; item++) {
      boolean passes = random.nextDouble() < 0.7;
      for (int rater = 0; rater < 5; rater++) {
        boolean right = random.nextDouble() < right(rater);
        builder.add("i" + (10_000 + item), "R" + rater, passes == right ? "pass" : "fail");
      }
    }
    return builder.build();
  }

  private static int item(RatingTable ratings, int rating) {
    return IntStream.range(0, ratings.items().size())
        .filter(item -> ratings.end(item) > rating)
        .findFirst()
        .orElseThrow();
  }
}
