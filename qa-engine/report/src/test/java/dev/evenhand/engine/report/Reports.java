package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationData;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reports on ratings written as CSV. */
public final class Reports {
  private Reports() {}

  /** Of rows below the header {@code criterion,item,rater,value}. */
  public static CalibrationReport of(String rows) throws Exception {
    byte[] csv = ("criterion,item,rater,value\n" + rows).getBytes(StandardCharsets.UTF_8);
    RatingsFile file =
        RatingsReader.ofDefaults().read(new ByteArrayInputStream(csv), "ratings.csv").orThrow();
    return CalibrationAnalyzer.ofDefaults().analyze(CalibrationData.of(file.criteria()));
  }

  public static ReportSource source(long rows) {
    return new ReportSource("ratings.csv", null, rows, 0);
  }
}
