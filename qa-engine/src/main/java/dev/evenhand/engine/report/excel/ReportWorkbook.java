package dev.evenhand.engine.report.excel;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.gate.GateReport;
import dev.evenhand.engine.report.finding.Display;
import dev.evenhand.engine.report.finding.Findings;
import dev.evenhand.engine.report.finding.Sentence;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.table.ReportTables;
import dev.evenhand.engine.report.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the workbook. */
public final class ReportWorkbook {
  private static final String PROGRAM = "Evenhand";

  /** Excel wants a version of the form 00.0000. */
  private static final String VERSION = "01.0000";

  private static final int WIDE = 110;
  private static final int NARROW = 4;

  private ReportWorkbook() {}

  /** The bytes of the workbook. */
  public static byte[] of(
      CalibrationReport report,
      JsonCalibration.Source source,
      List<Problem> problems,
      @Nullable GateReport gates) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, PROGRAM, VERSION)) {
      summary(workbook.newWorksheet("Summary"), report, source);
      for (Table table : ReportTables.of(report, problems, gates)) {
        TableSheet.write(workbook.newWorksheet(table.title()), table);
      }
    } catch (IOException e) {
      // It writes to memory, which does not fail.
      throw new UncheckedIOException(e);
    }
    return FixedZip.of(out.toByteArray());
  }

  private static void summary(
      Worksheet sheet, CalibrationReport report, JsonCalibration.Source source) {
    Findings findings = Findings.of(report, source.rejected());
    sheet.width(0, NARROW);
    sheet.width(1, WIDE);
    int row = 0;
    sheet.value(row, 0, findings.headline().text());
    sheet.style(row, 0).bold().fontSize(14).set();
    row++;
    sheet.value(row++, 0, about(source, report));
    row = title(sheet, row, "Findings");
    for (Sentence point : findings.points()) {
      row = line(sheet, row, "", point.text());
    }
    row = title(sheet, row, "What to do next");
    int number = 1;
    for (Findings.Step step : findings.steps()) {
      row = line(sheet, row, number + ".", step.what().text());
      row = line(sheet, row, "", step.why().text());
      number++;
    }
  }

  private static String about(JsonCalibration.Source source, CalibrationReport report) {
    String card = source.scorecard() == null ? "" : ", " + source.scorecard();
    return Display.name(source.name() + card)
        + ": "
        + source.rows()
        + (source.scorecard() == null ? " ratings, " : " evaluations, ")
        + source.rejected()
        + " not used; confidence of intervals "
        + report.confidence();
  }

  private static int title(Worksheet sheet, int row, String words) {
    sheet.value(row + 1, 0, words);
    sheet.style(row + 1, 0).bold().set();
    return row + 2;
  }

  private static int line(Worksheet sheet, int row, String mark, String words) {
    sheet.value(row, 0, mark);
    sheet.value(row, 1, words);
    sheet.style(row, 1).wrapText(true).set();
    return row + 1;
  }
}
