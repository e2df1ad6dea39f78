package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.draft.SheetDraft;
import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void explain_aCode_isItsPage() {
    RunResult ran = RunResult.qa("explain", "percent-as-ratio");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            percent-as-ratio (Warnings: cards that likely mean otherwise)

            It says:
              card.json:1:77 /scoring/passMark: "passMark" is a percent, so 0.8 is 0.8 %. Write 80 for 80 %. [percent-as-ratio]

            Why:
              Pass marks and bands are percents. A number below 1 is allowed, but nearly always 80 % was meant and 0.8 written.

            Before:
              {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 0.8},
               "sections": [
                 {"id": "s", "title": "S", "questions": [
                   {"id": "a", "ask": "A?", "type": "yes-no"}]}]}

            After:
              {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 80},
               "sections": [
                 {"id": "s", "title": "S", "questions": [
                   {"id": "a", "ask": "A?", "type": "yes-no"}]}]}
            """);
    assertThat(RunResult.qa("explain", "[percent-as-ratio]").out()).isEqualTo(ran.out());
  }

  @Test
  void explain_everyCode_hasAPage_andIsListed() {
    String list = RunResult.qa("explain").out();

    for (ProblemPage page : ProblemPages.all()) {
      assertThat(list).contains("\n  " + page.code() + "\n");
      assertThat(RunResult.qa("explain", page.code()).exit()).isZero();
    }
    assertThat(list).startsWith("No file of its kind\n  file-missing\n");
  }

  @Test
  void explain_aRuleOfLint_isThatOfLint_andRulesAreListed() {
    assertThat(RunResult.qa("explain", "heavy-question"))
        .isEqualTo(RunResult.qa("lint", "--explain", "heavy-question"));
    assertThat(RunResult.qa("explain", "heavy-questoin").err())
        .endsWith(" Maybe you mean \"heavy-question\".\n");
    assertThat(RunResult.qa("explain").out())
        .contains("\n\nRules of lint\n  pass-mark-unreachable\n");
  }

  @Test
  void explain_aCodeOfASpreadsheet_saysWhatTheDocSays() throws IOException {
    assertThat(RunResult.qa("explain", "answers-unclear").out())
        .isEqualTo(
            """
            answers-unclear (A spreadsheet of questions, qa new --from)

            Why:
              What a question is answered with can't be told.

            Mend the cell and run qa new again; qa new --help names the columns.
            """);
    String doc = Files.readString(Path.of("../../qa-engine/docs/authoring.md"));
    SheetDraft.CODES.forEach(
        (code, why) -> assertThat(doc).contains("| `%s` | %s |".formatted(code, why)));
  }

  @Test
  void explain_aCodeThatThereIsNot_tellsTheNearest_andExits2() {
    RunResult ran = RunResult.qa("explain", "unknown-propertie");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "There is no page for the code 'unknown-propertie'. Maybe you mean"
                + " \"unknown-property\".\n");
  }
}
