package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is critical decides who passes where the card passes on it, and what counts its errors. */
class CriticalDifferencesTest {
  private static final String CARD =
      """
      {"id": "c", "version": "1.0.0", "title": "C",
       "scoring": {"passMark": 80, "passOn": "critical", "noOpportunity": "excluded"},
       "sections": [{"id": "s", "title": "S", "questions": [
         {"id": "a", "ask": "A?", "type": "yes-no", "critical": true, "allowNotApplicable": true},
         {"id": "b", "ask": "B?", "type": "yes-no"},
         {"id": "e", "ask": "E?", "type": "yes-no", "critical": "business"}]}]}
      """;
  private static final String COUNTING =
      CARD.replace(
          "\"title\": \"S\",",
          "\"title\": \"S\", \"autoFail\": [{\"when\": {\"errors\": \"business\", \"atLeast\": 1},"
              + " \"fails\": \"scorecard\"}],");

  @ParameterizedTest
  @CsvSource({
    "'\"A?\", \"type\": \"yes-no\", \"critical\": true', '\"A?\", \"type\": \"yes-no\"', OUTCOME",
    "'\"B?\", \"type\": \"yes-no\"', '\"B?\", \"type\": \"yes-no\", \"critical\": true', OUTCOME",
    "', \"noOpportunity\": \"excluded\"', '', OUTCOME",
    "'\"critical\": \"business\"', '\"critical\": \"customer\"', REPORT"
  })
  void difference_ofACardThatPassesOnCritical_canMoveOutcomes(
      String was, String is, Effect effect) {
    assertThat(CARD).contains(was);
    CardComparison comparison = CardComparison.of(read(CARD), read(CARD.replace(was, is)));

    assertThat(comparison.changes()).extracting(CardChange::effect).containsExactly(effect);
  }

  @Test
  void difference_ofACardThatPassesOnItsScore_isReported() {
    String card = CARD.replace("\"passOn\": \"critical\", ", "");
    String other =
        card.replace(", \"noOpportunity\": \"excluded\"", "")
            .replace("true, \"a", "\"customer\", \"a");

    assertThat(CardComparison.of(read(card), read(other)).changes())
        .extracting(TwoCards::line)
        .containsExactly(
            "CHANGED REPORT CARD c noOpportunity: excluded -> clean",
            "CHANGED REPORT QUESTION a critical: true -> customer");
  }

  @Test
  void difference_whereErrorsAreCounted_canMoveScores() {
    String other =
        COUNTING
            .replace("\"critical\": \"business\"", "\"critical\": \"customer\"")
            .replace("\"critical\": true", "\"critical\": \"business\"");

    CardComparison comparison = CardComparison.of(read(COUNTING), read(other));

    assertThat(comparison.changes())
        .extracting(TwoCards::line)
        .containsExactly(
            "CHANGED SCORE QUESTION a critical: true -> business",
            "CHANGED SCORE QUESTION e critical: business -> customer");
    assertThat(comparison.comparability()).isEqualTo(Comparability.NOTHING);
  }

  private static Scorecard read(String text) {
    return JsonScorecards.read("card.json", text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
