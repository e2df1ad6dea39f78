package dev.evenhand.quickstart;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.CalibrationDocument;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.text.ReportText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads ratings of several reviewers and says how far they agree, and who is harsh. */
public final class CalibrateReviewers {
  private CalibrateReviewers() {}

  /**
   * Prints the report.
   *
   * @param args the ratings as CSV: item, rater, value
   */
  public static void main(String[] args) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      RatingsFile file = RatingsReader.ofDefaults().read(in, args[0]).orThrow();
      CalibrationReport report = CalibrationAnalyzer.ofDefaults().analyze(file.data());
      System.out.print(ReportText.of(CalibrationDocument.of(report), Detail.DETAIL));
    }
  }
}
