package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.csv.ReportCsv;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class ReportCsvTest {
  private static final CalibrationReport REPORT = Session.report();

  @Test
  void tables_areNamed() {
    assertThat(ReportCsv.tables(CalibrationDocument.of(REPORT)))
        .containsExactly(
            "criteria",
            "rewrite-first",
            "reviewers",
            "sessions",
            "discussion",
            "variance",
            "reviewers-needed",
            "outliers",
            "untested",
            "drift",
            "scale-use",
            "halo",
            "panel",
            "rasch",
            "pairs",
            "usage",
            "contested-items",
            "coefficients",
            "categories");
    assertThat(ReportCsv.ofDefaults().write(CalibrationDocument.of(REPORT), "nonsense")).isEmpty();
  }

  @Test
  void coefficients_haveOneRowEach_andUndefinedOnesSayWhy() throws Exception {
    String csv =
        write(
            ReportCsv.ofDefaults(),
            Reports.of("tone,i1,a,yes\ntone,i2,a,yes\ntone,i2,b,yes\n"),
            "coefficients");

    assertThat(csv.lines().limit(4))
        .containsExactly(
            "criterion,coefficient,value,low,high,standard_error,interval,items,warnings,undefined,reason",
            "tone,percent-agreement,1.0,0.0,1.0,1.0,linearized,1,FEW_ITEMS,,",
            "tone,percent-agreement-all,1.0,0.20654931437723745,1.0,0.0,wilson,1,FEW_ITEMS,,",
            "tone,krippendorff-alpha-nominal,,,,,,1,,NO_VARIATION,all 3 ratings are 'yes'");
    assertThat(csv).doesNotContain("\r", "\uFEFF");
  }

  @Test
  void everyRow_hasAllColumns() throws Exception {
    for (String name : ReportCsv.tables(CalibrationDocument.of(REPORT))) {
      List<CSVRecord> records =
          CSVFormat.DEFAULT
              .parse(new StringReader(write(ReportCsv.ofDefaults(), REPORT, name)))
              .getRecords();

      assertThat(records).hasSizeGreaterThan(1);
      assertThat(records).allMatch(record -> record.size() == records.get(0).size());
    }
  }

  @Test
  void textThatIsAFormula_getsAnApostrophe_numbersDoNot() throws Exception {
    String formula = "\"=HYPERLINK(\"\"x\"\")\"";
    CalibrationReport report =
        Reports.of("tone,i1,+a,-1\ntone,i1," + formula + ",1\ntone,i2,+a,-1\ntone,i2,@b,-1\n");

    String csv = write(ReportCsv.ofDefaults(), report, "reviewers");

    assertThat(csv.lines().skip(1))
        .anyMatch(line -> line.startsWith("tone,'+a,2,-1.0,"))
        .anyMatch(line -> line.startsWith("tone,\"'=HYPERLINK(\"\"x\"\")\",1,1.0,"))
        .anyMatch(line -> line.startsWith("tone,'@b,1,-1.0,"));
  }

  @Test
  void namesThatAreNumbers_stayNumbers_andRawCellsStayAsTheyAre() throws Exception {
    CalibrationReport report =
        Reports.of("tone,i1,=a,-1\ntone,i1,b,ok\ntone,i2,=a,-1\ntone,i2,b,@ok\n");

    assertThat(write(ReportCsv.ofDefaults(), report, "usage"))
        .contains("\ntone,'=a,-1,2\n")
        .contains("\ntone,b,'@ok,1\n");
    assertThat(write(ReportCsv.ofDefaults().withRawCells(), report, "usage"))
        .contains("\ntone,=a,-1,2\n")
        .contains("\ntone,b,@ok,1\n");
    assertThat(write(ReportCsv.forExcelWithDecimalComma().withRawCells(), report, "usage"))
        .startsWith("\uFEFF")
        .contains("\r\ntone;=a;-1;2\r\n");
  }

  @Test
  void forExcel_hasAByteOrderMark_andLinesAsExcelWantsThem() {
    String csv = write(ReportCsv.forExcel(), REPORT, "rewrite-first");

    assertThat(csv).startsWith("\uFEFFquestion,score_moved,interactions,alpha\r\nownership,0.");
  }

  @Test
  void forExcelWithDecimalComma_hasSemicolonsAndCommas() {
    String csv = write(ReportCsv.forExcelWithDecimalComma(), REPORT, "rewrite-first");

    assertThat(csv)
        .startsWith("\uFEFFquestion;score_moved;interactions;alpha\r\nownership;0,")
        .doesNotContain(".");
  }

  private static String write(ReportCsv csv, CalibrationReport report, String name) {
    return csv.write(CalibrationDocument.of(report), name).orElseThrow();
  }
}
