package dev.evenhand.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.text.CardText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Two majors fail": conditions that count errors. */
class ErrorConditionTest {
  private static byte[] json(String when, String ofLast) {
    return """
        {"id": "c", "version": "1.0.0", "title": "C",
         "sections": [{"id": "s", "title": "S", "autoFail": [{"when": %s}], "questions": [
           {"id": "a", "ask": "A?", "type": "yes-no", "critical": "business"},
           {"id": "b", "ask": "B?", "type": "yes-no", "critical": "business", "allowNotApplicable": true},
           {"id": "c1", "ask": "C?", "type": "yes-no", "critical": true},
           {"id": "d", "ask": "D?", "type": "rating",
            "options": [{"value": "yes", "score": 2}, {"value": "no", "score": 1}]},
           {"id": "e", "ask": "E?", "type": "text"%s}]}]}
        """
        .formatted(when, ofLast)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Scorecard card(String when, String ofLast) {
    return JsonScorecards.read("c.json", json(when, ofLast)).orThrow();
  }

  private static Score score(Scorecard card, String answers) {
    Map<String, Answer> given = new LinkedHashMap<>();
    List<String> ids = List.of("a", "b", "c1", "d");
    for (int i = 0; i < ids.size(); i++) {
      given.put(ids.get(i), Answer.of(answers.split(" ", -1)[i]));
    }
    return ScoringEngine.of(card).score(Evaluation.of("e", card.ref(), "i", "r", given)).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errors\": \"business\", \"atLeast\": 2} | no no yes yes | AUTO_FAILED",
        "{\"errors\": \"business\", \"atLeast\": 2} | no yes no no | SCORED",
        "{\"errors\": \"business\", \"atLeast\": 2} | no n/a no no | SCORED",
        "{\"errors\": \"critical\", \"atLeast\": 2} | no yes no yes | AUTO_FAILED",
        "{\"errors\": \"critical\", \"above\": 2} | no yes no no | SCORED",
        "{\"errors\": [\"a\", \"c1\", \"d\"], \"atLeast\": 2} | yes no no no | AUTO_FAILED",
        "{\"errors\": [\"a\", \"c1\", \"d\"], \"atLeast\": 2} | yes no yes no | SCORED",
        "{\"not\": {\"errors\": \"business\", \"atMost\": 0}} | no yes yes yes | AUTO_FAILED"
      })
  void autoFail_whenSoManyErrors_fails(String when, String answers, Outcome outcome) {
    assertThat(score(card(when, ""), answers).outcome()).isEqualTo(outcome);
  }

  @Test
  void question_shownAfterTwoErrors_isHiddenAfterOne() {
    Scorecard card =
        card(
            "{\"errors\": \"critical\", \"above\": 2}",
            ", \"shownWhen\": {\"errors\": \"critical\", \"atLeast\": 2}");

    assertThat(score(card, "no no yes yes").questions().get(4).rules()).isEmpty();
    assertThat(score(card, "no yes yes yes").questions().get(4).rules()).hasSize(1);
  }

  @Test
  void card_isWrittenAsItWasRead_andTold() {
    Scorecard card = card("{\"errors\": [\"a\", \"d\"], \"atLeast\": 2}", "");

    assertThat(JsonScorecards.write(card)).contains("{\"errors\": [\"a\", \"d\"], \"atLeast\": 2}");
    assertThat(
            JsonScorecards.read(
                    "c.json", JsonScorecards.write(card).getBytes(StandardCharsets.UTF_8))
                .orThrow())
        .isEqualTo(card);
    assertThat(CardText.outline(card, "en"))
        .contains("the number of errors on 'a', 'd' is at least 2");
    assertThat(CardText.outline(card("{\"errors\": \"business\", \"atLeast\": 2}", ""), "en"))
        .contains("the number of errors on business critical questions is at least 2");
  }

  @Test
  void question_shownByTheErrorsOfItsOwnClass_waitsForItself() {
    String json =
        new String(json("{\"errors\": \"critical\", \"above\": 2}", ""), StandardCharsets.UTF_8)
            .replace(
                "\"type\": \"yes-no\", \"critical\": true",
                "\"type\": \"yes-no\", \"critical\": true,"
                    + " \"shownWhen\": {\"errors\": \"critical\", \"atLeast\": 1}");

    assertThat(
            JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(Problem::code))
        .containsExactly("cyclic-condition");
  }
}
