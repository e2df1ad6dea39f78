package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code qa score} of evaluations as people keep them. */
class ScoreLooseTest {
  private static final String FIRST =
      """
      {"id":"e1","scorecard":"first@1.0.0","interaction":"1","reviewer":"Ana","answers":{"a":"yes","b":"yes"}}
      """;
  private static final String SECOND =
      """
      {"id":"e2","scorecard":"first@1.0.0","interaction":"2","reviewer":"Ana","answers":{"a":"no","b":"yes"}}
      """;

  @TempDir Path folder;
  private Path card;

  @BeforeEach
  void writeCard() throws IOException {
    card =
        Files.writeString(
            folder.resolve("first.scorecard.json"),
            """
            {"id": "first", "version": "1.0.0", "title": "First", "sections": [
              {"id": "s", "title": "S", "questions": [
                {"id": "a", "ask": "A?", "type": "yes-no", "weight": 1},
                {"id": "b", "ask": "B?", "type": "yes-no", "weight": 1, "allowNotApplicable": true}]}]}
            """);
  }

  private RunResult score(String evaluations, String... options) throws IOException {
    Path input = Files.writeString(folder.resolve("e.json"), evaluations);
    Object[] all = new Object[options.length + 4];
    all[0] = "score";
    all[1] = "--scorecard";
    all[2] = card;
    all[3] = input;
    System.arraycopy(options, 0, all, 4, options.length);
    return RunResult.qa(all);
  }

  @Test
  void score_listAndIndentedObject_asLines() throws IOException {
    String lines = score(FIRST + SECOND).out();

    assertThat(lines).contains("2 scored, mean 75.00 %");
    assertThat(score("[" + FIRST + ",\n" + SECOND + "]").out()).isEqualTo(lines);
    assertThat(score((FIRST + SECOND).replace(",\"", ",\n \"")).out()).isEqualTo(lines);
  }

  @Test
  void score_equalCopy_countsOnceAndIsTold() throws IOException {
    RunResult ran = score(FIRST + SECOND + SECOND);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("2 scored, mean 75.00 %");
    assertThat(ran.err()).contains("evaluation 'e2' stands here again as on line 2");
  }

  @Test
  void score_differentEvaluationsOfOneId_allRefusedWithTheirLines() throws IOException {
    RunResult ran = score(FIRST + SECOND + SECOND.replace("no", "yes"));

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1 scored, mean 100.00 %, 2 rejected");
    assertThat(ran.err())
        .contains("e.json:2 /id: evaluation 'e2' says different things on lines 2, 3")
        .contains("e.json:3 /id: evaluation 'e2' says different things on lines 2, 3");
  }

  @Test
  void score_answersAsPeopleWriteThem_readAndToldOnceWithACount() throws IOException {
    RunResult ran =
        score(
            FIRST.replace("\"yes\"", "\"Yes\"") + SECOND.replace("\"a\":\"no\"", "\"a\":\"YES\""));

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("2 scored, mean 100.00 %");
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err())
        .contains(
            "\"Yes\" as an answer to question 'a' was read as \"yes\", and so on: 2 times in all");
  }

  @Test
  void score_jsonFormat_listsNotices() throws IOException {
    String loose = FIRST.replace("\"1\"", "1").replace("first@1.0.0", "first");

    assertThat(score(loose, "--format", "json").out())
        .contains("\"notices\"")
        .contains("number-as-id")
        .contains("scorecard-assumed");
  }

  @Test
  void score_strict_refusesWhatIsNotExact() throws IOException {
    RunResult ran = score(FIRST + SECOND.replace("\"no\"", "\"No\"") + FIRST, "--strict");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1 scored, mean 100.00 %, 2 rejected");
    assertThat(ran.err()).contains("[answer-spelling]").contains("[evaluation-again]");
  }

  @Test
  void score_otherJson_oneLine() throws IOException {
    String line =
        "{\"text\":\"t\",\"_input_hash\":1,\"_session_id\":\"ana\",\"answer\":\"accept\"}\n";

    RunResult ran = score(line + line);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("it looks like annotations of Prodigy");
  }

  @Test
  void validate_cardThatLikelyMeansOtherwise_warnsAndExits0() throws IOException {
    Files.writeString(
        card,
        Files.readString(card)
            .replace("\"sections\"", "\"scoring\": {\"passMark\": 0.8}, \"sections\""));

    RunResult ran = RunResult.qa("validate", card);

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("\"passMark\" is a percent, so 0.8 is 0.8 %. Write 80 for 80 %.");
  }

  @Test
  void calibrate_answersAsPeopleWriteThem_readAndTold() throws IOException {
    String other =
        SECOND.replace("\"2\"", "\"1\"").replace("Ana", "Ben").replace("\"no\"", "\"No\"");
    Path input = Files.writeString(folder.resolve("e.ndjson"), FIRST + other + other);

    RunResult ran = RunResult.qa("calibrate", input, "--scorecard", card);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("[answer-spelling]").contains("[evaluation-again]");
  }
}
