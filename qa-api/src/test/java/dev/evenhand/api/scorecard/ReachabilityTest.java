package dev.evenhand.api.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search for what is never shown, and who waits for whom, by the steps they take. */
class ReachabilityTest {
  private static Question question(String id, String... waitsFor) {
    Question.Builder builder = Question.builder(id, QuestionKind.YesNo.PLAIN);
    if (waitsFor.length > 0) {
      List<Condition> conditions = new ArrayList<>();
      for (String other : waitsFor) {
        conditions.add(new Condition.AnswerMatches(other, Match.IS, Set.of("yes")));
      }
      builder.visibility(new Visibility(new Condition.Any(conditions), true));
    }
    return builder.build();
  }

  private static Scorecard card(List<Question> questions) {
    return Scorecard.of(
        new ScorecardRef("c", "1.0.0"),
        "C",
        Scoring.DEFAULT,
        List.of(Section.builder("s").questions(questions).build()));
  }

  /** Each question waits for the one before. */
  private static Scorecard chain(int length) {
    List<Question> questions = new ArrayList<>(List.of(question("q0")));
    for (int i = 1; i < length; i++) {
      questions.add(question("q" + i, "q" + (i - 1)));
    }
    return card(questions);
  }

  private static Reachability search(Scorecard card) {
    Map<String, Question> byId = new HashMap<>();
    card.questions().forEach(question -> byId.put(question.id(), question));
    return Reachability.of(card, byId, ConditionSites.of(card));
  }

  @Test
  void shortChain_isDecided() {
    assertThat(search(chain(50)).undecided()).isEmpty();
    assertThat(chain(50).breaches()).isEmpty();
  }

  @Test
  void longChain_isDecidedAsFarAsTheBudgetGoes() {
    Reachability search = search(chain(1_000));

    assertThat(search.left()).isZero();
    assertThat(search.undecided()).doesNotContain("q100").contains("q999");
    assertThat(search.breaches()).isEmpty();
  }

  @Test
  void card_isSearchedOnce() {
    Scorecard card = chain(10);

    assertThat(CardRules.of(card)).isSameAs(CardRules.of(card));
    assertThat(CardRules.of(chain(10))).isNotSameAs(CardRules.of(card));
  }

  @Test
  void deciding_isInTheOrderOfWaiting() {
    assertThat(ConditionSites.of(chain(4)).waits().deciding("q3"))
        .containsExactly("q0", "q1", "q2");
  }

  @Test
  void deciding_takesAStepForEachQuestionLookedAt() {
    assertThat(stepsToLast(100)).isEqualTo(99);
    assertThat(stepsToLast(200)).isEqualTo(199);
    assertThat(stepsToLast(400)).isEqualTo(399);
  }

  private static int stepsToLast(int length) {
    Waits waits = ConditionSites.of(chain(length)).waits();
    waits.deciding("q" + (length - 1));
    return waits.steps();
  }

  @Test
  void cycle_isTheShortestThroughAQuestion() {
    Scorecard card =
        card(
            List.of(
                question("a", "b", "d"),
                question("b", "c"),
                question("c", "a"),
                question("d", "a"),
                question("e", "a")));
    Waits waits = ConditionSites.of(card).waits();

    assertThat(waits.cycleThrough("a")).containsExactly("a", "d");
    assertThat(waits.cycleThrough("c")).containsExactly("c", "a", "b");
    assertThat(waits.cycleThrough("e")).isEmpty();
  }
}
