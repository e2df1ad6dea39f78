package dev.evenhand.engine.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake is one problem, whatever rules look at the place. */
class OneCauseTest {
  static Stream<Arguments> mistakes() {
    return Stream.of(
        // what tests and auto-fails refer to
        mistake("\"id\": \"tone\"", "\"id\": 5", "wrong-type"),
        mistake("{\"id\": \"tone\", ", "{", "missing-property"),
        mistake("\"type\": \"rating\"", "\"type\": \"stars\"", "unknown-value"),
        mistake("\"type\": \"rating\", ", "", "missing-property"),
        mistake("\"scale\": \"quality\"", "\"scale\": [\"quality\"]", "wrong-type"),
        mistake("\"scales\": {", "\"scale\": {", "unknown-property"),
        mistake(
            "\"scales\": {\n    \"quality\": [",
            "\"scales\": {\n \"quality\": 5, \"other\": [",
            "wrong-type"),
        mistake("{\"value\": \"good\", ", "{", "missing-property"),
        mistake("{\"value\": \"good\", ", "{\"value\": null, ", "wrong-type"),
        mistake("\"allowNotApplicable\": true", "\"allowNotApplicable\": 1", "wrong-type"),
        mistake("\"allowNotApplicable\": true", "\"naAllowed\": true", "unknown-property"),
        mistake("\"autoFail\": [{\"on\": [\"no\"], ", "\"autoFail\": [{", "missing-property"),
        mistake("\"autoFail\": [{", "\"autoFail\": [5, {", "wrong-type"),
        // what sections and questions hold
        mistake(
            "\"weight\": 60,\n      \"notApplicable\": \"award\",\n      \"questions\": [",
            "\"weight\": 60, \"items\": [",
            "unknown-property"),
        mistake("\"weight\": 2,", "\"weight\": \"2\",", "wrong-type"),
        mistake("\"weight\": 2,", "\"importance\": 2,", "unknown-property"),
        mistake("\"weight\": 2,", "\"weight\": -2,", "weight-range"),
        mistake(
            "\"weight\": 1,\n          \"method\"", "\"weight\": true,\n \"method\"", "wrong-type"),
        mistake("\"method\": \"weighted\"", "\"method\": \"sum\"", "unknown-value"),
        mistake("\"method\": \"points\"", "\"method\": 5", "wrong-type"),
        mistake("\"score\": 50}", "\"score\": \"50\"}", "wrong-type", "{\"value\": \"fair\", "),
        mistake(
            "{\"value\": \"fair\", \"score\": 50}",
            "{\"value\": \"fair\", \"points\": 50}",
            "unknown-property"),
        mistake("{\"value\": \"fair\", \"score\": 50}", "\"fair\"", "wrong-type"),
        // what follows upon each other
        mistake("\"from\": 80,", "\"from\": \"80\",", "wrong-type"),
        mistake("{\"from\": 90, ", "{", "missing-property"),
        mistake("\"to\": 600, ", "\"to\": \"600\", ", "wrong-type"),
        mistake("\"to\": 600, ", "\"until\": 600, ", "unknown-property"),
        mistake("{\"id\": \"fast\", \"to\": 600, \"score\": 100}", "\"fast\"", "wrong-type"),
        mistake(
            "{\"value\": \"yes\", \"score\": 0}", "{\"value\": true, \"score\": 0}", "wrong-type"),
        mistake("\"cap\": 3", "\"cap\": -3", "cap-range"));
  }

  private static Arguments mistake(String good, String bad, String code) {
    return Arguments.of(good, bad, code);
  }

  private static Arguments mistake(String good, String bad, String code, String before) {
    return Arguments.of(before + good, before + bad, code);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void read_oneMistake_oneProblem(String good, String bad, String code) {
    List<Problem> problems = CardJson.good().with(good, bad).read().problems();

    assertThat(problems).extracting(Problem::code).containsExactly(code);
  }
}
