package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Exit codes are those that help speaks of. */
class ExitTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item,rater,value | 2 | has no rating that can be used.",
        "item,rater,value/1,a/2 | 1 | has no rating that can be used.",
        "{\"id\": \"e-1\", \"answers\": 1} | 1 | has no evaluation that can be used.",
        "{dear sir or madam | 2 | has no evaluation that can be used."
      })
  void calibrate_ofNothingThatCanBeUsed_saysSo_andWritesNothing(String lines, int exit, String said)
      throws IOException {
    Path file = Files.writeString(folder.resolve("r"), lines.replace('/', '\n') + "\n");
    Path report = folder.resolve("report.html");

    RunResult ran = RunResult.qa("calibrate", file, "-o", report);

    assertThat(ran.exit()).isEqualTo(exit);
    assertThat(ran.err().lines()).last().isEqualTo(file + " " + said);
    assertThat(report).doesNotExist();
  }

  @Test
  void helpOfEveryCommand_speaksOfExitCodes() {
    for (Map.Entry<String, CommandLine> command :
        new CommandLine(new Qa()).getSubcommands().entrySet()) {
      RunResult ran = RunResult.qa(command.getKey(), "--help");

      assertThat(ran.out()).as(command.getKey()).containsPattern("Exit(?: codes)?: (0|130) ");
    }
  }
}
