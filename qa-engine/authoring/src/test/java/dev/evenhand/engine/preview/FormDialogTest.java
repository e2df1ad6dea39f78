package dev.evenhand.engine.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Answer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormDialogTest {
  private final List<String> shown = new ArrayList<>();

  private FormDialog.Result answer(String language, String... lines) throws IOException {
    return FormDialog.of(DeskCard.card(), language, terminal(lines)).run();
  }

  private FormDialog.Terminal terminal(String... lines) {
    Queue<String> left = new ArrayDeque<>(List.of(lines));
    return new FormDialog.Terminal() {
      @Override
      public void tell(String line) {
        shown.add(line);
      }

      @Override
      public @Nullable String ask(String prompt) {
        shown.add(prompt);
        return left.poll();
      }
    };
  }

  @Test
  void run_answeredByAProgramWithoutEnd_endsWithWhatIsAnswered() throws IOException {
    for (String always : List.of("?", "<", "maybe", "# a comment")) {
      shown.clear();

      FormDialog.Result result =
          FormDialog.of(
                  DeskCard.card(),
                  "en",
                  new FormDialog.Terminal() {
                    @Override
                    public void tell(String line) {
                      shown.add(line);
                    }

                    @Override
                    public String ask(String prompt) {
                      return always;
                    }
                  })
              .run();

      assertThat(result.open()).isNotEmpty();
      assertThat(shown).containsOnlyOnce("There were 180 lines for one card, so no more is asked.");
    }
  }

  @Test
  void run_allAnswered_makesTheEvaluationAndItsScore() throws IOException {
    FormDialog.Result result =
        answer("en", "call-7", "me", "", "", "1", "1", "3", "1 2", "5", "2026-11-30", "Patience");

    assertThat(result.open()).isEmpty();
    assertThat(result.evaluation().interaction().id()).isEqualTo("call-7");
    assertThat(result.evaluation().reviewer().id()).isEqualTo("me");
    assertThat(result.evaluation().answers())
        .isEqualTo(
            Map.of(
                "greeting", Answer.of("yes"),
                "verified", Answer.of("yes"),
                "tone", Answer.of("3"),
                "steps", Answer.of(List.of("recap", "next-step")),
                "silence", Answer.of(5),
                "on", Answer.of("2026-11-30"),
                "remark", Answer.of("Patience")));
    assertThat(Objects.requireNonNull(result.explanation()).score().percent().orElseThrow())
        .isEqualByComparingTo("100");
  }

  @Test
  void run_answerThatHidesAndShows_asksWhatIsShown() throws IOException {
    answer("en", "", "", "", "", "1", "1", "1");

    assertThat(shown)
        .containsSubsequence(
            "2.1  How was the tone?  (24\u00a0% of the score)",
            "  1  Cold: Impatient",
            "  2  Polite",
            "  3  Warm",
            "Answer> ",
            "2.2  Was there an apology?  (12\u00a0% of the score)");
  }

  @Test
  void run_factsThatHide_areAskedFirstAndHeeded() throws IOException {
    answer("en", "", "", "chat", "4", "1", "1", "1");

    assertThat(shown).contains("channel> ", "silence> ");
    assertThat(shown).noneMatch(line -> line.startsWith("2.2"));
  }

  @Test
  void run_factThatAnswers_isNotAskedAgain() throws IOException {
    FormDialog.Result result =
        answer("en", "", "", "", "4", "1", "1", "3", "1", "2026-11-30", "Patience");

    assertThat(shown).noneMatch(line -> line.startsWith("2.4"));
    assertThat(result.open()).isEmpty();
  }

  @Test
  void run_answerThatWantsCommentAndCause_asksUntilThereAreBoth() throws IOException {
    FormDialog.Result result = answer("en", "", "", "", "", "2", "", "no name", "9", "1, tool");

    assertThat(shown)
        .containsSubsequence(
            "  2  No [comment needed] [cause needed]",
            "Comment (needed: say why)> ",
            "This answer needs a comment: say why.",
            "  1  Knowledge",
            "  2  Tool",
            "Causes> ",
            "This answer needs a cause: tick at least one.");
    assertThat(result.evaluation().comments()).isEqualTo(Map.of("greeting", "no name"));
    assertThat(result.evaluation().causes())
        .isEqualTo(Map.of("greeting", List.of("knowledge", "tool")));
  }

  @Test
  void run_helpBackAndComment_doWhatTheySay() throws IOException {
    FormDialog.Result result =
        answer("en", "", "", "", "", "?", "# quick", "1", "<", "", "<", "2", "why", "1", "1");

    assertThat(shown)
        .containsSubsequence(
            "     By name & <em>with</em> a smile.",
            "Answer> ",
            "Answer [Yes]> ",
            "Answer [Yes]> ");
    assertThat(result.evaluation().answers())
        .isEqualTo(Map.of("greeting", Answer.of("no"), "verified", Answer.of("yes")));
    assertThat(result.evaluation().comments()).isEqualTo(Map.of("greeting", "quick"));
  }

  @Test
  void run_noAnswer_isToldAndAskedAgain() throws IOException {
    answer("en", "", "", "", "", "7", "1");

    assertThat(shown)
        .containsSubsequence(
            "Answer> ",
            "Question 'greeting' (Was the customer greeted?) can't be answered so; allowed: \"yes\","
                + " \"no\". Use one of the allowed answers.",
            "Answer> ",
            "1.2  Was the customer verified?  (30\u00a0% of the score)");
  }

  @Test
  void run_endOfInput_scoresWhatIsAnsweredAndTellsWhatIsOpen() throws IOException {
    FormDialog.Result result = answer("de", "", "", "", "", "1", "n", "zu Recht", "2");

    assertThat(result.open())
        .containsExactly(
            "2.2 Wurde sich entschuldigt? Bitte diese Frage beantworten.",
            "2.3 Was wurde getan? Bitte diese Frage beantworten.",
            "2.4 Längste Stille? Bitte diese Frage beantworten.");
    assertThat(Objects.requireNonNull(result.explanation()).score().percent().orElseThrow())
        .isEqualByComparingTo("70");
  }

  @Test
  void run_interactionAndReviewerGiven_areNotAsked() throws IOException {
    FormDialog.Result result =
        FormDialog.of(DeskCard.card(), "en", terminal("", "", "1"))
            .withInteraction("call-7")
            .withReviewer("ana")
            .run();

    assertThat(shown).contains("channel> ").doesNotContain("Interaction> ", "Reviewer> ");
    assertThat(result.evaluation().interaction().id()).isEqualTo("call-7");
    assertThat(result.evaluation().reviewer().id()).isEqualTo("ana");
    assertThat(result.evaluation().answers()).isEqualTo(Map.of("greeting", Answer.of("yes")));
  }

  @Test
  void run_blankInteraction_isAsked() throws IOException {
    FormDialog.of(DeskCard.card(), "en", terminal())
        .withInteraction(" ")
        .withReviewer("ana")
        .withReviewer(null)
        .run();

    assertThat(shown).contains("Interaction> ");
  }

  @Test
  void run_nothingAnswered_hasNoScore() throws IOException {
    assertThat(answer("").explanation()).isNull();
  }
}
