package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionMethodTest {
  @ParameterizedTest
  @CsvSource({"WEIGHTED, 50.00", "POINTS, 23.08", "DEDUCTIONS, 90.00", "NONE, undefined"})
  void sections_thatDeclareNoMethod_takeThatOfTheCardForSections(
      Method.Standard method, String percent) {
    Scoring scoring = Scoring.builder().sectionMethod(method).build();
    ScoringEngine engine =
        Cards.engine(
            scoring,
            Cards.section(
                "s", 1.0, Cards.points("a", 0, 3).build(), Cards.points("b", 0, 10).build()));

    assertThat(Cards.percent(engine, "a", "3", "b", "0")).isEqualTo(percent);
  }

  @Test
  void declaredMethod_isTheNearest_andInheritedBelow() {
    Section inner = Cards.section("inner", null, Cards.yesNo("b").build());
    Section own =
        Section.builder("own")
            .weight(1)
            .method(Method.WEIGHTED)
            .questions(List.of(Cards.yesNo("a").build()))
            .sections(List.of(inner))
            .build();
    Section inherited =
        Section.builder("inherited")
            .weight(1)
            .questions(List.of(Cards.yesNo("c").build()))
            .sections(List.of(Cards.section("deep", 2.0, Cards.yesNo("d").build())))
            .build();

    Score score =
        Cards.score(
            Cards.engine(Scoring.builder().sectionMethod(Method.POINTS).build(), own, inherited),
            "a",
            "yes",
            "b",
            "no",
            "c",
            "yes",
            "d",
            "no");

    assertThat(score.card().method()).isEqualTo(Method.WEIGHTED);
    assertThat(score.card().parts())
        .extracting(part -> ((SectionScore) part).method())
        .containsExactly(Method.WEIGHTED, Method.POINTS);
    SectionScore deep = (SectionScore) ((SectionScore) score.card().parts().get(1)).parts().get(1);
    assertThat(deep.method()).isEqualTo(Method.POINTS);
    assertThat(score.questions())
        .extracting(ScoreNode::effectiveWeight)
        .extracting(Object::toString)
        .containsExactly("1/4", "1/4", "1/6", "1/3");
  }
}
