package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be read as what it claims to be: one clear line, exit 2, no stack trace. */
class InputFileTest {
  @TempDir static Path folder;

  static Stream<Arguments> unusable() throws IOException {
    Path garbage = Files.write(folder.resolve("garbage"), new byte[] {1, 2, (byte) 0xff, 0, 9});
    Path words = Files.writeString(folder.resolve("words.json"), "dear sir or madam");
    Path empty = Files.writeString(folder.resolve("empty.json"), "");
    Path brackets = Files.writeString(folder.resolve("brackets.json"), "[".repeat(100_000));
    Path braces = Files.writeString(folder.resolve("braces.json"), "{\"a\":".repeat(100_000));
    Path line = Files.writeString(folder.resolve("line.json"), "x".repeat(10 << 20));
    Path absent = folder.resolve("absent.json");
    return Stream.of(garbage, words, empty, brackets, braces, line, absent, folder)
        .flatMap(
            path ->
                Stream.of("validate", "show", "test", "score", "calibrate")
                    .map(command -> Arguments.of(command, path)));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void input_ofOtherContent_isRefusedInOneLine(String command, Path input) {
    String file =
        command.equals("show") || command.equals("test") ? "./" + input : input.toString();

    RunResult ran = RunResult.qa(command, file.replace(".//", "/"));

    String said = ran.out() + ran.err();
    assertThat(ran.exit()).as(said).isEqualTo(2);
    assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(said.lines().filter(text -> text.contains("[")).count()).isEqualTo(1);
    assertThat(said.length()).isLessThan(1_000);
  }
}
