package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir Path folder;

  @Test
  void coverage_isATable_andWhatIsMissed() throws IOException {
    RunResult ran = RunResult.qa("test", card(), "--coverage");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            tiny@1.0.0
              ok     half: 50.00 %  FAILED
            1 of 1 test passed
            coverage    reached  of  percent
            answers           2   4   50.0 %
            conditions        0   0        -
            auto-fails        0   0        -
            bands             0   0        -
            outcomes          1   2   50.0 %
            all               3   6   50.0 %
            No test reaches:
              answers   a answered "no"   Add a test in which a is answered "no".
              answers   b answered "yes"  Add a test in which b is answered "yes".
              outcomes  tiny PASSED       Add a test in which tiny is PASSED.
            """);
  }

  @Test
  void minimum_thatIsNotReached_isAFinding() throws IOException {
    Path card = card();

    assertThat(RunResult.qa("test", card, "--min-coverage", "50").exit()).isZero();
    RunResult ran = RunResult.qa("test", card, "--min-coverage", "50.1");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "tiny@1.0.0: the tests reach 50.0 %, less than --min-coverage 50.1."
                + " Run qa test --suggest for more.\n");
  }

  @Test
  void minimum_thatIsNotReached_failsInReportsToo() throws IOException {
    Path card = card();

    RunResult xml = RunResult.qa("test", card, "--min-coverage", "90", "--format", "junit");
    RunResult json = RunResult.qa("test", card, "--min-coverage", "90", "--format", "json");

    assertThat(xml.exit()).isEqualTo(1);
    assertThat(xml.out())
        .contains("failures=\"1\"", "<failure message=\"the tests reach 50.0 %, less than 90 %\"");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.out()).contains("\"minimum\": 90,", "\"enough\": false,");
  }

  @Test
  void folder_withoutCards_isAnErrorInReports() throws IOException {
    card();
    Path empty = Files.createDirectory(folder.resolve("empty"));

    RunResult xml = RunResult.qa("test", empty, folder, "--format", "junit");
    RunResult json = RunResult.qa("test", empty, "--format", "json");

    assertThat(xml.exit()).isEqualTo(2);
    assertThat(xml.out())
        .contains("tests=\"2\" failures=\"0\" errors=\"1\"", "type=\"file-is-directory\"");
    assertThat(json.exit()).isEqualTo(2);
    assertThat(json.out()).contains("\"code\": \"file-is-directory\"");
  }

  @Test
  void minimum_thatIsNoPercent_isMisuse() throws IOException {
    RunResult ran = RunResult.qa("test", card(), "--min-coverage", "101");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("--min-coverage 101 is no percent from 0 to 100.\n");
  }

  @Test
  void suggestions_putIntoTheCard_reachEverything() throws IOException {
    Path card = card();
    String out = RunResult.qa("test", card, "--suggest").out();
    String tests = out.substring(out.indexOf("    {\n"));
    Files.writeString(
        card, Files.readString(card).replace("\"tests\": [", "\"tests\": [" + tests + ","));

    RunResult ran = RunResult.qa("test", card, "--min-coverage", "100");

    assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    assertThat(RunResult.qa("test", card, "--suggest").out())
        .endsWith("\nNothing to suggest: the tests reach everything.\n");
  }

  @Test
  void formats_forPrograms_holdEveryCardOfAFolder() throws IOException {
    card();
    Files.writeString(folder.resolve("broken.scorecard.json"), "{");

    RunResult xml = RunResult.qa("test", folder, "--format", "junit");
    RunResult json = RunResult.qa("test", folder, "--format", "json", "--suggest");

    assertThat(xml.exit()).isEqualTo(2);
    assertThat(xml.out())
        .contains("<testsuites name=\"qa test\" tests=\"2\" failures=\"0\" errors=\"1\">");
    assertThat(json.out())
        .startsWith("{\n  \"format\": \"evenhand-tests/1\",\n")
        .contains("\"code\": \"not-json\"", "\"card\": \"tiny@1.0.0\"", "\"suggestions\": {");
  }

  @Test
  void folder_isSummedUp_withTheCardsThatAreWrong_andWhatToDo() throws IOException {
    Path card = card();
    String good = Files.readString(card);
    Files.writeString(folder.resolve("none.scorecard.json"), none(good));
    Files.writeString(
        folder.resolve("wrong.scorecard.json"),
        good.replace("\"tiny\"", "\"wrong\"")
            .replace(
                "{\"percent\": 50}",
                "{\"percent\": 60, \"outcome\": \"PASSED\", \"sections\": {\"s\": 70}}},"
                    + " {\"name\": \"refused\", \"answers\": {\"a\": \"maybe\", \"b\": \"no\"},"
                    + " \"expect\": {\"problems\": [\"unanswered\"]}},"
                    + " {\"name\": \"open\", \"answers\": {\"a\": \"yes\", \"b\": \"no\"},"
                    + " \"expect\": {\"problems\": [\"unanswered\"]}"));

    RunResult ran = RunResult.qa("test", folder);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            """
            none@1.0.0 has no tests
            tiny@1.0.0
              ok     half: 50.00 %%  FAILED
            1 of 1 test passed
            wrong@1.0.0
              WRONG  half: 50.00 %%  FAILED
                     outcome is FAILED, expected PASSED
                     percent is 50.00, expected 60
                     percent of section s is 50.00, expected 70
              WRONG  refused: not scored
                     the problem is answer-not-allowed, expected unanswered
                     answers /answers/a: question 'a' (A?) can't be answered so, found "maybe"; allowed: "yes", "no". Use one of the allowed answers. [answer-not-allowed]
              WRONG  open: 50.00 %%  FAILED
                     the answers are accepted, expected unanswered
            0 of 3 tests passed

            All: 1 of 4 tests in 3 cards passed
              wrong@1.0.0: 3 wrong
            Where a score is as you mean it, mend what the test expects; else mend its answers or the card.
            For tests to begin with: qa test %s --suggest
            """
                .formatted(folder));
  }

  @Test
  void card_withoutTests_isToldWhereToGetSome() throws IOException {
    Path card = Files.writeString(folder.resolve("my card.json"), none(Files.readString(card())));

    assertThat(RunResult.qa("test", card))
        .isEqualTo(
            new RunResult(
                0,
                """
                none@1.0.0 has no tests
                For tests to begin with: qa test '%s' --suggest
                """
                    .formatted(card),
                ""));
    assertThat(RunResult.qa("test", card, "--suggest").out())
        .startsWith("none@1.0.0 has no tests\n\nTests for")
        .doesNotContain("to begin with");
  }

  /** The card without its tests. */
  private static String none(String card) {
    return card.substring(0, card.indexOf("\"tests\""))
        .strip()
        .replaceAll(",$", "}\n")
        .replace("\"tiny\"", "\"none\"");
  }

  @Test
  void folder_withoutCards_isMisuse() {
    RunResult ran = RunResult.qa("test", folder);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            folder
                + ": this is a directory without cards (*.scorecard.json). Name a file, or a"
                + " directory that has some. [file-is-directory]\n");
  }

  @Test
  void watch_ofWhatComesWithQa_isMisuse() {
    RunResult ran = RunResult.qa("test", "phone-support", "--watch");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("--watch needs a file or folder; what comes with qa does not change.\n");
  }

  @Test
  void watch_afterAChange_worksAgain_untilItIsInterrupted() throws Exception {
    Path card = card();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(2);
    AtomicInteger exit = new AtomicInteger(-1);
    Thread watching =
        new Thread(
            () -> {
              try {
                exit.set(
                    new CardWatch(List.of(card.toString()), Duration.ofMillis(5))
                        .run(
                            () -> {
                              first.countDown();
                              second.countDown();
                              return Exit.FINDINGS;
                            }));
              } catch (IOException e) {
                exit.set(Exit.BUG);
              }
            });
    watching.start();
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();

    Files.writeString(card, Files.readString(card) + "\n");

    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    watching.interrupt();
    watching.join(10_000);
    assertThat(exit).hasValue(Exit.FINDINGS);
  }

  @Test
  void watch_ofAFolderThatGoesAndComesAgain_goesOn() throws Exception {
    Path cards = Files.createDirectory(folder.resolve("cards"));
    Path card = Files.writeString(cards.resolve("a.scorecard.json"), "{}");
    BlockingQueue<Boolean> seen = new LinkedBlockingQueue<>();
    CardWatch watch = new CardWatch(List.of(cards.toString()), Duration.ofMillis(5));
    Thread watching =
        new Thread(
            () -> {
              try {
                watch.run(
                    () -> {
                      seen.add(Files.exists(card));
                      return Exit.OK;
                    });
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    watching.start();
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isTrue();

    Files.delete(card);
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isFalse();
    Files.delete(cards);
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isFalse();
    Files.createDirectory(cards);
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isFalse();
    Files.createSymbolicLink(card, card.getFileName());
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isFalse();
    Files.delete(card);
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isFalse();
    Files.writeString(card, "{}");
    assertThat(seen.poll(10, TimeUnit.SECONDS)).isTrue();

    watching.interrupt();
    watching.join(10_000);
    assertThat(watching.isAlive()).isFalse();
  }

  private Path card() throws IOException {
    return Files.writeString(
        folder.resolve("tiny.scorecard.json"),
        """
        {"id": "tiny", "version": "1.0.0", "title": "Tiny", "scoring": {"passMark": 80},
         "sections": [{"id": "s", "title": "S", "weight": 1, "questions": [
           {"id": "a", "ask": "A?", "type": "yes-no", "weight": 1},
           {"id": "b", "ask": "B?", "type": "yes-no", "weight": 1}]}],
         "tests": [
           {"name": "half", "answers": {"a": "yes", "b": "no"}, "expect": {"percent": 50}}]}
        """);
  }
}
