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
    Draft draft = Draft.of(FormScoring.of(SAFETY), FormFields.parse(fields));
    return ResultView.of(FilledForm.of(FormView.of(SAFETY, language), draft, false));
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
