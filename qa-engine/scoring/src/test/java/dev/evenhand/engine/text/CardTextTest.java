package dev.evenhand.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardTextTest {
  private static final String JSON =
      """
      {"id": "phone", "version": "1.0.0", "title": {"en": "Phone", "de": "Telefon"},
       "channels": ["phone"], "scoring": {"passMark": 80.5, "bands": [{"from": 80, "label": "Good"}]},
       "sections": [
         {"id": "opening", "title": "Opening", "weight": 10, "questions": [
           {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "guidance": "Name and company.",
            "autoFail": [{"on": ["no"], "fails": "section"}]},
           {"id": "speed", "ask": "Time to answer", "type": "number", "allowNotApplicable": true,
            "ranges": [{"id": "fast", "to": 20, "score": 2}, {"id": "slow", "score": 0}]}]},
         {"id": "rest", "title": "Rest", "weight": 30, "questions": [
           {"id": "tone", "ask": "Tone?", "type": "rating", "options": [
             {"value": "poor", "score": 0, "means": "Interrupts"}, {"value": "good", "score": 4}]},
           {"id": "note", "ask": "Anything else?", "type": "text"}]}]}
      """;

  private static final String OUTLINE =
      """
      Phone (phone@1.0.0)
      phone; weighted; not applicable: exclude; unanswered: reject; pass mark 80.5 %
      Good from 80 %

      Opening     25.00 %
        greeting  12.50 %  Greeted?        yes 1, no 0; no fails the section
        speed     12.50 %  Time to answer  fast to 20 2, slow 0, n/a
      Rest        75.00 %
        tone      75.00 %  Tone?           poor 0, good 4
        note            -  Anything else?  (text)
      """;

  private static final String SPECIAL =
      """
      {"id": "special", "version": "1.0.0", "title": "Special", "causes": {"tool": "System fault"},
       "scoring": {"profile": "scorebuddy", "method": "weighted", "sectionMethod": "deductions", "start": 20,
        "ratio": "range", "bounds": "uncapped", "noOpportunity": "excluded", "passMark": 50,
        "roundBeforeCompare": {"digits": 0}, "shown": {"digits": 1, "mode": "down"}},
       "sections": [
         {"id": "a", "title": "A", "weight": 1, "minimum": {"points": -5}, "maximum": {"percent": 80}, "passMark": 60,
          "set": [{"to": {"points": 0}, "when": {"any": [
            {"question": "yes", "isNot": ["yes", "n/a"]}, {"not": {"metadata": "seconds", "above": 900}}]}}],
          "autoFail": [{"below": 30, "fails": "section"}],
          "questions": [
           {"id": "yes", "ask": "Yes?", "type": "yes-no", "allowNotApplicable": true, "notApplicable": "zero",
            "critical": "business", "errorOn": ["no"], "commentRequiredOn": ["no"], "causeRequiredOn": ["no"],
            "autoFail": [{"when": {"question": "many", "allOf": ["x", "y"]}, "effect": "keep"}]},
           {"id": "many", "ask": "Many", "type": "multiple-choice", "excluded": true,
            "options": [{"value": "x", "score": 1}, {"value": "y", "score": 1, "bonus": true}]},
           {"id": "auto", "ask": "Auto", "type": "yes-no", "hiddenWhen": {"metadata": "channel", "is": "chat"},
            "answeredBy": [{"when": {"question": "yes", "is": "yes"}, "answer": "no"}, {"answer": "yes"}],
            "bands": [{"from": 50, "label": "Fine"}]}]}]}
      """;

  private static final String SPECIAL_OUTLINE =
      """
      Special (special@1.0.0)
      scorebuddy: weighted, sections by deductions from 20; not applicable: exclude; unanswered: reject; ratio: range; a failed section counts all that was declared; uncapped; many scores: pooled; no opportunity: excluded; pass mark 50 %; compared after rounding to 0 decimals, half-up; shown with 1 decimal, down

      A       100.00 %        at most 80 %; at least -5 points; 0 points when 'yes' is none of "n/a", "yes" or not (metadata 'seconds' is above 900); below 30 % fails the section; pass mark 60 %
        yes     5.00 %  Yes?  yes 1, no 0, n/a; business critical, error on no; not applicable: zero; when 'many' has all of "x", "y" fails the scorecard, the score stays; comment required on no; cause required on no
        many         -  Many  x 1, y 1 (bonus); shown, never scored
        auto    5.00 %  Auto  yes 1, no 0; hidden when metadata 'channel' is "chat"; answered no when 'yes' is "yes", else yes; Fine from 50 %
      """;

  @Test
  void outline_showsPoliciesAndShares() {
    assertThat(CardText.outline(card(), "")).isEqualTo(OUTLINE);
  }

  @Test
  void full_addsGuidanceAndMeanings_inTheAskedLanguage() {
    assertThat(CardText.full(card(), "de-AT"))
        .isEqualTo(
            OUTLINE.replace("Phone (", "Telefon (")
                + """

                greeting: Greeted?
                  Name and company.

                speed: Time to answer

                tone: Tone?
                  - poor: Interrupts

                note: Anything else?
                """);
  }

  @Test
  void full_labelsOfAnswers_standBesideTheirValuesInTheAskedLanguage() {
    Scorecard labelled =
        card(
            JSON.replace(
                "\"means\": \"Interrupts\"}, {\"value\": \"good\", \"score\": 4}",
                """
                "label": {"en": "Poor", "de": "Schwach"}, "means": "Interrupts"},
                {"value": "good", "score": 4, "label": {"en": "good", "de": "Gut"}}
                """
                    .strip()));

    assertThat(CardText.full(labelled, "de"))
        .contains("\n  - poor (Schwach): Interrupts\n  - good (Gut)\n");
    assertThat(CardText.full(labelled, "en")).contains("\n  - poor (Poor): Interrupts\n  - good\n");
  }

  @Test
  void outline_tellsWhatIsNotTheDefault() {
    assertThat(CardText.outline(card(SPECIAL), "")).isEqualTo(SPECIAL_OUTLINE);
  }

  private static Scorecard card() {
    return card(JSON);
  }

  private static Scorecard card(String json) {
    return JsonScorecards.read("phone.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lowest | lowest (the lowest of these counts)",
        "highest | highest (the highest of these counts)",
        "geometric | geometric (the geometric mean of these counts)"
      })
  void outline_partsWithoutShares_saysHowTheyCountAndClaimsNoShare(String method, String said) {
    String json =
        """
        {"id": "c", "version": "1.0.0", "title": "C", "scoring": {"method": "%s"},
         "sections": [{"id": "s", "title": "S", "weight": 1, "method": "%s", "questions": [
           {"id": "q", "ask": "Q?", "type": "yes-no", "weight": 1},
           {"id": "x", "ask": "X?", "type": "yes-no", "weight": 0}]}]}
        """
            .formatted(method, method);
    Scorecard card = JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();

    assertThat(CardText.outline(card, "en"))
        .isEqualTo(
            """
            C (c@1.0.0)
            %s; not applicable: exclude; unanswered: reject

            S           method: %s
              q     Q?  yes 1, no 0
              x  -  X?  yes 1, no 0
            """
                .formatted(said, said));
  }
}
