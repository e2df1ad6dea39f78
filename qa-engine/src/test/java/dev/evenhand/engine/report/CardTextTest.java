package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.json.JsonScorecards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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

  private static Scorecard card() {
    return JsonScorecards.read("phone.json", JSON.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
