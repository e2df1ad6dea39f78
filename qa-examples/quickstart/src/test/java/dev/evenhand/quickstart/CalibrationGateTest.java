package dev.evenhand.quickstart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.CalibrationAssert;
import dev.evenhand.engine.gate.Gate;
import dev.evenhand.engine.gate.GateLimit;
import dev.evenhand.engine.gate.Gates;
import dev.evenhand.engine.gate.json.JsonGates;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A test as your project may have it: the last calibration must meet the gates, or the build fails
 * and says what to do.
 */
class CalibrationGateTest {
  private static final Path RATINGS = Path.of("src/main/resources/krippendorff2011.csv");
  private static final Path GATES = Path.of("src/test/resources/gates.json");

  @Test
  void lastCalibration_meetsItsGates() throws IOException {
    Gates gates = JsonGates.read(GATES).orThrow();

    CalibrationAssert.that(lastCalibration()).meets(gates);
  }

  @Test
  void gatesCanBeWrittenInJava_andSayWhatToDo() throws IOException {
    CalibrationReport report = lastCalibration();
    Gate surelyTentative = Gate.Agreement.sure("*", null, GateLimit.atLeast(0.667));

    assertThatThrownBy(() -> CalibrationAssert.that(report).meets(surelyTentative))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            The calibration does not meet its gates:
            FAILED         krippendorff-alpha of every criterion: lower bound at least 0.667
              - value: krippendorff-alpha is 0.815 (0.433 to 1.000), and its lower bound must be at least 0.667. The value would do, but 11 items leave its interval too wide; about 62 would do if it stays.
            0 of 1 gates met
            """);
  }

  private static CalibrationReport lastCalibration() throws IOException {
    try (InputStream in = Files.newInputStream(RATINGS)) {
      RatingsFile file = RatingsReader.ofDefaults().read(in, RATINGS.toString()).orThrow();
      return CalibrationAnalyzer.ofDefaults().analyze(file.data());
    }
  }
}
