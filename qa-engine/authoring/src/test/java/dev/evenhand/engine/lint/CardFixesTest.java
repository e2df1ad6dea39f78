package dev.evenhand.engine.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.layout.AppliedDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is mended, and that nothing else of the file moves. */
class CardFixesTest {
  private static final String CARD =
      """
      {
        "id": "c",   "version": "1.0.0", "title": "C",
        "scoring": {
          "passMark": 0.85,
          "bands": [{"from": 90, "label": "Good"},
                    {"from": 80, "label": "Good"}, {"from": 0, "label": "Poor"}]
        },
        "sections": [{"id": "s", "title": "S", "questions": [
          {"id": "a", "ask": "A?", "type": "yes-no"}]}],
        "lint": {"off": [
          {"rule": "no-tests", "reason": "A draft"},
          {"rule": "long-card", "reason": "Was long"}
        ]}
      }
      """;

  private static Optional<CardFixes> fixes(String json) {
    List<Problem> found =
        CardLint.create().check(JsonScorecards.read("c.json", json.getBytes(UTF_8)).orThrow());
    return CardFixes.of(json.getBytes(UTF_8), found);
  }

  @Test
  void diff_ofThreeFixes_isUnifiedAndKeepsTheLayout() {
    assertThat(fixes(CARD).orElseThrow().diff("c.json"))
        .isEqualTo(
            """
            --- a/c.json
            +++ b/c.json
            @@ -1,14 +1,12 @@
             {
               "id": "c",   "version": "1.0.0", "title": "C",
               "scoring": {
            -    "passMark": 0.85,
            -    "bands": [{"from": 90, "label": "Good"},
            -              {"from": 80, "label": "Good"}, {"from": 0, "label": "Poor"}]
            +    "passMark": 85,
            +    "bands": [{"from": 80, "label": "Good"}, {"from": 0, "label": "Poor"}]
               },
               "sections": [{"id": "s", "title": "S", "questions": [
                 {"id": "a", "ask": "A?", "type": "yes-no"}]}],
               "lint": {"off": [
            -    {"rule": "no-tests", "reason": "A draft"},
            -    {"rule": "long-card", "reason": "Was long"}
            +    {"rule": "no-tests", "reason": "A draft"}
               ]}
             }
            """);
  }

  @Test
  void text_ofFixes_hasNoneOfTheFindingsLeft() {
    CardFixes fixes = fixes(CARD).orElseThrow();

    assertThat(fixes.fixed())
        .extracting(Problem::code)
        .containsExactly("percent-as-ratio", "band-twice", "idle-lint-entry");
    assertThat(fixes(fixes.text())).isEmpty();
  }

  private static Stream<LintRule> fixable() {
    return LintRule.all().stream().filter(LintRule::fixable);
  }

  @ParameterizedTest
  @MethodSource("fixable")
  void fixes_ofTheBadExample_leaveNothingOfTheRule(LintRule rule) {
    CardFixes fixes = fixes(LintRule.card(rule.bad())).orElseThrow();

    assertThat(fixes.fixed()).extracting(Problem::code).contains(rule.id());
    assertThat(
            CardLint.create()
                .check(JsonScorecards.read("c.json", fixes.text().getBytes(UTF_8)).orThrow()))
        .extracting(Problem::code)
        .doesNotContain(rule.id());
  }

  @Test
  void of_windowsLineEndsAndNoLastOne_keepsThem() {
    String windows = CARD.strip().replace("\n", "\r\n");

    String fixed = fixes(windows).orElseThrow().text();

    assertThat(fixed).isEqualTo(fixes(CARD).orElseThrow().text().strip().replace("\n", "\r\n"));
    String diff = fixes(windows).orElseThrow().diff("c.json");
    assertThat(diff).endsWith(" }\n\\ No newline at end of file\n");
    assertThat(AppliedDiff.of(windows, diff)).isEqualTo(fixed);
  }

  @Test
  void diff_ofAFileWithAByteOrderMark_fitsTheFile() {
    String marked = "\uFEFF" + CARD;

    assertThat(AppliedDiff.of(marked, fixes(marked).orElseThrow().diff("c.json")))
        .isEqualTo("\uFEFF" + fixes(CARD).orElseThrow().text());
  }

  static Stream<List<String>> programs() {
    return Stream.of(List.of("patch", "-p1"), List.of("git", "apply", "--whitespace=nowarn"));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void diff_appliedByARealProgram_givesTheText(List<String> program, @TempDir Path folder)
      throws IOException, InterruptedException {
    String windows = CARD.strip().replace("\n", "\r\n");
    CardFixes fixes = fixes(windows).orElseThrow();

    assertThat(AppliedDiff.by(folder, program, windows, fixes.diff("card.json")))
        .isEqualTo(fixes.text());
  }

  @Test
  void of_allEntriesIdle_leavesAnEmptyList() {
    String idle = LintRule.card(LintRule.find("idle-lint-entry").orElseThrow().bad());

    assertThat(fixes(idle).orElseThrow().text()).contains("\"lint\": {\"off\": []}");
  }

  @Test
  void of_twinsThatAreNoNeighbours_mendsNothing() {
    String apart =
        CARD.replace("0.85", "85")
            .replace("{\"from\": 80, \"label\": \"Good\"}", "{\"from\": 80, \"label\": \"Fair\"}")
            .replace("\"Poor\"", "\"Good\"")
            .replace("long-card", "heavy-without-guidance");

    assertThat(fixes(apart)).isEmpty();
  }

  @Test
  void of_cardThatExtendsAnother_mendsNothing() {
    Problem finding =
        Problem.warning("percent-as-ratio", Location.of("c"), "/scoring/passMark", "", "");
    String child =
        "{\"id\": \"c\", \"version\": \"1.0.0\", \"extends\": \"b@1.0.0\","
            + " \"scoring\": {\"passMark\": 0.8}}";

    assertThat(CardFixes.of(child.getBytes(UTF_8), List.of(finding))).isEmpty();
  }
}
