package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.excel.ReportWorkbook;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import dev.evenhand.engine.report.text.ReportText;
import org.junit.jupiter.api.Test;

class ContestedItemsPartTest {
  private static final CalibrationReport REPORT = Session.report();
  private static final ReportDocument DOCUMENT = CalibrationDocument.of(REPORT);

  @Test
  void part_standsInEveryForm() throws Exception {
    String item = REPORT.criteria().get(0).contested().lowest().get(0).item();

    assertThat(ReportText.of(DOCUMENT, Detail.MAIN))
        .contains("Contested interactions\n")
        .contains(item);
    assertThat(ReportMarkdown.of(DOCUMENT, Detail.MAIN))
        .contains("## Contested interactions")
        .contains("| " + item + " |");
    assertThat(ReportHtml.of(DOCUMENT)).contains("<section id=\"contested-items\"");
    assertThat(ReportCsv.ofDefaults().write(DOCUMENT, "contested-items").orElseThrow())
        .startsWith("criterion,item,ratings,agreement,distance,range,given\n")
        .contains("total-score," + item + ",");
    assertThat(JsonCalibration.write(ReportInput.of(REPORT)))
        .contains("\"contestedItems\"")
        .contains("\"item\": \"" + item + "\"");
    assertThat(ReportWorkbook.of(DOCUMENT)).isNotEmpty();
    assertThat(DOCUMENT.tables()).extracting("name").contains("contested-items");
  }

  @Test
  void items_ofTheTotalStandFirst_thoseOfQuestionsDeeper() {
    assertThat(ReportText.of(DOCUMENT, Detail.MAIN))
        .doesNotContain("    Was it owned?\n      call-");
    assertThat(ReportText.of(DOCUMENT, Detail.DETAIL)).contains("    Was it owned?\n      call-");
  }

  @Test
  void numbersUnevenlyApart_haveARangeInPoints_andNoSteps() throws Exception {
    assertThat(contested("v,i1,a,48.99\nv,i1,b,80.55\nv,i2,a,57.1\nv,i2,b,49.71\n"))
        .contains("31.6  48.99 × 1, 80.55 × 1")
        .doesNotContain("steps apart");
    assertThat(contested("v,i1,a,1\nv,i1,b,3\nv,i2,a,2\nv,i2,b,2\n"))
        .contains("steps apart", "2.0   2.00  1 × 1, 3 × 1");
  }

  private static String contested(String rows) throws Exception {
    String text = ReportText.of(CalibrationDocument.of(Reports.of(rows)));
    return text.substring(text.indexOf("\nContested interactions\n"));
  }
}
