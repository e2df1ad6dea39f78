package dev.evenhand.engine.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Interaction;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.evaluation.Transcript;
import dev.evenhand.api.evaluation.Transcript.Turn;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.AutoAnswerer;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoEvaluationTest {
  private static final Scorecard CARD =
      JsonScorecards.read(
              "card.json",
              """
              {"id": "c", "version": "1.0.0", "title": "C", "sections": [
                {"id": "s", "title": "S", "questions": [
                  {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1},
                  {"id": "safe", "ask": "No card data said?", "type": "yes-no", "weight": 1},
                  {"id": "tone", "ask": "Tone?", "type": "rating", "weight": 1, "options": [
                    {"value": "1", "score": 0, "label": "poor"},
                    {"value": "2", "score": 1, "label": "good"}]},
                  {"id": "channel", "ask": "Channel?", "type": "text",
                   "answeredBy": {"metadata": "channel"}}]}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow();

  private static final Interaction CALL =
      new Interaction("call-1", "dana", Map.of("channel", "phone"));

  private static final Transcript TALK =
      Transcript.of(
          new Turn("agent", "Thank you for calling Acme."),
          new Turn("customer", "My card is 4111 1111-1111 1111, thanks."));

  private static final AutoAnswerer PATTERNS =
      TranscriptPatterns.builder("patterns")
          .whenSaid("greeting", "agent", "(?i)thank you for CALLING", Answer.of("yes"))
          .otherwise("greeting", Answer.of("no"))
          .whenCardNumber("safe", null, Answer.of("no"))
          .otherwise("safe", Answer.of("yes"))
          .whenSaid("of-another-card", null, ".", Answer.of("yes"))
          .build();

  private static Evaluation evaluated(AutoAnswerer answerer, Transcript transcript) {
    return AutoEvaluation.of(CARD, answerer)
        .evaluate("auto-1", CALL, transcript, Instant.EPOCH)
        .orThrow();
  }

  @Test
  void patterns_firstRuleThatHolds_answers_asAModel() {
    Evaluation evaluation = evaluated(PATTERNS, TALK);

    assertThat(evaluation.answers())
        .isEqualTo(Map.of("greeting", Answer.of("yes"), "safe", Answer.of("no")));
    assertThat(evaluation.reviewer()).isEqualTo(new Reviewer("patterns", Reviewer.Kind.MODEL));
    assertThat(evaluated(PATTERNS, Transcript.of()).answers())
        .isEqualTo(Map.of("greeting", Answer.of("no"), "safe", Answer.of("yes")));
  }

  @Test
  void patterns_ofASpeaker_lookAtHisTurnsOnly() {
    Transcript said = Transcript.of(new Turn("customer", "Thank you for calling back."));

    assertThat(evaluated(PATTERNS, said).answers()).containsEntry("greeting", Answer.of("no"));
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, no",
    "4111-1111-1111-1111, no",
    "4111 1111 1111 1112, yes",
    "x4111111111111111y, no",
    "411111111111, yes",
    "41111111111111111111, yes",
    "4111  1111  1111  1111, yes",
    "378282246310005, no",
    "no number, yes",
  })
  void cardNumbers_areToldByTheirCheckDigit(String text, String safe) {
    Transcript said = Transcript.of(new Turn("customer", text));

    assertThat(evaluated(PATTERNS, said).answers()).containsEntry("safe", Answer.of(safe));
  }

  @Test
  void pattern_thatCantBeRead_isRefusedWithItsReason() {
    assertThatThrownBy(
            () -> TranscriptPatterns.builder("p").whenSaid("q", null, "(a)\\1", Answer.of("yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The pattern '(a)\\1' can't be read: invalid escape sequence. Write it as RE2 does,"
                + " without backward references and looking ahead.");
    assertThatThrownBy(
            () ->
                TranscriptPatterns.builder("p")
                    .whenSaid("q", null, "a".repeat(1_001), Answer.of("yes")))
        .hasMessage("The pattern has 1001 characters; at most 1000 are allowed.");
  }

  /** In time that grows with the square or more it would not end. */
  @Test
  void patternThatBacktracks_endsInLinearTime() {
    AutoAnswerer answerer =
        TranscriptPatterns.builder("p")
            .whenSaid("greeting", null, "(a+)+$", Answer.of("yes"))
            .build();
    Transcript said = Transcript.of(new Turn("agent", "a".repeat(100_000) + "b"));

    assertThat(evaluated(answerer, said).answers()).isEmpty();
  }

  @Test
  void model_isAskedEachQuestion_thatTheCardDoesNotAnswer_andReadAsPeopleAre() {
    StringBuilder asked = new StringBuilder();
    AutoAnswerer model =
        ModelAnswerer.of(
            "judge",
            (question, interaction, transcript) -> {
              asked.append(question.id()).append(' ');
              return switch (question.id()) {
                case "greeting" -> "Yes";
                case "tone" -> "good";
                default -> null;
              };
            });

    Evaluation evaluation = evaluated(model, TALK);

    assertThat(asked).hasToString("greeting safe tone ");
    assertThat(evaluation.answers())
        .isEqualTo(Map.of("greeting", Answer.of("yes"), "tone", Answer.of("2")));
    assertThat(ScoringEngine.of(CARD).score(evaluation).problems())
        .extracting(Problem::code)
        .contains("unanswered");
  }

  @Test
  void answersThatTheCardDoesNotTake_areProblems_withoutTheirWords() {
    AutoAnswerer wrong =
        ModelAnswerer.of("judge", (question, interaction, transcript) -> "she said her name");

    assertThat(AutoEvaluation.of(CARD, wrong).evaluate("auto-1", CALL, TALK, null).problems())
        .extracting(Problem::text)
        .first()
        .isEqualTo(
            "auto-1 /answers/greeting: 'judge' gave an answer that question 'greeting' does not"
                + " take; allowed: \"yes\", \"no\". Make the answerer give one of these, or leave"
                + " the question out. [auto-answer-refused]");
  }

  @Test
  void contract_tellsWhatAnAnswererDoesNotKeep() {
    AutoAnswerer wrong =
        new AutoAnswerer() {
          @Override
          public Reviewer reviewer() {
            return new Reviewer(" ", Reviewer.Kind.MODEL);
          }

          @Override
          public Map<String, Answer> answer(
              Scorecard card, Interaction interaction, Transcript transcript) {
            if (transcript.turns().isEmpty()) {
              throw new IllegalStateException("nothing said");
            }
            return Map.of("greting", Answer.of("yes"));
          }
        };

    assertThat(AutoAnswererContract.broken(PATTERNS, CARD, CALL, TALK)).isEmpty();
    assertThat(AutoAnswererContract.broken(wrong, CARD, CALL, TALK))
        .containsExactly(
            "Its reviewer has an id.",
            "contract /answers/greting: ' ' answered a question 'greting' that the card has not."
                + " Maybe you mean \"greeting\". [auto-answer-unknown]",
            "It answers or leaves out, and throws nothing: java.lang.IllegalStateException: nothing"
                + " said");
  }

  @Test
  void transcripts_neverShowWhatWasSaid() {
    assertThat(TALK).hasToString("Transcript[2 turns]");
    assertThat(TALK.turns().get(0)).hasToString("Turn[speaker=agent, 27 characters]");
  }
}
