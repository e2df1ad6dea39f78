package dev.evenhand.engine.report;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.excel.ReportWorkbook;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calibration report as an Excel workbook (.xlsx): the findings in words, then a sheet for each
 * table, with a frozen header, filters and real numbers, which show in the reader's own locale. The
 * same report gives the same bytes.
 */
public final class CalibrationExcel {
  private CalibrationExcel() {}

  /** The workbook's bytes. */
  public static byte[] of(
      CalibrationReport report, JsonCalibration.Source source, List<Problem> problems) {
    return of(report, source, problems, null);
  }

  /**
   * The workbook's bytes, with what the report was asked to show.
   *
   * @param gates how the gates came out; null if there are none
   */
  public static byte[] of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    return ReportWorkbook.of(report, source, problems, gates);
  }
}
