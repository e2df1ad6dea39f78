package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  @Test
  void validate_folder_tellsOfEachOfItsCards() throws IOException {
    Path cards = Files.createDirectory(folder.resolve("cards"));
    Path bad = Files.writeString(cards.resolve("a.scorecard.json"), "{}");
    Path good = Files.writeString(cards.resolve("b.scorecard.json"), FILES.get("card"));
    Files.writeString(cards.resolve("other.json"), "no card");

    RunResult text = RunResult.qa("validate", cards);
    RunResult xml = RunResult.qa("validate", cards, "--format", "junit");

    assertThat(text.exit()).isEqualTo(1);
    assertThat(text.out()).contains("in " + bad + ".\n" + good + ": fine.").doesNotContain("other");
    assertThat(xml.out()).contains("<testsuite name=\"" + bad, "<testsuite name=\"" + good);
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
    assertThat(said.lines().filter(text -> text.matches(".*\\[[a-z0-9-]+]")).count()).isEqualTo(1);
    assertThat(said.length()).isLessThan(1_000);
  }

  /** What each command reads from a pipe, first, and the rest of its words. */
  static Stream<Arguments> commandsThatReadPipes() {
    return Stream.of(
        Arguments.of("ratings", "calibrate PIPE"),
        Arguments.of("evaluations", "calibrate PIPE --scorecard card"),
        Arguments.of("gate", "calibrate ratings --gate PIPE"),
        Arguments.of("evaluations", "score --scorecard card PIPE"),
        Arguments.of("card", "score --scorecard PIPE evaluations"),
        Arguments.of("evaluations", "compare-evaluations --scorecard card PIPE"),
        Arguments.of("evaluations", "compare card card --evaluations PIPE"),
        Arguments.of("card", "validate PIPE"),
        Arguments.of("card", "export --to connect PIPE"),
        Arguments.of("form", "import --from connect PIPE"));
  }

  private static final Map<String, String> FILES =
      Map.of(
          "ratings",
          "item,rater,value\n1,a,x\n1,b,y\n2,a,x\n2,b,x\n",
          "gate",
          "{\"gates\": [{\"count\": \"items\", \"atLeast\": 1}]}",
          "card",
          """
          {"id": "tiny", "version": "1.0.0", "title": "Tiny", "sections": [
            {"id": "s", "title": "S", "questions": [{"id": "a", "ask": "A?", "type": "yes-no"}]}]}
          """,
          "evaluations",
          """
          {"id":"1","scorecard":"tiny@1.0.0","interaction":"1","reviewer":"a","answers":{"a":"no"}}
          {"id":"2","scorecard":"tiny@1.0.0","interaction":"1","reviewer":"b","answers":{"a":"yes"}}
          """);

  @ParameterizedTest(name = "qa {1}")
  @MethodSource("commandsThatReadPipes")
  void pipe_namedAsAFile_isReadLikeTheFile(String content, String command, @TempDir Path here)
      throws Exception {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(here.resolve(file.getKey()), file.getValue());
    }
    RunResult.qa("export", "--to", "connect", here.resolve("card"), "-o", here.resolve("form"));
    Path pipe = here.resolve("PIPE");
    Path file = here.resolve(content);
    RunResult expected = RunResult.qa(words(here, command.replace("PIPE", content)));
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process writer =
        new ProcessBuilder("sh", "-c", "cat \"$0\" >\"$1\"", file.toString(), pipe.toString())
            .start();

    RunResult ran = RunResult.qa(words(here, command));

    assertThat(writer.waitFor()).isZero();
    assertThat(ran.exit()).as(ran.err()).isLessThan(2).isEqualTo(expected.exit());
    // A longer name may break a line elsewhere.
    assertThat(ran.out().replace("PIPE", content)).isEqualToNormalizingWhitespace(expected.out());
  }

  private static Object[] words(Path folder, String command) {
    return Stream.of(command.split(" ", -1))
        .map(
            word ->
                Files.exists(folder.resolve(word)) || word.equals("form")
                    ? folder.resolve(word)
                    : word)
        .toArray();
  }
}
