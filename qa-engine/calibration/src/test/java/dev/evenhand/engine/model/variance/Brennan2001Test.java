package dev.evenhand.engine.model.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.estimate.Estimate;
import dev.evenhand.engine.estimate.UndefinedReason;
import dev.evenhand.engine.model.Items;
import dev.evenhand.engine.model.PublishedModels;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brennan (2001), Generalizability theory: synthetic data 1 and 3, and what follows from them. */
class Brennan2001Test {
  private static final DecisionStudy SYNTHETIC_1 =
      VarianceComponents.of(PublishedModels.table("brennan2001_synthetic1"), VarianceMethod.ANOVA)
          .orElseThrow()
          .decisionStudy();

  @ParameterizedTest
  @CsvSource({"0.5, 3, 4", "0.8, 9, 15", "0.9, 20, 32"})
  void raters_forATarget_theFewestThatReachIt(double target, int relative, int absolute) {
    assertThat(SYNTHETIC_1.ratersForGeneralizability(target)).hasValue(relative);
    assertThat(SYNTHETIC_1.ratersForDependability(target)).hasValue(absolute);
    assertThat(SYNTHETIC_1.generalizability(relative).orElseThrow()).isGreaterThanOrEqualTo(target);
    assertThat(SYNTHETIC_1.generalizability(relative - 1).orElseThrow()).isLessThan(target);
    assertThat(SYNTHETIC_1.dependability(absolute).orElseThrow()).isGreaterThanOrEqualTo(target);
    assertThat(SYNTHETIC_1.dependability(absolute - 1).orElseThrow()).isLessThan(target);
  }

  @Test
  void raters_exactTarget_notOneMore() {
    var components = new VarianceComponents(VarianceMethod.ANOVA, 0.3, 0, 0.3, 5, 5, 25, 5);

    assertThat(components.decisionStudy().ratersForGeneralizability(0.75)).hasValue(3);
    assertThat(components.decisionStudy().ratersForGeneralizability(0.01)).hasValue(1);
  }

  @Test
  void study_itemsDoNotVary_noNumberOfRatersHelps() {
    var components = new VarianceComponents(VarianceMethod.ANOVA, -0.1, 0.2, 0.3, 5, 5, 25, 5);

    assertThat(components.decisionStudy().generalizability(9)).hasValue(0);
    assertThat(components.decisionStudy().ratersForGeneralizability(0.8)).isEmpty();
  }

  @Test
  void study_nothingVaries_empty() {
    var components = new VarianceComponents(VarianceMethod.ANOVA, 0, -0.2, 0, 5, 5, 25, 5);

    assertThat(components.decisionStudy().dependability(1)).isEmpty();
    assertThat(components.absoluteAgreement()).isEmpty();
    assertThat(components.total()).isZero();
  }

  @Test
  void study_wrongCall_refused() {
    assertThatThrownBy(() -> SYNTHETIC_1.generalizability(0))
        .hasMessage("raters must be at least 1 but is 0.");
    assertThatThrownBy(() -> SYNTHETIC_1.ratersForDependability(80))
        .hasMessage("target must lie between 0 and 1 but is 80.0. Maybe write 80 % as 0.8.");
  }

  @Test
  void twoFacets_degenerateDesigns_areUndefinedWithAReason() {
    assertReason(UndefinedReason.INCOMPLETE, Items.of("1 2", "3 4"), Items.of("1 2", "3 -"));
    assertReason(UndefinedReason.ONE_ITEM, Items.of("1 2"), Items.of("2 2"));
    assertReason(UndefinedReason.ONE_REVIEWER, Items.of("1", "2"), Items.of("2", "2"));
    assertReason(UndefinedReason.TOO_FEW, Items.of("1 2", "3 4"));
    assertReason(UndefinedReason.NO_VARIATION, Items.of("2 2", "2 2"), Items.of("2 2", "2 2"));
    assertReason(UndefinedReason.NOT_NUMERIC, Items.of("a b", "b b"));
    assertReason(UndefinedReason.NOT_NUMERIC);
  }

  @Test
  void twoFacets_onlyOccasionsDiffer_allTheVarianceIsTheirs() {
    TwoFacetStudy study = of(Items.of("1 1", "1 1"), Items.of("5 5", "5 5")).orElseThrow();

    assertThat(study.component(TwoFacetStudy.Effect.OCCASION)).isCloseTo(8, within(1e-12));
    assertThat(study.component(TwoFacetStudy.Effect.ITEM)).isCloseTo(0, within(1e-12));
  }

  @Test
  void twoFacets_noRaters_refused() {
    TwoFacetStudy study =
        TwoFacetStudy.of(PublishedModels.tablesByFacet("brennan2001_synthetic3")).orElseThrow();

    assertThatThrownBy(() -> study.decide(4, 0))
        .hasMessage("raters and occasions must be at least 1 but are 4 and 0.");
  }

  private static Estimate<TwoFacetStudy> of(RatingTable... occasions) {
    SortedMap<String, RatingTable> byOccasion = new TreeMap<>();
    for (RatingTable occasion : occasions) {
      byOccasion.put("O" + byOccasion.size(), occasion);
    }
    return TwoFacetStudy.of(byOccasion);
  }

  private static void assertReason(UndefinedReason reason, RatingTable... occasions) {
    assertThat(of(occasions).reason().orElseThrow().code()).isEqualTo(reason);
  }
}
