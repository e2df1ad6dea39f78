package dev.evenhand.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "points", "phone-support", "compliance@1.0.0"})
  void template_becomesACard_thatIsFine_laidOut_andPassesItsTests(String template) {
    Path name = folder.resolve("ours");
    Path card = folder.resolve("ours.scorecard.json");

    RunResult ran = RunResult.qa("new", name, "--template", template, "--title", "Our card");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("Written: " + card)
        .endsWith(
            """
            Next:
              qa preview %1$s
              qa validate %1$s
              qa test %1$s --coverage
            For an editor that completes and explains, once in its folder:
              qa schema > %2$s
            """
                .formatted(card, folder.resolve("scorecard.schema.json")));
    assertThat(RunResult.qa("validate", card).exit()).isZero();
    assertThat(RunResult.qa("fmt", "--check", card)).isEqualTo(new RunResult(0, "", ""));
    assertThat(RunResult.qa("test", card).out()).startsWith("ours@1.0.0\n");
    assertThat(RunResult.qa("test", card).exit()).isZero();
  }

  @Test
  void card_thatIsThere_isLeft_unlessForced() throws IOException {
    Path card = Files.writeString(folder.resolve("a.scorecard.json"), "mine");

    RunResult refused = RunResult.qa("new", folder.resolve("a"));

    assertThat(refused)
        .isEqualTo(
            new RunResult(
                2, "", card + " is there already; choose another name, or say --force.\n"));
    assertThat(card).hasContent("mine");
    assertThat(RunResult.qa("new", card, "--force").exit()).isZero();
    assertThat(Files.readString(card)).contains("\"id\": \"a\"");
  }

  @Test
  void template_thatThereIsNot_andFolderThatThereIsNot_areMisuse() {
    assertThat(RunResult.qa("new", folder.resolve("a"), "--template", "none"))
        .isEqualTo(
            new RunResult(
                2,
                "",
                "There is no template 'none'. There are minimal, points, and the cards that qa list"
                    + " shows.\n"));
    assertThat(RunResult.qa("new", folder.resolve("b/a")).err())
        .isEqualTo("There is no folder " + folder.resolve("b") + "; make it first.\n");
  }

  @Test
  void schema_thatIsThere_isNotToldAgain() throws IOException {
    Files.writeString(folder.resolve("scorecard.schema.json"), "{}");

    assertThat(RunResult.qa("new", folder.resolve("a")).out()).endsWith(" --coverage\n");
  }

  @Test
  void name_thatIsATitle_isToldWithTheCallThatIsMeant() {
    assertThat(RunResult.qa("new", folder.resolve("Anrufe im Büro")))
        .isEqualTo(
            new RunResult(
                2,
                "",
                "'Anrufe im Büro' is a title; a name has no blanks. Try: qa new anrufe-im-buero"
                    + " --title \"Anrufe im Büro\"\n"));
  }

  @Test
  void template_thatIsNearlyOne_isTold() {
    assertThat(RunResult.qa("new", folder.resolve("a"), "--template", "phone").err())
        .isEqualTo("There is no template 'phone'. Maybe you mean \"phone-support\".\n");
    assertThat(RunResult.qa("new", folder.resolve("a"), "--template", "minimall").err())
        .isEqualTo("There is no template 'minimall'. Maybe you mean \"minimal\".\n");
  }

  @Test
  void card_isFoundByTheNameThatItWasGiven() {
    RunResult.qa("new", folder.resolve("a"));

    assertThat(RunResult.qa("test", folder.resolve("a")).exit()).isZero();
    assertThat(RunResult.qa("validate", folder.resolve("a")).out())
        .isEqualTo(
            folder.resolve("a.scorecard.json") + ": fine. a@1.0.0 has 2 questions and 3 tests.\n");
  }

  @Test
  void sheet_withMistakes_writesNothing() throws IOException {
    Path sheet = Files.writeString(folder.resolve("s.csv"), "question,weight\nGreeted?,ten\n");

    RunResult ran = RunResult.qa("new", folder.resolve("a"), "--from", sheet);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("s.csv:2 weight: ").endsWith("Nothing was written.\n");
    assertThat(folder.resolve("a.scorecard.json")).doesNotExist();
  }

  @Test
  void headerRow_isTheOneThatIsSaid_andOnlyOfASheet() throws IOException {
    Path sheet =
        Files.writeString(folder.resolve("s.csv"), "question,points\nFrage,Punkte\nGreeted?,1\n");

    assertThat(RunResult.qa("new", folder.resolve("a"), "--from", sheet, "--header-row", "2").out())
        .contains("(1 question, 2 tests).");
    RunResult without = RunResult.qa("new", folder.resolve("b"), "--header-row", "2");
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.err())
        .contains("--header-row is of a spreadsheet; name it with --from FILE.");
  }

  @Test
  void sheet_isACard_andWhatWasGuessedIsSaid() throws IOException {
    Path sheet =
        Files.writeString(
            folder.resolve("s.csv"), "section,question,weight,answers\nCall,Greeted?,1,yes/no\n");

    RunResult ran = RunResult.qa("new", folder.resolve("a"), "--from", sheet);

    assertThat(ran.out())
        .startsWith("The pass mark is 80 %: change \"passMark\" if you want another.\nWritten: ")
        .contains(
            """
            (1 question, 2 tests).
            What its tests expect was computed by the engine: see that it is what you mean.
            """);
  }

  @Test
  void sheet_withAScaleWhoseOrderIsOpen_warnsOfIt() throws IOException {
    Path sheet =
        Files.writeString(folder.resolve("s.csv"), "question,answers\nHow was it?,Blue/Pink\n");

    assertThat(RunResult.qa("new", folder.resolve("a"), "--from", sheet).err())
        .isEqualTo(
            "Warning: Line 2, How was it?: Blue/Pink is read with the best last: \"Blue\" scores 0,"
                + " \"Pink\" 100. Turn the scores round if it is not so.\n");
  }

  @Test
  @ResourceLock("System.in")
  void questions_answeredByAPipe_makeACard() throws IOException {
    RunResult ran = asked("My calls\n\n85\nOpening\nGreeted?\n\n2\nTone?\nmaybe\n1-5\n\n\n\n");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith(
            """
            An empty answer takes what stands in brackets.
            Title [a]: My calls
            Channel [phone]:\s
            Pass mark in percent [80]: 85
            Section 1, or nothing to end: Opening
              Question 1.1, or nothing to end the section: Greeted?
                Answers (yes/no; 1-5; poor=0; good=100; text) [yes/no]:\s
                Weight [1]: 2
              Question 1.2, or nothing to end the section: Tone?
                Answers (yes/no; 1-5; poor=0; good=100; text) [yes/no]: maybe
            That can't be understood: maybe. Write "yes/no", "1-5", "poor=0; fair=50; good=100", "text" or "date", and "n/a" among them.
                Answers (yes/no; 1-5; poor=0; good=100; text) [yes/no]: 1-5
                Weight [1]:\s
              Question 1.3, or nothing to end the section:\s
            Section 2, or nothing to end:\s
            Of "Tone?" "1" scores 0, "5" 100, and what is between evenly.
            Written:\s""");
    assertThat(Files.readString(folder.resolve("a.scorecard.json")))
        .contains("\"title\": \"My calls\"", "\"channels\": [\"phone\"]", "{\"passMark\": 85}");
  }

  @Test
  @ResourceLock("System.in")
  void questions_thatEndBeforeTheFirst_writeNothing() {
    RunResult ran = asked("");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("No question that is scored was given; nothing is written.\n");
  }

  @Test
  @ResourceLock("System.in")
  void question_thatIsNeverUnderstood_isNotAskedWithoutEnd() {
    RunResult ran = asked("y\n".repeat(1000));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("Pass mark in percent: 20 answers can't be understood; nothing is written.\n");
  }

  @Test
  void ask_answeredByAProgramWithoutEnd_asksNoMoreThanACardHasRoomFor() {
    RunResult sections = asked("T\nphone\n80\n" + "A section\n\n".repeat(2_000));

    assertThat(sections.out())
        .endsWith("A card has at most 1000 questions, so no more are asked.\n");
    assertThat(sections.err())
        .isEqualTo("No question that is scored was given; nothing is written.\n");

    RunResult questions = asked("T\nphone\n80\nA section\n" + "A remark?\ntext\n".repeat(2_000));

    assertThat(questions.out())
        .endsWith("A card has at most 1000 questions, so no more are asked.\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ask_answeredWithoutALineEnd_orWithMoreThanACardHolds_writesNothing() {
    assertThat(asked("x".repeat(100_000)).err())
        .isEqualTo("A line of more than 65536 characters is no answer; nothing is written.\n");
    assertThat(asked("T\nphone\n80\nS\n" + ("x".repeat(60_000) + "\ntext\n").repeat(80)).err())
        .isEqualTo("That is more text than a card can hold; nothing is written.\n");
    assertThat(folder).isEmptyDirectory();
  }

  private RunResult asked(String lines) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
    try {
      return RunResult.qa("new", folder.resolve("a"), "--ask");
    } finally {
      System.setIn(before);
    }
  }
}
