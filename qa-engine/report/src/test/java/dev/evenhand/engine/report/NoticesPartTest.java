package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesPartTest {
  private static final Problem NOTICE =
      Problem.notice("shape-guessed", Location.of("r.csv", 1), "", "read as wide", "Say --shape.");
  private static final Problem WARNING =
      Problem.warning("date-order", Location.of("r.csv", 2), "time", "either day", "Say --dates.");

  @Test
  void notices_areListed_andWarningsAreFindings() throws Exception {
    ReportInput input =
        ReportInput.of(Reports.of("tone,i1,a,1\ntone,i1,b,2\n"), Reports.source(2))
            .withNotices(List.of(NOTICE, WARNING));

    String text = ReportMarkdown.of(CalibrationDocument.of(input));

    assertThat(text).contains("Check the input: either day. Say --dates.");
    assertThat(text).doesNotContain("Check the input: read as wide");
    assertThat(text)
        .contains("How the input was read")
        .contains("r.csv, line 1: read as wide. Say --shape.");
    assertThat(JsonCalibration.write(input)).contains("\"notices\"").contains("\"date-order\"");
  }

  @Test
  void aWordAmongNumbers_isToldOnce_byTheReaderOrElseByTheReport() throws Exception {
    ReportInput input =
        ReportInput.of(
            Reports.of("tone,i1,a,1\ntone,i1,b,2\ntone,i2,a,3\ntone,i2,b,oops\n"),
            Reports.source(4));

    assertThat(input.told()).extracting(Problem::code).containsExactly("word-among-numbers");
    assertThat(input.withNotices(input.told()).told()).hasSize(1);
  }
}
