package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.text.ProblemPage;
import dev.evenhand.engine.text.ProblemPages;
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
  void explain_aCodeOfTables_saysWhatToDo() {
    assertThat(RunResult.qa("explain", "not-a-form").out())
        .isEqualTo(
            """
            not-a-form (Other systems' forms and evaluations)

            It says:
              The file is JSON, but no evaluation form of the system that was named.

            Why:
              The list in which that system keeps its questions is not there. Often an evaluation was given instead, or a page of a list.

            What to do:
              Write what the system's API answers for one form; the message names the call.
            """);
  }

  @Test
  void explain_aRuleOfLint_isItsPage_andIsListed() {
    RunResult ran = RunResult.qa("explain", "no-tests");

    assertThat(ran.out()).isEqualTo(RunResult.qa("lint", "--explain", "no-tests").out());
    assertThat(ran.exit()).isZero();
    assertThat(RunResult.qa("explain").out())
        .contains("\nRules of qa lint\n  pass-mark-unreachable\n", "\n  no-tests\n");
    assertThat(RunResult.qa("explain", "no-test").err()).contains("\"no-tests\"");
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
