package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script, taken by the shells that are here. */
class CompletionCommandTest {
  private static final String BASH = "/bin/bash";
  private static final String ZSH = "/bin/zsh";

  /** Outside of a real completion bash has no options of one to set. */
  private static final String IN_BASH =
      """
      compopt() { :; }
      source "$0"
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _complete_qa; echo "${COMPREPLY[*]}"
      """;

  /**
   * The functions are bash's, and so is how they count; zsh leaves out itself what does not fit.
   */
  private static final String IN_ZSH =
      """
      source "$0"
      setopt ksh_arrays
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _complete_qa; print -r -- "${COMPREPLY[@]}"
      """;

  @TempDir static Path folder;

  private static Path script;

  @BeforeAll
  static void write() throws IOException {
    script = Files.writeString(folder.resolve("qa.bash"), RunResult.qa("completion").out());
    Files.createDirectory(folder.resolve("cards"));
    Files.writeString(folder.resolve("cards/our calls.scorecard.json"), "{}");
    Files.writeString(folder.resolve("tried.ndjson"), "");
  }

  @ParameterizedTest
  @CsvSource({
    "va, validate",
    "plan ka, kappa",
    "help com, compare compare-evaluations completion",
    "score --agg, --aggregate",
    "validate --for, --format",
    "validate --format s, sarif",
    "calibrate --scale o, ordinal",
    "score --dates m, month-first",
    "lint --explain heavy-q, heavy-question",
    "explain missing-prop, missing-property",
    "new our-calls --template points, points",
    "new our-calls --template email, email-support",
    "test pho, phone-support",
    "compare phone-support live, live-chat",
    "score --scorecard pho, phone-support",
    "score --scorecard cards/o, cards/our calls.scorecard.json",
    "score --scorecard phone-support tri, tried.ndjson",
    "validate cards/o, cards/our calls.scorecard.json",
    "fmt cards/o, cards/our calls.scorecard.json",
    "test cards/o, cards/our calls.scorecard.json",
    "test phone-support cards/o, cards/our calls.scorecard.json",
    "schema ga, gates",
    "schema tri, ''",
    "explain tri, ''",
    "list tri, ''",
  })
  void bash_completesCommandsOptionsCardsAndFiles(String typed, String completed) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(BASH)), "there is no bash here");

    assertThat(ran(BASH, IN_BASH, typed)).isEqualTo(completed);
  }

  @ParameterizedTest
  @CsvSource({
    "va, validate",
    "plan ka, kappa",
    "score --agg, --aggregate",
    "test pho, phone-support",
    "test tri, tried.ndjson",
  })
  void zsh_takesTheSameScript(String typed, String completed) throws Exception {
    assumeTrue(Files.isExecutable(Path.of(ZSH)), "there is no zsh here");

    assertThat(ran(ZSH, IN_ZSH, typed).split(" ", -1)).contains(completed);
  }

  @Test
  void help_tellsTheShells() {
    assertThat(RunResult.qa("help", "completion").out())
        .contains("source <(qa completion)", "zsh takes the same", "nothing for fish");
  }

  private static String ran(String shell, String commands, String typed) throws IOException {
    List<String> call =
        Stream.concat(
                Stream.of(shell, "-c", commands, script.toString(), "qa"),
                Stream.of(typed.split(" ", -1)))
            .toList();
    Process process =
        new ProcessBuilder(call).directory(folder.toFile()).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
