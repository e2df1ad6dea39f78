package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qa lint}. */
class LintCommandTest {
  private static final String CARD =
      """
      {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 0.8},
       "sections": [{"id": "s", "title": "S", "questions": [
         {"id": "a", "ask": "Polite?", "type": "yes-no", "guidance": "No slang."}]}],
       "tests": [
         {"name": "yes", "answers": {"a": "yes"}, "expect": {"outcome": "PASSED"}},
         {"name": "no", "answers": {"a": "no"}, "expect": {"outcome": "FAILED"}}]}
      """;

  @TempDir Path folder;
  private Path card;

  @BeforeEach
  void writeCard() throws IOException {
    card = Files.writeString(folder.resolve("tiny.scorecard.json"), CARD);
  }

  private static String finding(Path file) {
    return """
        %s:1:77 /scoring/passMark: "passMark" is a percent, so 0.8 is 0.8 %%. Write 80 for 80 %%. \
        [percent-as-ratio]
           1 | {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 0.8},
             |%s^^^
        """
        .formatted(file, " ".repeat(77));
  }

  @Test
  void lint_cardWithAFinding_tellsItWithItsLineAndExits1() {
    RunResult ran = RunResult.qa("lint", card);

    assertThat(ran.out()).isEqualTo(finding(card) + card + ": 1 warning, 0 notices.\n");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void lint_asJUnit_failsForWhatMakesItExit1() {
    RunResult ran = RunResult.qa("lint", card, "--format", "junit");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("tests=\"1\" failures=\"1\"", "type=\"warning\">");
  }

  @Test
  void lint_folder_looksAtItsCards() throws IOException {
    Path clean = Files.writeString(folder.resolve("a.scorecard.json"), CARD.replace("0.8", "80"));
    Path empty = Files.createDirectory(folder.resolve("empty"));

    RunResult ran = RunResult.qa("lint", folder);
    RunResult none = RunResult.qa("lint", empty, card, "--format", "junit");

    assertThat(ran.out())
        .startsWith(clean + ": clean.")
        .endsWith(finding(card) + card + ": 1 warning, 0 notices.\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(none.out()).contains("tests=\"2\" failures=\"1\" errors=\"1\"");
    assertThat(none.exit()).isEqualTo(2);
  }

  @Test
  void lint_cleanCard_exits0() throws IOException {
    Files.writeString(card, CARD.replace("0.8", "80"));

    RunResult ran = RunResult.qa("lint", card);

    assertThat(ran.out()).matches(".*: clean\\. \\d+ rules looked at tiny@1\\.0\\.0\\.\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void lint_noJson_exits2() throws IOException {
    Files.writeString(card, "no card");

    assertThat(RunResult.qa("lint", card).exit()).isEqualTo(2);
  }

  @Test
  void lint_cardWithProblems_tellsThoseAndExits1() throws IOException {
    Files.writeString(card, CARD.replace("yes-no", "yesno"));

    RunResult ran = RunResult.qa("lint", card);

    assertThat(ran.out()).contains("yes-no").doesNotContain("percent-as-ratio");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void lint_fixWithoutWrite_showsTheDiffAndLeavesTheFile() throws IOException {
    RunResult ran = RunResult.qa("lint", card, "--fix");

    assertThat(ran.out())
        .startsWith("--- %s\n+++ %s\n@@ -1,4 +1,4 @@\n".formatted(card, card))
        .endsWith(finding(card) + card + ": 1 warning, 0 notices.\n");
    assertThat(ran.err()).isEqualTo(card + ": 1 finding can be mended; --write does it.\n");
    assertThat(card).hasContent(CARD.strip());
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void lint_fixAndWrite_mendsTheFileAndIsClean() throws IOException {
    RunResult ran = RunResult.qa("lint", card, "--fix", "--write");

    assertThat(Files.readString(card)).isEqualTo(CARD.replace("0.8", "80"));
    assertThat(ran.err()).isEqualTo(card + ": 1 finding mended.\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void lint_configOfManyCards_switchesOff() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("lint.json"),
            "{\"off\": [{\"rule\": \"percent-as-ratio\", \"reason\": \"Meant so\"}]}");

    assertThat(RunResult.qa("lint", card, "--config", config).exit()).isZero();
  }

  @Test
  void lint_configWithoutReason_exits2() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("lint.json"), "{\"off\": [{\"rule\": \"percent-as-ratio\"}]}");

    RunResult ran = RunResult.qa("lint", card, "--config", config);

    assertThat(ran.err())
        .isEqualTo(
            config
                + ":1:10 /off/0: the property \"reason\" is missing. Add \"reason\"."
                + " [missing-property]\n");
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void lint_json_isThatOfProblems() {
    RunResult ran = RunResult.qa("lint", card, "--format", "json");

    assertThat(ran.out()).contains("\"percent-as-ratio\"").contains("evenhand-problems/1");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void lint_github_isAnAnnotation() {
    assertThat(RunResult.qa("lint", card, "--format", "github").out())
        .startsWith("::warning file=%s,line=1,col=77,title=percent-as-ratio::".formatted(card));
  }

  @Test
  void lint_explain_showsReasonAndExamples() {
    RunResult ran = RunResult.qa("lint", "--explain", "percent-as-ratio");

    assertThat(ran.out())
        .startsWith("percent-as-ratio (warning)\n\nWhy:     Percents are written as percents")
        .contains("\nBad:\n", "\nGood:\n", "--fix:   writes the percent that is meant");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void lint_explainUnknownRule_saysTheNearest() {
    RunResult ran = RunResult.qa("lint", "--explain", "percent-as-ratios");

    assertThat(ran.err())
        .isEqualTo("lint has no rule 'percent-as-ratios'. Maybe you mean \"percent-as-ratio\".\n");
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void lint_rules_listsEach() {
    RunResult ran = RunResult.qa("lint", "--rules");

    assertThat(ran.out().lines()).hasSizeGreaterThan(40);
    assertThat(ran.out())
        .contains("percent-as-ratio            warning  Write 80 for 80 %. (--fix)\n");
  }

  @Test
  void lint_nothingNamed_saysWhatToName() {
    RunResult ran = RunResult.qa("lint");

    assertThat(ran.err()).isEqualTo("Name a card, or say --rules.\n");
    assertThat(ran.exit()).isEqualTo(2);
  }

  @Test
  void lint_writeWithoutFix_isRefused() {
    assertThat(RunResult.qa("lint", card, "--write").err())
        .isEqualTo("--write writes what --fix mends; say --fix too.\n");
  }
}
