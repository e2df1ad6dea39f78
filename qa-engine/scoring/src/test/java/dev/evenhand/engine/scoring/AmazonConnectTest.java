package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Method;
import org.junit.jupiter.api.Test;

/** The numbers of the admin guide's page "Use scoring and weights": 60 and 75. */
class AmazonConnectTest {
  private final ScoringEngine engine =
      Cards.engine(
          Cards.scoring(Method.WEIGHTED),
          Cards.section(
              "s",
              null,
              Cards.points("q1", 0, 5, 10).weight(40).build(),
              Cards.points("q2", 0, 5, 10).weight(20).build(),
              Cards.points("q3", 0, 5, 10).weight(20).build(),
              Cards.points("q4", 0, 5, 10).weight(20).build()));

  @Test
  void weights40_20_20_20_scores10_5_5_0_give60() {
    assertThat(Cards.percent(engine, "q1", "10", "q2", "5", "q3", "5", "q4", "0"))
        .isEqualTo("60.00");
  }

  @Test
  void fourthNotApplicable_weightsBecome50_25_25_andTheScore75() {
    Score score = Cards.score(engine, "q1", "10", "q2", "5", "q3", "5", "q4", "n/a");

    assertThat(score.percent()).hasToString("Optional[75.00]");
    assertThat(score.questions())
        .extracting(ScoreNode::effectiveWeight)
        .containsExactly(Fraction.of(1, 2), Fraction.of(1, 4), Fraction.of(1, 4), Fraction.ZERO);
  }
}
