package dev.evenhand.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.agreement.RatingTableBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrayWordTest {
  @Test
  void aWordAmongNumbers_isInTheReport_whereverRatingsComeFrom() {
    RatingTableBuilder builder = RatingTable.builder().add("i9", "a", "?").add("i9", "b", "3");
    for (int i = 0; i < 5; i++) {
      builder.add("i" + i, "a", "" + i).add("i" + i, "b", "" + i);
    }

    CalibrationReport report = report(builder.build());

    assertThat(report.criteria().get(0).main()).isEqualTo(Scale.NOMINAL);
    assertThat(report.strayWords()).containsExactly(new StrayWord("tone", "?", 1, 11, 12));
    assertThat(report.strayWords().get(0).warning().text())
        .isEqualTo(
            "ratings tone: '?' on 'tone' is no number, while 11 of 12 ratings are: so all are"
                + " compared as names, without order or distance. Correct it; or use qa's option"
                + " --not-applicable '?' if it means so. [word-among-numbers]");
    assertThat(report.ofCriteria("other"::equals).strayWords()).isEmpty();
  }

  @Test
  void numbersAlone_wordsAlone_andMostlyWords_areNotToldOf() {
    assertThat(report(table("1", "2", "3")).strayWords()).isEmpty();
    assertThat(report(table("yes", "no", "yes")).strayWords()).isEmpty();
    assertThat(report(table("yes", "no", "1")).strayWords()).isEmpty();
  }

  private static CalibrationReport report(RatingTable table) {
    return CalibrationAnalyzer.of(CalibrationSettings.ofDefaults())
        .analyze(CalibrationData.of(List.of(CriterionRatings.of("tone", table))));
  }

  private static RatingTable table(String... values) {
    RatingTableBuilder builder = RatingTable.builder();
    for (int i = 0; i < values.length; i++) {
      builder.add("i", "r" + i, values[i]);
    }
    return builder.build();
  }
}
