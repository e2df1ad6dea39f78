package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String LOOSE =
      """
      {"title":"T","id":"a","version":"1.0.0",
      "sections":[{"id":"s","title":"S","questions":[{"id":"q","ask":"Q?","type":"yes-no"}]}]}
      """;
  private static final String LAID_OUT =
      """
      {
        "id": "a",
        "version": "1.0.0",
        "title": "T",
        "sections": [
          {
            "id": "s",
            "title": "S",
            "questions": [
              {"id": "q", "ask": "Q?", "type": "yes-no"}
            ]
          }
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void file_isLaidOut_andThenLeftAsItIs() throws IOException {
    Path card = card("a", LOOSE);

    RunResult first = RunResult.qa("fmt", card);
    FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(card, then);
    RunResult second = RunResult.qa("fmt", card);

    assertThat(first.exit()).isZero();
    assertThat(first.out()).isEqualTo(card + ": laid out.\n");
    assertThat(card).hasContent(LAID_OUT);
    assertThat(second).isEqualTo(new RunResult(0, "", ""));
    assertThat(Files.getLastModifiedTime(card)).isEqualTo(then);
  }

  @Test
  void check_namesTheFiles_andChangesNone() throws IOException {
    Path loose = card("a", LOOSE);
    card("b", LAID_OUT);

    RunResult ran = RunResult.qa("fmt", "--check", folder);

    assertThat(ran).isEqualTo(new RunResult(1, loose + "\n", ""));
    assertThat(loose).hasContent(LOOSE);
  }

  @Test
  void diff_showsTheLines_andChangesNone() throws IOException {
    Path card = card("a", LAID_OUT.replace("\"id\": \"a\",\n", "\"id\":\"a\",\n"));

    RunResult ran = RunResult.qa("fmt", "--diff", card);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            --- %s
            +++ %s
            @@ -1,5 +1,5 @@
             {
            -  "id":"a",
            +  "id": "a",
               "version": "1.0.0",
               "title": "T",
               "sections": [
            """
                .formatted(card, card));
    assertThat(Files.readString(card)).contains("\"id\":\"a\"");
  }

  @Test
  void file_thatIsNotOfTheForm_isToldAndLeft_andTheOthersAreLaidOut() throws IOException {
    Path good = card("a", LOOSE);
    Path bad = card("b", LOOSE.replace("\"title\":\"T\"", "\"titel\":\"T\""));

    RunResult ran = RunResult.qa("fmt", bad, good);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            bad
                + ":1:2 /titel: unknown property \"titel\". Maybe you mean \"title\"."
                + " [unknown-property]\n"
                + "   1 | {\"titel\":\"T\",\"id\":\"a\",\"version\":\"1.0.0\",\n"
                + "     |  ^^^^^^^\n");
    assertThat(Files.readString(bad)).contains("titel");
    assertThat(good).hasContent(LAID_OUT);
  }

  @Test
  void folder_withoutCards_isToldAndTheOthersAreLaidOut() throws IOException {
    Path loose = card("a", LOOSE);
    Path empty = Files.createDirectory(folder.resolve("empty"));

    RunResult ran = RunResult.qa("fmt", empty, folder);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            empty
                + ": this is a directory without cards (*.scorecard.json)."
                + " Name a file, or a directory that has some. [file-is-directory]\n");
    assertThat(loose).hasContent(LAID_OUT);
  }

  @Test
  void file_thatIsNoJson_orNone_isUnreadable() throws IOException {
    assertThat(RunResult.qa("fmt", card("a", "{")).exit()).isEqualTo(2);
    assertThat(RunResult.qa("fmt", folder.resolve("none.json")).exit()).isEqualTo(2);
  }

  private Path card(String name, String json) throws IOException {
    return Files.writeString(folder.resolve(name + ".scorecard.json"), json);
  }
}
