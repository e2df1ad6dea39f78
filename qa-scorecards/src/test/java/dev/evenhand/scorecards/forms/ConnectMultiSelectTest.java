package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Amazon Connect's multiple select in percent mode: the sum of what was chosen, at most 10, of 10.
 */
class ConnectMultiSelectTest {
  private static final String FORM =
      """
      {"EvaluationForm": {"EvaluationFormId": "f", "EvaluationFormVersion": 1, "Title": "Calls",
       "ScoringStrategy": {"Mode": "%s", "Status": "ENABLED"},
       "Items": [{"Section": {"Title": "S", "RefId": "s", "Weight": 100, "Items": [
         {"Question": {"Title": "Steps?", "RefId": "steps", "QuestionType": "MULTISELECT", "Weight": 100,
          "QuestionTypeProperties": {"MultiSelect": {"DisplayAs": "CHECKBOX", "Options": [
            {"RefId": "a", "Text": "A", "Score": 5},
            {"RefId": "b", "Text": "B", "Score": 5},
            {"RefId": "c", "Text": "C", "Score": 4}]}}}}]}}]}}
      """;

  @ParameterizedTest
  @CsvSource({
    "QUESTION_ONLY, c, 40.00",
    "SECTION_ONLY, c, 40.00",
    "QUESTION_ONLY, a, 50.00",
    "QUESTION_ONLY, a c, 90.00",
    "QUESTION_ONLY, a b c, 100.00",
    "QUESTION_ONLY, '', 0.00"
  })
  void options5And5And4_chosen_areTheirSumOf10(String mode, String chosen, String percent) {
    Scorecard card =
        Forms.CONNECT
            .importForm("form", Forms.utf8(FORM.formatted(mode)), Map.of())
            .orThrow()
            .scorecard();
    List<String> options =
        Arrays.stream(chosen.split(" ", -1)).filter(option -> !option.isEmpty()).toList();

    Score score =
        ScoringEngine.of(card)
            .score(Evaluation.of("e", card.ref(), "i", "r", Map.of("steps", Answer.of(options))))
            .orThrow();

    assertThat(score.percent()).hasToString("Optional[" + percent + "]");
  }
}
