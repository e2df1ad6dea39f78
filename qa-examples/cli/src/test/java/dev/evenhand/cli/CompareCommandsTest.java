package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qa compare}, {@code qa compare-evaluations} and {@code qa score --explain}. */
class CompareCommandsTest {
  private static final String CARD =
      """
      {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 80},
       "sections": [{"id": "s", "title": "S", "questions": [
         {"id": "a", "ask": "A?", "type": "yes-no", "weight": 1},
         {"id": "b", "ask": "B?", "type": "yes-no", "weight": 1}]}]}
      """;

  @TempDir Path folder;
  private Path first;

  @BeforeEach
  void writeCard() throws IOException {
    first = write("first.scorecard.json", CARD);
  }

  @Test
  void compare_sameCard_exits0() {
    RunResult ran = RunResult.qa("compare", first, first);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("tiny@1.0.0 -> tiny@1.0.0\nNothing differs.\n");
  }

  @Test
  void compare_versionNotRaisedFarEnough_exits1() throws IOException {
    Path second = card("1.0.1", "\"weight\": 3");

    RunResult ran = RunResult.qa("compare", first, second);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            tiny@1.0.0 -> tiny@1.0.1
            Scores may not be compared: 1 change can move them.
            Version: 1.0.1 is too little; raise it to 2.0.0 (major).

            Can move scores
              question 'b' weight: 1 -> 3

            Shares of the score that differ, when everything applies
              question 'a'  50.00 %  ->  25.00 %
              question 'b'  50.00 %  ->  75.00 %
            """);
  }

  @Test
  void compare_withEvaluations_tellsWhoseScoresChange_andWhichCanNotBeScored() throws IOException {
    Path second = card("2.0.0", "\"weight\": 3");
    Path input =
        write(
            "e.ndjson",
            evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no")
                + evaluation("e-2", "tiny@1.0.0", "ben", "no", "yes")
                + evaluation("e-3", "tiny@0.9.0", "ben", "no", "yes"));

    RunResult ran = RunResult.qa("compare", first, second, "--evaluations", input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .endsWith(
            """

            Evaluations: 2 scored by both cards, 2 of them otherwise; 1 not scored by both
              mean 50.00 % -> 50.00 %

            The most moved
              e-1  call-1  50.00 %  FAILED  ->  25.00 %  FAILED  -25.00
              e-2  call-1  50.00 %  FAILED  ->  75.00 %  FAILED  +25.00

            Not scored by both, the reasons with the first place of each
              1  by the first card  INPUT:3 /scorecard: the evaluation was made with another scorecard or version, found tiny@0.9.0; allowed: tiny@1.0.0. Score it by the version it was made with. [other-scorecard]
            """
                .replace("INPUT", input.toString()));
    assertThat(RunResult.qa("compare", first, second, "--format", "json").out())
        .startsWith("{\n  \"format\": \"evenhand-card-comparison/1\",")
        .doesNotContain("\"evaluations\"");
    assertThat(
            RunResult.qa("compare", first, second, "--evaluations", input, "--format", "json")
                .out())
        .contains("\"evaluations\": {\n    \"scored\": 2,");
  }

  @Test
  void compare_whatCanNotBeRead_exits2() throws IOException {
    RunResult missing = RunResult.qa("compare", first, folder.resolve("no.json"));
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no such file");

    RunResult noEvaluations = RunResult.qa("compare", first, first, "--evaluations", folder);
    assertThat(noEvaluations.exit()).isEqualTo(2);
    assertThat(noEvaluations.err()).contains("this is a directory");

    assertThat(RunResult.qa("compare", first).exit()).isEqualTo(2);
    assertThat(RunResult.qa("compare", "phone-support@9.9.9", "phone-support").exit()).isEqualTo(1);
  }

  @Test
  void compareEvaluations_ofOneFile_byIds() throws IOException {
    Path input =
        write(
            "e.ndjson",
            evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no")
                + evaluation("e-2", "tiny@1.0.0", "ben", "yes", "yes")
                + evaluation("e-3", "tiny@1.0.0", "cleo", "no", "yes"));

    RunResult ran =
        RunResult.qa("compare-evaluations", input, "--ids", "e-1,e-3", "--scorecard", first);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            tiny@1.0.0, interaction call-1
              ana   e-1  50.00 %  FAILED
              cleo  e-3  50.00 %  FAILED
            2 questions answered differently; the scores are equal

                      ana  cleo   moved   alone
            A?        yes  no    -50.00  -50.00
            B?        no   yes   +50.00  +50.00
            together               0.00
            (moved: what the difference adds to the second score; alone: what the first would gain by this answer only)
            """);
  }

  @Test
  void compareEvaluations_ofTwoFiles_asJson() throws IOException {
    Path one = write("1.ndjson", evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no"));
    Path other = write("2.ndjson", evaluation("e-1", "tiny@1.0.0", "ben", "yes", "yes"));

    RunResult ran =
        RunResult.qa("compare-evaluations", one, other, "--cards", folder, "--format", "json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("{\n  \"format\": \"evenhand-evaluation-comparison/1\",")
        .contains("\"moved\": 0.5,");
  }

  @Test
  void compareEvaluations_besideCardsThatAreThereTwice_compares() throws IOException {
    String other =
        "{\"id\":\"x\",\"version\":\"1.0.0\",\"title\":\"T\",\"sections\":[{\"id\":\"s\","
            + "\"title\":\"S\",\"questions\":[{\"id\":\"a\",\"ask\":\"A?\",\"type\":\"yes-no\"}]}]}";
    write("x1.scorecard.json", other);
    write("x2.scorecard.json", other);
    Path one = write("1.ndjson", evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no"));
    Path two = write("2.ndjson", evaluation("e-1", "tiny@1.0.0", "ben", "yes", "yes"));

    RunResult ran = RunResult.qa("compare-evaluations", one, two, "--cards", folder);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("scorecard x@1.0.0 is already in");
  }

  @Test
  void compareEvaluations_thatDoNotBelongTogether_exits1() throws IOException {
    String second =
        evaluation("e-2", "tiny@2.0.0", "ben", "yes", "yes").replace("call-1", "call-2");
    Path input = write("e.ndjson", evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no") + second);

    RunResult ran = RunResult.qa("compare-evaluations", input, "--cards", folder);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            input
                + ":2 /interaction: the evaluations are of different interactions, found call-2;"
                + " allowed: call-1, as in evaluation e-1. Choose two of one interaction."
                + " [different-interactions]\n"
                + input
                + ":2 /scorecard: the evaluations were made with different cards or versions, found"
                + " tiny@2.0.0; allowed: tiny@1.0.0, as in evaluation e-1. Choose two of one version;"
                + " \"qa compare\" tells how the cards differ. [different-scorecards]\n");
  }

  @Test
  void compareEvaluations_withoutTwo_exits2_andSaysWhich() throws IOException {
    Path input =
        write(
            "e.ndjson",
            evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no")
                + evaluation("e-2", "tiny@1.0.0", "ben", "yes", "yes")
                + evaluation("e-3", "tiny@1.0.0", "cleo", "no", "yes"));

    RunResult three = RunResult.qa("compare-evaluations", input);
    assertThat(three.exit()).isEqualTo(2);
    assertThat(three.err())
        .isEqualTo(
            input
                + ": there are 3 evaluations, not 2, found e-1, e-2, e-3. Choose two by their ids"
                + " with --ids A,B. [which-evaluations]\n");

    Path twice =
        write(
            "twice.ndjson",
            evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no")
                + evaluation("e-2", "tiny@1.0.0", "ben", "yes", "yes")
                + evaluation("e-2", "tiny@1.0.0", "cleo", "no", "yes"));
    RunResult different = RunResult.qa("compare-evaluations", twice, "--ids", "e-1,e-2");
    assertThat(different.exit()).isEqualTo(1);
    assertThat(different.err()).contains("evaluation 'e-2' says different things on lines 2, 3");
    assertThat(RunResult.qa("compare-evaluations", input, "--ids", "e-1,e-9").err())
        .isEqualTo(
            input + ": there is no evaluation 'e-9'. Maybe you mean \"e-1\". [no-evaluation]\n");
    RunResult one = RunResult.qa("compare-evaluations", input, "--ids", "e-1");
    assertThat(one.exit()).isEqualTo(2);
    assertThat(one.err()).isEqualTo("--ids names 1; name two, such as --ids e-1,e-2.\n");
  }

  @Test
  void scoreExplain_tellsHowToPass_inEveryFormat() throws IOException {
    Path input = write("e.ndjson", evaluation("e-1", "tiny@1.0.0", "ana", "yes", "no"));

    assertThat(RunResult.qa("score", input, "--scorecard", first, "--explain").out())
        .isEqualTo(
            """
            tiny@1.0.0, evaluation e-1: interaction call-1, reviewer ana
            50.00 %  FAILED  (pass mark 80 %)

            S          50.00  of  100.00
              A?  yes  50.00  of   50.00  weight 1
              B?  no    0.00  of   50.00  weight 1

            Most points lost: b (50.00)

            To pass, 1 other answer (no fewer would do):
              b  no  ->  yes
              then 100.00 %  PASSED

            Points lost, and what one other answer would add to the score
              b  50.00  no   yes +50.00 PASSED
              a   0.00  yes  no -50.00

            1 scored, mean 50.00 %
            """);
    assertThat(
            RunResult.qa("score", input, "--cards", folder, "--explain", "--format", "ndjson")
                .out())
        .contains("\"whatIf\":{\"reasons\":[{\"question\":\"b\",\"title\":\"B?\",\"lost\":0.5}]");
    assertThat(
            RunResult.qa("score", input, "--cards", folder, "--explain", "--format", "json").out())
        .startsWith("{\n  \"format\": \"evenhand-scores/1\",")
        .contains("\"whatIf\": {");
    assertThat(RunResult.qa("score", input, "--cards", folder, "--format", "json").out())
        .doesNotContain("\"whatIf\"", "\"explanation\"");
  }

  private Path card(String version, String weight) throws IOException {
    int last = CARD.lastIndexOf("\"weight\": 1");
    String changed = CARD.substring(0, last) + weight + CARD.substring(last + 11);
    return write("second.scorecard.json", changed.replace("1.0.0", version));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String evaluation(String id, String card, String reviewer, String a, String b) {
    return """
        {"id":"%s","scorecard":"%s","interaction":"call-1","reviewer":"%s","answers":{"a":"%s","b":"%s"}}
        """
        .formatted(id, card, reviewer, a, b);
  }
}
