package dev.evenhand.scorecards.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.spi.FormFormat;
import dev.evenhand.engine.fixture.Growth;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twice the form, and twice the evaluations, cost twice as many steps to read and write. */
class FormGrowthTest {
  private static final int N = 100;

  private static String list(int n, IntFunction<String> entry) {
    return IntStream.range(0, n).mapToObj(entry).collect(Collectors.joining(","));
  }

  private static String connectForm(int questions) {
    return """
    {"EvaluationForm": {"EvaluationFormId": "f-1", "EvaluationFormVersion": 1, "Title": "F",
      "Items": [{"Section": {"Title": "S", "RefId": "s", "Items": [%s]}}]}}"""
        .formatted(
            list(
                questions,
                i ->
                    """
                    {"Question": {"Title": "Same", "RefId": "q%s", "NotApplicableEnabled": false,
                      "QuestionType": "SINGLESELECT", "QuestionTypeProperties": {"SingleSelect":
                      {"Options": [{"RefId": "yes", "Text": "yes", "Score": 10},
                        {"RefId": "no", "Text": "no", "Score": 0}]}}}}"""
                        .formatted(i)));
  }

  private static String connectEvaluation(int answers) {
    return """
    {"Evaluation": {"EvaluationId": "e", "Metadata": {"ContactId": "c", "EvaluatorArn": "a/b"},
      "Answers": {%s}, "Status": "SUBMITTED"},
     "EvaluationForm": {"EvaluationFormId": "f-1", "EvaluationFormVersion": 1}}"""
        .formatted(
            list(answers, i -> "\"q%s\": {\"Value\": {\"StringValue\": \"yes\"}}".formatted(i)))
        .replace("\n", " ");
  }

  private static String genesysForm(int questions) {
    return """
    {"id": "flat", "name": "F", "weightMode": "OFF", "questionGroups": [
      {"id": "g", "name": "G", "type": "questionGroup", "naEnabled": false, "questions": [%s]}]}"""
        .formatted(
            list(
                questions,
                i ->
                    """
                    {"id": "q%1$s", "type": "multipleChoiceQuestion", "text": "Same",
                      "naEnabled": false, "answerOptions": [{"id": "y%1$s", "text": "Y", "value": 1},
                      {"id": "n%1$s", "text": "N", "value": 0}]}"""
                        .formatted(i)));
  }

  private static String genesysEvaluation(int answers) {
    return """
    {"id": "e", "conversation": {"id": "c"}, "evaluator": {"id": "b"}, "status": "FINISHED",
     "evaluationForm": {"id": "flat"}, "answers": {"questionGroupScores": [
       {"questionGroupId": "g", "questionScores": [%s]}]}}"""
        .formatted(
            list(answers, i -> "{\"questionId\": \"q%1$s\", \"answerId\": \"y%1$s\"}".formatted(i)))
        .replace("\n", " ");
  }

  private static Scorecard imported(FormFormat format, String form) {
    return format.importForm("form", Forms.utf8(form), Map.of()).orThrow().scorecard();
  }

  private static void grow(
      FormFormat format, IntFunction<String> form, IntFunction<String> evaluation) {
    Growth.isLinear(
        N,
        n -> {
          String text = form.apply(n);
          return () -> imported(format, text);
        });
    Growth.isLinear(
        N,
        n -> {
          Scorecard card = imported(format, form.apply(n));
          return () -> format.exportForm(card);
        });
    Growth.isLinear(N, n -> reading(format, form.apply(n), evaluation.apply(n), 1));
    Growth.isLinear(
        N, n -> reading(format, form.apply(5), (evaluation.apply(5) + "\n").repeat(n), n));
  }

  /** Parts of one id are told apart by numbers. */
  private static void growWithoutIds(FormFormat format, IntFunction<String> form, String ids) {
    Growth.isLinear(
        N,
        n -> {
          String same = form.apply(n).replaceAll(ids, "\"q\"");
          return () -> imported(format, same);
        });
  }

  private static Runnable reading(FormFormat format, String form, String evaluations, int count) {
    Scorecard card = imported(format, form);
    byte[] bytes = Forms.utf8(evaluations);
    return () ->
        assertThat(format.readEvaluations("e", bytes, card).orThrow())
            .hasSize(count)
            .first()
            .satisfies(read -> assertThat(read.evaluation().value()).isPresent());
  }

  @Test
  void connect() {
    grow(Forms.CONNECT, FormGrowthTest::connectForm, FormGrowthTest::connectEvaluation);
  }

  @Test
  void sameIds() {
    growWithoutIds(Forms.CONNECT, FormGrowthTest::connectForm, "\"q[0-9]+\"");
    growWithoutIds(Forms.GENESYS, FormGrowthTest::genesysForm, "\"[qyn][0-9]+\"");
  }

  @Test
  void genesys() {
    grow(Forms.GENESYS, FormGrowthTest::genesysForm, FormGrowthTest::genesysEvaluation);
  }
}
