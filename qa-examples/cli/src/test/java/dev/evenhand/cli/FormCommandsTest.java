package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCommandsTest {
  private static final String FORM =
      """
      {"EvaluationForm": {"EvaluationFormId": "f1", "EvaluationFormVersion": 2, "Title": "Calls", "Status": "ACTIVE",
        "ScoringStrategy": {"Mode": "QUESTION_ONLY", "Status": "ENABLED"},
        "Items": [{"Section": {"Title": "All", "RefId": "all", "Items": [
          {"Question": {"Title": "Greeted?", "RefId": "greeted", "QuestionType": "SINGLESELECT", "Weight": 40,
            "QuestionTypeProperties": {"SingleSelect": {"Options": [{"RefId": "y", "Text": "Yes", "Score": 5}, {"RefId": "n", "Text": "No", "Score": 0}]}}}},
          {"Question": {"Title": "Solved?", "RefId": "solved", "QuestionType": "SINGLESELECT", "Weight": 60,
            "QuestionTypeProperties": {"SingleSelect": {"Options": [{"RefId": "y", "Text": "Yes", "Score": 10}, {"RefId": "n", "Text": "No", "Score": 0}]}}}}]}}]}}
      """;

  private static final String EVALUATIONS =
      """
      [{"EvaluationId": "e-1", "Metadata": {"ContactId": "c-1", "EvaluatorArn": "a/ana", "Score": {"Percentage": 40}}, "Status": "SUBMITTED",
        "Answers": {"greeted": {"Value": {"StringValue": "y"}}, "solved": {"Value": {"StringValue": "n"}}}},
       {"EvaluationId": "e-2", "Metadata": {"ContactId": "c-2", "EvaluatorArn": "a/ana", "Score": {"Percentage": 50}}, "Status": "SUBMITTED",
        "Answers": {"greeted": {"Value": {"StringValue": "n"}}, "solved": {"Value": {"StringValue": "y"}}}},
       {"EvaluationId": "e-3", "Status": "DRAFT", "Answers": {}}]
      """;

  @TempDir Path folder;
  private Path form = Path.of("");
  private Path card = Path.of("");

  @BeforeEach
  void writeForm() throws IOException {
    form = Files.writeString(folder.resolve("form.json"), FORM);
    card = folder.resolve("calls.scorecard.json");
  }

  @Test
  void import_toAFile_writesACardThatIsFine_andTellsWhatWasLost() throws IOException {
    RunResult ran = RunResult.qa("import", "--from", "connect", form, "-o", card);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            Changes no score:
              dropped, as it is a state of the form in Amazon Connect. Raise the card's version instead.
                %s:1:103 /EvaluationForm/Status: "ACTIVE"

            Decided, as the documents leave it open:
              percentage: The percentage of a question is its score over that of its best answer.
                Otherwise: It could be the score over 10, as scores run from 0 to 10; the two agree where the best answer scores 10. Choose it with percentage=ten.

            28 values: 27 exactly, 0 approximated, 1 dropped; scores stay the same.
            """
                .formatted(form));
    assertThat(RunResult.qa("validate", card).out())
        .isEqualTo(card + ": fine. f1@2.0.0 has 2 questions and 0 tests.\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(form, card);
    }
  }

  @Test
  void import_toStandardOutput_writesTheCard_andTheReportBeside() {
    RunResult ran = RunResult.qa("import", "--from", "connect", form, "--format", "json");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("{\n  \"id\": \"f1\",\n  \"version\": \"2.0.0\",");
    assertThat(ran.err()).startsWith("{\n  \"format\": \"evenhand-transfer/1\",");
  }

  @Test
  void import_underAnotherChoice_makesAnotherCard() throws IOException {
    RunResult.qa("import", "--from", "connect", "--percentage", "ten", form, "-o", card);
    RunResult other =
        RunResult.qa("import", "--from", "connect", "--choice", "percentage=ten", form);

    assertThat(Files.readString(card)).isEqualTo(other.out()).contains("\"max\": 10");
  }

  @Test
  void import_strict_exits1WhereScoresMayDiffer() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.json"), FORM.replace("\"Status\": \"ACTIVE\"", "\"New\": 1"));

    assertThat(RunResult.qa("import", "--from", "connect", "--strict", form, "-o", card).exit())
        .isZero();
    assertThat(RunResult.qa("import", "--from", "connect", "--strict", odd, "-o", card).exit())
        .isEqualTo(1);
    assertThat(RunResult.qa("import", "--from", "connect", odd, "-o", card).exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "--from nowhere FORM | nowhere: there is no format of forms 'nowhere'; allowed: connect, genesys. Use one of these. [unknown-format]",
        "--from genesys FORM | FORM:1:1: this is JSON, but no evaluation form of Genesys Cloud: it has no questionGroups. Write what GET /api/v2/quality/forms/evaluations/{formId} answers into the file. [not-a-form]",
        "--from connect ABSENT | ABSENT: there is no such file. Check the name. [file-missing]",
        "--from connect FORM -o FORM | --output FORM is what is read; name another file.",
        "--from connect FORM -o FOLDER | --output FOLDER is a folder; name a file in it.",
        "--from connect --fatal lowest FORM | choice fatal: there is no choice 'fatal' for this system; allowed: percentage, over-100. Leave it out, or choose for the system it belongs to. [unknown-choice]"
      })
  void import_wrongCall_saysWhatToDo(String arguments, String message) {
    String[] words = ("import " + arguments).split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      words[i] = named(words[i]);
    }

    RunResult ran = RunResult.qa((Object[]) words);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo(named(message) + "\n");
    assertThat(form).hasContent(FORM);
  }

  private String named(String text) {
    return text.replace("ABSENT", folder.resolve("absent.json").toString())
        .replace("FORM", form.toString())
        .replace("FOLDER", folder.toString());
  }

  @Test
  void import_formThatCannotBeACard_exits1() throws IOException {
    Path one =
        Files.writeString(
            folder.resolve("one.json"),
            FORM.replace(", {\"RefId\": \"n\", \"Text\": \"No\", \"Score\": 0}", ""));

    RunResult ran = RunResult.qa("import", "--from", "connect", one);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("the form can't be a scorecard as it is: a question with 1 option");
  }

  @Test
  void export_ofAnImportedCard_importsToTheSameCard() throws IOException {
    Path exported = folder.resolve("exported.json");
    Path again = folder.resolve("again.scorecard.json");
    RunResult.qa("import", "--from", "connect", form, "-o", card);

    RunResult ran = RunResult.qa("export", "--to", "connect", card, "-o", exported);
    RunResult.qa("import", "--from", "connect", exported, "-o", again);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo("26 values: 26 exactly, 0 approximated, 0 dropped; scores stay the same.\n");
    assertThat(again).hasSameTextualContentAs(card);
  }

  @Test
  void export_ofACardOfTheCatalogue_writesTheForm() {
    RunResult ran = RunResult.qa("export", "--to", "genesys", "phone-support", "--strict");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).startsWith("{\n  \"id\": \"phone-support\",");
    assertThat(ran.err()).contains("May change scores:").endsWith("; scores may differ.\n");
  }

  @Test
  void export_unknownCard_saysSo() {
    RunResult ran = RunResult.qa("export", "--to", "connect", "phone-suport");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("phone-support");
  }

  @Test
  void score_evaluationsOfAnotherSystem_holdsThemAgainstItsScores() throws IOException {
    Path input = Files.writeString(folder.resolve("evaluations.json"), EVALUATIONS);
    Path rejects = folder.resolve("rejects.ndjson");
    RunResult.qa("import", "--from", "connect", form, "-o", card);

    RunResult ran =
        RunResult.qa(
            "score", "--from", "connect", "--scorecard", card, "--rejects", rejects, input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            e-1  c-1  40.00 %  SCORED
            e-2  c-2  60.00 %  SCORED
            2 scored, mean 50.00 %, 1 rejected
            """);
    assertThat(ran.err())
        .isEqualTo(
            """
            %s:5:36 /2/Status: the evaluation is a draft. Submit it in Amazon Connect first. [evaluation-unfinished]
            1 of 2 scores are those that Amazon Connect shows.
            e-2: 60.00 here, 50 in Amazon Connect
            Maybe the form was imported with another choice, or another version of it.
            """
                .formatted(input));
    assertThat(rejects)
        .hasContent("{\"EvaluationId\": \"e-3\", \"Status\": \"DRAFT\", \"Answers\": {}}\n");
  }

  @ParameterizedTest
  @CsvSource({"score", "calibrate"})
  void from_shortFormWithUnknownFields_toldOnceByName_andRefusedWhenStrict(String command)
      throws IOException {
    RunResult.qa("import", "--from", "connect", form, "-o", card);
    Path input =
        Files.writeString(
            folder.resolve("short.ndjson"),
            """
            {"id": "e-1", "reviewer": "ana", "answers": {"greeted": "y", "solved": "n"}}
            {"id": "e-2", "reviewer": "ben", "answers": {"greeted": "y", "solved": "n"}}
            {"id": "e-3", "answers": {"greeted": "y", "solved": "n"}}
            """);

    RunResult ran = RunResult.qa(command, "--from", "connect", "--scorecard", card, input);
    RunResult strict =
        RunResult.qa(command, "--strict", "--from", "connect", "--scorecard", card, input);

    String told = "has no 'reviewer', so it was left out, and so on: 2 times in all.";
    assertThat(ran.err() + ran.out()).containsOnlyOnce(told);
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.err()).contains(input + ":1", input + ":2").contains("[unknown-field]");
  }

  @Test
  void calibrate_evaluationsOfAnotherSystem_measuresItsReviewers() throws IOException {
    RunResult.qa("import", "--from", "connect", form, "-o", card);
    Path input = Files.writeString(folder.resolve("evaluations.json"), EVALUATIONS);

    RunResult ran = RunResult.qa("calibrate", "--from", "connect", "--scorecard", card, input);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("Evaluations 3, 1 not used");
    assertThat(ran.err()).contains("Submit it in Amazon Connect first. [evaluation-unfinished]");
  }

  @ParameterizedTest
  @CsvSource({"score", "calibrate"})
  void from_aFileThatIsTooLargeToHold_isRefused(String command) throws IOException {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "There is no /dev/zero here.");
    RunResult.qa("import", "--from", "connect", form, "-o", card);

    RunResult ran = RunResult.qa(command, "--from", "connect", "--scorecard", card, zero);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("these are more than 256 MiB", "[file-too-large]");
  }

  @Test
  void score_fromWithoutACard_saysWhatIsMissing() throws IOException {
    Path input = Files.writeString(folder.resolve("evaluations.json"), EVALUATIONS);

    RunResult ran = RunResult.qa("score", "--from", "connect", input);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "--from needs --scorecard: the card that qa import made of the evaluations' form.\n");
  }

  @Test
  void score_fromABrokenFile_isUnreadable() throws IOException {
    RunResult.qa("import", "--from", "connect", form, "-o", card);
    Path input = Files.writeString(folder.resolve("evaluations.json"), "[{]");

    RunResult ran = RunResult.qa("score", "--from", "connect", "--scorecard", card, input);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith(input + ":1:3: ");
  }

  @ParameterizedTest
  @CsvSource({"import", "export"})
  void help_showsExamples(String command) {
    RunResult ran = RunResult.qa(command, "--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Examples:").contains("qa " + command + " --");
  }
}
