package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.AutoFail.Effect;
import dev.evenhand.api.scorecard.AutoFail.Scope;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LazyTreeTest {
  @Test
  void tree_isMadeOnce_andItsRootHasTheNumbersOfTheScore() {
    Score score = Cards.score(engine(Bounds.CAPPED), "a", "5", "b", "0", "c", "yes");

    SectionScore root = score.card();
    assertThat(score.card()).isSameAs(root);
    assertThat(root.earned()).isEqualTo(score.earned());
    assertThat(root.possible()).isEqualTo(score.possible());
    assertThat(root.ratio()).isEqualTo(score.ratio());
    assertThat(root.outcome()).isEqualTo(score.outcome());
    assertThat(root.band()).isEqualTo(score.band()).isEqualTo(Text.of("Low"));
  }

  @ParameterizedTest
  @CsvSource({"CAPPED, 100.00", "UNCAPPED, 150.00"})
  void ratioWithoutAutoFail_isWithinTheBoundsOfTheCard(Bounds bounds, String percent) {
    Score score = Cards.score(engine(bounds), "a", "10", "b", "5", "c", "no");

    assertThat(score.percent()).hasToString("Optional[0.00]");
    assertThat(score.ratioWithoutAutoFail().map(Fraction::toPercent))
        .hasToString("Optional[" + percent + "]");
    assertThat(Cards.score(engine(bounds), "a", "5", "b", "0", "c", "yes"))
        .satisfies(fine -> assertThat(fine.ratioWithoutAutoFail()).isEqualTo(fine.ratio()));
  }

  @Test
  void manyThreads_getTheSameNumbersAndReasons() throws Exception {
    ScoringEngine engine = engine(Bounds.CAPPED);
    Score shared = Cards.score(engine, "a", "5", "b", "0", "c", "yes");
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> same = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        same.add(
            pool.submit(
                () -> {
                  Score own = Cards.score(engine, "a", "5", "b", "0", "c", "yes");
                  return own.summary().equals(shared.summary()) && own.card().equals(shared.card());
                }));
      }
      for (Future<Boolean> one : same) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void toString_showsTheResult() {
    assertThat(Cards.score(engine(Bounds.CAPPED), "a", "5", "b", "0", "c", "yes"))
        .hasToString("e-1: 50.00 % SCORED");
    assertThat(Cards.score(engine(Bounds.CAPPED), "a", "n/a", "b", "0", "c", "yes"))
        .hasToString("e-1: UNDEFINED");
  }

  @Test
  void contributions_ofAllQuestions_addUpToTheRatioBeforeTheCardsOwnRules() {
    Score score = Cards.score(engine(Bounds.CAPPED), "a", "10", "b", "5", "c", "yes");

    assertThat(
            score.questions().stream()
                .map(ScoreNode::contribution)
                .reduce(Fraction.ZERO, Fraction::plus))
        .isEqualTo(Fraction.of(3, 2));
    assertThat(score.ratio()).contains(Fraction.ONE);
  }

  /** A question, a bonus that weighs as much, and one that only fails. */
  private static ScoringEngine engine(Bounds bounds) {
    Scoring scoring =
        Scoring.builder()
            .bounds(bounds)
            .bands(List.of(new Band(BigDecimal.ZERO, Text.of("Low"))))
            .build();
    return Cards.engine(
        scoring,
        Cards.section(
            "s",
            null,
            Cards.points("a", 0, 5, 10).build(),
            Cards.points("b", 0, 5, 10).bonus(true).build(),
            Cards.yesNo("c")
                .excluded(true)
                .autoFail(new AutoFail(List.of("no"), Scope.SCORECARD, Effect.ZERO))
                .build()));
  }
}
