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
  void demo_tellsWhoIsHarsh_andWhatToRewrite() throws IOException {
    Path page = folder.resolve("demo.html");

    RunResult ran = RunResult.qa("demo", "--output", page);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("phone-support@1.0.0")
        .contains("  - Harsher than the average reviewer: dmitri by 7.4 points (6.1 to 8.6).")
        .contains("  1. Agree what \"How far")
        .contains("Written to " + page + ": open it in a browser, print it, or mail it.");
    assertThat(ran.out().lines().count()).as("lines that somebody reads").isLessThanOrEqualTo(64);
    assertThat(Files.readString(page)).contains("harsher than the average reviewer.</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phone-support",
        "email-support",
        "live-chat",
        "compliance@1.0.0",
        "outbound-retention",
        "social-media",
        "escalation",
        "incident-communication",
        "ai-agent",
        "knowledge-article",
        "new-hire-readiness",
        "partner-audit",
        "coaching-session",
        "accessibility"
      })
  void everyCardThatComesWithQa_isListed_shown_andPassesItsTests(String card) {
    assertThat(RunResult.qa("list").out()).contains(card.replace("@1.0.0", "") + "@1.0.0");
    assertThat(RunResult.qa("show", card, "--full").exit()).isZero();
    RunResult tested = RunResult.qa("test", card);
    assertThat(tested.exit()).as(tested.out()).isZero();
  }

  @Test
  void test_thatFails_saysWhatIsOtherThanExpected() throws IOException {
    Path card = card("\"percent\": 60");

    RunResult ran = RunResult.qa("test", card);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            tiny@1.0.0
              WRONG  half: 50.00 %  FAILED
                     percent is 50.00, expected 60
            0 of 1 test passed
            Where a score is as you mean it, mend what the test expects; else mend its answers or the card.
            """);
  }

  @Test
  void score_text_isALineAnEvaluation_andTheMean() throws IOException {
    RunResult ran = RunResult.qa("score", "--scorecard", card("\"percent\": 50"), file(GOOD));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEqualTo("e-1  c-1  50.00 %  FAILED\n1 scored, mean 50.00 %\n");
  }

  @Test
  void score_json_holdsScoresRejectsAndAggregate() throws IOException {
    Path input = file(GOOD + BROKEN + OPEN);
    Path rejects = folder.resolve("rejects.ndjson");

    RunResult ran =
        RunResult.qa(
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

    RunResult ran = RunResult.qa("score", "--scorecard", card("\"percent\": 50"), input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            input
                + ":3 /answers/b: question 'b' (B?) has no answer. Answer it, or let the card say what"
                + " an open question counts (\"unanswered\"). [unanswered]\n");
  }

  @Test
  void score_byACardThatIsNotKnown_saysSo() throws IOException {
    RunResult ran = RunResult.qa("score", file(GOOD.replace("tiny", "phone-suport")));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("phone-suport").contains("phone-support");
  }

  @Test
  void calibrate_csv_reportsJson() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("r.csv"),
            "item,rater,value\n1,a,1\n1,b,1\n2,a,2\n2,b,3\n3,a,1\n3,b,1\n");

    RunResult ran = RunResult.qa("calibrate", csv, "--format", "json", "--scale", "ordinal");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("\"format\": \"evenhand-calibration/1\"")
        .contains("\"krippendorff-alpha-ordinal\"")
        .doesNotContain("\"krippendorff-alpha-nominal\"");
  }

  @Test
  void calibrate_lowIsGood_isOfACriterionThatIsThere() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("r.csv"), "item,rater,Errors\n1,a,1\n1,b,1\n2,a,2\n2,b,3\n");

    assertThat(RunResult.qa("calibrate", csv, "--low-is-good", "Errors").err())
        .doesNotContain("good-end-unknown");
    assertThat(RunResult.qa("calibrate", csv, "--low-is-good", "errors").err())
        .contains("--low-is-good: there is no criterion 'errors'; there is Errors.");
    assertThat(
            RunResult.qa("calibrate", csv, "--low-is-good", "Errors", "--high-is-good", "Errors")
                .err())
        .contains("'Errors' is both --low-is-good and --high-is-good.");
  }

  @Test
  void calibrate_withABadRow_usesTheRest_andExits1() throws IOException {
    Path csv = Files.writeString(folder.resolve("r.csv"), "item,rater,value\n1,a,1\n1,b,1\n2,a\n");

    RunResult ran = RunResult.qa("calibrate", csv);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("Ratings 3, 1 not used");
    assertThat(ran.err()).startsWith(csv + ":4: the row has 2 cells");
  }

  @Test
  void calibrate_unknownCriterion_orUnusableOption_isAWrongCall() throws IOException {
    Path csv = Files.writeString(folder.resolve("r.csv"), "item,rater,value\n1,a,1\n1,b,1\n");

    assertThat(RunResult.qa("calibrate", csv, "--criterion", "tone").exit()).isEqualTo(2);
    assertThat(RunResult.qa("calibrate", csv, "--confidence", "95").exit()).isEqualTo(2);
    assertThat(RunResult.qa("calibrate", csv, "--scale", "nominally").exit()).isEqualTo(2);
    assertThat(RunResult.qa("calibrate", csv, "--delimiter", ";;").exit()).isEqualTo(2);
  }

  @Test
  void calibrate_bootstrap_sameSeedSameBytes_anotherSeedNot() throws IOException {
    Path csv = ratings();

    RunResult first =
        RunResult.qa("calibrate", csv, "--bootstrap", "200", "--seed", "7", "--format", "json");

    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("\"seed\": 7", "\"interval\": \"percentile\"")
        .contains("\"interval\": \"bootstrap-percentile\"");
    assertThat(
            RunResult.qa("calibrate", csv, "--bootstrap", "200", "--seed", "7", "--format", "json"))
        .isEqualTo(first);
    assertThat(
            RunResult.qa("calibrate", csv, "--bootstrap", "200", "--seed", "8", "--format", "json")
                .out())
        .isNotEqualTo(first.out());
    assertThat(
            RunResult.qa(
                    "calibrate", csv, "--bootstrap", "200", "--interval", "bca", "--format", "json")
                .out())
        .contains("\"interval\": \"bootstrap-bca\"");
  }

  @Test
  void calibrate_columnsDelimiterAndDecimal_ofTheUsersFile() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("noten.csv"),
            "anruf;wer;note;wann\n1;ann;3,5;2026-01-31\n1;ben;4;2026-01-31\n2;ann;1;\n2;ben;1,5;\n");

    RunResult ran =
        RunResult.qa(
            "calibrate",
            csv,
            "--delimiter",
            ";",
            "--decimal",
            ",",
            "--item-column",
            "anruf",
            "--rater-column",
            "wer",
            "--value-column",
            "note",
            "--low-is-good",
            "note",
            "--time-column",
            "wann",
            "--detail",
            "all");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Ratings 4;", "krippendorff-alpha-interval");
  }

  @Test
  void calibrate_aWordAmongNumbers_isAWarning() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("r.csv"), "item,rater,value\n1,a,1\n1,b,2\n2,a,3\n2,b,unsure\n");

    RunResult warned = RunResult.qa("calibrate", csv);
    RunResult declared =
        RunResult.qa("calibrate", csv, "--not-applicable", "unsure", "--detail", "all");

    assertThat(warned.exit()).isZero();
    assertThat(warned.err())
        .isEqualTo(
            csv
                + ":5 value: 'unsure' on 'value' is no number, while 3 of 4 ratings are: so all"
                + " are compared as names, without order or distance. Correct it; or use qa's"
                + " option --not-applicable 'unsure' if it means so. [word-among-numbers]\n");
    assertThat(declared.err()).isEmpty();
    assertThat(declared.out()).contains("krippendorff-alpha-interval");
  }

  @Test
  void calibrate_reference_isComparedWith_andMustExist() throws IOException {
    Path csv = ratings();

    RunResult held = RunResult.qa("calibrate", csv, "--reference", "cleo");
    RunResult unknown = RunResult.qa("calibrate", csv, "--reference", "clio");

    assertThat(held.exit()).isZero();
    assertThat(held.out())
        .containsPattern("Reference cleo,\\s+whose own\\s+ratings are not among those below;")
        .doesNotContainPattern("(?m)^ +cleo +\\d");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo("--reference clio: no reviewer of that name; there are ann, ben, cleo.\n");
  }

  @Test
  void calibrate_session_withReference_unfinishedUsed_andItsSheet() throws IOException {
    Path card = card("\"percent\": 50");
    String lines =
        evaluation("e-1", "c-1", "ann", "\"a\":\"yes\",\"b\":\"no\"")
            + evaluation("e-2", "c-1", "ben", "\"a\":\"no\",\"b\":\"no\"")
            + evaluation("e-3", "c-1", "zoe", "\"a\":\"yes\",\"b\":\"yes\"")
            + evaluation("e-4", "c-2", "ann", "\"a\":\"yes\"");
    Path input = file(lines);

    RunResult rejected = RunResult.qa("calibrate", input, "--scorecard", card);
    RunResult sheet =
        RunResult.qa(
            "calibrate",
            input,
            "--scorecard",
            card,
            "--unfinished",
            "use",
            "--mode",
            "consensus",
            "--reference",
            "zoe",
            "--discuss");

    assertThat(rejected.exit()).isEqualTo(1);
    assertThat(rejected.out()).contains("Evaluations 4, 1 not used");
    assertThat(sheet.exit()).isZero();
    assertThat(sheet.out())
        .isEqualTo(
            input
                + """
                 by tiny@1.0.0: 4 evaluations

                What to talk about

                c-1: totals 100.00 points apart (ann 50.00, ben 0.00, reference zoe 100.00)
                  50.00 points  a  A?
                      no: ben
                      yes: ann, zoe
                  50.00 points  b  B?
                      no: ann, ben
                      yes: zoe
                """);
  }

  @Test
  void calibrate_modeWithoutItsReference_isAWrongCall() throws IOException {
    Path csv = ratings();

    assertThat(RunResult.qa("calibrate", csv, "--mode", "consensus").err())
        .isEqualTo(
            "--mode consensus needs --reference: whose evaluations are the others held against?\n");
    assertThat(RunResult.qa("calibrate", csv, "--mode", "blind", "--reference", "ann").exit())
        .isEqualTo(2);
    assertThat(RunResult.qa("calibrate", csv, "--bootstrap", "50").err())
        .isEqualTo("--bootstrap is 50; write a number from 100 to 1000000, such as 1000.\n");
    assertThat(RunResult.qa("calibrate", csv, "--decimal", ";").exit()).isEqualTo(2);
    assertThat(RunResult.qa("calibrate", csv, "--item-column", "call").err())
        .contains("no column 'call', which is to be the item");
  }

  @Test
  void calibrate_html_isAPage() throws IOException {
    RunResult ran = RunResult.qa("calibrate", ratings(), "--format", "html");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("<!DOCTYPE html>");
  }

  private Path ratings() throws IOException {
    return Files.writeString(
        folder.resolve("ratings.csv"),
        """
        item,rater,value
        1,ann,1
        1,ben,1
        1,cleo,2
        2,ann,2
        2,ben,3
        2,cleo,3
        3,ann,1
        3,ben,2
        3,cleo,1
        4,ann,3
        4,ben,3
        4,cleo,3
        """);
  }

  private static String evaluation(String id, String call, String reviewer, String answers) {
    return "{\"id\":\"%s\",\"scorecard\":\"tiny@1.0.0\",\"interaction\":\"%s\",\"reviewer\":\"%s\",\"answers\":{%s}}\n"
        .formatted(id, call, reviewer, answers);
  }

  @Test
  void wrongCall_saysHowToGetHelp() {
    RunResult ran = RunResult.qa("validat");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Try: qa --help");
  }

  @Test
  void help_ofEveryCommand_goesToStandardOutput() {
    for (String command :
        List.of(
            "demo",
            "validate",
            "test",
            "list",
            "show",
            "score",
            "compare",
            "compare-evaluations",
            "calibrate")) {
      RunResult ran = RunResult.qa(command, "--help");
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

    assertThat(RunResult.qa("calibrate", csv).out()).doesNotContain("\u001b");
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
