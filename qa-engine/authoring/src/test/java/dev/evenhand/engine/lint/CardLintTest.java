package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.LintSettings;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is switched off, and what single rules leave alone. */
class CardLintTest {
  private static final String ASKED = "[{\"id\": \"a\", \"ask\": \"%s\", \"type\": \"yes-no\"}]";

  private static Scorecard card(String example) {
    String json = LintRule.card(example);
    return JsonScorecards.read("c.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static List<String> found(Scorecard card) {
    return CardLint.create().check(card).stream().map(Problem::code).toList();
  }

  private static LintSettings off(String rule, String where) {
    return new LintSettings(List.of(new LintSettings.Off(rule, where, "meant")));
  }

  private static Scorecard heavy(LintSettings settings) {
    return card(LintRule.find("heavy-question").orElseThrow().bad()).toBuilder()
        .lint(settings)
        .build();
  }

  @Test
  void finding_ofAHeavyQuestion_saysWhereWhatAndWhatToDo() {
    assertThat(CardLint.create().check(heavy(LintSettings.NONE)))
        .extracting(Problem::text)
        .contains(
            "example@1.0.0 /sections/0/questions/1: question 'solved' alone decides 80 % of the"
                + " score. Give it less weight, or make it an auto-fail if it decides everything."
                + " [heavy-question]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "solved", "service"})
  void check_ruleSwitchedOffForTheCardTheQuestionOrTheSection_isNotTold(String where) {
    assertThat(found(heavy(off("heavy-question", where.isEmpty() ? null : where))))
        .doesNotContain("heavy-question", "idle-lint-entry");
  }

  @Test
  void check_ruleSwitchedOffElsewhere_isToldAndTheEntryToo() {
    List<Problem> found = CardLint.create().check(heavy(off("heavy-question", "greeting")));

    assertThat(found).extracting(Problem::code).contains("heavy-question", "idle-lint-entry");
    assertThat(found.get(found.size() - 1).text())
        .isEqualTo(
            "example@1.0.0 /lint/off/0: rule 'heavy-question' finds nothing at 'greeting' that this"
                + " entry would switch off. Remove the entry. [idle-lint-entry]");
  }

  @Test
  void check_unknownRule_isToldWithTheNearest() {
    List<Problem> found = CardLint.create().check(heavy(off("hevy-question", null)));

    assertThat(found.get(found.size() - 1).text())
        .isEqualTo(
            "example@1.0.0 /lint/off/0/rule: lint has no rule 'hevy-question'. Maybe you mean"
                + " \"heavy-question\". [unknown-lint-rule]");
  }

  @Test
  void with_settingsOfManyCards_switchOffWithoutBeingIdle() {
    CardLint lint = CardLint.with(off("heavy-question", null));

    assertThat(lint.check(heavy(LintSettings.NONE)))
        .extracting(Problem::code)
        .doesNotContain("heavy-question");
    assertThat(lint.check(card(LintRule.find("no-tests").orElseThrow().good())))
        .extracting(Problem::code)
        .doesNotContain("idle-lint-entry");
    assertThat(lint.problemsOfSettings(Location.of("lint.json"))).isEmpty();
  }

  @Test
  void problemsOfSettings_unknownRule_isTold() {
    assertThat(CardLint.with(off("no-test", null)).problemsOfSettings(Location.of("lint.json")))
        .extracting(Problem::text)
        .containsExactly(
            "lint.json /off/0/rule: lint has no rule 'no-test'. Maybe you mean \"no-tests\"."
                + " [unknown-lint-rule]");
  }

  @ParameterizedTest
  @CsvSource({
    "Was the tone appropriate?, vague-wording",
    "War der Ton angemessen?, vague-wording",
    "Was the answer properly logged?, vague-wording",
    "Friendly and quick?, double-question",
    "Freundlich und schnell?, double-question",
    "Read as well as answered?, double-question",
    "Empathy & tone, double-question",
  })
  void check_wordOnWhichReviewersDiffer_isTold(String ask, String rule) {
    assertThat(found(card(ASKED.formatted(ask)))).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Told the terms and conditions?",
        "Asked for name and address?",
        "Vor- und Nachname erfragt?",
        "Handed over without a misunderstanding?",
        "Wurde die Hundesteuer erklärt?",
        "Stayed within the property?"
      })
  void check_wordsThatOnlyLookLikeIt_areNotTold(String ask) {
    assertThat(found(card(ASKED.formatted(ask))))
        .doesNotContain("double-question", "vague-wording");
  }

  @Test
  void check_autoFailOnAQuestionBehindAnUnscoredGate_isNotTold() {
    String gated =
        """
        [{"id": "paid", "ask": "Was a payment taken?", "type": "yes-no", "weight": 0},
         {"id": "masked", "ask": "Was the number masked?", "type": "yes-no", "weight": 1,
          "shownWhen": {"question": "paid", "is": "yes"}, "autoFail": [{"on": ["no"]}]}]
        """;

    assertThat(found(card(gated))).doesNotContain("auto-fail-avoidable");
  }

  @Test
  void check_pointsWithoutDifferentWeights_areNoTrap() {
    String points =
        """
        {"scoring": {"method": "points"}, "sections": [{"id": "s", "title": "S", "questions": [
          {"id": "a", "ask": "A?", "type": "yes-no", "weight": 1},
          {"id": "b", "ask": "B?", "type": "choice", "weight": 1, "options": [
            {"value": "no", "score": 0}, {"value": "yes", "score": 9}]}]}]}
        """;

    assertThat(found(card(points))).doesNotContain("weight-times-points");
  }

  private static List<String> texts(Scorecard card, String rule) {
    return CardLint.create().check(card).stream()
        .filter(problem -> problem.code().equals(rule))
        .map(problem -> problem.path() + ": " + problem.message())
        .toList();
  }

  @Test
  void check_answerThatAFactGives_isTestedByTheFact() {
    String byFact =
        """
        {"sections": [{"id": "s", "title": "S", "questions": [
          {"id": "a", "ask": "A?", "type": "yes-no", "answeredBy": {"metadata": "checked"}}]}],
         "tests": [{"name": "t", "metadata": {"checked": "yes"}, "answers": {}, "expect": {"percent": 100}}]}
        """;

    assertThat(texts(card(byFact), "answer-untested"))
        .containsExactly("/sections/0/questions/0: no test answers question 'a' with \"no\"");
  }

  @Test
  void check_notApplicableThatNoTestUses_isToldWithTheOtherAnswers() {
    String optional =
        """
        {"sections": [{"id": "s", "title": "S", "questions": [
          {"id": "a", "ask": "A?", "type": "yes-no", "allowNotApplicable": true}]}],
         "tests": [{"name": "t", "answers": {"a": "yes"}, "expect": {"percent": 100}}]}
        """;

    assertThat(texts(card(optional), "answer-untested"))
        .containsExactly(
            "/sections/0/questions/0: no test answers question 'a' with \"no\", \"n/a\"");
  }

  @Test
  void check_autoFailByConditionThatNoTestTriggers_isToldOnce() {
    String conditional =
        """
        {"sections": [{"id": "s", "title": "S",
          "autoFail": [{"when": {"question": "a", "is": "no"}}], "questions": [
          {"id": "a", "ask": "A?", "type": "yes-no"}]}],
         "tests": [{"name": "t", "answers": {"a": "yes"}, "expect": {"percent": 100}}]}
        """;

    assertThat(texts(card(conditional), "auto-fail-untested"))
        .containsExactly(
            "/sections/0/autoFail/0: no test makes the condition of this auto-fail of section 's'"
                + " come true");
    assertThat(found(card(conditional))).doesNotContain("condition-untested");
  }

  @Test
  void check_bandsThatNoTestReaches_areToldAtOnce() {
    Scorecard card = card(LintRule.find("band-untested").orElseThrow().bad());

    assertThat(texts(card, "band-untested"))
        .containsExactly("/tests: no test reaches this of 'example': band \"Weak\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01", "1.0", "1e5", "1-2", "3/4", "Jan 5", "+1", "=a", "12345678901234567"})
  void check_valueThatASpreadsheetChanges_isTold(String value) {
    assertThat(found(choice(value))).contains("value-changed-by-tables");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "10", "1.5", "true", "0", "maybe 5", "1-of-2", "32-40", "-1"})
  void check_valueThatASpreadsheetKeeps_isNotTold(String value) {
    assertThat(found(choice(value))).doesNotContain("value-changed-by-tables");
  }

  private static Scorecard choice(String value) {
    return card(
        """
        [{"id": "a", "ask": "A?", "type": "choice", "options": [
          {"value": "%s", "score": 0}, {"value": "good", "score": 1}]}]
        """
            .formatted(value));
  }

  @Test
  void check_scaleWithoutMeanings_isNotToldAsHeavyToo() {
    Scorecard card = card(LintRule.find("scale-without-meanings").orElseThrow().bad());

    assertThat(found(card))
        .contains("scale-without-meanings")
        .doesNotContain("heavy-without-guidance");
  }

  private static Scorecard heavyOnes(int questions, String off) {
    String asked =
        IntStream.range(0, questions)
            .mapToObj(
                i ->
                    "{\"id\": \"q%s\", \"ask\": \"Step %s?\", \"type\": \"yes-no\"}"
                        .formatted(i, i))
            .collect(Collectors.joining(", "));
    return card(
        """
        {"sections": [{"id": "s", "title": "S", "questions": [%s]}],
         "lint": {"off": [%s]}}
        """
            .formatted(asked, off));
  }

  @Test
  void check_moreThanThreeHeavyQuestionsWithoutGuidance_areToldAtOnce() {
    assertThat(texts(heavyOnes(3, ""), "heavy-without-guidance")).hasSize(3);
    assertThat(texts(heavyOnes(4, ""), "heavy-without-guidance"))
        .containsExactly(
            "/sections: 4 questions decide 10 % of the score or more each, and nothing says how to"
                + " judge them: 'q0', 'q1', 'q2', 'q3'");
  }

  @Test
  void check_heavyQuestionThatIsSwitchedOff_isNotAmongThoseToldAtOnce() {
    Scorecard card =
        heavyOnes(
            5, "{\"rule\": \"heavy-without-guidance\", \"where\": \"q2\", \"reason\": \"Clear\"}");

    assertThat(texts(card, "heavy-without-guidance"))
        .containsExactly(
            "/sections: 4 questions decide 10 % of the score or more each, and nothing says how to"
                + " judge them: 'q0', 'q1', 'q3', 'q4'");
    assertThat(found(card)).doesNotContain("idle-lint-entry");
  }

  @ParameterizedTest
  @CsvSource({"0.5, false", "3, false", ", true"})
  void check_scaleInSteps_isNotToldToTakeNumbersBelowZero(String step, boolean told) {
    Scorecard card =
        card(
            """
            {"sections": [{"id": "s", "title": "S", "questions": [
               {"id": "q", "ask": "Q?", "type": "number", "scoredBy": "value", "max": 9%s}]}]}
            """
                .formatted(step == null ? "" : ", \"step\": " + step));

    assertThat(found(card).contains("number-without-limits")).isEqualTo(told);
  }

  @Test
  void check_conditionThatOnlyItsSectionMakesIdle_saysWhichSection() {
    Scorecard card =
        card(
            """
            {"sections": [{"id": "s", "title": "S", "questions": [
               {"id": "a", "ask": "A?", "type": "yes-no"}]},
              {"id": "t", "title": "T", "shownWhen": {"question": "a", "is": "yes"}, "questions": [
               {"id": "b", "ask": "B?", "type": "yes-no", "hiddenWhen": {"question": "a", "is": "no"}},
               {"id": "c", "ask": "C?", "type": "yes-no",
                "shownWhen": {"question": "a", "isNot": "no"}}]}]}
            """);

    assertThat(texts(card, "condition-never-true"))
        .containsExactly(
            "/sections/1/questions/0/hiddenWhen: no answers that show section 't' make this"
                + " condition come true, so it hides nothing");
    assertThat(texts(card, "condition-always-true"))
        .containsExactly(
            "/sections/1/questions/1/shownWhen: this condition holds whenever section 't' is"
                + " shown, so it hides nothing");
  }
}
