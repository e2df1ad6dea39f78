package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.score.ScoreNode;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Method;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.fixture.RandomEvaluations;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the explanation of any score: 200 random cards. */
class ExplanationPropertiesTest {
  static Stream<RandomEvaluations.Sample> samples() {
    return RandomEvaluations.samples(200);
  }

  /** Where no rule is listed at a section, its parts add up to it, or their losses to its loss. */
  @ParameterizedTest
  @MethodSource("samples")
  void partsAddUp_unlessARuleIsListed(RandomEvaluations.Sample sample) {
    Score score = ScoreExplainer.of(sample.card()).explain(sample.evaluation()).orThrow().score();

    assertThat(score.card().contribution()).isEqualTo(score.ratio().orElse(Fraction.ZERO));
    assertAddsUp(score.card());
  }

  private static void assertAddsUp(ScoreNode.SectionScore section) {
    Fraction parts =
        section.method() == Method.DEDUCTIONS
            ? section.parts().stream()
                .map(ScoreNode::lost)
                .reduce(section.effectiveWeight(), Fraction::minus)
            : section.parts().stream()
                .map(ScoreNode::contribution)
                .reduce(Fraction.ZERO, Fraction::plus);
    if (section.rules().isEmpty()) {
      assertThat(parts).as(section.id()).isEqualTo(section.contribution());
    }
    for (ScoreNode part : section.parts()) {
      if (part instanceof ScoreNode.SectionScore inner) {
        assertAddsUp(inner);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void withoutAutoFails_isWhatTheEngineSays_andNoneIsAutoFailed(RandomEvaluations.Sample sample) {
    Explanation explanation =
        ScoreExplainer.of(sample.card()).explain(sample.evaluation()).orThrow();
    Score score = explanation.score();

    assertThat(explanation.withoutAutoFails().ratio()).isEqualTo(score.ratioWithoutAutoFail());
    assertThat(explanation.withoutAutoFails().outcome()).isNotEqualTo(Outcome.AUTO_FAILED);
    assertThat(explanation.autoFails().stream().map(AutoFailEffect::source))
        .containsAll(score.autoFailed());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyStep_isTheScoreOfThatAnswer(RandomEvaluations.Sample sample) {
    Explanation explanation =
        ScoreExplainer.of(sample.card()).explain(sample.evaluation()).orThrow();
    ScoringEngine engine = ScoringEngine.of(sample.card());

    for (Leverage leverage : explanation.leverages()) {
      for (AnswerStep step : leverage.steps()) {
        Map<String, Answer> answers = new LinkedHashMap<>(sample.evaluation().answers());
        answers.put(leverage.question(), step.answer());
        engine
            .score(with(sample.evaluation(), answers))
            .value()
            .ifPresent(score -> assertThat(step.result()).contains(Hypothetical.of(score)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void differencesOfTwoEvaluations_addUpToTheDifferenceOfTheScores(
      RandomEvaluations.Sample sample) {
    ScoringEngine engine = ScoringEngine.of(sample.card());
    Score first = engine.score(sample.evaluation()).orThrow();
    Map<String, Answer> given = Trials.given(first);
    Choices choices = new Choices(References.of(sample.card()));
    for (Question question : sample.card().questions()) {
      for (Answer other : choices.steps(question, given.get(question.id()))) {
        Map<String, Answer> answers = new LinkedHashMap<>(given);
        answers.put(question.id(), other);
        Evaluation second = with(sample.evaluation(), answers);
        EvaluationComparison.of(engine, sample.evaluation(), second)
            .value()
            .ifPresent(ExplanationPropertiesTest::assertAddsUp);
      }
    }
  }

  private static void assertAddsUp(EvaluationComparison comparison) {
    Fraction sum =
        comparison.differences().stream()
            .map(ScoreDifference::moved)
            .reduce(Fraction.ZERO, Fraction::plus);
    comparison.moved().ifPresent(moved -> assertThat(sum).isEqualTo(moved));
  }

  private static Evaluation with(Evaluation evaluation, Map<String, Answer> answers) {
    return Evaluation.of(
        evaluation.id(),
        evaluation.scorecard(),
        evaluation.interaction().id(),
        evaluation.reviewer().id(),
        answers);
  }
}
