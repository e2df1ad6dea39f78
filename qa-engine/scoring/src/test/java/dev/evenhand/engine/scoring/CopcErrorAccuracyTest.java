package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.NoOpportunity;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors by class over their opportunities, and over evaluations: four interactions with 3
 * questions critical to the customer, 2 to the business, 1 to compliance and 10 that are not
 * critical. The split is that of COPC, as practitioners describe it; the figures are ours.
 */
class CopcErrorAccuracyTest {
  /**
   * Errors of the four interactions: customer, business, compliance (-1: none could be made),
   * other.
   */
  private static final int[][] ERRORS = {{0, 0, 0, 2}, {1, 0, 0, 0}, {0, 2, -1, 1}, {0, 0, 1, 0}};

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER, 75.00, 91.67, 1, 12",
    "BUSINESS, 75.00, 75.00, 2, 8",
    "COMPLIANCE, 66.67, 66.67, 1, 3",
    "NON_CRITICAL, 50.00, 92.50, 3, 40"
  })
  void accuracy_byUnitAndByOpportunity_differ(
      ErrorClass kind, String byUnit, String byOpportunity, long errors, long opportunities) {
    Accuracy.Part part = accuracy(NoOpportunity.EXCLUDED).byClass().get(kind);

    assertThat(part.byUnit().map(Fraction::toPercent)).hasToString("Optional[" + byUnit + "]");
    assertThat(part.byOpportunity().map(Fraction::toPercent))
        .hasToString("Optional[" + byOpportunity + "]");
    assertThat(part.count().errors()).isEqualTo(errors);
    assertThat(part.count().opportunities()).isEqualTo(opportunities);
  }

  @ParameterizedTest
  @CsvSource({"CLEAN, 75.00, 4, 0", "EXCLUDED, 66.67, 3, 1"})
  void noOpportunity_byPolicy(NoOpportunity policy, String byUnit, long units, long excluded) {
    Accuracy.Part part = accuracy(policy).byClass().get(ErrorClass.COMPLIANCE);

    assertThat(part.byUnit().map(Fraction::toPercent)).hasToString("Optional[" + byUnit + "]");
    assertThat(part.units()).isEqualTo(units);
    assertThat(part.excluded()).isEqualTo(excluded);
  }

  @ParameterizedTest
  @EnumSource
  void shards_mergedInAnyOrder_areTheWhole(NoOpportunity policy) {
    List<Score> scores = scores(policy);
    Accuracy whole = Accuracy.of(scores);
    for (int cut = 0; cut <= scores.size(); cut++) {
      AccuracyAccumulator first = AccuracyAccumulator.create();
      AccuracyAccumulator second = AccuracyAccumulator.create();
      scores.subList(0, cut).forEach(first::add);
      scores.subList(cut, scores.size()).forEach(second::add);
      Accuracy unchanged = first.result();

      assertThat(second.merge(first).result()).isEqualTo(whole);
      assertThat(first.result()).isEqualTo(unchanged);
    }
  }

  @Test
  void cardWithoutCriticalQuestions_hasNoAccuracy() {
    ScoringEngine engine =
        Cards.engine(Scoring.DEFAULT, Cards.section("s", null, Cards.yesNo("a").build()));

    assertThat(Accuracy.of(List.of(Cards.score(engine, "a", "no"))).byClass()).isEmpty();
  }

  private static Accuracy accuracy(NoOpportunity policy) {
    return Accuracy.of(scores(policy));
  }

  private static List<Score> scores(NoOpportunity policy) {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().noOpportunity(policy).build(),
            section("customer", 3, Critical.of(CriticalClass.CUSTOMER)),
            section("business", 2, Critical.of(CriticalClass.BUSINESS)),
            section("compliance", 1, Critical.of(CriticalClass.COMPLIANCE)),
            section("other", 10, null));
    List<Score> scores = new ArrayList<>();
    for (int[] errors : ERRORS) {
      List<String> pairs = new ArrayList<>();
      answer(pairs, "customer", 3, errors[0]);
      answer(pairs, "business", 2, errors[1]);
      answer(pairs, "compliance", 1, errors[2]);
      answer(pairs, "other", 10, errors[3]);
      scores.add(Cards.score(engine, pairs.toArray(String[]::new)));
    }
    return scores;
  }

  private static Section section(String id, int questions, Critical mark) {
    List<Question> list = new ArrayList<>();
    for (int i = 0; i < questions; i++) {
      list.add(Cards.yesNo(id + i).critical(mark).build());
    }
    return Section.builder(id).questions(list).build();
  }

  private static void answer(List<String> pairs, String id, int questions, int errors) {
    for (int i = 0; i < questions; i++) {
      pairs.add(id + i);
      pairs.add(errors < 0 ? "n/a" : i < errors ? "no" : "yes");
    }
  }
}
