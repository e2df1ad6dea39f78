package dev.evenhand.quickstart.coefficient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.OwnAgreement;
import dev.evenhand.engine.agreement.OwnCoefficientContract;
import dev.evenhand.engine.agreement.RatingTable;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.text.ReportText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithinOneStepTest {
  @Test
  void coefficient_keepsItsPromises() {
    assertThat(OwnCoefficientContract.broken(new WithinOneStep())).isEmpty();
  }

  @Test
  void pairs_areCountedByHand() {
    RatingTable table =
        RatingTable.builder()
            .add("a", "ana", "1")
            .add("a", "ben", "2")
            .add("a", "cem", "3")
            .add("b", "ana", "3")
            .add("b", "ben", "3")
            .build();

    assertThat(new WithinOneStep().of(table)).isEqualTo(0.75);
  }

  @Test
  void report_showsItBesideTheOthers() throws IOException {
    CalibrationReport report =
        CalibrationAnalyzer.of(
                CalibrationSettings.ofDefaults().withOwnCoefficients(List.of(new WithinOneStep())))
            .analyze(ratings().data());

    OwnAgreement own = report.criteria().get(0).own().get(0);
    assertThat(own.value().orElseThrow()).isBetween(0.8, 1.0);
    assertThat(own.bounds().orElseThrow().low()).isLessThan(own.value().orElseThrow());
    assertThat(ReportText.of(CalibrationDocument.of(report), Detail.DETAIL))
        .contains("Within one step");
  }

  private static RatingsFile ratings() throws IOException {
    try (InputStream in = WithinOneStepTest.class.getResourceAsStream("/krippendorff2011.csv")) {
      return RatingsReader.ofDefaults().read(in, "krippendorff2011.csv").orThrow();
    }
  }
}
