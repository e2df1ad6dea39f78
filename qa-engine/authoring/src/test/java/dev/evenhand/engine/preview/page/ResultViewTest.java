package dev.evenhand.engine.preview.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResultViewTest {
  private static final Scorecard SAFETY =
      JsonScorecards.read(
              "safety",
              """
              {"id": "safety", "version": "1.0.0", "title": "Safety",
               "scoring": {"passMark": 80, "passOn": "critical"}, "sections": [
                {"id": "call", "title": "Call", "questions": [
                  {"id": "verified", "ask": "Verified?", "type": "yes-no", "weight": 1, "critical": "compliance"},
                  {"id": "consent", "ask": "Asked for consent?", "type": "yes-no", "weight": 1, "critical": "compliance",
                   "allowNotApplicable": true},
                  {"id": "tone", "ask": "Friendly?", "type": "yes-no", "weight": 2}]}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow();

  private static ResultView result(String language, String fields) {
    return result(SAFETY, language, fields);
  }

  private static ResultView result(Scorecard card, String language, String fields) {
    Draft draft = Draft.of(FormScoring.of(card), FormFields.parse(fields));
    return ResultView.of(FilledForm.of(FormView.of(card, language), draft, false));
  }

  @Test
  void whatDidNotApplyCouldPass_noOtherAnswers_isSaidOfTheRest() {
    Scorecard card =
        JsonScorecards.read(
                "card.json",
                """
                {"id": "c", "version": "1.0.0", "title": "C",
                 "scoring": {"passMark": 80, "passOn": "critical", "noOpportunity": "excluded"}, "sections": [
                  {"id": "s", "title": "S", "questions": [
                    {"id": "a", "ask": "A?", "type": "yes-no", "critical": true, "allowNotApplicable": true},
                    {"id": "d", "ask": "D?", "type": "yes-no"}]}]}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .orThrow();
    String fields = "na.a=on&answer.d=no";

    assertThat(result(card, "en", fields).passing())
        .isEqualTo("No other answers would pass, as long as what did not apply stays so.");
    assertThat(result(card, "de", fields).passing())
        .isEqualTo(
            "Keine anderen Antworten würden bestehen, solange nicht zutrifft, was nicht zutraf.");
  }

  @Test
  void cardPassesOnCriticalQuestions_headlineAndWayToPass_haveTheirScore() {
    String fields = "answer.verified=yes&answer.consent=no&answer.tone=no";
    ResultView english = result("en", fields);

    assertThat(english.headline())
        .isEqualTo("25.00\u00a0% · 50\u00a0% on critical questions · failed");
    assertThat(english.passing())
        .isEqualTo("The fewest other answers; then 50\u00a0% · 100\u00a0% on critical questions:");
    assertThat(english.explanation()).contains("then 50.00 %, critical questions 100.00 %  PASSED");
    assertThat(result("de", fields).headline())
        .isEqualTo("25,00\u00a0% · 50\u00a0% bei den kritischen Fragen · nicht bestanden");
  }

  @Test
  void noCriticalQuestionApplied_isSaid() {
    assertThat(result("en", "answer.tone=no").headline())
        .isEqualTo("0.00\u00a0% · no critical question applied · passed");
  }
}
