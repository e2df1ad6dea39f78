package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.form.ImportedForm;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.scorecards.forms.Forms.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no form, and what becomes of forms that are damaged. */
class FormProblemsTest {
  private static final String[] ODD = {
    "null",
    "true",
    "-1",
    "1e9",
    "0.1234567891",
    "\"\"",
    "\"AND\"",
    "[]",
    "{}",
    "[[]]",
    "\"/form/questionGroup/0/question/0/answer/0\"",
    "{\"Items\": [{}]}"
  };

  @Test
  void import_brokenJson_saysLineAndColumn() {
    assertThat(imported(Forms.CONNECT, "{\n  \"Items\": [1, }\n").problems())
        .singleElement()
        .hasToString(
            "f.json:2:16: this bracket does not match '[' of line 2, found '}'. Remove it. [not-json]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "connect | {\"Title\": \"x\"} | f.json:1:1: this is JSON, but no evaluation form of Amazon Connect: it has no Items. Write what aws connect describe-evaluation-form answers into the file. [not-a-form]",
        "genesys | [1] | f.json:1:1: this is JSON, but no evaluation form of Genesys Cloud: it has no questionGroups. Write what GET /api/v2/quality/forms/evaluations/{formId} answers into the file. [not-a-form]",
        "genesys | {\"questionGroups\": []} | f.json /sections: the form can't be a scorecard as it is: the card has no section; allowed: at least one section with a question. Add a section with its questions. [empty-card]",
        "genesys | {\"a\": 1, \"a\": 2} | f.json:1:10 /a: \"a\" stands here again, first on line 1. Remove one of the two. [duplicate-key]"
      })
  void import_noForm_saysWhy(String system, String json, String problem) {
    FormFormat format = system.equals("connect") ? Forms.CONNECT : Forms.GENESYS;

    assertThat(imported(format, json).problems()).singleElement().hasToString(problem);
  }

  @Test
  void import_unknownChoice_listsTheKnown() {
    Form form = Forms.own("genesys-full");

    assertThat(form.format().importForm("f", form.json(), Map.of("fatal", "lowst")).problems())
        .singleElement()
        .hasToString(
            "choice fatal: the choice 'fatal' has no such answer, found \"lowst\"; allowed:"
                + " not-highest, lowest. Maybe you mean \"lowest\". [unknown-choice]");
    assertThat(form.format().importForm("f", form.json(), Map.of("percentage", "ten")).problems())
        .singleElement()
        .hasToString(
            "choice percentage: there is no choice 'percentage' for this system; allowed: fatal."
                + " Leave it out, or choose for the system it belongs to. [unknown-choice]");
  }

  static Stream<Form> forms() {
    return Forms.all();
  }

  /** A value replaced, at random: never an exception, and every value still accounted for. */
  @Tag("slow")
  @ParameterizedTest
  @MethodSource("forms")
  void import_anyValueReplaced_reportsEveryValue(Form form) {
    String json = new String(form.json(), StandardCharsets.UTF_8);
    List<int[]> values = scalars(json);
    Random random = new Random(7);
    int cards = 0;
    for (int i = 0; i < 60; i++) {
      int[] at = values.get(random.nextInt(values.size()));
      String odd = ODD[random.nextInt(ODD.length)];
      String damaged = json.substring(0, at[0]) + odd + json.substring(at[1]);
      Checked<ImportedForm> imported = imported(form.format(), damaged);
      if (imported.value().isPresent()) {
        cards++;
        assertThat(imported.orThrow().report().transfers())
            .as(damaged)
            .extracting(transfer -> transfer.path())
            .containsExactlyElementsOf(Forms.leaves(Forms.utf8(damaged)));
        form.format().exportForm(imported.orThrow().scorecard());
      } else {
        assertThat(imported.problems()).as(damaged).isNotEmpty();
      }
    }
    assertThat(cards).as("damaged forms that still are cards, of 60").isGreaterThan(20);
  }

  /** A form cut off anywhere is broken JSON with a place. */
  @ParameterizedTest
  @MethodSource("forms")
  void import_cutOff_saysWhere(Form form) {
    String json = new String(form.json(), StandardCharsets.UTF_8).strip();
    for (int end = 1; end < json.length(); end += 97) {
      List<Problem> problems = imported(form.format(), json.substring(0, end)).problems();
      assertThat(problems).hasSize(1);
      assertThat(problems.get(0).severity()).isEqualTo(Problem.Severity.UNREADABLE);
      assertThat(problems.get(0).location().line()).isPositive();
    }
  }

  private static Checked<ImportedForm> imported(FormFormat format, String json) {
    return format.importForm("f.json", Forms.utf8(json), Map.of());
  }

  /** Where values stand that are neither lists nor objects nor names. */
  private static List<int[]> scalars(String json) {
    List<int[]> scalars = new ArrayList<>();
    var matcher =
        java.util.regex.Pattern.compile(
                "(?<=[:\\[,]) *(\"[^\"]*\"|-?[0-9.]+|true|false)(?= *[,}\\]\\n])")
            .matcher(json);
    while (matcher.find()) {
      scalars.add(new int[] {matcher.start(1), matcher.end(1)});
    }
    return scalars;
  }
}
