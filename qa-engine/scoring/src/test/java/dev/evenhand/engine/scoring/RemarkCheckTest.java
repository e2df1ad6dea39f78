package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardTest;
import dev.evenhand.api.scorecard.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RemarkCheckTest {
  private static final Map<String, Text> CAUSES = causes();

  @Test
  void requiredCommentAndCause_areMissedTogether_withIdAndTitle() {
    assertThat(problems(Map.of("a", Answer.of("no")), Map.of(), Map.of()))
        .containsExactly(
            "evaluation e /comments/a: the answer to question 'a' (Greeted?) needs a comment, found"
                + " \"no\". Say why in a comment on the question. [comment-required]",
            "evaluation e /causes/a: the answer to question 'a' (Greeted?) needs a cause, found"
                + " \"no\"; allowed: \"knowledge\", \"process\". Name at least one cause for the"
                + " question. [cause-required]");
  }

  @Test
  void givenCommentAndCause_areEnough_aBlankCommentIsNone() {
    Map<String, Answer> no = Map.of("a", Answer.of("no"));
    Map<String, List<String>> causes = Map.of("a", List.of("knowledge"));

    assertThat(problems(no, Map.of("a", "Said nothing."), causes)).isEmpty();
    assertThat(problems(no, Map.of("a", "  "), causes)).hasSize(1);
  }

  @Test
  void otherAnswers_needNothing_notApplicableWhereItIsListed() {
    assertThat(problems(Map.of("a", Answer.of("yes")), Map.of(), Map.of())).isEmpty();
    assertThat(problems(Map.of("a", Answer.notApplicable()), Map.of(), Map.of()))
        .singleElement()
        .asString()
        .startsWith(
            "evaluation e /comments/a: the answer to question 'a' (Greeted?) needs a comment");
  }

  @Test
  void unknownCausesAndOwners_areNamed() {
    assertThat(
            problems(
                Map.of("a", Answer.of("yes")),
                Map.of("greting", "Fine."),
                Map.of("a", List.of("process", "knowlege"), "b", List.of())))
        .containsExactly(
            "evaluation e /comments/greting: card@1.0.0 has no question 'greting'. Remove what is"
                + " said about it. [unknown-question]",
            "evaluation e /causes/a/1: card@1.0.0 has no cause 'knowlege'; allowed: \"knowledge\","
                + " \"process\". Maybe you mean \"knowledge\". [unknown-cause]",
            "evaluation e /causes/b: card@1.0.0 has no question 'b'. Maybe you mean \"a\"."
                + " [unknown-question]");
  }

  @Test
  void hiddenQuestion_needsNoComment() {
    Question hidden =
        question("b").shownWhen(new Condition.AnswerMatches("a", Match.IS, Set.of("no"))).build();

    assertThat(problems(Map.of("a", Answer.of("yes")), Map.of(), Map.of(), hidden)).isEmpty();
  }

  @Test
  void testsOfACard_needNoComments() {
    ScorecardTest test =
        new ScorecardTest(
            "no greeting",
            Map.of("a", Answer.of("no")),
            Map.of(),
            new ScorecardTest.Expected(null, BigDecimal.ZERO, null));
    Scorecard card = card(List.of(test));

    assertThat(TestVerdict.of(card)).allMatch(TestVerdict::passed).hasSize(1);
  }

  private static Question.Builder question(String id) {
    return Cards.yesNo(id)
        .ask("Greeted?")
        .commentRequiredOn(List.of("no", "n/a"))
        .causeRequiredOn(List.of("no"));
  }

  private static Scorecard card(List<ScorecardTest> tests, Question... more) {
    List<Question> questions = new ArrayList<>(List.of(question("a").build()));
    questions.addAll(List.of(more));
    return Scorecard.builder(Cards.REF)
        .causes(CAUSES)
        .sections(List.of(Cards.section("s", null, questions.toArray(Question[]::new))))
        .tests(tests)
        .build();
  }

  private static List<String> problems(
      Map<String, Answer> answers,
      Map<String, String> comments,
      Map<String, List<String>> causes,
      Question... more) {
    Evaluation evaluation =
        new Evaluation(
            "e",
            Cards.REF,
            Interaction.of("i"),
            Reviewer.of("r"),
            null,
            null,
            answers,
            comments,
            new TreeMap<>(causes));
    return ScoringEngine.of(card(List.of(), more)).score(evaluation).problems().stream()
        .map(Problem::text)
        .toList();
  }

  private static Map<String, Text> causes() {
    Map<String, Text> causes = new LinkedHashMap<>();
    causes.put("knowledge", Text.of("Did not know"));
    causes.put("process", Text.of("Process prevented it"));
    return causes;
  }
}
