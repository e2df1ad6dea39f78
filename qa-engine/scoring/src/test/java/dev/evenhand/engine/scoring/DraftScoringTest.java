package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.api.scorecard.UnansweredPolicy;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftScoringTest {
  private static final Scorecard CARD =
      Scorecard.of(
          Cards.REF,
          "Card",
          Cards.scoring(Method.WEIGHTED),
          List.of(
              Section.builder("s")
                  .unanswered(UnansweredPolicy.REJECT)
                  .questions(
                      List.of(
                          Cards.yesNo("a").commentRequiredOn(List.of("no")).build(),
                          Cards.yesNo("b").build(),
                          Cards.yesNo("c").visibility(new Visibility(answered("a"), true)).build(),
                          Cards.yesNo("d").visibility(new Visibility(answered("c"), true)).build()))
                  .build()));

  private static Condition answered(String question) {
    return new Condition.AnswerMatches(question, Match.IS, Set.of("yes"));
  }

  private static String percent(String... pairs) {
    Score score = DraftScoring.of(CARD).score(Cards.evaluation(pairs)).orThrow();
    return score.percent().map(Object::toString).orElse(score.outcome().name());
  }

  @Test
  void openQuestions_andMissingComments_areLeftOut() {
    assertThat(percent("a", "no")).isEqualTo("0.00");
    assertThat(percent("a", "no", "b", "yes")).isEqualTo("50.00");
    assertThat(percent()).isEqualTo(Outcome.UNDEFINED.name());
  }

  @Test
  void answersThatOthersHide_areLeftOut_alsoWhereTheyHideMore() {
    assertThat(percent("a", "no", "b", "yes", "c", "yes", "d", "no")).isEqualTo("50.00");
  }

  @Test
  void blankIds_areProblems_asWhatIsStoredIsReadBack() {
    assertThat(
            ScoringEngine.of(CARD)
                .score(Evaluation.of("", Cards.REF, " ", "", Map.of("a", Answer.of("yes"))))
                .problems())
        .extracting(Problem::text)
        .startsWith(
            "evaluation  /id: \"id\" is blank. Write an id. [blank-text]",
            "evaluation  /interaction: \"interaction\" is blank. Write an id. [blank-text]",
            "evaluation  /reviewer: \"reviewer\" is blank. Write an id. [blank-text]");
  }

  @Test
  void answersThatAreNotAllowed_areProblemsAsEver() {
    assertThat(DraftScoring.of(CARD).score(Cards.evaluation("a", "perhaps")).problems())
        .extracting(Problem::code)
        .containsExactly("answer-not-allowed");
  }
}
