package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.evaluation.Reviewer;
import dev.evenhand.api.form.FormEvaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormEvaluationsTest {
  private static final Scorecard QUESTIONS = Forms.own("connect-questions").imported().scorecard();
  private static final Scorecard CHAT = Forms.own("genesys-full").imported().scorecard();

  private static final String API =
      """
      {"Evaluation": {"EvaluationId": "e-1", "EvaluationArn": "arn:x",
        "Metadata": {"ContactId": "call-1", "EvaluatorArn": "arn:aws:connect:eu:0:instance/i/agent/ana",
          "ContactAgentId": "a-7", "CalibrationSessionId": "cal-1",
          "AutoEvaluation": {"AutoEvaluationEnabled": true}, "Score": {"Percentage": 82.5}},
        "Answers": {
          "greeted": {"Value": {"StringValue": "yes"}, "SystemSuggestedValue": {"StringValue": "no"}},
          "verified": {"Value": {"NotApplicable": true}},
          "steps": {"Value": {"StringValues": ["sum", "bye"]}},
          "duration": {"Value": {"NumericValue": 250.5}},
          "note/1 ü": {"Value": {"StringValue": "said n/a"}},
          "callback": {"Value": {"DateTimeValue": "2026-11-22T10:00:00Z"}},
          "asked": {}},
        "Notes": {"greeted": {"Value": "Warm."}, "opening": {"Value": "of a section"}},
        "Status": "SUBMITTED", "CreatedTime": 1764055000, "LastModifiedTime": 1764055608.649},
       "EvaluationForm": {"EvaluationFormId": "0b1f5c1e-aaaa-bbbb-cccc-000000000001", "EvaluationFormVersion": 3}}
      """;

  private static final String GENESYS =
      """
      {"id": "e-2", "conversation": {"id": "chat-1"}, "agent": {"id": "a-1"}, "evaluator": {"id": "ben"},
       "calibration": {"id": "cal-2"}, "status": "FINISHED", "submittedDate": "2026-11-01T10:00:00.000Z",
       "evaluationForm": {"id": "f0000000-0000-4000-8000-000000000001"},
       "answers": {"totalScore": 91, "comments": "Overall.", "questionGroupScores": [
         {"questionGroupId": "g1", "questionScores": [
           {"questionId": "q-greet", "answerId": "y", "score": 2, "comments": "Nice."},
           {"questionId": "q-verify", "answerId": "full", "markedNA": false, "comments": "Both."}]},
         {"questionGroupId": "g2", "questionScores": [
           {"questionId": "q-steps", "multipleSelectQuestionOptionScores": [
             {"questionId": "s-ask", "answerId": "s-ask-1"}, {"questionId": "s-test", "markedNA": true}]},
           {"questionId": "q-tone", "markedNA": true, "systemMarkedNA": true},
           {"questionId": "q-text", "freeTextAnswer": "Long chat."},
           {"questionId": "q-nps", "npsScore": 9}]},
         {"questionGroupId": "g3", "markedNA": true, "questionScores": []}]}}
      """;

  @Test
  void connect_answerOfTheApi_isReadWhole() {
    FormEvaluation read = one(Forms.CONNECT, API, QUESTIONS);
    Evaluation evaluation = read.evaluation().orThrow();

    assertThat(evaluation.id()).isEqualTo("e-1");
    assertThat(evaluation.scorecard()).isEqualTo(QUESTIONS.ref());
    assertThat(evaluation.interaction().id()).isEqualTo("call-1");
    assertThat(evaluation.interaction().agent()).isEqualTo("a-7");
    assertThat(evaluation.reviewer()).isEqualTo(new Reviewer("ana", Reviewer.Kind.MODEL));
    assertThat(evaluation.session()).isEqualTo("cal-1");
    assertThat(evaluation.at()).isEqualTo(Instant.ofEpochMilli(1_764_055_608_649L));
    assertThat(evaluation.answers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "greeted",
                Answer.of("yes"),
                "verified",
                Answer.notApplicable(),
                "steps",
                Answer.of(List.of("sum", "bye")),
                "duration",
                new Answer.Quantity(new BigDecimal("250.5")),
                FormIds.id("note/1 ü"),
                new Answer.Word("said n/a"),
                "callback",
                new Answer.Word("2026-11-22")));
    assertThat(evaluation.comments()).containsExactly(Map.entry("greeted", "Warm."));
    assertThat(read.percent()).isEqualByComparingTo("82.5");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void genesys_answerOfTheApi_isReadWhole() {
    FormEvaluation read = one(Forms.GENESYS, GENESYS, CHAT);
    Evaluation evaluation = read.evaluation().orThrow();

    assertThat(evaluation.interaction().id()).isEqualTo("chat-1");
    assertThat(evaluation.interaction().agent()).isEqualTo("a-1");
    assertThat(evaluation.reviewer()).isEqualTo(Reviewer.of("ben"));
    assertThat(evaluation.session()).isEqualTo("cal-2");
    assertThat(evaluation.at()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
    assertThat(evaluation.answers())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "q-greet", Answer.of("y"),
                "q-verify", Answer.of("full"),
                "s-ask", Answer.of("s-ask-1"),
                "s-test", Answer.notApplicable(),
                "q-text", new Answer.Word("Long chat."),
                "q-nps", Answer.of(9),
                "g3", Answer.notApplicable()));
    assertThat(evaluation.comments())
        .containsExactlyInAnyOrderEntriesOf(Map.of("q-greet", "Nice.", "q-verify", "Both."));
    assertThat(read.percent()).isEqualByComparingTo("91");
    assertThat(read.notes()).isEmpty();
  }

  @Test
  void read_missingComment_isFilledAndNoted() {
    FormEvaluation read = one(Forms.GENESYS, GENESYS.replace("Both.", ""), CHAT);

    assertThat(read.evaluation().orThrow().comments())
        .containsEntry("q-verify", "(no comment came with the evaluation)");
    assertThat(read.notes())
        .singleElement()
        .hasToString(
            "e.json:1:1 /comments: the answer to question 'q-verify' wants a comment and there is"
                + " none. Nothing needs to be done; the evaluation says so in its place."
                + " [comment-missing]");
  }

  @Test
  void read_shortFormWithMore_isToldWhatWasLeftOut() {
    FormEvaluation connect =
        one(Forms.CONNECT, "{\"id\": \"e\", \"by\": \"ana\", \"answers\": {}}", QUESTIONS);
    FormEvaluation genesys =
        one(Forms.GENESYS, "{\"id\": \"e\", \"answers\": {}, \"agent\": 1}", CHAT);

    assertThat(connect.evaluation().value()).isPresent();
    assertThat(connect.notes())
        .singleElement()
        .hasToString(
            "e.json:1:1 /by: the short form of evaluations has no 'by', so it was left out. Remove"
                + " it; reviewers, agents and times are read from exports, or from NDJSON and tables"
                + " of evaluations. [unknown-field]");
    assertThat(genesys.evaluation().orThrow().id()).isEqualTo("e");
    assertThat(genesys.notes()).extracting(Problem::path).containsExactly("/agent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"greeted | true", "duration | \"long\"", "duration | false", "steps | true"})
  void read_shortFormWithWhatIsNoAnswer_isRefused(String question, String value) {
    String text = "{\"id\": \"e\", \"answers\": {\"%s\": %s}}".formatted(question, value);

    assertThat(one(Forms.CONNECT, text, QUESTIONS).evaluation().problems())
        .extracting(Problem::code)
        .containsExactly("bad-answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"greeted | null", "greeted | \" \"", "duration | {}"})
  void read_shortFormWithoutAnAnswer_leavesItOpen(String question, String value) {
    String text = "{\"id\": \"e\", \"answers\": {\"%s\": %s}}".formatted(question, value);

    assertThat(one(Forms.CONNECT, text, QUESTIONS).evaluation().orThrow().answers()).isEmpty();
  }

  @Test
  void read_differentEvaluationsOfOneIdOnOneLine_saysSo() {
    String one = "{\"id\": \"e\", \"answers\": {\"greeted\": \"yes\"}}";
    String list = "[%s, %s, %s]".formatted(one, one.replace("yes", "no"), one);

    assertThat(Forms.CONNECT.readEvaluations("e.json", Forms.utf8(list), QUESTIONS).orThrow())
        .extracting(read -> read.evaluation().problems().get(0).message())
        .containsOnly(
            "evaluation 'e' says different things several times on line 1, and which counts is not"
                + " known")
        .hasSize(3);
  }

  @Test
  void read_lines_brokenLineIsItsOwnProblem() {
    String lines = "%s\n\n{\"id\": \n%s\n".formatted(line(API), line(API).replace("e-1", "e-3"));

    List<FormEvaluation> read =
        Forms.CONNECT.readEvaluations("e.ndjson", Forms.utf8(lines), QUESTIONS).orThrow();

    assertThat(read).extracting(e -> e.location().line()).containsExactly(1, 3, 4);
    assertThat(read.get(1).evaluation().problems())
        .singleElement()
        .extracting(Problem::code)
        .isEqualTo("not-json");
    assertThat(read.get(2).evaluation().orThrow().id()).isEqualTo("e-3");
    assertThat(read.get(2).text()).isEqualTo(line(API).replace("e-1", "e-3"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[%s, %s]", "{\"entities\": [%s, %s]}", "{\"evaluations\": [%s, %s]}"})
  void read_list_readsEachEntry(String list) {
    String json = list.formatted(GENESYS, GENESYS.replace("e-2", "e-3"));

    assertThat(Forms.GENESYS.readEvaluations("e.json", Forms.utf8(json), CHAT).orThrow())
        .extracting(e -> e.evaluation().orThrow().id())
        .containsExactly("e-2", "e-3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"SUBMITTED\" | \"DRAFT\" | evaluation-unfinished",
        "\"greeted\": {\"Value | \"greetings\": {\"Value | unknown-question",
        "\"Answers\" | \"Replies\" | not-an-evaluation"
      })
  void connect_unusableEvaluation_saysWhy(String from, String to, String code) {
    FormEvaluation read = one(Forms.CONNECT, API.replace(from, to), QUESTIONS);

    assertThat(read.evaluation().problems()).extracting(Problem::code).containsExactly(code);
    assertThat(read.evaluation().problems().toString())
        .doesNotContain("Warm")
        .doesNotContain("said");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "FINISHED | PENDING | evaluation-unfinished",
        "FINISHED | INPROGRESS | evaluation-unfinished",
        "FINISHED | RETRACTED | evaluation-retracted",
        "\"q-greet\" | \"q-great\" | unknown-question",
        "\"answers\": {\"total | \"replies\": {\"total | not-an-evaluation"
      })
  void genesys_unusableEvaluation_saysWhy(String from, String to, String code) {
    FormEvaluation read = one(Forms.GENESYS, GENESYS.replace(from, to), CHAT);

    assertThat(read.evaluation().problems()).extracting(Problem::code).containsExactly(code);
    assertThat(read.evaluation().problems().toString()).doesNotContain("Nice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"EvaluationFormVersion\": 3 | \"EvaluationFormVersion\": 4 | other-version",
        "0b1f5c1e | 9b1f5c1e | other-form",
        "SUBMITTED | LOST | unknown-status",
        "1764055608.649 | \"yesterday\" | bad-time"
      })
  void connect_unusualValue_isNoted(String from, String to, String code) {
    FormEvaluation read = one(Forms.CONNECT, API.replace(from, to), QUESTIONS);

    assertThat(read.evaluation().problems()).isEmpty();
    assertThat(read.notes()).extracting(Problem::code).containsExactly(code);
    assertThat(read.notes()).extracting(Problem::severity).containsOnly(Problem.Severity.WARNING);
  }

  @Test
  void genesys_otherForm_isNoted() {
    FormEvaluation read = one(Forms.GENESYS, GENESYS.replace("f0000000", "e0000000"), CHAT);

    assertThat(read.notes())
        .extracting(Problem::message)
        .containsExactly(
            "the evaluation was made with the form e0000000-0000-4000-8000-000000000001, the card is"
                + " f0000000-0000-4000-8000-000000000001");
  }

  @Test
  void genesys_hiddenGroup_hasNoAnswers() {
    String hidden =
        GENESYS.replace(
            "\"questionGroupId\": \"g2\",",
            "\"questionGroupId\": \"g2\", \"markedNA\": true, \"systemMarkedNA\": true,");

    assertThat(one(Forms.GENESYS, hidden, CHAT).evaluation().orThrow().answers())
        .containsOnlyKeys("q-greet", "q-verify", "g3");
  }

  @Test
  void read_brokenFile_saysWhere() {
    Checked<List<FormEvaluation>> read =
        Forms.CONNECT.readEvaluations("e.json", Forms.utf8("{\"a\": [1,\n 2"), QUESTIONS);

    assertThat(read.problems()).singleElement().extracting(Problem::code).isEqualTo("not-json");
    assertThat(read.problems().get(0).location()).hasToString("e.json:2:3");
  }

  private static FormEvaluation one(FormFormat format, String json, Scorecard card) {
    List<FormEvaluation> read = format.readEvaluations("e.json", Forms.utf8(json), card).orThrow();
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static String line(String json) {
    return json.replace("\n", " ").strip();
  }
}
