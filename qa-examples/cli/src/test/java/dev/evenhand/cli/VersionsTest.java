package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evaluation is scored by the version it was made with, never silently by another. */
class VersionsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeCards() throws IOException {
    card("1.0.0", 1);
    card("2.0.0", 3);
  }

  @Test
  void catalogue_findsTheVersionThatEachEvaluationNames() throws IOException {
    Path input = file(evaluation("e-1", "tiny@1.0.0") + evaluation("e-2", "tiny@2.0.0"));

    RunResult ran = RunResult.qa("score", input, "--cards", folder);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            e-1  call-1  50.00 %  FAILED
            e-2  call-1  25.00 %  FAILED
            2 scored, mean 37.50 %
            """);
    assertThat(ran.exit()).isZero();
  }

  @Test
  void otherVersionByName_scoresNothing() throws IOException {
    Path input = file(evaluation("e-1", "tiny@1.0.0"));

    RunResult ran = RunResult.qa("score", input, "--cards", folder, "--scorecard", "tiny");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("0 scored, mean undefined, 1 rejected\n");
    assertThat(ran.err())
        .isEqualTo(
            input
                + ":1 /scorecard: the evaluation was made with another scorecard or version, found"
                + " tiny@1.0.0; allowed: tiny@2.0.0. Score it by the version it was made with."
                + " [other-scorecard]\n");
  }

  @Test
  void versionThatIsNotThere_scoresNothing_andTellsThoseThatAre() throws IOException {
    Path input = file(evaluation("e-1", "tiny@1.5.0"));

    RunResult ran = RunResult.qa("score", input, "--cards", folder);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            input
                + ":1: there is no scorecard 'tiny@1.5.0'; allowed: 1.0.0, 2.0.0. Name its file (qa"
                + " score: --scorecard) or its folder (--cards); qa list shows the others."
                + " [unknown-scorecard]\n");
  }

  @Test
  void calibration_ofTwoVersions_isRefused_andOfAnother_scoresNothing() throws IOException {
    Path both = file(evaluation("e-1", "tiny@1.0.0") + evaluation("e-2", "tiny@2.0.0"));

    RunResult mixed = RunResult.qa("calibrate", both, "--cards", folder);

    assertThat(mixed.exit()).isEqualTo(2);
    assertThat(mixed.err())
        .isEqualTo(
            both
                + ": the evaluations are of several cards: tiny@1.0.0, tiny@2.0.0. Choose one with"
                + " --scorecard. [several-scorecards]\n");
    Path old = file(evaluation("e-1", "tiny@1.0.0"));
    assertThat(RunResult.qa("calibrate", old, "--cards", folder, "--scorecard", "tiny@2.0.0").err())
        .contains("found tiny@1.0.0; allowed: tiny@2.0.0");
  }

  @Test
  void cardsThereTwice_orBroken_doNotHideTheOthers() throws IOException {
    Path twin = Files.copy(folder.resolve("tiny-2.0.0.scorecard.json"), twin());
    Files.writeString(folder.resolve("zz.scorecard.json"), "{");
    Path input = file(evaluation("e-1", "tiny@1.0.0") + evaluation("e-2", "tiny@2.0.0"));

    RunResult ran = RunResult.qa("score", input, "--cards", folder);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo("e-1  call-1  50.00 %  FAILED\n1 scored, mean 50.00 %, 1 rejected\n");
    assertThat(ran.err())
        .contains(twin + ": scorecard tiny@2.0.0 is already in ", "[not-json]")
        .contains(
            "%s:2: scorecard tiny@2.0.0 is in %s and in %s, so neither is used."
                .formatted(input, folder.resolve("tiny-2.0.0.scorecard.json"), twin));
  }

  @Test
  void highestVersion_whereOneIsThereTwice_isNotGuessed() throws IOException {
    Files.copy(folder.resolve("tiny-2.0.0.scorecard.json"), twin());
    Path input = file(evaluation("e-1", "tiny@1.0.0"));

    RunResult ran = RunResult.qa("score", input, "--cards", folder, "--scorecard", "tiny");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("[duplicate-card]")
        .endsWith(
            "Which version of 'tiny' is meant can't be told while one of them has problems or is"
                + " there twice. Mend that, or name the version, as in tiny@1.0.0.\n");
    RunResult exact = RunResult.qa("score", input, "--cards", folder, "--scorecard", "tiny@1.0.0");
    assertThat(exact.exit()).isZero();
    assertThat(exact.out()).startsWith("e-1  call-1  50.00 %  FAILED\n");
  }

  private Path twin() {
    return folder.resolve("twin.scorecard.json");
  }

  private static String evaluation(String id, String card) {
    return """
        {"id":"%s","scorecard":"%s","interaction":"call-1","reviewer":"%s","answers":{"a":"yes","b":"no"}}
        """
        .formatted(id, card, id);
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("input.ndjson"), lines);
  }

  private void card(String version, int weight) throws IOException {
    Files.writeString(
        folder.resolve("tiny-" + version + ".scorecard.json"),
        """
        {"id": "tiny", "version": "%s", "title": "Tiny", "scoring": {"passMark": 80},
         "sections": [{"id": "s", "title": "S", "questions": [
           {"id": "a", "ask": "A?", "type": "yes-no", "weight": 1},
           {"id": "b", "ask": "B?", "type": "yes-no", "weight": %s}]}]}
        """
            .formatted(version, weight));
  }
}
