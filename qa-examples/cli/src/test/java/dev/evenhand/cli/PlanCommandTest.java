package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {
  @Test
  void kappa_text_tellsNumberAndAssumptions() {
    RunResult ran = plan("kappa --expect 0.6 --shares 0.8,0.2 --half-width 0.1");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            Let the reviewers rate 392 common interactions.
              The interval is then about ± 0.100 wide.
            Taken for granted:
              - The interactions are a random sample, and the two reviewers rate independently.
              - Both reviewers use the categories with these shares, and where they do not agree they differ as by chance.
            By: large-sample variance of Fleiss, Cohen and Everitt (1969).
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreement --expect 0.85 --half-width 0.05 | rate 200 common interactions",
        "alpha --expect 0.8 --shares 0.1,0.3,0.6 --scale ordinal --half-width 0.1 | common interactions",
        "icc --expect 0.8 --half-width 0.1 | rate 54 common interactions",
        "icc --expect 0.8 --above 0.6 --reviewers 3 | rate 33 common interactions",
        "kappa --expect 0.8 --above 0.6 --shares 0.8,0.2 --power 0.9 | rate 218 common interactions",
        "agreement --expect 0.9 --above 0.8 | rate 108 common interactions",
        "alpha --expect 0.9 --above 0.8 --shares .8,.2 | rate 381 common interactions",
        "pilot --items 40 --pilot-half-width 0.2 --half-width 0.1 | rate 160 common interactions",
        "severity --difference 0.5 --sd 0.8 | rate 43 common interactions",
        "reviewers --reliability 0.5 --target 0.8 | Let 4 reviewers rate each interaction.",
        "reviewers --reliability 0.9 --target 0.8 | One reviewer an interaction is enough.",
        "reviewers --item-variance 1 --residual-variance 2.5 --target 0.8 | Let 10 reviewers",
        "reviewers --item-variance 1 --reviewer-variance 0.5 --residual-variance 1 --target 0.8 | Let 6 reviewers",
        "agent --sd 12 --half-width 5 | Review 25 interactions of the agent."
      })
  void everyQuestion_isAnswered(String question, String answer) {
    RunResult ran = plan(question);

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains(answer).contains("Taken for granted:").contains("By: ");
  }

  @Test
  void json_hasTheDocumentedMembers() {
    RunResult ran = plan("pilot --items 40 --pilot-half-width 0.2 --half-width 0.1 --format json");

    assertThat(ran.out())
        .isEqualTo(
            """
            {
              "format": "evenhand-plan/1",
              "plan": "pilot",
              "inputs": {
                "pilotItems": 40,
                "pilotHalfWidth": 0.2,
                "halfWidth": 0.1
              },
              "needed": 160,
              "unit": "shared-interactions",
              "achieved": {
                "halfWidth": 0.1
              },
              "method": "widths fall with the root of the number of interactions",
              "assumptions": [ "The pilot is a random sample of the same work by the same reviewers.", "A pilot of few interactions is itself uncertain: plan generously below 30." ]
            }
            """);
  }

  @Test
  void planWithoutSolution_exits1() {
    String question = "agent --sd 12 --half-width 5 --reviewer-sd 4 --reviewers 2";
    RunResult text = plan(question);
    RunResult json = plan(question + " --format json");

    assertThat(text.exit()).isEqualTo(1);
    assertThat(text.out())
        .isEqualTo(
            """
            Severity alone makes the interval ± 5.54 wide, however many interactions are reviewed.
              Let more reviewers share the agent's interactions, or calibrate the reviewers first.
            """);
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out()).contains("\"impossible\": \"Severity alone").doesNotContain("needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreement --expect 85 --half-width 0.05 | The expected agreement is 85 but must be above 0 and below 1.",
        "agreement --expect 0.85 --half-width 0 | The half width is 0 but must be above 0 and below 1.",
        "kappa --expect 0.6 --shares 0.8,0.3 --half-width 0.1 | The shares of the categories add up to 1.1 but must add up to 1.",
        "kappa --expect 0.6 --shares 1 --half-width 0.1 | There must be the shares of at least two categories, such as 0.8 and 0.2.",
        "severity --difference -1 --sd 2 | The difference of severity is -1 but must be above 0.",
        "reviewers --target 0.8 | Give either --reliability, or --item-variance and --residual-variance.",
        "reviewers --reliability 0.5 --item-variance 1 --target 0.8 | Give either --reliability, or --item-variance and --residual-variance.",
        "agent --sd 12 --half-width 5 --handled 1 | The number of interactions handled is 1 but must be at least 2.",
        "icc --expect x --half-width 0.1 | --expect is 'x'; write a number, such as 0.5."
      })
  void impossibleInput_isAWrongCall(String question, String message) {
    RunResult ran = plan(question);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            message
                + "\nTry: qa plan "
                + question.substring(0, question.indexOf(' '))
                + " --help\n");
  }

  @Test
  void planWithoutAQuestion_namesThem() {
    RunResult ran = RunResult.qa("plan");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            """
            Say what to plan: agreement, kappa, alpha, icc, pilot, severity, reviewers, agent.
            Try: qa plan --help
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"agreement", "kappa", "alpha", "icc", "pilot", "severity", "reviewers", "agent"})
  void helpOfEveryQuestion_hasAnExampleThatRuns(String question) {
    String help = RunResult.qa("plan", question, "--help").out();
    String examples = help.substring(help.indexOf("\nExample"));
    assertThat(examples.lines().filter(line -> line.startsWith("--"))).as("wrapped").isEmpty();
    String example =
        help.lines()
            .filter(line -> line.startsWith("  qa plan " + question))
            .findFirst()
            .orElseThrow();

    RunResult ran =
        RunResult.qa((Object[]) example.strip().substring("qa ".length()).split(" ", -1));

    assertThat(ran.exit()).as(example + "\n" + ran.err()).isZero();
  }

  private static RunResult plan(String question) {
    return RunResult.qa((Object[]) ("plan " + question).split(" ", -1));
  }
}
