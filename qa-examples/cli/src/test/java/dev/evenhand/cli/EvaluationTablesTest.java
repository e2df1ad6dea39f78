package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.evaluation.EvaluationLine;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with a column a question, scored and calibrated by a card. */
class EvaluationTablesTest {
  private static final String TABLE =
      """
      Call ID,Reviewer,greeting,Recapped?
      1001,Ana,yes,yes
      1002,Ana,Yes,N/A
      1003,Ben,no,yes
      """;

  @TempDir Path folder;
  private Path card;

  @BeforeEach
  void writeCard() throws IOException {
    card =
        Files.writeString(
            folder.resolve("first.scorecard.json"),
            """
            {"id": "first", "version": "1.0.0", "title": "First", "sections": [
              {"id": "s", "title": "S", "questions": [
                {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1},
                {"id": "recap", "ask": "Recapped?", "type": "yes-no", "weight": 1,
                 "allowNotApplicable": true}]}]}
            """);
  }

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("calls.csv"), text);
  }

  @Test
  void score_ofATable_isThatOfItsRows_andTellsHowItWasRead() throws IOException {
    RunResult ran = RunResult.qa("score", "--scorecard", card, table(TABLE));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            1001/Ana  1001  100.00 %  SCORED
            1002/Ana  1002  100.00 %  SCORED
            1003/Ben  1003  50.00 %  SCORED
            3 scored, mean 83.33 %
            """);
    assertThat(ran.err())
        .contains("'Call ID' is the interaction", "\"Yes\" as an answer", "\"N/A\" as an answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"})
  void score_ofATable_isTheSameInEveryEncoding(String name) throws IOException {
    String text = "\uFEFF" + TABLE.replace("Ana", "J\u00f6rg");
    byte[] bytes =
        (name.startsWith("UTF") ? text : text.substring(1)).getBytes(Charset.forName(name));
    Path input = Files.write(folder.resolve("calls.csv"), bytes);

    assertThat(RunResult.qa("score", "--scorecard", card, input).out())
        .contains("1001/J\u00f6rg  1001  100.00 %", "3 scored, mean 83.33 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s,\n%s]", "%s\n%s\n"})
  void score_ofFlatJson_isThatOfATable(String form) throws IOException {
    String first =
        "{\"Call ID\": 1001, \"Reviewer\": \"Ana\", \"greeting\": \"yes\", \"recap\": \"no\"}";
    String second = first.replace("1001", "1002").replace("\"yes\"", "true");

    RunResult ran =
        RunResult.qa("score", "--scorecard", card, table(form.formatted(first, second)));

    assertThat(ran.out())
        .startsWith("1001/Ana  1001  50.00 %")
        .contains("1002/Ana  1002  50.00 %", "2 scored");
  }

  @Test
  void score_strict_refusesATableThatLeavesSomethingOpen() throws IOException {
    RunResult open = RunResult.qa("score", "--strict", "--scorecard", card, table(TABLE));
    RunResult exact =
        RunResult.qa(
            "score",
            "--strict",
            "--scorecard",
            card,
            table("id,interaction,reviewer,greeting,recap\ne1,c1,Ana,yes,n/a\n"));

    assertThat(open.exit()).isEqualTo(2);
    assertThat(open.err()).contains("[sheet-read]");
    assertThat(exact.exit()).isZero();
    assertThat(exact.err()).isEmpty();
  }

  @Test
  void score_rejects_areATableAgain() throws IOException {
    Path rejects = folder.resolve("rejects.csv");

    RunResult ran =
        RunResult.qa(
            "score",
            "--scorecard",
            card,
            "--rejects",
            rejects,
            table(TABLE + "1004,Ben,maybe,yes\n"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("calls.csv:5 /answers/greeting: ");
    assertThat(Files.readString(rejects))
        .isEqualTo("Call ID,Reviewer,greeting,Recapped?\n1004,Ben,maybe,yes\n");
  }

  @Test
  void score_rejectsOfATableWithSemicolons_haveThemToo_andCellsAsTheyCame() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    Path input = table("id;greeting;recap\ne1;yes;yes\n=e2;may, be;yes\ne3;\"a;b\";yes\n");

    RunResult ran = RunResult.qa("score", "--scorecard", card, "--rejects", rejects, input);
    RunResult again = RunResult.qa("score", "--scorecard", card, rejects);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(Files.readString(rejects))
        .isEqualTo("id;greeting;recap\n=e2;may, be;yes\ne3;\"a;b\";yes\n");
    assertThat(again.err()).contains("rejects.csv:2 /answers/greeting", "rejects.csv:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "greeting\n"})
  void score_ofWhatIsNoTableYet_isToldHowToWriteOne(String text) throws IOException {
    RunResult ran = RunResult.qa("score", "--scorecard", card, table(text));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("Give a table whose first row names the columns; or one JSON object a line.");
    assertThat(RunResult.qa("score", table(text)).err())
        .contains("Write one JSON object a line; or give a table, with --scorecard CARD.");
  }

  @Test
  void sheet_ofEvaluationsWithoutSheets_isRefused() throws IOException {
    String json =
        """
        {"id":"1","scorecard":"first@1.0.0","interaction":"1","reviewer":"a","answers":{"greeting":"no"}}
        """;

    RunResult csv = RunResult.qa("score", "--scorecard", card, "--sheet", "May", table(TABLE));
    RunResult lines = RunResult.qa("score", "--scorecard", card, "--sheet", "May", table(json));

    assertThat(csv.exit()).isEqualTo(2);
    assertThat(csv.err())
        .contains("has no sheets. Leave out qa's option --sheet;")
        .contains("[no-sheets]");
    assertThat(lines.exit()).isEqualTo(2);
    assertThat(lines.err())
        .contains(
            "in JSON, to which --sheet does not apply. Leave it out; or give the table that it is"
                + " meant for.");
  }

  @Test
  void strict_refusesATableOfGuessedColumns_beforeItsRows() throws IOException {
    RunResult strict =
        RunResult.qa("score", "--scorecard", card, "--strict", table("Call,greeting\n1,yes\n"));

    assertThat(strict.exit()).isEqualTo(2);
    assertThat(strict.out()).isEmpty();
    assertThat(strict.err())
        .contains(":1: this would be a guess: read as a row an evaluation and a column a question:")
        .contains("'Call' is the interaction");
  }

  @Test
  void optionsOfTables_forWhatIsNone_areRefused() throws IOException {
    String json =
        """
        {"id":"1","scorecard":"first@1.0.0","interaction":"1","reviewer":"a","answers":{"greeting":"no"}}
        """;

    RunResult score =
        RunResult.qa(
            "score", "--scorecard", card, "--delimiter", ";", "--keep-totals", table(json));
    RunResult shape =
        RunResult.qa("calibrate", "--scorecard", card, "--shape", "long", table(TABLE));
    RunResult form =
        RunResult.qa(
            "calibrate", "--from", "connect", "--scorecard", card, "--sheet", "2", table(json));

    assertThat(List.of(score.exit(), shape.exit(), form.exit())).containsOnly(2);
    assertThat(score.err())
        .contains(
            "these are evaluations in JSON, to which --delimiter and --keep-totals do not apply."
                + " Leave them out; or give the table that they are meant for.");
    assertThat(shape.err()).contains("these are evaluations, to which --shape does not apply.");
    assertThat(form.err())
        .contains("these are evaluations of another system, to which --sheet does not apply.");
  }

  @Test
  void score_ofATableWithoutACard_saysWhatIsMissing() throws IOException {
    Path input = table(TABLE);

    RunResult ran = RunResult.qa("score", input);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            input
                + ":1: this looks like a table, and rows of a table do not name the scorecard of their"
                + " answers. Say --scorecard CARD; or write one JSON object a line."
                + " [table-without-scorecard]\n");
  }

  @Test
  void score_ofATableWithoutQuestions_namesThoseOfTheCard() throws IOException {
    RunResult ran = RunResult.qa("score", "--scorecard", card, table("item,value\n1,2\n"));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("found item, value; allowed: greeting, recap.");
  }

  @Test
  void score_ofATableThatBreaksOff_tellsWhatItReadToThere_andKeepsTheRejects() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    Path input = table("id,greeting,recap\ne0,maybe,yes\ne1,yes,yes\ne2,\"y\"2,yes\n");

    RunResult ran = RunResult.qa("score", "--scorecard", card, "--rejects", rejects, input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("e1  e1  100.00 %", "1 scored, mean 100.00 %, 1 rejected");
    assertThat(ran.err()).contains("calls.csv:2 /answers/greeting", "[broken-csv]");
    assertThat(Files.readString(rejects)).isEqualTo("id,greeting,recap\ne0,maybe,yes\n");
  }

  @Test
  void evaluations_ofAStreamThatCantGoBack_areRead() throws IOException {
    InputStream once =
        new FilterInputStream(
            new ByteArrayInputStream(
                "{\"id\":\"e1\",\"scorecard\":\"a@1.0.0\"}".getBytes(StandardCharsets.UTF_8))) {
          @Override
          public boolean markSupported() {
            return false;
          }

          @Override
          public synchronized void reset() throws IOException {
            throw new IOException("mark/reset not supported");
          }
        };
    List<EvaluationLine> lines = new ArrayList<>();

    new EvaluationInput(null, new SheetOptions()).read(once, "session", lines::add);

    assertThat(lines).hasSize(1);
  }

  @Test
  void score_ofATableWithoutRows_saysSo() throws IOException {
    RunResult ran = RunResult.qa("score", "--scorecard", card, table("id,greeting,recap\n"));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("the table has no row below its header.", "[no-rows]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"day-first", "DAY_FIRST", "Month-First"})
  void dates_asTheHelpSays_areTaken(String order) throws IOException {
    assertThat(RunResult.qa("score", "--scorecard", card, "--dates", order, table(TABLE)).exit())
        .isZero();
  }

  @Test
  void dates_otherwise_areRefusedWithBothWords() throws IOException {
    assertThat(RunResult.qa("score", "--scorecard", card, "--dates", "us", table(TABLE)).err())
        .contains("--dates is 'us'; write day-first or month-first.");
  }

  @Test
  void aCardInAFileOfAnyName_isFound() throws IOException {
    Path other = Files.move(card, folder.resolve("card"));

    assertThat(RunResult.qa("score", "--scorecard", other, table(TABLE)).exit()).isZero();
    assertThat(CardFiles.exists(other.toString())).isTrue();
    assertThat(CardFiles.exists("no such \0 name")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oops\n%s", "%s\noops, again\n", "\"id\":\"e0\", \"x\": 1}\n%s"})
  void score_ofJsonWithALineThatIsNone_staysJson(String lines) throws IOException {
    String evaluation =
        "{\"id\":\"e1\",\"scorecard\":\"first@1.0.0\",\"interaction\":\"1\",\"reviewer\":\"Ana\","
            + "\"answers\":{\"greeting\":\"yes\",\"recap\":\"yes\"}}";

    RunResult ran = RunResult.qa("score", "--scorecard", card, table(lines.formatted(evaluation)));

    assertThat(ran.err()).doesNotContain("table", "column");
  }

  @Test
  void calibrate_ofATableOfACard_isThatOfItsEvaluations() throws IOException {
    StringBuilder rows = new StringBuilder("interaction,reviewer,greeting,recap\n");
    StringBuilder lines = new StringBuilder();
    for (int call = 0; call < 20; call++) {
      for (String reviewer : new String[] {"Ana", "Ben"}) {
        String answer = (call + reviewer.length() * (call % 7)) % 2 == 0 ? "yes" : "no";
        String other = call % 5 == 0 && reviewer.equals("Ben") ? "yes" : answer;
        rows.append("c%s,%s,%s,%s\n".formatted(call, reviewer, answer, other));
        lines.append(
            ("{\"id\":\"c%1$s/%2$s\",\"scorecard\":\"first@1.0.0\",\"interaction\":\"c%1$s\","
                    + "\"reviewer\":\"%2$s\",\"answers\":{\"greeting\":\"%3$s\",\"recap\":\"%4$s\"}}\n")
                .formatted(call, reviewer, answer, other));
      }
    }
    Path json = Files.writeString(folder.resolve("calls.txt"), lines);

    String ofTable = calibrated(table(rows.toString()));

    assertThat(ofTable)
        .contains("Total score")
        .isEqualTo(calibrated(json).replace("calls.txt", "calls.csv"));
  }

  private String calibrated(Path input) {
    return RunResult.qa("calibrate", "--scorecard", card, input).out();
  }

  @Test
  void calibrate_ofATableThatTellsNoReviewers_isRefused() throws IOException {
    RunResult ran =
        RunResult.qa("calibrate", "--scorecard", card, table("call,greeting,recap\n1,yes,no\n"));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("no column tells who reviewed. Add a column 'reviewer'", "[no-reviewers]");
  }

  @Test
  void calibrate_ofRatings_staysThat_withACardAtHand() throws IOException {
    RunResult ran =
        RunResult.qa(
            "calibrate",
            "--scorecard",
            card,
            table("item,rater,value\n1,a,5\n1,b,5\n2,a,4\n2,b,3\n"));

    assertThat(ran.out()).contains("Ratings 4");
  }

  @Test
  void calibrate_strict_refusesEvaluationsThatAreNotExact() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("e.ndjson"),
            "{\"id\":\"1\",\"scorecard\":\"first@1.0.0\",\"interaction\":\"1\",\"reviewer\":\"Ana\","
                + "\"answers\":{\"greeting\":\"YES\",\"recap\":\"yes\"}}\n",
            StandardCharsets.UTF_8);

    assertThat(RunResult.qa("calibrate", "--scorecard", card, input).exit()).isZero();
    RunResult strict = RunResult.qa("calibrate", "--strict", "--scorecard", card, input);
    assertThat(strict.exit()).isNotZero();
    assertThat(strict.err()).contains("[answer-spelling]");
  }
}
