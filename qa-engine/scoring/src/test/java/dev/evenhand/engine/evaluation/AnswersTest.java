package dev.evenhand.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final Scorecard CARD =
      JsonScorecards.read(
              "card.json",
              """
              {"id": "c", "version": "1.0.0", "title": "C", "sections": [
                {"id": "s", "title": "S", "questions": [
                  {"id": "greeted", "ask": "Greeted?", "type": "yes-no", "weight": 1,
                   "allowNotApplicable": true},
                  {"id": "verified", "ask": "Verified?", "type": "choice", "weight": 1, "options": [
                    {"value": "y", "score": 1, "label": {"en": "Yes", "de": "Ja"}},
                    {"value": "n", "score": 0, "label": {"en": "No", "de": "Nein"}}]},
                  {"id": "tone", "ask": "Tone?", "type": "rating", "weight": 1, "options": [
                    {"value": "1", "score": 0, "label": {"en": "poor", "de": "schlecht"}},
                    {"value": "2", "score": 1, "label": {"en": "good", "de": "gut"}}]},
                  {"id": "case", "ask": "Case?", "type": "choice", "weight": 1, "options": [
                    {"value": "a", "score": 1}, {"value": "A", "score": 0},
                    {"value": "none", "score": 0}]},
                  {"id": "steps", "ask": "Steps?", "type": "multiple-choice", "weight": 1,
                   "options": [{"value": "asked", "score": 1}, {"value": "tested", "score": 1}]},
                  {"id": "wait", "ask": "Wait?", "type": "number", "unit": "s", "weight": 1,
                   "ranges": [{"id": "ok", "to": 100, "score": 1}, {"id": "long", "score": 0}]},
                  {"id": "calls", "ask": "Calls?", "type": "number", "weight": 1,
                   "unit": {"en": "calls", "de": "Anrufe"}, "scoredBy": "value", "max": 9},
                  {"id": "share", "ask": "Share?", "type": "number", "unit": "%", "weight": 1,
                   "scoredBy": "value", "max": 100},
                  {"id": "day", "ask": "Day?", "type": "date"},
                  {"id": "remark", "ask": "Remark?", "type": "text"}]}]}
              """
                  .getBytes(StandardCharsets.UTF_8))
          .orThrow();

  private static final Answers ANSWERS = Answers.of(CARD);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "greeted|Yes|yes|answer-spelling",
        "greeted|YES |yes|answer-spelling",
        "greeted|y|yes|answer-word",
        "greeted|TRUE|yes|answer-word",
        "greeted|1|yes|answer-word",
        "greeted|Nein|no|answer-word",
        "greeted|N/A|n/a|answer-not-applicable",
        "greeted|na|n/a|answer-not-applicable",
        "greeted|nicht zutreffend|n/a|answer-not-applicable",
        "verified|Yes|y|answer-label",
        "verified|ja|y|answer-label",
        "verified|false|n|answer-word",
        "tone|Gut|2|answer-label",
        "steps|asked; tested|asked, tested|answer-list",
        "steps|Tested|tested|answer-list",
        "steps|asked,tested|asked, tested|answer-list",
        "wait|7,5|7.5|answer-number",
        "wait|1.234,5|1234.5|answer-number",
        "wait|1,234.5|1234.5|answer-number",
        "wait|412 s|412|answer-number",
        "calls|3 calls|3|answer-number",
        "calls|3 Anrufe|3|answer-number",
        "share|85%|85|answer-number",
        "share|0,5|0.5|answer-number",
        "day|03.11.2026|2026-11-03|answer-date",
        "day|2026/11/3|2026-11-03|answer-date",
        "day|11/23/2026|2026-11-23|answer-date"
      })
  void parse_asPeopleWrite_readAndTold(String question, String text, String answer, String code) {
    ReadAnswer read = ANSWERS.parse(question, text).orThrow();

    assertThat(read.answer().orElseThrow().text()).isEqualTo(answer);
    assertThat(read.notice().map(Problem::code)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "greeted,yes",
    "greeted,n/a",
    "case,A",
    "case,none",
    "tone,1",
    "wait,7.5",
    "wait,-3",
    "day,2026-11-03",
    "remark,N/A please",
    "remark,NULL"
  })
  void parse_exact_silent(String question, String text) {
    ReadAnswer read = ANSWERS.parse(question, text).orThrow();

    assertThat(read.answer().orElseThrow().text()).isEqualTo(text);
    assertThat(read.notice()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "NULL", "NaN", "#N/A", "keine Angabe"})
  void parse_wordForNothing_noAnswer_told(String text) {
    ReadAnswer read = ANSWERS.parse("tone", text).orThrow();

    assertThat(read.answer()).isEmpty();
    assertThat(read.notice().map(Problem::code)).contains("answer-missing");
  }

  private static final Question WORDS =
      Question.builder("words", new QuestionKind.FreeText()).build();

  @Test
  void parse_nameOfTwoOptions_problemThatNamesBoth() {
    Checked<ReadAnswer> read = ANSWERS.parse("case", " a");

    assertThat(read.problems())
        .extracting(Problem::text)
        .containsExactly(
            "answer /answers/case: what was written may be two answers to question 'case', found"
                + " \" a\"; allowed: \"a\", \"A\". Write the one that is meant."
                + " [answer-unclear]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"wait|1,234|\"1234\", \"1.234\"", "day|03/11/2026|\"2026-11-03\", \"2026-03-11\""})
  void parse_numberOrDayThatMayBeTwo_problemThatNamesBoth(
      String question, String text, String both) {
    assertThat(ANSWERS.parse(question, text).problems())
        .extracting(Problem::allowed)
        .containsExactly(both);
  }

  @ParameterizedTest
  @CsvSource({"greeted,maybe", "tone,N/A", "tone,none", "wait,85%", "share,101", "steps,asked;x"})
  void parse_notAnAnswer_refused(String question, String text) {
    assertThat(ANSWERS.parse(question, text).problems())
        .extracting(Problem::code)
        .containsExactly("answer-not-allowed");
  }

  @Test
  void parse_textOfAQuestionForWords_isNotShown() {
    assertThat(Answers.parse(question("day"), "she said her name").problems().get(0).found())
        .isNull();
  }

  @Test
  void parse_valuesOfAField_areAChoiceOfSeveral_orOne_orNone() {
    assertThat(ANSWERS.parse("steps", List.of("asked", "tested")).orThrow().answer())
        .contains(Answer.of(List.of("asked", "tested")));
    assertThat(ANSWERS.parse("steps", List.of("asked")).orThrow().answer())
        .contains(Answer.of(List.of("asked")));
    assertThat(ANSWERS.parse("greeted", List.of("yes")).orThrow().answer())
        .contains(Answer.of("yes"));
    assertThat(ANSWERS.parse("greeted", List.of()).orThrow().answer()).isEmpty();
  }

  @Test
  void parse_nullAmongTheValues_isNone() {
    assertThat(
            ANSWERS.parse("greeted", java.util.Collections.singletonList(null)).orThrow().answer())
        .isEmpty();
  }

  @Test
  void parse_nothingWritten_isNoAnswer_alsoToAQuestionForWords() {
    assertThat(Answers.parse(WORDS, " ").orThrow().answer()).isEmpty();
    assertThat(Answers.parse(WORDS, "She was calm.").orThrow().answer())
        .contains(Answer.of("She was calm."));
  }

  @Test
  void parse_severalValuesOfAFieldForOne_refused() {
    assertThat(ANSWERS.parse("greeted", List.of("yes", "no")).problems())
        .extracting(Problem::text)
        .containsExactly(
            "answer /answers/greeted: question 'greeted' (Greeted?) can't be answered so, found"
                + " [\"yes\", \"no\"]; allowed: \"yes\", \"no\", \"n/a\". Use one of the"
                + " allowed answers. [answer-not-allowed]");
  }

  @Test
  void parse_unknownQuestion_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANSWERS.parse("gone", "yes"))
        .withMessageContaining("gone");
  }

  @Test
  void read_numbersListsAndSections_asTheCardHasThem() {
    Evaluation written =
        evaluation(
            Map.of(
                "greeted", Answer.of(1),
                "tone", Answer.of(2),
                "wait", Answer.of("7"),
                "steps", Answer.of(List.of("Asked")),
                "verified", Answer.of(List.of("y"))));

    ReadEvaluation read = ANSWERS.read(written).orThrow();

    assertThat(read.evaluation().answers())
        .containsEntry("greeted", Answer.of("yes"))
        .containsEntry("tone", Answer.of("2"))
        .containsEntry("wait", Answer.of(7))
        .containsEntry("steps", Answer.of(List.of("asked")))
        .containsEntry("verified", Answer.of("y"));
    assertThat(read.notices()).hasSize(5);
    assertThat(ANSWERS.read(evaluation(Map.of("s", Answer.of("N/A")))).orThrow().evaluation())
        .isEqualTo(evaluation(Map.of("s", Answer.notApplicable())));
  }

  @Test
  void read_exact_theSameEvaluation() {
    Evaluation exact = evaluation(Map.of("greeted", Answer.of("yes"), "gone", Answer.of(1)));

    assertThat(ANSWERS.read(exact).orThrow().evaluation()).isSameAs(exact);
  }

  @Test
  void read_wordForNothing_answerLeftOut() {
    ReadEvaluation read = ANSWERS.read(evaluation(Map.of("tone", Answer.of("-")))).orThrow();

    assertThat(read.evaluation().answers()).isEmpty();
    assertThat(read.notices()).extracting(Problem::code).containsExactly("answer-missing");
  }

  @Test
  void score_unreadableAnswer_problemsOfTheEngine() {
    Evaluation wrong = evaluation(Map.of("tone", Answer.of("great")));
    ScoringEngine engine = ScoringEngine.of(CARD);

    assertThat(ANSWERS.score(wrong, engine).problems()).isEqualTo(engine.score(wrong).problems());
  }

  private static dev.evenhand.api.scorecard.Question question(String id) {
    return CARD.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  private static Evaluation evaluation(Map<String, Answer> answers) {
    return Evaluation.of("e", CARD.ref(), "i", "r", answers);
  }
}
