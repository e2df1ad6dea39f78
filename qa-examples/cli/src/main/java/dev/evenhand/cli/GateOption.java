package dev.evenhand.cli;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.gate.Gates;
import dev.evenhand.engine.gate.json.JsonGates;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a calibration must show. */
final class GateOption {
  @Reads(Reads.What.DEFINITION)
  @Option(
      names = "--gate",
      paramLabel = "FILE",
      description =
          "Gates that the calibration must meet, as JSON; exit 1 if one fails or cannot be decided.")
  private @Nullable String file;

  private @Nullable Gates gates;

  /** Reads the file, if there is one; its problems mean that nothing can be held against it. */
  void read() {
    gates = file == null ? null : JsonGates.read(Path.of(file)).orThrow();
  }

  /** Which gates are met; null if none were asked for. */
  @Nullable GateReport against(CalibrationReport report) {
    return gates == null ? null : gates.against(report);
  }
}
