package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card that builds on one of its folder, alone on the command line. */
class ExtendedCardsTest {
  private static final String BASE =
      """
      {"id": "base", "version": "1.0.0", "title": "Base", "sections": [
        {"id": "s", "title": "Section", "questions": [
          {"id": "q", "ask": "Well?", "type": "yes-no"}]}]}
      """;

  @TempDir private Path folder;

  private Path card(String id, String json) throws IOException {
    return Files.writeString(folder.resolve(id + ".scorecard.json"), json);
  }

  private Path child(String id, String base) throws IOException {
    return card(
        id,
        "{\"id\": \"%s\", \"version\": \"1.0.0\", \"title\": \"Child\", \"extends\": \"%s@1.0.0\"}"
            .formatted(id, base));
  }

  private String problems(Path card) {
    RunResult ran = RunResult.qa("validate", card);
    assertThat(ran.exit()).isEqualTo(1);
    return ran.out().replace(folder.toString(), "cards");
  }

  @Test
  void validate_baseInTheFolder_isFine() throws IOException {
    card("base", BASE);

    assertThat(RunResult.qa("validate", child("child", "base")).out())
        .endsWith("fine. child@1.0.0 has 1 question and 0 tests.\n");
  }

  @Test
  void validate_baseWithProblems_saysThatItIsThere() throws IOException {
    card("base", BASE.replace("yes-no", "stars"));

    assertThat(problems(child("child", "base")))
        .isEqualTo(
            """
            cards/child.scorecard.json:1:66 /extends: the card to extend, in \
            cards/base.scorecard.json, has problems of its own, found "base@1.0.0". \
            Correct that card first. [broken-base]
               1 | {"id": "child", "version": "1.0.0", "title": "Child", "extends": "base@1.0.0"}
                 |                                                                  ^^^^^^^^^^^^
            1 problem in cards/child.scorecard.json.
            """);
  }

  @Test
  void validate_cardsThatExtendEachOther_tellsTheCircleOfEach() throws IOException {
    Path a = child("a", "b");
    Path b = child("b", "a");

    assertThat(problems(a))
        .startsWith(
            "cards/a.scorecard.json:1:62 /extends: the card extends itself, by way of a@1.0.0,"
                + " b@1.0.0, found \"b@1.0.0\". Let one of these cards stand alone."
                + " [cyclic-extends]\n");
    assertThat(problems(b))
        .startsWith(
            "cards/b.scorecard.json:1:62 /extends: the card extends itself, by way of a@1.0.0,"
                + " b@1.0.0, found \"a@1.0.0\". Let one of these cards stand alone."
                + " [cyclic-extends]\n");
  }
}
