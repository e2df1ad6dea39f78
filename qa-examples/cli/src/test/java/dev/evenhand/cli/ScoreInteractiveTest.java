package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreInteractiveTest {
  private static final String CARD =
      """
      {"id": "chat", "version": "1.0.0", "title": "Chat", "scoring": {"passMark": 80},
       "sections": [{"id": "all", "title": "All", "questions": [
        {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "commentRequiredOn": ["no"]},
        {"id": "tone", "ask": "Tone?", "type": "rating",
         "options": [{"value": "bad", "score": 0}, {"value": "good", "score": 1}]}]}]}
      """;

  @TempDir private Path folder;
  private final InputStream before = System.in;

  @AfterEach
  void giveBack() {
    System.setIn(before);
  }

  private RunResult score(String typed, Object... more) throws Exception {
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    Path card = Files.writeString(folder.resolve("chat.scorecard.json"), CARD);
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = "score";
    arguments[1] = card;
    arguments[2] = "--interactive";
    System.arraycopy(more, 0, arguments, 3, more.length);
    return RunResult.qa(arguments);
  }

  @Test
  void score_pipedAnswers_explainsAndAddsALineThatScoresTheSame() throws Exception {
    Path file = folder.resolve("tried.ndjson");
    RunResult result = score("call-7\nme\n2\nno name\n2\n", "-o", file);

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("interaction call-7, reviewer me", "50.00 %  FAILED  (pass mark 80 %)");
    assertThat(result.out()).contains("To pass, 1 other answer");
    assertThat(result.err())
        .contains(
            "1.1  Greeted?  (50\u00a0% of the score)\n  1  Yes\n  2  No [comment needed]\nAnswer> ")
        .endsWith("\nThe evaluation is added to %s.\n".formatted(file));
    assertThat(Files.readString(file)).contains("\"comments\":{\"greeting\":\"no name\"}");
    assertThat(
            RunResult.qa("score", "--scorecard", folder.resolve("chat.scorecard.json"), file).out())
        .contains("call-7  50.00 %  FAILED");
  }

  @Test
  void score_interactionAndReviewerGiven_asksQuestionsAtOnce() throws Exception {
    RunResult result = score("1\n2\n", "--interaction", "call-7", "--reviewer", "ana");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("interaction call-7, reviewer ana", "100.00 %  PASSED");
    assertThat(result.err()).doesNotContain("Interaction>", "Reviewer>");
  }

  @Test
  void score_interactionOrReviewerWithoutQuestions_saysWithWhatTheyGo() throws Exception {
    assertThat(RunResult.qa("score", "x", "--interaction", "call-7").err())
        .isEqualTo("--interaction goes with --interactive; add that.\n");
    assertThat(RunResult.qa("score", "x", "--reviewer", "ana").err())
        .isEqualTo("--reviewer goes with --interactive; add that.\n");
  }

  @Test
  void score_inputEnds_addsTheLineAndSaysThatItIsNotFinished() throws Exception {
    Path file = folder.resolve("tried.ndjson");

    assertThat(score("\n\n1\n", "-o", file).err())
        .endsWith("\nThe evaluation is added to %s as it is, not finished.\n".formatted(file));
  }

  @Test
  void score_inputEnds_scoresWhatIsAnsweredAndSaysWhatIsOpen() throws Exception {
    RunResult result = score("\n\n1\n", "-o", "-");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("100.00 %  PASSED")
        .endsWith("\"answers\":{\"greeting\":\"yes\"}}\n");
    assertThat(result.err())
        .endsWith("This is the score so far; open is:\n1.2 Tone? Please answer this question.\n");
  }

  @Test
  void score_nothingTyped_writesNothing() throws Exception {
    Path file = folder.resolve("tried.ndjson");
    RunResult result = score("", "-o", file);

    assertThat(result.out()).isEqualTo("No score: nothing was answered that counts.\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void score_thatCannotBeKept_isShown() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    RunResult result = score("call-7\nme\n1\n1\n", "-o", pipe);

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "The evaluation could not be added to %s; it is:\n".formatted(pipe),
            "%s is no ordinary file; save to another".formatted(pipe));
    assertThat(result.out()).contains("\"interaction\":\"call-7\",\"reviewer\":\"me\"");
  }

  @Test
  void score_ontoTheCard_isRefused() throws Exception {
    Path card = folder.resolve("chat.scorecard.json");

    assertThat(score("", "-o", card).err())
        .isEqualTo("--output %s is what is read; name another file.\n".formatted(card));
    assertThat(card).hasContent(CARD);
  }

  @Test
  void score_interactiveMisused_saysWhatToDo() throws Exception {
    assertThat(RunResult.qa("score", "--interactive").err())
        .isEqualTo(
            "--interactive: say which card, as in qa score my.scorecard.json --interactive.\n");
    assertThat(RunResult.qa("score", "x", "--scorecard", "phone-support", "--interactive").err())
        .isEqualTo(
            "--interactive asks the questions of one card; leave out INPUT or --scorecard.\n");
    assertThat(RunResult.qa("score", "x", "-o", folder.resolve("o")).err())
        .isEqualTo("--output goes with --interactive; add that.\n");
  }
}
