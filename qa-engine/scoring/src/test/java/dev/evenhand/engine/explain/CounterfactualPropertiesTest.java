package dev.evenhand.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.score.AppliedRule.Kind;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.engine.explain.Counterfactual.Proof;
import dev.evenhand.engine.fixture.RandomEvaluations;
import dev.evenhand.engine.fixture.RandomEvaluations.Sort;
import dev.evenhand.engine.scoring.AnswerTrials;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search held against every combination of answers of small random cards of each sort. */
class CounterfactualPropertiesTest {
  static Stream<RandomEvaluations.Sample> samples() {
    return Stream.of(
            RandomEvaluations.samples(300),
            RandomEvaluations.samples(Sort.ON_CRITICAL, 200),
            RandomEvaluations.samples(Sort.NAMED_AND_REST, 200))
        .flatMap(samples -> samples);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("samples")
  void toPass_isWhatTryingEverythingFinds(RandomEvaluations.Sample sample) {
    Score score = ScoringEngine.of(sample.card()).score(sample.evaluation()).orThrow();

    Counterfactual found = ScoreExplainer.of(sample.card()).explain(score).toPass();

    if (score.outcome() == Outcome.PASSED) {
      assertThat(found).isEqualTo(new Counterfactual.Passes());
      return;
    }
    Everything everything = new Everything(sample, score);
    if (everything.best == null) {
      assertThat(found).isInstanceOf(Counterfactual.Unreachable.class);
    } else {
      Counterfactual.Changes changes = (Counterfactual.Changes) found;
      assertThat(changes.proof()).isEqualTo(Proof.CHOSEN);
      assertThat(changes.changes().stream().map(AnswerChange::question))
          .containsExactlyElementsOf(everything.questions());
      assertPasses(sample, score, changes);
    }
  }

  @Test
  void samples_ofRarerSorts_oftenHaveWhatTheyAreFor() {
    assertThat(failing(Sort.ON_CRITICAL))
        .filteredOn(score -> !score.compared().equals(score.ratio()))
        .hasSizeGreaterThan(80);
    assertThat(failing(Sort.NAMED_AND_REST))
        .filteredOn(
            score ->
                score.questions().stream()
                    .anyMatch(question -> Trials.has(question, Kind.NOT_APPLICABLE_REST)))
        .hasSizeGreaterThan(40);
  }

  private static List<Score> failing(Sort sort) {
    return RandomEvaluations.samples(sort, 200)
        .map(sample -> ScoringEngine.of(sample.card()).score(sample.evaluation()).orThrow())
        .filter(score -> score.outcome() != Outcome.PASSED)
        .toList();
  }

  private static void assertPasses(
      RandomEvaluations.Sample sample, Score score, Counterfactual.Changes changes) {
    Map<String, Answer> answers = new LinkedHashMap<>(Trials.given(score));
    changes.changes().forEach(change -> answers.put(change.question(), change.to()));
    changes.fallingAway().forEach(answers::remove);

    Score after =
        Trials.of(ScoringEngine.of(sample.card()).trials(sample.evaluation())).whole(answers);

    assertThat(after.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(Hypothetical.of(after)).isEqualTo(changes.result());
  }

  /** All answers to all questions that may be changed. */
  private static final class Everything {
    private final List<Question> questions;
    private final Map<String, Answer> given;
    private final Choices choices;
    private final Trials trials;
    private @Nullable List<Integer> best;
    private Fraction reach = Fraction.ZERO;

    Everything(RandomEvaluations.Sample sample, Score score) {
      this.questions = sample.card().questions();
      this.given = Trials.given(score);
      this.choices = new Choices(References.of(sample.card()));
      this.trials = Trials.of(ScoringEngine.of(sample.card()).trials(sample.evaluation()));
      tryAll(0, new LinkedHashMap<>(given), List.of());
    }

    List<String> questions() {
      return best.stream().map(position -> questions.get(position).id()).toList();
    }

    private void tryAll(int index, Map<String, Answer> answers, List<Integer> changed) {
      if (best != null && changed.size() > best.size()) {
        return;
      }
      if (index == questions.size()) {
        look(answers, changed);
        return;
      }
      Question question = questions.get(index);
      tryAll(index + 1, answers, changed);
      Answer present = given.get(question.id());
      if (!(present instanceof Answer.NotApplicable)) {
        List<Integer> longer = new ArrayList<>(changed);
        longer.add(index);
        for (Answer other : choices.all(question, present)) {
          Map<String, Answer> others = new LinkedHashMap<>(answers);
          others.put(question.id(), other);
          tryAll(index + 1, others, longer);
        }
      }
    }

    private void look(Map<String, Answer> answers, List<Integer> changed) {
      AnswerTrials.Result score = trials.passing(answers);
      if (score == null) {
        return;
      }
      Fraction ratio = score.compared().orElseThrow();
      int order = best == null ? -1 : Integer.compare(changed.size(), best.size());
      if (order == 0) {
        order = reach.compareTo(ratio);
      }
      if (order < 0 || (order == 0 && precedes(changed, best))) {
        best = changed;
        reach = ratio;
      }
    }

    private static boolean precedes(List<Integer> some, List<Integer> others) {
      for (int i = 0; i < some.size(); i++) {
        if (!some.get(i).equals(others.get(i))) {
          return some.get(i) < others.get(i);
        }
      }
      return false;
    }
  }
}
