package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.text.ReportText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of so little that there is one of everything. */
class PluralsTest {
  private static final String ONE_OF_MANY =
      "(?<![\\d.,])1 (items|reviewers|raters|ratings|questions|groups|rows|interactions|evaluations"
          + "|agents|pairs|categories|tests|comparisons|sessions|cells|steps) ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tone,i1,a,1\n",
        "tone,i1,a,1\ntone,i1,b,2\n",
        "tone,i1,a,1\ntone,i2,a,2\n",
        "tone,i1,a,1\ntone,i1,b,2\ntone,i2,c,1\n",
        "tone,i1,a,yes\ntone,i1,b,no\ntone,i2,a,yes\n"
      })
  void reports_ofOneOfAThing_nameItInTheSingular(String rows) throws Exception {
    ReportInput input = ReportInput.of(Reports.of(rows), Reports.source(1));

    assertThat(ReportText.of(CalibrationDocument.of(input), Detail.DETAIL).replaceAll("\\s+", " "))
        .doesNotContainPattern(ONE_OF_MANY);
    assertThat(JsonCalibration.write(input)).doesNotContainPattern(ONE_OF_MANY);
  }
}
