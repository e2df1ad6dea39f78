package dev.evenhand.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDoubtsTest {
  private static final String CARD =
      """
      {"id": "c", "version": "1.0.0", "title": "C",
       "scoring": {"passMark": 80, "bands": [{"from": 90, "label": "A"}, {"from": 0, "label": "B"}]},
       "sections": [{"id": "s", "title": "S", "questions": [
         {"id": "a", "ask": "A?", "type": "yes-no", "weight": 30, "autoFail": [{"below": 50}]},
         {"id": "b", "ask": "B?", "type": "yes-no", "weight": 30},
         {"id": "n", "ask": "N?", "type": "number", "weight": 40, "scoredBy": "value", "max": 5}]}]}
      """;

  private static Scorecard card(String json) {
    return JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  @Test
  void warnings_ofAnOrdinaryCard_none() {
    assertThat(ScorecardValidator.warnings(card(CARD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"passMark\": 80|\"passMark\": 0.8|/scoring/passMark|percent-as-ratio",
        "\"below\": 50|\"below\": 0.5|/sections/0/questions/0/autoFail/0/below|percent-as-ratio",
        "\"from\": 90|\"from\": 0.9|/scoring/bands/0/from|percent-as-ratio",
        "\"weight\": 40|\"weight\": 39|/sections|weights-near-100",
        "\"weight\": 40|\"weight\": 41|/sections|weights-near-100",
        "B?|a?|/sections/0/questions/1/ask|same-question",
        "\"max\": 5|\"max\": 5, \"ranges\": [{\"id\": \"ok\", \"from\": 0, \"to\": 5}]|/sections/0/questions/2/ranges/0/from|range-above-zero"
      })
  void warnings_likelyMeantOtherwise_oneThatSaysWhere(
      String written, String changed, String path, String code) {
    assertThat(ScorecardValidator.warnings(card(CARD.replace(written, changed))))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Problem.Severity.WARNING);
              assertThat(warning.path()).isEqualTo(path);
              assertThat(warning.code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @CsvSource({"b, 0", "s, 0", ", 0", "a, 1"})
  void warnings_switchedOffInTheCard_areLeftOutThere(@Nullable String where, int told) {
    Scorecard card = card(CARD.replace("B?", "a?"));
    LintSettings off =
        new LintSettings(List.of(new LintSettings.Off("same-question", where, "meant")));

    assertThat(ScorecardValidator.warnings(card.toBuilder().lint(off).build())).hasSize(told);
  }

  @Test
  void warning_ofAPassMarkAsRatio_saysWhatWasMeant() {
    Problem warning =
        ScorecardValidator.warnings(card(CARD.replace("\"passMark\": 80", "\"passMark\": 0.8")))
            .get(0);

    assertThat(warning.text())
        .isEqualTo(
            "c@1.0.0 /scoring/passMark: \"passMark\" is a percent, so 0.8 is 0.8 %. Write 80 for"
                + " 80 %. [percent-as-ratio]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"weight\": 40, ", "\"weight\": 39.9, ", "\"weight\": 4, ", "\"weight\": 50, "})
  void warnings_ofWeightsThatAreNoPercents_none(String weight) {
    assertThat(ScorecardValidator.warnings(card(CARD.replace("\"weight\": 40, ", weight))))
        .isEmpty();
  }

  @Test
  void warnings_ofAMaxOf0WherePointsAreDeducted_one() {
    String deductions =
        CARD.replace("\"passMark\": 80,", "\"method\": \"deductions\",")
            .replace("\"max\": 5", "\"max\": 0");

    assertThat(ScorecardValidator.warnings(card(deductions)))
        .extracting(Problem::code)
        .containsExactly("max-zero");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"profile\": \"maestroqa-sections\",', 0",
    "'\"method\": \"points\",', 0",
    "'\"method\": \"lowest\", \"sectionMethod\": \"points\",', 1"
  })
  void warnings_ofASectionOfBonusQuestionsWithAWeight_whereItAddsNothing(String method, int told) {
    String bonus =
        CARD.replace("\"passMark\": 80,", method)
            .replace(", \"autoFail\": [{\"below\": 50}]", "")
            .replace("\"title\": \"S\", ", "\"title\": \"S\", \"weight\": 90, ")
            .replace(
                "\"max\": 5}]}]",
                "\"max\": 5}]}, {\"id\": \"x\", \"title\": \"X\", \"weight\": 10, \"questions\": ["
                    + "{\"id\": \"m\", \"ask\": \"M?\", \"type\": \"yes-no\", \"bonus\": true}]}]");

    assertThat(ScorecardValidator.warnings(card(bonus)))
        .extracting(Problem::code)
        .hasSize(told)
        .allMatch("bonus-without-share"::equals);
  }

  @Test
  void warnings_ofWeightsThatMake100_besideABonusSectionByPoints_none() {
    String card =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {"profile": "maestroqa-sections"},
         "sections": [
           {"id": "s", "title": "S", "weight": 60, "questions": [
             {"id": "a", "ask": "A?", "type": "yes-no"}]},
           {"id": "t", "title": "T", "weight": 40, "questions": [
             {"id": "b", "ask": "B?", "type": "yes-no"}]},
           {"id": "x", "title": "X", "weight": 1, "questions": [
             {"id": "m", "ask": "M?", "type": "yes-no", "bonus": true}]}]}
        """;

    assertThat(ScorecardValidator.warnings(card(card))).isEmpty();
  }
}
