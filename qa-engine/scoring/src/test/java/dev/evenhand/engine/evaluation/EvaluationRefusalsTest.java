package dev.evenhand.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.fixture.Refusals;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is refused in a line of evaluations, word by word: {@code evaluation-refusals.txt}. */
class EvaluationRefusalsTest {
  static final Refusals REFUSALS =
      new Refusals(
          "evaluation/evaluation-refusals.txt", EvaluationJson.GOOD, EvaluationJson::problems);

  @TestFactory
  Stream<DynamicTest> read_mistake_problemsAsListed() {
    return REFUSALS.tests();
  }

  @Test
  void read_anyMistake_showsNothingThatPeopleSaid() {
    assertThat(REFUSALS.problems())
        .noneMatch(text -> text.contains("she said") || text.contains("49151"))
        .noneMatch(text -> text.contains("Friendly"));
  }
}
