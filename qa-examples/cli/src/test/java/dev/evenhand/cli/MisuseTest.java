package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisuseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          scoer | qa has no command 'scoer'. Maybe you mean "score".
          scoer --help | qa has no command 'scoer'. Maybe you mean "score".
          scoer -V | qa has no command 'scoer'. Maybe you mean "score".
          plan kapa --help | qa plan has no command 'kapa'. Maybe you mean "kappa".
          plan elsewhere | qa plan has no command 'elsewhere'. There are agreement, kappa, alpha, icc, pilot, severity, reviewers, agent.
          score --reject x f | qa score has no option '--reject'. Maybe you mean "--rejects".
          score --reject=x f | qa score has no option '--reject'. Maybe you mean "--rejects".
          score --nothing-like-it f | qa score has no option '--nothing-like-it'.
          -x | qa has no option '-x'.
          score a b | 'b' is more than qa score takes. Put quotes around a name with blanks.
          """)
  void whatDoesNotExist_isToldWithTheNearestName(String args, String told) {
    assertTold(args, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          score --format xml f | --format is 'xml'; write text, json or ndjson.
          calibrate --dates us f | --dates is 'us'; write day-first or month-first.
          calibrate --header-row x f | --header-row is 'x'; write a whole number.
          calibrate --header-row 99999999999 f | --header-row is '99999999999'; write a whole number of at most 2147483647.
          calibrate --seed 99999999999999999999 f | --seed is '99999999999999999999'; write a whole number of at most 9223372036854775807.
          calibrate --confidence high f | --confidence is 'high'; write a number, such as 0.5.
          plan kappa --shares 1,x --expect 1 | --shares is 'x'; write a number, such as 0.5.
          score --explain=3 f | --explain is '3'; it takes no value.
          plan icc --expect 0.8 --half-width 0.1 --above 0.2 | --half-width=H and [--above=T [--power=P]] exclude each other; give one of them.
          score --from a --from b f | --from is given twice; leave one of them out.
          """)
  void aValueThatAnOptionCantHave_isToldWithThoseItCan(String args, String told) {
    assertTold(args, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          score --rejects | --rejects needs a value: FILE.
          score --format | --format needs a value: text, json or ndjson.
          validate | qa validate needs FILE.
          plan kappa | qa plan kappa needs --shares P and --expect K.
          """)
  void whatIsMissing_isToldAsItIsTyped(String args, String told) {
    assertTold(args, told);
  }

  @ParameterizedTest
  @CsvSource({"score --help, qa score", "score --bogus --help, qa score", "--help, qa"})
  void helpOfACommandThatExists_isGiven(String args, String usage) {
    RunResult run = RunResult.qa((Object[]) args.split(" ", -1));

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Usage: " + usage + " ");
  }

  private static void assertTold(String args, String told) {
    RunResult run = RunResult.qa((Object[]) args.split(" ", -1));

    assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().toList().get(0)).isEqualTo(told);
    assertThat(run.err()).contains("Try: qa");
  }
}
