package dev.evenhand.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples of every rule: what is called bad is found, what is called good is not. */
class LintRuleTest {
  private static Stream<LintRule> rules() {
    return LintRule.all().stream();
  }

  private static Scorecard card(String example) {
    String json = LintRule.card(example);
    return JsonScorecards.read("example.json", json.getBytes(StandardCharsets.UTF_8)).orThrow();
  }

  private static List<String> found(String example) {
    return CardLint.create().check(card(example)).stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExample_ofEachRule_isFound(LintRule rule) {
    assertThat(found(rule.bad())).contains(rule.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExample_ofEachRule_isNotFound(LintRule rule) {
    assertThat(found(rule.good())).doesNotContain(rule.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"question-implied", "question-after-fail"})
  void remedy_ofAQuestionThatDecidesNothing_bringsNothingNew(String id) {
    LintRule rule = LintRule.find(id).orElseThrow();

    assertThat(rule.remedy()).contains("\"excluded\": true");
    assertThat(rule.good()).contains("\"excluded\": true").doesNotContain("weight");
    assertThat(found(rule.bad())).containsAll(found(rule.good()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void words_ofEachRule_areSentences(LintRule rule) {
    assertThat(rule.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)+");
    assertThat(rule.reason()).matches("(?s)[\\p{Lu}\"].*[.]");
    assertThat(rule.remedy()).matches("(?s)\\p{Lu}.*[.]");
    assertThat(rule.applies()).doesNotEndWith(".");
    assertThat(rule.bad()).isNotEqualTo(rule.good());
  }

  @Test
  void rules_areMany_andEachOfItsOwnName() {
    assertThat(LintRule.all()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(LintRule.all()).extracting(LintRule::id).doesNotHaveDuplicates();
  }

  @Test
  void find_idOfNone_isEmpty() {
    assertThat(LintRule.find("hevy-question")).isEmpty();
  }
}
