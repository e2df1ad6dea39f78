package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write who don't know the words of cards, and what they are told to write. */
class NearWordsTest {
  private static final String CARD =
      """
      {"id": "a", "version": "1.0.0", "title": "A",
       "scoring": {"passMark": 80},
       "sections": [{"id": "s", "title": "S", "questions": [
         {"id": "tone", "ask": "Polite?", "type": "rating", "options": [
           {"value": "1", "score": 0}, {"value": "2", "score": 100}]}]}],
       "tests": [
         {"name": "t", "answers": {"tone": "2"}, "expect": {"outcome": "PASSED"}}]}
      """;

  private static List<String> problems(String good, String bad) {
    assertThat(CARD).contains(good);
    return CardJson.problems(CARD.replace(good, bad));
  }

  @Test
  void read_goodCard_noProblem() {
    assertThat(CardJson.problems(CARD)).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "ask":|"question":|unknown property "question". Maybe you mean "ask".
          "ask":|"text":|unknown property "text". Maybe you mean "ask".
          "ask":|"title":|unknown property "title". Maybe you mean "ask".
          "ask":|"label":|unknown property "label". Maybe you mean "ask".
          "type":|"points": 5, "type":|unknown property "points". Maybe you mean "weight".
          "type":|"score": 5, "type":|unknown property "score". Maybe you mean "weight".
          "score": 100|"points": 100|unknown property "points". Maybe you mean "score".
          "type":|"na": true, "type":|unknown property "na". Maybe you mean "allowNotApplicable".
          "type":|"comment": true, "type":|unknown property "comment". Maybe you mean "commentRequiredOn".
          "type":|"comment": ["1"], "type":|unknown property "comment". Maybe you mean "commentRequiredOn".
          "scoring": {"passMark": 80}|"passMark": 80|unknown property "passMark". It belongs in "scoring": move it there.
          "scoring": {"passMark": 80}|"pass mark": 80|unknown property "pass mark". It belongs in "scoring": move it there.
          "PASSED"|"pass"|"outcome" has no such value, found "pass"; allowed: "PASSED", "FAILED", "AUTO_FAILED", "SCORED", "UNDEFINED". Maybe you mean "PASSED".
          {"tone": "2"}|{"tone": 2}|question 'tone' can't be answered so, found 2; allowed: "1", "2". Write it in double quotes: "2".
          {"tone": "2"}|{"tone": 3}|question 'tone' can't be answered so, found 3; allowed: "1", "2". Use one of the allowed answers.
          {"passMark": 80}|{"passMark": 80, "bands": {"Good": 80}}|"bands" is of the wrong type, found {"Good": 80}; allowed: a list. Write it like [{"from": 80, "label": "Good"}].
          {"passMark": 80}|{"passMark": 80, "bands": {"from": 80, "label": "Good"}}|"bands" is of the wrong type, found {"from": 80, "label": "Good"}; allowed: a list. Put it into square brackets.
          {"passMark": 80}|{"bands": [{"from": 0.9, "label": "Great"}, {"from": 80, "label": "Good"}]}|"from" is a percent, so the band begins at 0.9 %, not above the one after it. Write 90 for 90 %.
          {"passMark": 80}|{"bounds": "uncapped", "bands": [{"from": 110, "label": "Great"}]}|percent out of range, found 110; allowed: a percent from 0 to 100 with at most 6 decimals. Write 80 for 80 %; what scores above 100 % is in the highest band.
          """)
  void read_nearWord_oneProblemThatSaysTheRightOne(String good, String bad, String told) {
    assertThat(problems(good, bad)).singleElement().asString().contains(": " + told + " [");
  }

  @Test
  void read_idWithABlank_oneProblemWithASuggestion() {
    assertThat(problems("\"id\": \"tone\"", "\"id\": \"Was  polite\""))
        .singleElement()
        .asString()
        .endsWith(
            "An id has no blanks: write \"was-polite\", here and wherever it is named. [bad-id]");
  }

  @Test
  void read_countThatAddsPointsWithoutMax_oneProblem() {
    String count =
        CARD.replaceAll("(?s)\"rating\".*?\\]\\}\\]", "\"number\", \"perCount\": 2}]")
            .replaceAll("(?s),\\s+\"tests\".*", "}");

    assertThat(CardJson.problems(count))
        .singleElement()
        .asString()
        .endsWith(
            "question 'tone' has points for each that is counted but no max, so nothing is all it"
                + " can earn. Add \"max\": the points that are all it can earn, however many are"
                + " counted. [missing-max]");
  }
}
