package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.Counterfactual.Changes;
import dev.evenhand.engine.explain.Counterfactual.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterfactualTest {
  private static final String YES_NO = "{\"id\": \"%s\", \"ask\": \"?\", \"type\": \"yes-no\", %s}";

  @Test
  void passingScore_isNamed() {
    Scorecard card = ExplainedCards.read(ExplainedCards.CALL);

    assertThat(toPass(card, "greeting=yes", "verified=yes", "tone=good", "solved=yes"))
        .isEqualTo(new Counterfactual.Passes());
  }

  @Test
  void cardWithoutPassMark_isNamed() {
    Scorecard card = ExplainedCards.of("", yesNo("a", ""));

    assertThat(toPass(card, "a=no")).isEqualTo(new Counterfactual.NoPassMark());
  }

  @Test
  void autoFailAndLowScore_areBothChanged() {
    Changes changes =
        changes(
            ExplainedCards.read(ExplainedCards.CALL),
            "greeting=yes",
            "verified=no",
            "tone=fair",
            "solved=no");

    assertThat(lines(changes)).containsExactly("verified: no -> yes", "solved: no -> yes");
    assertThat(changes.result()).isEqualTo(passed(80, 100));
    assertThat(changes.proof()).isEqualTo(Proof.CHOSEN);
    assertThat(changes.effort().ruledOut()).isEqualTo(1);
  }

  @Test
  void ofEquallySmallSets_theOneThatCouldReachHighest_raisedOnlyAsFarAsNeeded() {
    // One question is enough: a lifts to 90 %, b to 80 %. a at 5 already reaches 75 %.
    String rating =
        "{\"id\": \"%s\", \"ask\": \"?\", \"type\": \"choice\", \"weight\": %s, \"options\": ["
            + "{\"value\": \"none\", \"score\": 0}, {\"value\": \"five\", \"score\": 5},"
            + "{\"value\": \"ten\", \"score\": 10}]}";
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 70",
            String.join(
                ",",
                rating.formatted("b", 2),
                rating.formatted("a", 3),
                yesNo("c", "\"weight\": 5")));

    Changes changes = changes(card, "b=five", "a=none", "c=yes");

    assertThat(lines(changes)).containsExactly("a: none -> five");
    assertThat(changes.result()).isEqualTo(passed(75, 100));
  }

  @Test
  void ofEqualSets_theFirstOnTheCard() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 75",
            String.join(",", yesNo("a", ""), yesNo("b", ""), yesNo("c", ""), yesNo("d", "")));

    assertThat(lines(changes(card, "a=no", "b=no", "c=no", "d=yes")))
        .containsExactly("a: no -> yes", "b: no -> yes");
  }

  @Test
  void answerToAQuestionHiddenByTheChange_isDropped() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 90",
            String.join(
                ",",
                yesNo("escalated", "\"weight\": 0"),
                yesNo(
                    "handover",
                    "\"weight\": 1, \"shownWhen\": {\"question\": \"escalated\", \"is\": \"yes\"}"),
                yesNo(
                    "recap",
                    "\"weight\": 1, \"shownWhen\": {\"question\": \"escalated\", \"is\": \"yes\"}"),
                yesNo("solved", "\"weight\": 2")));

    Changes changes = changes(card, "escalated=yes", "handover=no", "recap=no", "solved=yes");

    assertThat(lines(changes)).containsExactly("escalated: yes -> no");
    assertThat(changes.fallingAway()).containsExactly("handover", "recap");
    assertThat(changes.result()).isEqualTo(passed(1, 1));
  }

  @Test
  void questionShownByTheChange_countsAsAChange() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 100",
            String.join(
                ",",
                yesNo(
                    "wrong",
                    "\"weight\": 1, \"options\": [{\"value\": \"yes\", \"score\": 0}, {\"value\": \"no\", \"score\": 1}]"),
                yesNo(
                    "handover",
                    "\"weight\": 1, \"shownWhen\": {\"question\": \"wrong\", \"is\": \"no\"}")));

    assertThat(lines(changes(card, "wrong=yes")))
        .containsExactly("wrong: yes -> no", "handover: null -> yes");
  }

  @Test
  void maximumBelowThePassMark_noAnswersPass() {
    Scorecard card =
        ExplainedCards.read(
            ExplainedCards.CALL.replace(
                "\"weight\": 80,", "\"weight\": 80, \"maximum\": {\"percent\": 70},"));

    Counterfactual found = toPass(card, "greeting=no", "verified=yes", "tone=fair", "solved=no");

    assertThat(found)
        .isInstanceOfSatisfying(
            Counterfactual.Unreachable.class,
            unreachable -> assertThat(unreachable.effort().scored()).isEqualTo(1));
  }

  @Test
  void notApplicable_isKept_unlessAskedOtherwise() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 90",
            String.join(
                ",",
                yesNo("a", "\"weight\": 1, \"allowNotApplicable\": true"),
                yesNo("b", "\"weight\": 1")));
    ScoreExplainer explainer = ScoreExplainer.of(card);

    assertThat(lines(changes(card, "a=no", "b=yes"))).containsExactly("a: no -> yes");
    assertThat(toPass(card, "a=n/a", "b=no")).isInstanceOf(Changes.class);
    assertThat(lines(changes(card, "a=n/a", "b=no"))).containsExactly("b: no -> yes");
    assertThat(
            lines(
                (Changes)
                    explainer
                        .withApplicabilityChanges(true)
                        .explain(ExplainedCards.evaluation(card, "a=no", "b=yes"))
                        .orThrow()
                        .toPass()))
        .containsExactly("a: no -> yes");
  }

  @Test
  void notApplicable_isAWayToPass_whereAskedFor() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 90",
            String.join(
                ",",
                "{\"id\": \"a\", \"ask\": \"?\", \"type\": \"choice\", \"weight\": 1, \"max\": 2, \"allowNotApplicable\": true,"
                    + " \"options\": [{\"value\": \"low\", \"score\": 0}, {\"value\": \"mid\", \"score\": 1}]}",
                yesNo("b", "\"weight\": 1")));

    assertThat(toPass(card, "a=low", "b=yes")).isInstanceOf(Counterfactual.Unreachable.class);
    Changes changes =
        (Changes)
            ScoreExplainer.of(card)
                .withApplicabilityChanges(true)
                .explain(ExplainedCards.evaluation(card, "a=low", "b=yes"))
                .orThrow()
                .toPass();
    assertThat(lines(changes)).containsExactly("a: low -> n/a");
  }

  @Test
  void number_isRaisedToARange_andSeveralOptionsAreOneChange() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 95",
            "{\"id\": \"speed\", \"ask\": \"?\", \"type\": \"number\", \"ranges\": ["
                + "{\"id\": \"fast\", \"to\": 60, \"score\": 2}, {\"id\": \"fair\", \"to\": 90, \"score\": 1},"
                + "{\"id\": \"slow\", \"score\": 0}]},"
                + "{\"id\": \"offers\", \"ask\": \"?\", \"type\": \"multiple-choice\", \"options\": ["
                + "{\"value\": \"x\", \"score\": 1}, {\"value\": \"y\", \"score\": 1}]}");

    assertThat(lines(changes(card, "speed=200", "offers=[]")))
        .containsExactly("speed: 200 -> 60", "offers: (none) -> x, y");
  }

  @Test
  void whatTheMetadataSay_isNotChanged() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 50",
            "{\"id\": \"speed\", \"ask\": \"?\", \"type\": \"number\", \"answeredBy\": {\"metadata\": \"s\"}, \"ranges\": ["
                + "{\"id\": \"fast\", \"to\": 60, \"score\": 2}, {\"id\": \"slow\", \"score\": 0}]},"
                + YES_NO.formatted("a", "\"bonus\": false"));
    Evaluation evaluation =
        new Evaluation(
            "e-1",
            card.ref(),
            new Interaction("i", null, Map.of("s", "100")),
            Reviewer.of("ana"),
            null,
            null,
            Map.of("a", Answer.of("no")),
            Map.of(),
            Map.of());

    Changes changes = (Changes) ScoreExplainer.of(card).explain(evaluation).orThrow().toPass();

    assertThat(lines(changes)).containsExactly("a: no -> yes");
  }

  @Test
  void undefinedScore_passesWhereOpenQuestionsAreAnswered() {
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 50, \"unanswered\": \"exclude\"",
            String.join(",", yesNo("a", "\"weight\": 1"), yesNo("b", "\"weight\": 3")));

    assertThat(lines(changes(card))).containsExactly("a: null -> yes");
  }

  @Test
  void largeCard_isProvenWithoutTryingEverySet() {
    Scorecard card = equal(200);

    Changes changes = changes(card, answers(200, 100));

    assertThat(changes.changes()).hasSize(60);
    assertThat(changes.changes().get(0).question()).isEqualTo("q0");
    assertThat(changes.proof()).isEqualTo(Proof.CHOSEN);
    assertThat(changes.effort().scored()).isLessThan(1_000);
  }

  @Test
  void spentBudget_isSaid_withAResultThatCanNotBeReduced() {
    Scorecard card = equal(20);

    Changes changes = (Changes) explain(card, 5, answers(20, 20)).toPass();

    assertThat(changes.changes()).hasSize(16);
    assertThat(changes.result()).isEqualTo(passed(4, 5));
    assertThat(changes.proof()).isEqualTo(Proof.IRREDUCIBLE);
    assertThat(changes.effort().ruledOut()).isZero();
  }

  @Test
  void spentBudget_withNothingFound_isSaid() {
    // To pass, eight answers would have to be those that score nothing.
    String any =
        IntStream.range(0, 8)
            .mapToObj(i -> "{\"question\": \"q%s\", \"is\": \"yes\"}".formatted(i))
            .collect(Collectors.joining(","));
    String more = "\"weight\": 8, \"autoFail\": [{\"when\": {\"any\": [" + any + "]}}]";
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 40",
            IntStream.range(0, 9)
                .mapToObj(i -> yesNo("q" + i, i == 8 ? more : "\"weight\": 1"))
                .collect(Collectors.joining(",")));

    assertThat(explain(card, 10, answers(9, 0)).toPass())
        .isEqualTo(new Counterfactual.NotFound(new Counterfactual.Effort(10, 10, 0)));
    assertThat(changes(card, answers(9, 0)).changes()).hasSize(8);
  }

  @Test
  void manyQuestionsThatConditionsLookAt_haveAResultThatCanNotBeReduced() {
    String any =
        IntStream.range(0, 20)
            .mapToObj(i -> "{\"question\": \"q%s\", \"is\": \"no\"}".formatted(i))
            .collect(Collectors.joining(","));
    String more = "\"weight\": 1, \"autoFail\": [{\"when\": {\"any\": [" + any + "]}}]";
    Scorecard card =
        ExplainedCards.of(
            "\"passMark\": 10",
            IntStream.range(0, 20)
                .mapToObj(i -> yesNo("q" + i, i == 19 ? more : "\"weight\": 1"))
                .collect(Collectors.joining(",")));

    Changes changes = changes(card, answers(20, 20));

    assertThat(changes.changes()).hasSize(20);
    assertThat(changes.proof()).isEqualTo(Proof.IRREDUCIBLE);
    assertThat(changes.effort().ruledOut()).isEqualTo(4);
  }

  @Test
  void budgetBelowOne_isRefused() {
    ScoreExplainer explainer = ScoreExplainer.of(ExplainedCards.read(ExplainedCards.CALL));

    assertThatThrownBy(() -> explainer.withBudget(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A budget of 0 scores. Maybe use the default of 10000.");
  }

  private static Scorecard equal(int count) {
    return ExplainedCards.of(
        "\"passMark\": 80",
        IntStream.range(0, count)
            .mapToObj(i -> yesNo("q" + i, "\"weight\": 1"))
            .collect(Collectors.joining(",")));
  }

  private static String[] answers(int count, int no) {
    return IntStream.range(0, count)
        .mapToObj(i -> "q" + i + (i < no ? "=no" : "=yes"))
        .toArray(String[]::new);
  }

  private static String yesNo(String id, String more) {
    return YES_NO.formatted(id, more.isEmpty() ? "\"weight\": 1" : more);
  }

  private static Explanation explain(Scorecard card, int budget, String... answers) {
    return ScoreExplainer.of(card)
        .withBudget(budget)
        .explain(ExplainedCards.evaluation(card, answers))
        .orThrow();
  }

  private static Counterfactual toPass(Scorecard card, String... answers) {
    return explain(card, ScoreExplainer.DEFAULT_BUDGET, answers).toPass();
  }

  private static Changes changes(Scorecard card, String... answers) {
    return (Changes) toPass(card, answers);
  }

  private static List<String> lines(Changes changes) {
    return changes.changes().stream()
        .map(
            change ->
                "%s: %s -> %s"
                    .formatted(
                        change.question(), ExplainedCards.text(change.from()), change.to().text()))
        .toList();
  }

  private static Hypothetical passed(long earned, long possible) {
    return new Hypothetical(
        Optional.of(Fraction.of(earned, possible)), Outcome.PASSED, Optional.empty());
  }
}
