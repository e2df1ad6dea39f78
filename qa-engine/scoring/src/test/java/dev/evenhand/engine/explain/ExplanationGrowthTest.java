package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.compare.CardComparison;
import dev.evenhand.engine.compare.Rescoring;
import dev.evenhand.engine.fixture.Growth;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.Collections;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Explaining twice as much costs twice as many steps, or the budget stops it and the explanation
 * says so.
 */
class ExplanationGrowthTest {
  private static final int N = 250;

  private static String list(int n, IntFunction<String> entry) {
    return IntStream.range(0, n).mapToObj(entry).collect(Collectors.joining(", "));
  }

  private static Scorecard card(int n, String id, String rest) {
    return ExplainedCards.read(
        """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {"passMark": 90}, "sections": [
          {"id": "s", "title": "S", "questions": [%s]}]}"""
            .formatted(
                list(
                    n,
                    i ->
                        "{\"id\": \"%s%s\", \"ask\": \"Word %s\", \"type\": \"yes-no\", \"weight\": 1%s}"
                            .formatted(id, i, i, rest))));
  }

  private static Evaluation answered(Scorecard card, String answer) {
    return ExplainedCards.evaluation(
        card,
        card.questions().stream()
            .map(question -> question.id() + "=" + answer)
            .toArray(String[]::new));
  }

  private static Explanation explained(int n, String rest) {
    Scorecard card = card(n, "q", rest);
    return ScoreExplainer.of(card).explain(answered(card, "no")).orThrow();
  }

  /** Of a hundred alike any would do, but none without the last: sets without it are not walked. */
  @Test
  void fewestToPass_whereTheLastQuestionIsNeeded_isDecided() {
    Scorecard card =
        ExplainedCards.read(
            """
            {"id": "c", "version": "1.0.0", "title": "C", "scoring": {"passMark": 90}, "sections": [
              {"id": "s", "title": "S", "questions": [%s,
                {"id": "f", "ask": "F", "type": "yes-no", "weight": 0,
                 "autoFail": [{"on": ["no"]}]}]}]}"""
                .formatted(
                    list(
                        100,
                        i ->
                            "{\"id\": \"q%s\", \"ask\": \"Q\", \"type\": \"yes-no\", \"weight\": 1}"
                                .formatted(i))));

    assertThat(ScoreExplainer.of(card).explain(answered(card, "no")).orThrow().toPass())
        .isInstanceOfSatisfying(
            Counterfactual.Changes.class,
            way -> {
              assertThat(way.changes())
                  .hasSize(91)
                  .last()
                  .extracting(AnswerChange::question)
                  .isEqualTo("f");
              assertThat(way.proof()).isEqualTo(Counterfactual.Proof.CHOSEN);
            });
  }

  @Tag("slow")
  @Test
  void worthOfAnswers_andFewestToPass() {
    Growth.isLinear(N, n -> explaining(card(n, "q", "")));

    Explanation large = explained(4 * N, "");
    assertThat(large.leverages().stream().mapToInt(Leverage::untried).sum()).isPositive();
    assertThat(large.toPass())
        .isInstanceOfSatisfying(
            Counterfactual.Changes.class,
            changes -> {
              assertThat(changes.effort().scored()).isLessThan(4 * changes.effort().budget());
              assertThat(changes.proof()).isEqualTo(Counterfactual.Proof.PASSING);
            });
  }

  @Tag("slow")
  @Test
  void autoFails() {
    String rule = ", \"autoFail\": [{\"on\": [\"no\"]}]";

    Growth.isLinear(N, n -> explaining(card(n, "q", rule)));

    assertThat(explained(4 * N, rule).otherAutoFails()).isPositive();
  }

  @Test
  void autoFailsByConditions() {
    Growth.isLinear(
        N,
        n ->
            explaining(
                card(
                    n,
                    "q",
                    ", \"autoFail\": [{\"when\": {\"question\": \"q0\", \"is\": \"no\"}}]")));
  }

  private static Runnable explaining(Scorecard card) {
    ScoreExplainer explainer = ScoreExplainer.of(card);
    Evaluation evaluation = answered(card, "no");
    return () -> explainer.explain(evaluation).orThrow();
  }

  @Test
  void comparisonOfEvaluations() {
    Growth.isLinear(
        N,
        n -> {
          ScoringEngine engine = ScoringEngine.of(card(n, "q", ""));
          Evaluation first = answered(engine.scorecard(), "no");
          Evaluation second = answered(engine.scorecard(), "yes");
          return () -> EvaluationComparison.of(engine, first, second).orThrow();
        });

    ScoringEngine large = ScoringEngine.of(card(4 * N, "q", ""));
    assertThat(
            EvaluationComparison.of(
                    large, answered(large.scorecard(), "no"), answered(large.scorecard(), "yes"))
                .orThrow()
                .untried())
        .isPositive();
  }

  @Test
  void comparisonOfCards_sameOrOtherOrder() {
    Growth.isLinear(
        N,
        n -> {
          Scorecard before = card(n, "q", "");
          Scorecard after = card(n, "q", ", \"guidance\": \"G\"");
          return () -> CardComparison.of(before, after);
        });
  }

  @Test
  void comparisonOfCards_allRenamed_isStoppedByTheBudget() {
    Scorecard before = card(1_000, "a", "");
    Scorecard after = card(1_000, "b", ", \"guidance\": \"G\"");

    CardComparison comparison = CardComparison.of(before, after);

    assertThat(comparison.renames()).isNotEmpty();
    assertThat(comparison.unguessed()).isPositive();
    assertThat(comparison.renames().size() + comparison.unguessed()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void rescoring() {
    Scorecard card = card(20, "q", "");
    Evaluation evaluation = answered(card, "no");

    Growth.isLinear(
        N, n -> () -> Rescoring.of(card, card, Collections.nCopies(n, evaluation)).changed());
  }
}
