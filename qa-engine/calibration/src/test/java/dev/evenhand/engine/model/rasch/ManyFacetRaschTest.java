package dev.evenhand.engine.model.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.Category;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.Reason;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyFacetRaschTest {
  private static final String[] MIXED = {
    "1 2 3", "2 3 3", "1 1 2", "3 3 2", "2 1 3", "2 2 1", "3 2 3", "1 3 2"
  };

  /** The truth is -1 and 1 for the outer raters and 1.5 for the top threshold. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"2, 2", "4, 2", "4, 5", "8, 5", "3, 3"})
  void severities_manyDraws_tooFarBySoMuchAndCorrected(int raters, int categories) {
    double uncorrected = 0;
    double corrected = 0;
    int draws = 60;
    String last = "R" + (9 + raters);
    for (int seed = 0; seed < draws; seed++) {
      RatingTable ratings = RaschDraws.of(seed, 300, raters, categories);
      uncorrected += severity(ManyFacetRasch.of(ratings), last) / draws;
      corrected += severity(ManyFacetRasch.of(ratings, RaschBias.CORRECTED), last) / draws;
    }

    assertThat(corrected).isCloseTo(1, within(raters == 2 ? 0.06 : 0.04));
    assertThat(uncorrected).isCloseTo(raters / (raters - 1.0), within(raters == 2 ? 0.12 : 0.06));
  }

  @Test
  void of_corrected_saysSoAndShrinksAllButItems() {
    ManyFacetRasch uncorrected = ManyFacetRasch.of(Items.of(MIXED)).orElseThrow();
    ManyFacetRasch corrected =
        ManyFacetRasch.of(Items.of(MIXED), RaschBias.CORRECTED).orElseThrow();

    assertThat(uncorrected.bias()).isEqualTo(RaschBias.UNCORRECTED);
    assertThat(uncorrected.biasFactor()).isEqualTo(1);
    assertThat(corrected.bias()).isEqualTo(RaschBias.CORRECTED);
    assertThat(corrected.biasFactor()).isEqualTo(2 / 3.0);
    RaschMeasure before = uncorrected.severities().get("A");
    RaschMeasure after = corrected.severities().get("A");
    assertThat(after.value()).isCloseTo(before.value() * 2 / 3, within(1e-12));
    assertThat(after.standardError())
        .isCloseTo(before.standardError() * Math.sqrt(2 / 3.0), within(1e-12));
    assertThat(after.conditionalError())
        .isCloseTo(before.conditionalError() * 2 / 3, within(1e-12));
    assertThat(after.infit()).isEqualTo(before.infit());
    assertThat(corrected.raterSpread().chiSquare())
        .isCloseTo(uncorrected.raterSpread().chiSquare() * 2 / 3, within(1e-9));
    assertThat(corrected.thresholds().get(0))
        .isCloseTo(uncorrected.thresholds().get(0) * 2 / 3, within(1e-12));
  }

  @Test
  void measures_ofEachFacet_sumToZero() {
    ManyFacetRasch found =
        ManyFacetRasch.of(criteria(Items.of(MIXED), Items.of("1 2", "2 2", "3 1")), bias())
            .orElseThrow();

    assertThat(sum(found.severities())).isCloseTo(0, within(1e-9));
    assertThat(sum(found.criteria())).isCloseTo(0, within(1e-9));
    assertThat(found.thresholds().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(0, within(1e-9));
    assertThat(found.categories()).extracting(Category::label).containsExactly("1", "2", "3");
    assertThat(found.ratings()).isEqualTo(30);
  }

  /** The score equations of the greatest likelihood: observed and expected sums agree. */
  @Test
  void fairAverages_oneItemLikeAll_onTheScale() {
    ManyFacetRasch found = ManyFacetRasch.of(Items.of(MIXED)).orElseThrow();

    assertThat(found.observedAverages())
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("A", 15 / 8.0, "B", 17 / 8.0, "C", 19 / 8.0)));
    assertThat(found.fairAverages().get("A")).isBetween(1.0, 2.0);
    assertThat(found.fairAverages().get("C")).isGreaterThan(found.fairAverages().get("B"));
    assertThat(found.severities().get("A").value()).isPositive();
  }

  @Test
  void fit_perfectModelData_aroundOne() {
    ManyFacetRasch found = ManyFacetRasch.of(RaschDraws.of(3, 1_000, 6, 4)).orElseThrow();

    assertThat(found.severities().values())
        .allSatisfy(
            rater -> {
              assertThat(rater.infit()).isCloseTo(1, within(0.2));
              assertThat(rater.outfit()).isCloseTo(1, within(0.2));
            });
    assertThat(found.raterSpread().separation()).isGreaterThan(5);
    assertThat(found.raterSpread().reliability()).isGreaterThan(0.95);
    assertThat(found.raterSpread().p()).isLessThan(1e-9);
    assertThat(found.itemSpread().degreesOfFreedom()).isEqualTo(found.items().size() - 1);
    assertThat(found.itemSpread().reliability()).isBetween(0.7, 0.9);
  }

  /** Two measures 1 apart, each known to 0.5: s^2 = 0.25, e^2 = 0.25, chi-square 1 / (2 e^2). */
  @Test
  void spread_isAsComputedByHand() {
    RaschSpread near = RaschSpread.of(List.of(measure(3, 0.5), measure(4, 0.5)));
    assertThat(near.separation()).isZero();
    assertThat(near.reliability()).isZero();
    assertThat(near.chiSquare()).isCloseTo(2, within(1e-12));
    assertThat(near.p()).isCloseTo(0.157299207050285, within(1e-12));

    RaschSpread far = RaschSpread.of(List.of(measure(3, 0.1), measure(5, 0.1)));
    assertThat(far.separation()).isCloseTo(Math.sqrt(99), within(1e-9));
    assertThat(far.reliability()).isCloseTo(0.99, within(1e-12));
  }

  private static RaschMeasure measure(double value, double standardError) {
    return new RaschMeasure(value, standardError, standardError, 1, 1, 10);
  }

  @Test
  void of_oneCriterionEitherWay_same() {
    ManyFacetRasch one = ManyFacetRasch.of(Items.of(MIXED)).orElseThrow();
    ManyFacetRasch map =
        ManyFacetRasch.of(criteria(Items.of(MIXED)), RaschBias.UNCORRECTED).orElseThrow();

    assertThat(map.severities()).isEqualTo(one.severities());
    assertThat(map.criteria()).isEmpty();
    assertThat(map.criterionSpread()).isEmpty();
  }

  @Test
  void of_scaleStretchedAndShifted_sameMeasures() {
    String[] stretched =
        IntStream.range(0, MIXED.length)
            .mapToObj(i -> MIXED[i].replace("2", "-5").replace("1", "-7.4").replace("3", "1e3"))
            .toArray(String[]::new);

    assertThat(ManyFacetRasch.of(Items.of(stretched)).orElseThrow().severities())
        .isEqualTo(ManyFacetRasch.of(Items.of(MIXED)).orElseThrow().severities());
  }

  @Test
  void of_unusedCategory_hasNoThreshold() {
    List<Category> scale = List.of("0", "1", "2", "3", "4").stream().map(Category::of).toList();
    ManyFacetRasch declared =
        ManyFacetRasch.of(table(RatingTable.builder().declare(scale), MIXED)).orElseThrow();

    assertThat(declared.severities())
        .isEqualTo(ManyFacetRasch.of(Items.of(MIXED)).orElseThrow().severities());
    assertThat(declared.thresholds()).hasSize(2);
  }

  @Test
  void of_namesInDeclaredOrder_asTheirRanks() {
    List<Category> scale = List.of(name("poor"), name("fair"), name("good"));
    String[] named =
        IntStream.range(0, MIXED.length)
            .mapToObj(i -> MIXED[i].replace("1", "poor").replace("2", "fair").replace("3", "good"))
            .toArray(String[]::new);
    ManyFacetRasch found =
        ManyFacetRasch.of(table(RatingTable.builder().declare(scale), named)).orElseThrow();
    ManyFacetRasch numbers = ManyFacetRasch.of(Items.of(MIXED)).orElseThrow();

    assertThat(found.severities()).isEqualTo(numbers.severities());
    assertThat(found.fairAverages().get("A"))
        .isCloseTo(numbers.fairAverages().get("A") - 1, within(1e-12));
  }

  @Test
  void of_namesWithoutOrder_notNumeric() {
    assertReason(
        ManyFacetRasch.of(Items.of("poor good", "good good", "good poor")),
        UndefinedReason.NOT_NUMERIC,
        "categories are names, and no order of them is declared");
  }

  @Test
  void of_namesAmongNumbers_areLeftOut() {
    List<Category> scale = List.of("n/a", "1", "2", "3").stream().map(Category::of).toList();
    ManyFacetRasch found =
        ManyFacetRasch.of(
                table(
                    RatingTable.builder().declare(scale),
                    "1 2 3",
                    "2 3 3",
                    "1 1 2",
                    "3 3 2",
                    "2 1 3",
                    "2 2 1",
                    "3 2 3",
                    "1 3 2",
                    "n/a n/a n/a"))
            .orElseThrow();

    assertThat(found.severities())
        .isEqualTo(ManyFacetRasch.of(Items.of(MIXED)).orElseThrow().severities());
    assertThat(found.extremeItems()).isEmpty();
  }

  @Test
  void of_extremes_droppedAndNamed() {
    String[] more = new String[MIXED.length + 2];
    for (int i = 0; i < MIXED.length; i++) {
      more[i] = MIXED[i] + " 3";
    }
    more[MIXED.length] = "1 1 1 -";
    more[MIXED.length + 1] = "3 - 3 3";
    ManyFacetRasch found = ManyFacetRasch.of(Items.of(more)).orElseThrow();

    assertThat(found.extremeItems()).containsExactly("item108", "item109");
    assertThat(found.extremeRaters()).containsExactly("D");
    assertThat(found.extremeCriteria()).isEmpty();
    assertThat(found.severities())
        .isEqualTo(ManyFacetRasch.of(Items.of(MIXED)).orElseThrow().severities());
    assertThat(found.items()).doesNotContainKey("item108");
  }

  /** Without item 8, which is extreme, category 4 is gone, and item 9 is extreme too. */
  @Test
  void of_extremesUncoverExtremes_allDropped() {
    String[] more = new String[MIXED.length + 2];
    System.arraycopy(MIXED, 0, more, 0, MIXED.length);
    more[MIXED.length] = "4 4 4";
    more[MIXED.length + 1] = "3 3 3";
    ManyFacetRasch found = ManyFacetRasch.of(Items.of(more)).orElseThrow();

    assertThat(found.extremeItems()).containsExactly("item108", "item109");
    assertThat(found.categories()).hasSize(3);
  }

  /** D rated two items, of the highest and of the lowest category, and is dropped with them. */
  @Test
  void of_raterOfExtremeItemsOnly_droppedAndNamed() {
    String[] more = new String[MIXED.length + 2];
    System.arraycopy(MIXED, 0, more, 0, MIXED.length);
    more[MIXED.length] = "1 1 1 1";
    more[MIXED.length + 1] = "3 3 3 3";
    ManyFacetRasch found = ManyFacetRasch.of(Items.of(more)).orElseThrow();

    assertThat(found.extremeItems()).containsExactly("item108", "item109");
    assertThat(found.extremeRaters()).containsExactly("D");
  }

  @Test
  void of_extremeCriterion_droppedAndNamed() {
    ManyFacetRasch found =
        ManyFacetRasch.of(
                criteria(Items.of(MIXED), Items.of("1 1 1", "1 1 1")), RaschBias.UNCORRECTED)
            .orElseThrow();

    assertThat(found.extremeCriteria()).containsExactly("c1");
    assertThat(found.criteria()).isEmpty();
  }

  @Test
  void of_ratersShareNoItem_disconnected() {
    assertReason(
        ManyFacetRasch.of(
            Items.of("1 2 - -", "2 3 - -", "3 1 - -", "- - 1 2", "- - 2 1", "- - 3 2")),
        UndefinedReason.DISCONNECTED,
        "reviewers share no interaction: 'A', 'B' | 'C', 'D'");
  }

  @Test
  void of_eachRaterHasACriterion_disconnected() {
    assertReason(
        ManyFacetRasch.of(
            criteria(Items.of("1 -", "2 -", "3 -", "2 -"), Items.of("- 2", "- 3", "- 1", "- 2")),
            RaschBias.UNCORRECTED),
        UndefinedReason.DISCONNECTED,
        "which reviewer rated which question confounds the two");
  }

  @Test
  void of_ratingsLeaveMeasuresUnbounded_notConverged() {
    Reason undefined =
        ManyFacetRasch.of(Items.of("0 1", "1 2", "0 1", "1 2", "0 1", "1 2"))
            .reason()
            .orElseThrow();

    assertThat(undefined.code()).isEqualTo(UndefinedReason.NOT_CONVERGED);
    assertThat(undefined.text())
        .matches(
            "after [0-9]+ steps measures still move: the ratings set no bound to some of"
                + " them");
  }

  @Test
  void of_tooFewRatings_isUndefinedWithAReason() {
    assertReason(
        ManyFacetRasch.of(RatingTable.builder().build()),
        UndefinedReason.NO_RATINGS,
        "nothing was rated");
    assertReason(
        ManyFacetRasch.of(new TreeMap<>(), RaschBias.UNCORRECTED),
        UndefinedReason.NO_RATINGS,
        "nothing was rated");
    assertReason(
        ManyFacetRasch.of(Items.of("2 2", "2 2")),
        UndefinedReason.NO_VARIATION,
        "all 4 ratings are of interactions or reviewers with extreme ratings only");
    assertReason(
        ManyFacetRasch.of(Items.of("1,3 -", "2,1 3", "3,2 -")),
        UndefinedReason.ONE_REVIEWER,
        "without extremes there are not two raters");
    assertReason(
        ManyFacetRasch.of(Items.of("2,3 1,2")),
        UndefinedReason.ONE_ITEM,
        "without extremes there are not two items");
    assertReason(
        ManyFacetRasch.of(Items.of("1 2", "3 1")),
        UndefinedReason.TOO_FEW,
        "not enough data: 4 ratings for 4 measures");
  }

  @Test
  void of_onlyNamesAmongNumbers_notNumeric() {
    List<Category> scale = List.of("n/a", "1").stream().map(Category::of).toList();

    assertReason(
        ManyFacetRasch.of(table(RatingTable.builder().declare(scale), "n/a n/a")),
        UndefinedReason.NOT_NUMERIC,
        "no rating is a number");
  }

  @Test
  void of_moreCategoriesThanCanBe_tooMany() {
    RatingTableBuilder builder = RatingTable.builder();
    for (int item = 0; item < 60; item++) {
      for (int rater = 0; rater < 3; rater++) {
        builder.add("i" + item, "r" + rater, String.valueOf((item + 7 * rater) % 51));
      }
    }

    assertReason(
        ManyFacetRasch.of(builder.build()),
        UndefinedReason.TOO_MANY_CATEGORIES,
        "51 categories are in use, and at most 50 can be");
  }

  @Test
  void of_rowsInAnyOrder_sameBits() {
    RatingTable ratings = RaschDraws.of(5, 60, 4, 4);
    RatingTableBuilder backwards = RatingTable.builder();
    for (int item = ratings.items().size() - 1; item >= 0; item--) {
      for (int k = ratings.end(item) - 1; k >= ratings.start(item); k--) {
        backwards.add(
            ratings.items().get(item),
            ratings.raters().get(ratings.rater(k)),
            ratings.categories().get(ratings.category(k)).label());
      }
    }

    assertThat(ManyFacetRasch.of(backwards.build()).orElseThrow().severities())
        .isEqualTo(ManyFacetRasch.of(ratings).orElseThrow().severities());
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void of_1672ItemsBy19RatersBy3Criteria_recovered() {
    SortedMap<String, RatingTable> ratings =
        criteria(
            RaschDraws.of(1, 1_672, 19, 5, -1),
            RaschDraws.of(1, 1_672, 19, 5, 0),
            RaschDraws.of(1, 1_672, 19, 5, 1));
    ManyFacetRasch found = ManyFacetRasch.of(ratings, RaschBias.CORRECTED).orElseThrow();

    for (int rater = 0; rater < 19; rater++) {
      assertThat(found.severities().get("R" + (10 + rater)).value())
          .isCloseTo(RaschDraws.spread(rater, 19, 1), within(0.06));
    }
    assertThat(found.criteria().get("c2").value()).isCloseTo(1, within(0.03));
    assertThat(found.criterionSpread().orElseThrow().reliability()).isGreaterThan(0.99);
    assertThat(found.ratings()).isEqualTo(3 * 19 * 1_672);
    assertThat(found.iterations()).isLessThan(15);
  }

  private static RaschBias bias() {
    return RaschBias.UNCORRECTED;
  }

  private static Category name(String label) {
    return new Category(label, null);
  }

  private static RatingTable table(RatingTableBuilder builder, String... items) {
    for (int item = 0; item < items.length; item++) {
      String[] values = items[item].split(" ", -1);
      for (int rater = 0; rater < values.length; rater++) {
        builder.add("item" + (100 + item), String.valueOf((char) ('A' + rater)), values[rater]);
      }
    }
    return builder.build();
  }

  private static SortedMap<String, RatingTable> criteria(RatingTable... tables) {
    var criteria = new TreeMap<String, RatingTable>();
    for (RatingTable table : tables) {
      criteria.put("c" + criteria.size(), table);
    }
    return criteria;
  }

  private static double severity(Estimate<ManyFacetRasch> fit, String rater) {
    return fit.orElseThrow().severities().get(rater).value();
  }

  private static double sum(Map<String, RaschMeasure> measures) {
    return measures.values().stream().mapToDouble(RaschMeasure::value).sum();
  }

  private static void assertReason(Estimate<?> fit, UndefinedReason reason, String text) {
    assertThat(fit).isEqualTo(Estimate.none(reason, text));
  }
}
