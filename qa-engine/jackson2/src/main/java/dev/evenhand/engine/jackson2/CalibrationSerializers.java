package dev.evenhand.engine.jackson2;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.report.ReportInput;
import dev.evenhand.engine.report.json.JsonCalibration;

/** The only class here that knows reports: it is not loaded where they are absent. */
final class CalibrationSerializers {
  private CalibrationSerializers() {}

  static void addTo(SimpleModule module) {
    module.addSerializer(ReportInput.class, new TextSerializer<>(JsonCalibration::write));
    module.addSerializer(
        CalibrationReport.class,
        new TextSerializer<>(report -> JsonCalibration.write(ReportInput.of(report))));
  }
}
