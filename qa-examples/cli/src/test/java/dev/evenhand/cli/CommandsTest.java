package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final String GOOD =
      """
      {"id":"e-1","scorecard":"tiny@1.0.0","interaction":"c-1","reviewer":"ana","answers":{"a":"yes","b":"no"}}
      """;
  private static final String OPEN =
      """
      {"id":"e-2","scorecard":"tiny@1.0.0","interaction":"c-2","reviewer":"ana","answers":{"a":"yes"}}
      """;
  private static final String BROKEN = "{\"id\":\n";

  @TempDir Path folder;

  @Test
  void demo_tellsWhoIsHarsh_andWhatToRewrite() {
    Ran ran = Ran.qa("demo");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("phone-support@1.0.0")
        .containsPattern("dmitri +\\d+ +[0-9.]+ +\\+[0-9.]+ \\([0-9.]+ to [0-9.]+\\) +harsh")
        .containsPattern("1\\. +ownership +\"How far");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone-support", "email-support", "live-chat", "compliance@1.0.0"})
  void everyCardThatComesWithQa_isListed_shown_andPassesItsTests(String card) {
    assertThat(Ran.qa("list").out()).contains(card.replace("@1.0.0", "") + "@1.0.0");
    assertThat(Ran.qa("show", card, "--full").exit()).isZero();
    Ran tested = Ran.qa("test", card);
    assertThat(tested.exit()).as(tested.out()).isZero();
  }

  @Test
  void test_thatFails_saysWhatIsOtherThanExpected() throws IOException {
    Path card = card("\"percent\": 60");

    Ran ran = Ran.qa("test", card);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            tiny@1.0.0
              FAILED  half: 50.00 %  FAILED
                      percent is 50.00, expected 60
            0 of 1 tests passed
            """);
  }

  @Test
  void score_text_isALineAnEvaluation_andTheMean() throws IOException {
    Ran ran = Ran.qa("score", "--scorecard", card("\"percent\": 50"), file(GOOD));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo("e-1  c-1  50.00 %  FAILED\n1 scored, mean 50.00 %\n");
  }

  @Test
  void score_json_holdsScoresRejectsAndAggregate() throws IOException {
    Path input = file(GOOD + BROKEN + OPEN);
    Path rejects = folder.resolve("rejects.ndjson");

    Ran ran =
        Ran.qa(
            "score",
            "--scorecard",
            card("\"percent\": 50"),
            "--format",
            "json",
            "--rejects",
            rejects,
            input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"format\": \"evenhand-scores/1\"")
        .contains("\"ratio\": 0.5")
        .contains("\"line\": 2")
        .contains("question 'b' (B?) has no answer")
        .contains("\"how\": \"mean\"");
    assertThat(rejects).hasContent(BROKEN + OPEN);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .doesNotContain(".tmp")
          .hasSize(3);
    }
  }

  @Test
  void score_namesTheLineOfEachRejectedEvaluation() throws IOException {
    Path input = file(GOOD + "\n" + OPEN);

    Ran ran = Ran.qa("score", "--scorecard", card("\"percent\": 50"), input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            input
                + ":3 /answers: question 'b' (B?) has no answer. Answer it, or let the card say what"
                + " an open question counts (\"unanswered\"). [unanswered]\n");
  }

  @Test
  void score_byACardThatIsNotKnown_saysSo() throws IOException {
    Ran ran = Ran.qa("score", file(GOOD.replace("tiny", "phone-suport")));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("phone-suport").contains("phone-support");
  }

  @Test
  void calibrate_csv_reportsJson() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("r.csv"),
            "item,rater,value\n1,a,1\n1,b,1\n2,a,2\n2,b,3\n3,a,1\n3,b,1\n");

    Ran ran = Ran.qa("calibrate", csv, "--format", "json", "--scale", "ordinal");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("\"format\": \"evenhand-calibration/1\"")
        .contains("\"krippendorff-alpha-ordinal\"")
        .doesNotContain("\"krippendorff-alpha-nominal\"");
  }

  @Test
  void calibrate_withABadRow_usesTheRest_andExits1() throws IOException {
    Path csv = Files.writeString(folder.resolve("r.csv"), "item,rater,value\n1,a,1\n1,b,1\n2,a\n");

    Ran ran = Ran.qa("calibrate", csv);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("3 ratings, 1 rejected");
    assertThat(ran.err()).startsWith(csv + ":4: the row has 2 cells");
  }

  @Test
  void calibrate_unknownCriterion_orUnusableOption_isAWrongCall() throws IOException {
    Path csv = Files.writeString(folder.resolve("r.csv"), "item,rater,value\n1,a,1\n1,b,1\n");

    assertThat(Ran.qa("calibrate", csv, "--criterion", "tone").exit()).isEqualTo(2);
    assertThat(Ran.qa("calibrate", csv, "--confidence", "95").exit()).isEqualTo(2);
    assertThat(Ran.qa("calibrate", csv, "--scale", "nominally").exit()).isEqualTo(2);
    assertThat(Ran.qa("calibrate", csv, "--delimiter", ";;").exit()).isEqualTo(2);
  }

  @Test
  void wrongCall_saysHowToGetHelp() {
    Ran ran = Ran.qa("validat");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Try: qa --help");
  }

  @Test
  void help_isDataOfEveryCommand() {
    for (String command :
        List.of("demo", "validate", "test", "list", "show", "score", "compare", "compare-evaluations", "calibrate")) {
      Ran ran = Ran.qa(command, "--help");
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).contains("qa " + command);
    }
  }

  @Test
  void terminalCodesInFiles_neverReachTheTerminal() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("r.csv"),
            "item,rater,value\n1,\u001b[31mred,1\n1,b,1\n2,\u001b[31mred,2\n2,b,2\n");

    assertThat(Ran.qa("calibrate", csv).out()).doesNotContain("\u001b");
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("input.ndjson"), lines);
  }

  private Path card(String expected) throws IOException {
    return Files.writeString(
        folder.resolve("tiny.scorecard.json"),
        """
        {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 80},
         "sections": [{"id": "s", "title": "S", "questions": [
           {"id": "a", "ask": "A?", "type": "yes-no"}, {"id": "b", "ask": "B?", "type": "yes-no"}]}],
         "tests": [{"name": "half", "answers": {"a": "yes", "b": "no"}, "expect": {%s}}]}
        """
            .formatted(expected));
  }
}
