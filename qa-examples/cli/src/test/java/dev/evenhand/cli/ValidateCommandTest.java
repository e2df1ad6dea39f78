package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code qa validate} says below the problems. */
class ValidateCommandTest {
  @TempDir private Path folder;

  private String lastLine(String card) throws IOException {
    Path file = Files.writeString(folder.resolve("a.scorecard.json"), card);
    RunResult ran = RunResult.qa("validate", file);
    assertThat(ran.exit()).isNotZero();
    return ran.out().lines().reduce("", (before, line) -> line).replace(folder.toString(), "cards");
  }

  @Test
  void validate_textThatIsNoJson_saysThatReadingStopped() throws IOException {
    assertThat(lastLine("{\"id\": \"a\"\n \"version\": \"1.0.0\"\n \"title\": \"A\"}"))
        .isEqualTo("1 problem in cards/a.scorecard.json. Reading stopped here; there may be more.");
  }

  @Test
  void validate_cardWithProblems_onlyTheirNumber() throws IOException {
    assertThat(lastLine("{\"id\": \"a\", \"version\": \"1.0.0\", \"title\": \"A\"}"))
        .isEqualTo("1 problem in cards/a.scorecard.json.");
  }

  @Test
  void validate_anotherKindOfFile_onlyTheirNumber() throws IOException {
    assertThat(lastLine("PK\u0003\u0004 a workbook"))
        .isEqualTo("1 problem in cards/a.scorecard.json.");
  }
}
