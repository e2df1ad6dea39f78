package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The percentage method of "Scoring methods": answers of 10, 5 and none, in a category of 50. */
class VerintTest {
  @Test
  void category_75PercentOfItsAnswers_is37_5OfTheForm() {
    Section category =
        Section.builder("category")
            .weight(50)
            .method(Method.POINTS)
            .questions(
                List.of(
                    Cards.points("a", 0, 5, 10).build(),
                    Cards.points("b", 0, 5, 10).build(),
                    Cards.points("c", 0, 5, 10).build()))
            .build();
    ScoringEngine engine =
        Cards.engine(
            Cards.scoring(Method.WEIGHTED),
            category,
            Cards.section("other", 50.0, Cards.yesNo("d").build()));

    Score score = Cards.score(engine, "a", "10", "b", "5", "c", "n/a", "d", "no");

    ScoreNode scored = score.card().parts().get(0);
    assertThat(scored.ratio()).contains(Fraction.of(75, 100));
    assertThat(scored.contribution()).isEqualTo(Fraction.of(375, 1000));
  }
}
