package dev.evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateOptionTest {
  @TempDir Path folder;
  private Path ratings = Path.of("");

  @BeforeEach
  void write() throws IOException {
    StringBuilder csv = new StringBuilder("item,rater,value\n");
    for (int item = 0; item < 12; item++) {
      csv.append(item).append(",a,").append(item % 3).append('\n');
      csv.append(item).append(",b,").append(item == 5 ? 1 : item % 3).append('\n');
    }
    ratings = Files.writeString(folder.resolve("r.csv"), csv);
  }

  @Test
  void gates_thatAreMet_areShown() throws IOException {
    RunResult ran = calibrate("{\"gates\": [{\"count\": \"items\", \"atLeast\": 12}]}");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            """

            Gates
              What this calibration was asked to show: 1 of 1 gate is met.
              - Met: items of every criterion: at least 12
            """);
  }

  @Test
  void gate_thatFails_orCannotBeDecided_isAFinding() throws IOException {
    RunResult failed = calibrate("{\"gates\": [{\"count\": \"items\", \"atLeast\": 13}]}");
    RunResult open =
        calibrate("{\"gates\": [{\"criterion\": \"x\", \"count\": \"items\", \"atLeast\": 1}]}");

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out())
        .contains("value has 12 items, and there must be at least 13. Add items.");
    assertThat(open.exit()).isEqualTo(1);
    assertThat(open.out()).contains("the report has no criterion 'x'");
  }

  @Test
  void gates_inJson_standBesideTheProblems() throws IOException {
    RunResult ran =
        calibrate("{\"gates\": [{\"count\": \"items\", \"atLeast\": 13}]}", "--format", "json");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            """
              "gates": [ {
                "gate": "items of every criterion: at least 13",
                "criterion": "*",
                "status": "FAILED",
                "checks": [ {
                  "criterion": "value",
                  "status": "FAILED",
                  "found": 12.0,
                  "message": "value has 12 items, and there must be at least 13",
                  "remedy": "Add items."
                } ]
              } ],
            """);
    assertThat(ran.err()).contains("0 of 1 gates met");
    assertThat(RunResult.qa("calibrate", ratings, "--format", "json").out())
        .doesNotContain("\"gates\"");
  }

  @Test
  void gateFile_withMistakes_isAnsweredWithAllOfThem() throws IOException {
    RunResult ran = calibrate("{\"gates\": [{\"count\": \"itms\", \"atLeast\": 0}]}");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .hasSize(6)
        .anySatisfy(line -> assertThat(line).contains("gates.json:1:22 /gates/0/count"))
        .anySatisfy(line -> assertThat(line).contains("gates.json:1:41 /gates/0/atLeast"))
        .endsWith("     |                                         ^");
  }

  @Test
  void gateFile_thatIsNotThere_isAWrongCall() {
    RunResult ran = RunResult.qa("calibrate", ratings, "--gate", folder.resolve("none.json"));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no such file");
  }

  private RunResult calibrate(String gates, Object... more) throws IOException {
    Path file = Files.writeString(folder.resolve("gates.json"), gates);
    Object[] args = new Object[4 + more.length];
    args[0] = "calibrate";
    args[1] = ratings;
    args[2] = "--gate";
    args[3] = file;
    System.arraycopy(more, 0, args, 4, more.length);
    return RunResult.qa(args);
  }
}
