package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.spi.FormFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in descriptions of infrastructure make the card that the form alone makes. */
class FormCodeTest {
  private static final String CONNECT =
      """
      {"Title": "Calls", "Status": "DRAFT", "ScoringStrategy": {"Mode": "QUESTION_ONLY", "Status": "ENABLED"},
       "Items": [{"Section": {"Title": "A", "RefId": "a", "Items": [{"Question": {"Title": "Greeted?", "RefId": "g",
         "QuestionType": "SINGLESELECT", "Weight": 100, "NotApplicableEnabled": true,
         "QuestionTypeProperties": {"SingleSelect": {"Options": [
           {"RefId": "y", "Text": "Yes", "Score": 10}, {"RefId": "n", "Text": "No", "Score": 0}]}}}}]}}]}
      """;

  private static final String GENESYS =
      """
      {"name": "F", "published": true, "questionGroups": [{"name": "G", "weight": 1.5, "manualWeight": true,
        "naEnabled": true, "questions": [{"text": "Verified?", "type": "multipleChoiceQuestion", "naEnabled": true,
          "isKill": true, "answerOptions": [{"text": "Yes", "value": 1}, {"text": "No", "value": 0}]}]}]}
      """;

  private static Checked<ImportedForm> read(
      FormFormat format, String json, Map<String, String> choices) {
    return format.importForm("form.json", json.getBytes(StandardCharsets.UTF_8), choices);
  }

  private static ImportedForm imported(FormFormat format, String json) {
    return read(format, json, Map.of()).orThrow();
  }

  private static String smallLetters(String json) {
    StringBuilder out = new StringBuilder();
    Matcher name = Pattern.compile("\"([A-Z])(\\w*)\":").matcher(json);
    while (name.find()) {
      name.appendReplacement(
          out, "\"" + name.group(1).toLowerCase(Locale.ROOT) + name.group(2) + "\":");
    }
    return name.appendTail(out).toString();
  }

  private static String underscores(String json) {
    StringBuilder out = new StringBuilder();
    Matcher name = Pattern.compile("\"(\\w+)\":").matcher(json);
    while (name.find()) {
      String words = name.group(1).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
      name.appendReplacement(out, "\"" + words.toLowerCase(Locale.ROOT) + "\":");
    }
    return name.appendTail(out).toString();
  }

  @Test
  void importForm_cloudFormation_asTheFormAlone() {
    String template =
        "{\"Resources\": {\"Queue\": {\"Type\": \"AWS::SQS::Queue\"}, \"Form\": {\"Type\":"
            + " \"AWS::Connect::EvaluationForm\", \"Properties\": %s}}}".formatted(CONNECT);

    assertThat(imported(Forms.CONNECT, template).scorecard())
        .isEqualTo(imported(Forms.CONNECT, CONNECT).scorecard());
  }

  @Test
  void importForm_smallLetters_asTheFormAlone() {
    assertThat(imported(Forms.CONNECT, smallLetters(CONNECT)).scorecard())
        .isEqualTo(imported(Forms.CONNECT, CONNECT).scorecard());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resource\": {\"genesyscloud_quality_forms_evaluation\": {\"f\": %s}}}",
        "{\"resource\": {\"genesyscloud_quality_forms_evaluation\": {\"f\": [%s]}}}",
        "{\"values\": {\"root_module\": {\"resources\": [{\"type\": \"genesyscloud_quality_forms_evaluation\", \"name\": \"f\", \"values\": %s}]}}}"
      })
  void importForm_terraform_asTheFormAlone(String around) {
    assertThat(imported(Forms.GENESYS, around.formatted(underscores(GENESYS))).scorecard())
        .isEqualTo(imported(Forms.GENESYS, GENESYS).scorecard());
  }

  @Test
  void importForm_terraformWithSingleBlocks_asTheFormAlone() {
    String blocks =
        underscores(GENESYS)
            .replace("\"question_groups\": [", "\"question_groups\": ")
            .replace("}]}]}\n", "}]}}\n");

    assertThat(
            imported(
                    Forms.GENESYS,
                    "{\"resource\": {\"genesyscloud_quality_forms_evaluation\": {\"f\": %s}}}"
                        .formatted(blocks))
                .scorecard())
        .isEqualTo(imported(Forms.GENESYS, GENESYS).scorecard());
  }

  @Test
  void importForm_severalForms_oneMustBeNamed() {
    String form = "{\"Type\": \"AWS::Connect::EvaluationForm\", \"Properties\": %s}";
    String template =
        "{\"Resources\": {\"One\": %s, \"Two\": %s}}"
            .formatted(form.formatted(CONNECT), form.formatted(CONNECT.replace("Calls", "Chats")));

    assertThat(read(Forms.CONNECT, template, Map.of()).problems())
        .extracting(Problem::text)
        .containsExactly(
            "form.json:1:1: the file holds several forms; allowed: One, Two. Name one (qa's option"
                + " --choice form=NAME). [several-forms]");
    assertThat(read(Forms.CONNECT, template, Map.of("form", "Two")).orThrow().scorecard().title())
        .hasToString("Chats");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Resources:\\n  Form:\\n    Type: x|this is not JSON but YAML",
        "resource \"awscc_connect_evaluation_form\" \"f\" {\\n}|this is not JSON but Terraform's HCL"
      })
  void importForm_otherNotation_namedWithTheCommandThatConverts(String text, String message) {
    assertThat(read(Forms.CONNECT, text.replace("\\n", "\n"), Map.of()).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).isEqualTo(message))
        .satisfies(problem -> assertThat(problem.remedy()).startsWith("Convert it with: "));
  }

  @Test
  void importForm_multiSelectInPercent_sumAtMost10Of10() {
    String several =
        CONNECT
            .replace("SINGLESELECT", "MULTISELECT")
            .replace("SingleSelect", "MultiSelect")
            .replace("\"Score\": 10", "\"Score\": 5")
            .replace(
                "\"Score\": 0}",
                "\"Score\": 5}, {\"RefId\": \"m\", \"Text\": \"M\", \"Score\": 4}");

    Question question = imported(Forms.CONNECT, several).scorecard().questions().get(0);

    assertThat(question.max()).isEqualByComparingTo("10");
    assertThat(question.kind().bestScore()).isEqualByComparingTo("10");
    assertThat(question.kind().score(Answer.of(List.of("m")))).isEqualByComparingTo("4");
  }
}
