package dev.evenhand.api.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.ScorecardRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final ScorecardRef CARD = new ScorecardRef("c", "1.0.0");
  private static final String PRIVATE = "called about her illness";

  private static Evaluation of(
      Map<String, Answer> answers, Map<String, String> comments, Map<String, List<String>> causes) {
    Interaction interaction = new Interaction("i-1", "Jo", Map.of("phone", PRIVATE));
    return new Evaluation(
        "e-1", CARD, interaction, Reviewer.of("ana"), null, null, answers, comments, causes);
  }

  @Test
  void toString_holdsNothingThatSomebodyWrote() {
    Evaluation evaluation =
        of(
            Map.of("q", Answer.of(PRIVATE), "m", Answer.of(List.of(PRIVATE))),
            Map.of("q", PRIVATE),
            Map.of("q", List.of(PRIVATE)));

    assertThat(evaluation).hasToString("Evaluation[id=e-1, scorecard=c@1.0.0, 2 answers]");
    assertThat(evaluation.interaction()).hasToString("Interaction[id=i-1]");
    assertThat(evaluation.answers().toString()).doesNotContain("illness");
  }

  @Test
  void whatItWasMadeOf_canChange_andItDoesNot() {
    List<String> why = new ArrayList<>(List.of("late"));
    Map<String, List<String>> causes = new HashMap<>(Map.of("q", why));

    Evaluation evaluation = of(Map.of(), Map.of(), causes);
    why.add("rude");
    causes.clear();

    assertThat(evaluation.causes()).isEqualTo(Map.of("q", List.of("late")));
    assertThatThrownBy(() -> evaluation.causes().get("q").add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nulls_areNamed() {
    Map<String, Answer> noAnswer = new HashMap<>();
    noAnswer.put("q", null);
    Map<String, String> noQuestion = new HashMap<>();
    noQuestion.put(null, "x");

    assertThatNullPointerException()
        .isThrownBy(() -> of(noAnswer, Map.of(), Map.of()))
        .withMessage("answers[q]");
    assertThatNullPointerException()
        .isThrownBy(() -> of(Map.of(), noQuestion, Map.of()))
        .withMessage("a key of comments");
    assertThatNullPointerException()
        .isThrownBy(
            () -> CalibrationSession.of("s", Arrays.asList(of(Map.of(), Map.of(), Map.of()), null)))
        .withMessage("evaluations[1]");
  }
}
