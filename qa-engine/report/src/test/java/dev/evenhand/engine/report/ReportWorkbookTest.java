package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.excel.ReportWorkbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWorkbookTest {
  private static final CalibrationReport REPORT = Session.report();

  @TempDir Path folder;

  @Test
  void workbook_isTheSameBytes_wheneverItIsMade() throws Exception {
    byte[] first =
        ReportWorkbook.of(CalibrationDocument.of(ReportInput.of(REPORT, Sources.session())));
    Thread.sleep(2100); // a zip tells times to two seconds

    assertThat(ReportWorkbook.of(CalibrationDocument.of(ReportInput.of(REPORT, Sources.session()))))
        .isEqualTo(first);
  }

  @Test
  void workbook_hasASummary_andOneSheetPerTable() throws Exception {
    Map<String, String> parts = parts(REPORT);

    assertThat(parts.get("xl/workbook.xml"))
        .contains(
            "name=\"Summary\"",
            "name=\"Criteria\"",
            "name=\"Coefficients\"",
            "name=\"Reviewers\"",
            "name=\"Pairs\"",
            "name=\"Variance\"",
            "name=\"Reviewers needed\"",
            "name=\"Rewrite first\"");
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains("cleo is 10.9 points (of&#xa0;100) harsher than the average reviewer.");
  }

  @Test
  void sheet_hasAFrozenHeader_filters_andNumbersThatAreNumbers() throws Exception {
    String sheet = parts(REPORT).get("xl/worksheets/sheet2.xml");
    String alpha =
        String.valueOf(REPORT.criterion("tone").orElseThrow().alpha().estimate().orElseThrow());

    assertThat(sheet)
        .contains(
            "state=\"frozen\"", "ySplit=\"1\"", "<autoFilter ref=\"A1:", "<v>" + alpha + "</v>");
  }

  @Test
  void sheets_areForPeople_withTitlesPercentsAndWords() throws Exception {
    Map<String, String> parts = parts(REPORT);

    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains(">How was the tone?<", ">Alpha, from<", ">Same answer<", ">Too low<")
        .doesNotContain(">tone<", "alpha_low", "percent_agreement");
    assertThat(parts.get("xl/styles.xml")).contains("formatCode=\"0%\"", "formatCode=\"0.000\"");
  }

  @Test
  void names_areEscaped_andNeverFormulas() throws Exception {
    Map<String, String> parts = parts(Session.report(HostileNames.all().toArray(String[]::new)));

    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "=HYPERLINK(")
        .doesNotContain("<script", "\u0007", "\u0000", "\u202E");
    assertThat(parts.values()).noneMatch(part -> part.contains("<f>"));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      assertThat(Svgs.parse(part.getValue())).as(part.getKey()).isNotNull();
    }
  }

  private Map<String, String> parts(CalibrationReport report) throws Exception {
    Path file = folder.resolve("report.xlsx");
    Files.write(
        file, ReportWorkbook.of(CalibrationDocument.of(ReportInput.of(report, Sources.session()))));
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
