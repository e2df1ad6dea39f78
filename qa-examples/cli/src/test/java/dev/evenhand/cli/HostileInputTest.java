package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are hostile or unlucky: each is answered in a few words, and nothing is lost. */
class HostileInputTest {
  private static final String CARD =
      """
      {"id": "c", "version": "1.0.0", "title": "T", "sections": [
        {"id": "s", "title": "S", "questions": [%s]}]}
      """;
  private static final String YES_NO = "{\"id\": \"%s\", \"ask\": \"x\", \"type\": \"yes-no\"%s}";

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String yesNo(String id, String more) {
    return YES_NO.formatted(id, more);
  }

  private static String many(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(", "));
  }

  private static String evaluation(String card, String answers) {
    return "{\"id\":\"e\",\"scorecard\":\"%s\",\"interaction\":\"i\",\"reviewer\":\"r\",\"answers\":{%s}}\n"
        .formatted(card, answers);
  }

  private static void answered(RunResult ran, int exit) {
    String said = ran.out() + ran.err();
    assertThat(ran.exit()).as(ran.err()).isEqualTo(exit);
    assertThat(said).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(ran.err().lines().mapToInt(String::length).max().orElse(0)).isLessThan(8_010);
  }

  @Test
  void inputNamedLikeATemporaryFileOfTheRejects_isStillThere() throws IOException {
    Path card = file("c.scorecard.json", CARD.formatted(yesNo("a", "")));
    String line = evaluation("c@1.0.0", "\"b\":\"yes\"");
    Path input = file("x.ndjson.tmp", line);
    Path rejects = folder.resolve("x.ndjson");

    RunResult ran = RunResult.qa("score", "--scorecard", card, input, "--rejects", rejects);

    answered(ran, 1);
    assertThat(input).hasContent(line);
    assertThat(rejects).hasContent(line);
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void conditionOnTenThousandFacts_isReadShownAndScored() throws IOException {
    String facts = many(10, ten -> "{\"all\": [" + many(1000, i -> fact(ten, i)) + "]}");
    Path card =
        file(
            "c.scorecard.json",
            CARD.formatted(
                yesNo("a", "") + ", " + yesNo("b", ", \"shownWhen\": {\"all\": [" + facts + "]}")));
    Path input = file("e.ndjson", evaluation("c@1.0.0", "\"a\":\"yes\""));

    answered(RunResult.qa("validate", card), 0);
    answered(RunResult.qa("show", card), 0);
    answered(RunResult.qa("score", "--scorecard", card, input, "--explain"), 0);
    answered(RunResult.qa("compare", card, card), 0);
  }

  private static String fact(int ten, int i) {
    return "{\"metadata\": \"m%s\", \"is\": \"x\"}".formatted(1000 * ten + i);
  }

  @Test
  void conditionsNestedAsDeepAsAllowed_areAnswered() throws IOException {
    String open = "{\"not\": ";
    for (int depth : new int[] {40, 64, 10_000}) {
      String nested =
          open.repeat(depth) + "{\"question\": \"a\", \"is\": \"yes\"}" + "}".repeat(depth);
      Path card =
          file(
              "c.scorecard.json",
              CARD.formatted(yesNo("a", "") + ", " + yesNo("b", ", \"shownWhen\": " + nested)));

      answered(RunResult.qa("validate", card), depth == 40 ? 0 : 2);
      answered(RunResult.qa("show", card), depth == 40 ? 0 : 2);
    }
  }

  @Test
  void cardsThatExtendEachOtherByTheThousand_areListedWithAProblemEach() throws IOException {
    for (int i = 0; i < 1000; i++) {
      file(
          i + ".scorecard.json",
          "{\"id\": \"c%s\", \"version\": \"1.0.0\", \"title\": \"T\", \"extends\": \"c%s@1.0.0\"}"
              .formatted(i, (i + 1) % 1000));
    }

    RunResult ran = RunResult.qa("list", "--cards", folder);

    answered(ran, 1);
    assertThat(ran.err()).contains("[long-extends]").endsWith("... and 980 more problems.\n");
  }

  @Test
  void jarThatUnfoldsToMuchMoreThanItIs_isReadInPart_andTold() throws IOException {
    Path jar = folder.resolve("heavy.jar");
    int cards = 40;
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("META-INF/evenhand/scorecards.index"));
      for (int i = 0; i < cards; i++) {
        zip.write(("a" + i + ".json\n").getBytes(StandardCharsets.UTF_8));
      }
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < cards; i++) {
        zip.putNextEntry(new ZipEntry("a" + i + ".json"));
        zip.write(blanks);
      }
    }
    assertThat(jar).satisfies(small -> assertThat(Files.size(small)).isLessThan(100_000));

    RunResult ran = RunResult.qa("list", "--cards", jar);

    answered(ran, 2);
    assertThat(ran.err()).contains("this holds more cards than are read of one place");
  }

  @Test
  void jarOfBombs_outsidePathsAndControlCharacters_isToldInPlainLines() throws IOException {
    Path jar = folder.resolve("evil.jar");
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("META-INF/evenhand/scorecards.index"));
      zip.write(
          "/etc/passwd\n../../x.json\nhttp://127.0.0.1/x\nno\u001b[2J.json\nbig.json\nc.json\n"
              .getBytes(StandardCharsets.UTF_8));
      for (String name : new String[] {"META-INF/evenhand/pack.json", "big.json"}) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < 64; i++) {
          zip.write(blanks);
        }
      }
      zip.putNextEntry(new ZipEntry("c.json"));
      zip.write(
          CARD.formatted(yesNo("a", ""))
              .replace("\"T\"", "\"T\\u001b[31m\\u202E\\nx\"")
              .getBytes(StandardCharsets.UTF_8));
    }

    RunResult ran = RunResult.qa("list", "--cards", jar);

    answered(ran, 2);
    assertThat(ran.err())
        .contains(
            "[index-outside]", "[index-dangling]", "evil.jar!/big.json: the file is too large")
        .contains("pack.json: the file is too large for a pack")
        .doesNotContain("\u001b");
    assertThat(ran.out()).contains("c@1.0.0 ").doesNotContain("\u001b").doesNotContain("\u202E");
  }

  @Test
  void manyConditionsThatOnlyTryingTellsApart_areLeftUndecided_andNamed() throws IOException {
    String choices = many(4, i -> choice("q" + i, 10));
    String none = many(400, i -> "{\"question\": \"q%s\", \"is\": \"v9\"}".formatted(i % 4));
    String never =
        ", \"shownWhen\": {\"all\": [{\"not\": {\"any\": [%s]}}, %s]}"
            .formatted(none, "{\"question\": \"q0\", \"is\": \"v9\"}");
    String whenBig = ", \"shownWhen\": {\"question\": \"big\", \"is\": \"yes\"}";
    Path card =
        file(
            "c.scorecard.json",
            CARD.formatted(
                "%s, %s, %s"
                    .formatted(
                        choices, yesNo("big", never), many(20, i -> yesNo("z" + i, whenBig)))));

    RunResult ran = RunResult.qa("validate", card);

    answered(ran, 0);
    assertThat(ran.out()).contains("Whether any answers show big, z0, z1");
  }

  private static String choice(String id, int options) {
    return "{\"id\": \"%s\", \"ask\": \"x\", \"type\": \"choice\", \"options\": [%s]}"
        .formatted(id, many(options, i -> "{\"value\": \"v%s\", \"score\": %s}".formatted(i, i)));
  }

  @Test
  void explanationOfACardOfHundredsOfQuestions_isGiven_andSaysWhatItLeftOut() throws IOException {
    Path card = file("c.scorecard.json", CARD.formatted(many(250, i -> choice("q" + i, 5))));
    Path input =
        file("e.ndjson", evaluation("c@1.0.0", many(250, i -> "\"q%s\":\"v1\"".formatted(i))));

    RunResult ran = RunResult.qa("score", "--scorecard", card, input, "--explain");

    answered(ran, 0);
    assertThat(ran.out()).contains("c@1.0.0, evaluation e");
  }

  @Test
  void cellOfAMillionDigits_isARejectedRow() throws IOException {
    Path csv =
        file(
            "r.csv",
            "item,rater,value\n1,a,1\n1,b,2\n2,a,2\n2,b,2\n3,a," + "9".repeat(1_000_000) + "\n");

    RunResult ran = RunResult.qa("calibrate", csv);

    answered(ran, 1);
    assertThat(ran.out()).contains("Ratings 5, 1 not used");
  }

  @Test
  void cardOfAVersionOf400000Digits_isRefused_withoutRepeatingIt() throws IOException {
    String ref = "phone-support@" + "1".repeat(400_000) + ".0.0";
    Path input = file("e.ndjson", evaluation(ref, "") + evaluation(ref + "1", ""));

    answered(RunResult.qa("score", input), 1);
    answered(RunResult.qa("calibrate", input), 1);
    answered(RunResult.qa("compare", ref, "phone-support"), 1);
    answered(RunResult.qa("show", ref), 1);
    assertThat(RunResult.qa("score", "--format", "json", input).out().length()).isLessThan(8_000);
    Path card =
        file(
            "c.scorecard.json", "{\"id\":\"c\",\"version\":\"1.0.0\",\"extends\":\"" + ref + "\"}");
    answered(RunResult.qa("validate", card), 1);
  }

  @Test
  void quantitiesOfAnyExponentAndLength_areRefused_byTheirSize() throws IOException {
    Path card =
        file(
            "c.scorecard.json",
            CARD.formatted(
                "{\"id\": \"n\", \"ask\": \"x\", \"type\": \"number\", \"scoredBy\": \"value\","
                    + " \"max\": 10}"));
    String lines = "";
    for (String number :
        new String[] {"1e999999999", "-1e999999999", "1e-999999999", "9".repeat(100_000)}) {
      lines += evaluation("c@1.0.0", "\"n\":" + number);
    }
    Path input = file("e.ndjson", lines);

    for (String command : new String[] {"score", "calibrate"}) {
      RunResult ran = RunResult.qa(command, "--scorecard", card, input);

      answered(ran, 1);
      assertThat(ran.err().lines().filter(line -> line.endsWith("[number-size]"))).hasSize(4);
    }
  }

  @Test
  void nameOfAMillionCharacters_isNotRepeatedInFull() throws IOException {
    String name = "n".repeat(900_000);
    Path card = file("c.scorecard.json", CARD.formatted(yesNo("a", "")));
    Path input = file("e.ndjson", evaluation("c@1.0.0", "\"" + name + "\":\"yes\""));
    Path csv = file("r.csv", "item,rater,value\n" + name + ",a,x\n1,b,y\n" + name + ",a,x\n");

    answered(RunResult.qa("score", "--scorecard", card, input), 1);
    answered(RunResult.qa("calibrate", "--scorecard", card, input), 1);
    answered(RunResult.qa("calibrate", csv), 1);
    answered(RunResult.qa("calibrate", csv, "--reference", name), 2);
    answered(RunResult.qa("score", "--from", name, input), 2);
  }

  @Test
  void formWithLongNamesAroundManyValues_isRefusedByTheirLength() throws IOException {
    String values = "[" + many(20_000, i -> "{\"a\": 1}") + "]";
    Path form =
        file(
            "form.json", "{\"questionGroups\": {\"" + "n".repeat(1 << 20) + "\": " + values + "}}");

    RunResult ran = RunResult.qa("import", "--from", "genesys", form);

    answered(ran, 2);
    assertThat(ran.err()).contains("[name-too-long]\n").hasSizeLessThan(600);
  }

  @Test
  void pipeInAFolderOfCards_isToldAndNotWaitedFor() throws Exception {
    Process made =
        new ProcessBuilder("mkfifo", folder.resolve("p.scorecard.json").toString()).start();
    assertThat(made.waitFor()).isZero();
    Path card =
        file(
            "c.scorecard.json",
            "{\"id\":\"c\",\"version\":\"1.0.0\",\"title\":\"T\",\"extends\":\"b@1.0.0\"}");

    RunResult listed = RunResult.qa("list", "--cards", folder);

    answered(listed, 2);
    assertThat(listed.err()).contains("[file-is-special]");
    answered(RunResult.qa("score", "--cards", folder, "--scorecard", "c", card), 2);
    answered(RunResult.qa("validate", card), 1);
  }
}
