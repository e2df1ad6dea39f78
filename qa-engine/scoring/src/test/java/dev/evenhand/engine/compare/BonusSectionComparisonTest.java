package dev.evenhand.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What weights can move beside a section of bonus questions alone. */
class BonusSectionComparisonTest {
  private static final String CARD =
      """
      {"id": "c", "version": "1.0.0", "title": "C", "scoring": {"profile": "maestroqa-sections"},
       "sections": [
         {"id": "s", "title": "S", "weight": 60, "questions": [
           {"id": "a", "ask": "A?", "type": "yes-no", "weight": 10}]},
         {"id": "t", "title": "T", "weight": 40, "questions": [
           {"id": "b", "ask": "B?", "type": "yes-no", "weight": 5, "allowNotApplicable": true}]},
         {"id": "x", "title": "X", "weight": 7, "questions": [
           {"id": "m", "ask": "M?", "type": "yes-no", "weight": 3, "bonus": true}]}]}
      """;

  /** The bonus is 3 of 15 points, of 10 where "b" does not apply. */
  @ParameterizedTest
  @CsvSource({
    "'\"weight\": 7', '\"weight\": 9', REWEIGHTED NONE SECTION x weight: 7 -> 9",
    "'\"weight\": 10', '\"weight\": 20', REWEIGHTED SCORE QUESTION a weight: 10 -> 20",
    "'\"weight\": 3', '\"weight\": 6', REWEIGHTED SCORE QUESTION m weight: 3 -> 6"
  })
  void weight_besideOrInABonusSection(String written, String changed, String line) {
    CardComparison comparison = CardComparison.of(card(CARD), card(CARD.replace(written, changed)));

    assertThat(comparison.changes().stream().map(TwoCards::line)).containsExactly(line);
  }

  private static Scorecard card(String json) {
    return JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
