package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.score.ScoreNode.SectionScore;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Scoring;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.method.ScoringMethods;
import dev.evenhand.engine.validation.ScorecardValidator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedMethodTest {
  /**
   * A section of three parts that weigh 1, 1 and 2, beside a question that weighs as much as it.
   */
  private static ScoringEngine beside(Method method) {
    Section named =
        Section.builder("s")
            .weight(50)
            .method(method)
            .questions(
                List.of(
                    Cards.points("a", 0, 5, 10).weight(1).build(),
                    Cards.points("b", 0, 5, 10).weight(1).build(),
                    Cards.points("c", 0, 5, 10).weight(2).build()))
            .build();
    Section other = Cards.section("t", 50.0, Cards.yesNo("d").build());
    return Cards.engine(Cards.scoring(Method.WEIGHTED), named, other);
  }

  @ParameterizedTest
  @CsvSource({
    "lowest, 10, 5, 10, 75.00",
    "lowest, 10, 0, 10, 50.00",
    "lowest, 10, n/a, 10, 100.00",
    "highest, 0, 5, 0, 75.00",
    "geometric, 10, 10, 5, 85.36",
    "geometric, 10, 10, 0, 50.00"
  })
  void section_hasWhatItsMethodMakesOfItsParts(
      String method, String a, String b, String c, String percent) {
    assertThat(Cards.percent(beside(Method.named(method)), "a", a, "b", b, "c", c, "d", "yes"))
        .isEqualTo(percent);
  }

  @Test
  void partsThatDoNotApply_leaveTheSectionUndefined() {
    assertThat(
            Cards.percent(
                beside(ScoringMethods.LOWEST), "a", "n/a", "b", "n/a", "c", "n/a", "d", "yes"))
        .isEqualTo("100.00");
  }

  @Test
  void lowest_givesItsWholeShareToThePartThatDecides() {
    Score score =
        Cards.score(beside(ScoringMethods.LOWEST), "a", "5", "b", "10", "c", "10", "d", "yes");

    assertThat(score.questions())
        .extracting(ScoreNode::effectiveWeight)
        .extracting(Object::toString)
        .containsExactly("1/2", "0", "0", "1/2");
    assertThat(score.reasons()).extracting(ScoreNode::id).containsExactly("a");
    SectionScore section = (SectionScore) score.card().parts().get(0);
    assertThat(section.rules()).containsExactly(new AppliedRule(AppliedRule.Kind.METHOD, "lowest"));
    assertThat(section.method()).isEqualTo(ScoringMethods.LOWEST);
    assertThat(section.earned()).hasToString("2");
    assertThat(section.possible()).hasToString("4");
  }

  @Test
  void geometric_losesWhatItsPartsLost_soThatContributionsAddUp() {
    Score score =
        Cards.score(beside(ScoringMethods.GEOMETRIC), "a", "10", "b", "5", "c", "5", "d", "yes");

    SectionScore section = (SectionScore) score.card().parts().get(0);
    assertThat(
            section.parts().stream()
                .map(ScoreNode::contribution)
                .reduce(Fraction.ZERO, Fraction::plus))
        .isEqualTo(section.contribution());
    assertThat(score.reasons()).extracting(ScoreNode::id).containsExactly("c", "b");
  }

  @Test
  void bonus_isNoPart_butAddsWhatItEarns() {
    Section section =
        Section.builder("s")
            .questions(
                List.of(
                    Cards.points("a", 0, 10).weight(2).build(),
                    Cards.points("b", 0, 5, 10).weight(2).build(),
                    Cards.points("extra", 0, 10).weight(1).bonus(true).build()))
            .build();
    ScoringEngine engine = Cards.engine(Cards.scoring(ScoringMethods.LOWEST), section);

    assertThat(Cards.percent(engine, "a", "10", "b", "5", "extra", "10")).isEqualTo("75.00");
    assertThat(Cards.percent(engine, "a", "10", "b", "5", "extra", "0")).isEqualTo("50.00");
  }

  @Test
  void methodOfTheCard_putsItsSectionsTogether() {
    ScoringEngine engine =
        Cards.engine(
            Scoring.builder().method(ScoringMethods.LOWEST).sectionMethod(Method.WEIGHTED).build(),
            Cards.section("s", null, Cards.yesNo("a").build(), Cards.yesNo("b").build()),
            Cards.section("t", null, Cards.yesNo("c").build()));

    assertThat(Cards.percent(engine, "a", "yes", "b", "no", "c", "yes")).isEqualTo("50.00");
    assertThat(engine.kernel()).isEmpty();
  }

  @Test
  void transparentSection_canHaveNoMethodWithAName() {
    Scorecard card =
        Scorecard.of(
            Cards.REF,
            "Card",
            Cards.scoring(Method.WEIGHTED),
            List.of(
                Section.builder("s")
                    .method(ScoringMethods.LOWEST)
                    .questions(List.of(Cards.yesNo("a").build()))
                    .build()));

    assertThat(ScorecardValidator.validate(card))
        .extracting(Problem::text)
        .containsExactly(
            "card@1.0.0 /sections/0/method: section 's' has a method of its own but no weight."
                + " Give the section a weight, so that its score has a share."
                + " [transparent-method]");
  }

  @Test
  void methodThatIsNotInstalled_isAProblem_andScoresNothing() {
    Scorecard card =
        Scorecard.of(
            Cards.REF,
            "Card",
            Cards.scoring(Method.named("lowst")),
            List.of(Cards.section("s", null, Cards.yesNo("a").build())));

    assertThat(ScorecardValidator.validate(card))
        .extracting(Problem::text)
        .containsExactly(
            "card@1.0.0 /scoring/method: there is no scoring method 'lowst'; allowed: \"weighted\","
                + " \"points\", \"deductions\", \"none\", \"geometric\", \"highest\", \"lowest\"."
                + " Maybe you mean \"lowest\"."
                + " [unknown-method]");
    assertThatIllegalArgumentException().isThrownBy(() -> ScoringEngine.of(card));
  }
}
