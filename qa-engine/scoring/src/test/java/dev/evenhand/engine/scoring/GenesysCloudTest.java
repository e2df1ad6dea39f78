package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Method;
import org.junit.jupiter.api.Test;

/** The numbers of the help page "Evaluation form weights": (40 + 20) / (80 + 20) = 60 %. */
class GenesysCloudTest {
  @Test
  void groupsWeighted40And20_influenceIsWeightTimesPoints() {
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.POINTS),
            Cards.section("g1", 40.0, Cards.yesNo("a").build(), Cards.yesNo("b").build()),
            Cards.section("g2", 20.0, Cards.yesNo("c").build()));

    assertThat(Cards.percent(engine, "a", "yes", "b", "no", "c", "yes")).isEqualTo("60.00");
  }
}
