package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Section;
import org.junit.jupiter.api.Test;

/** The numbers of "How do Total Point rubrics work" and "... Custom Weighted Sections ...". */
class MaestroQaTest {
  @Test
  void totalPoints_21Of35_is60() {
    ScoringEngine engine = totalPoints();

    assertThat(Cards.percent(engine, "tone", "3", "product", "5", "solving", "8", "privacy", "5"))
        .isEqualTo("60.00");
  }

  @Test
  void totalPoints_privacyNotApplicable_16Of30_isRoughly53() {
    ScoringEngine engine = totalPoints();

    assertThat(Cards.percent(engine, "tone", "3", "product", "5", "solving", "8", "privacy", "n/a"))
        .isEqualTo("53.33");
  }

  @Test
  void weightedSections_is70() {
    assertThat(sections(Method.WEIGHTED, 10, 30, 50, 10)).isEqualTo("70.00");
  }

  @Test
  void sameCardByTotalPoints_13Of20_is65() {
    assertThat(sections(Method.POINTS, 1, 1, 1, 1)).isEqualTo("65.00");
  }

  private static ScoringEngine totalPoints() {
    return Cards.engine(
        Cards.scoring(Method.POINTS),
        Cards.section(
            "all",
            null,
            Cards.points("tone", 0, 3, 5).build(),
            Cards.points("product", 0, 5, 10).build(),
            Cards.points("solving", 0, 8, 15).build(),
            Cards.points("privacy", 0, 5).build()));
  }

  private static String sections(Method method, double... weights) {
    Section[] sections = {
      Cards.section("grammar", weights[0], Cards.points("g", 0, 3).build()),
      Cards.section("product", weights[1], Cards.points("p", 0, 5, 10).build()),
      Cards.section("solving", weights[2], Cards.points("s", 0, 4, 5).build()),
      Cards.section("privacy", weights[3], Cards.points("d", 0, 1, 2).build())
    };
    return Cards.percent(
        Cards.engine(Cards.scoring(method), sections), "g", "3", "p", "5", "s", "4", "d", "1");
  }
}
