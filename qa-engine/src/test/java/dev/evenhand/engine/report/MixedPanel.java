package dev.evenhand.engine.report;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.csv.RatingsCsv;
import dev.evenhand.engine.csv.RatingsFile;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A made-up panel: four people, one harsh, and a model that rates the work of six agents. */
public final class MixedPanel {
  public static final String MODEL = "scorebot";
  private static final String HEADER = "item,rater,criterion,value,agent,kind\n";

  /** Everything that a calibration can be asked for. */
  public static final CalibrationSettings ALL =
      CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults()).withConsensus(0.0);

  private MixedPanel() {}

  /** A report with agents, a model among the reviewers, Rasch, consensus and Gage R&amp;R. */
  public static CalibrationReport report() throws IOException {
    return report(csv(2), ALL);
  }

  public static CalibrationReport report(String csv, CalibrationSettings settings)
      throws IOException {
    RatingsFile file = file(csv);
    return CalibrationAnalyzer.of(settings).analyze(file.data());
  }

  public static RatingsFile file(String csv) throws IOException {
    return RatingsCsv.ofDefaults()
        .withReplicates()
        .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "panel.csv")
        .orThrow();
  }

  /**
   * The ratings of 40 items on tone and clarity, 1 to 5.
   *
   * @param trials how often everybody rates an item
   */
  public static String csv(int trials) {
    Map<String, Double> severities = new LinkedHashMap<>();
    severities.put("ana", 0.2);
    severities.put("ben", -0.5);
    severities.put("cleo", 0.9);
    severities.put("dan", 0.0);
    severities.put(MODEL, 0.3);
    Random random = new Random(11);
    StringBuilder rows = new StringBuilder(HEADER);
    for (int item = 0; item < 40; item++) {
      double quality = 3.2 + 0.2 * (item % 6) - 0.5 + 0.7 * random.nextGaussian();
      for (Map.Entry<String, Double> reviewer : severities.entrySet()) {
        for (int trial = 0; trial < trials; trial++) {
          for (String criterion : new String[] {"tone", "clarity"}) {
            double hard = criterion.equals("clarity") ? 0.4 : 0;
            double rating = quality - hard - reviewer.getValue() + 0.5 * random.nextGaussian();
            rows.append(
                "i%s,%s,%s,%s,agent-%s,%s\n"
                    .formatted(
                        100 + item,
                        reviewer.getKey(),
                        criterion,
                        Math.max(1, Math.min(5, Math.round(rating))),
                        item % 6,
                        reviewer.getKey().equals(MODEL) ? "model" : "person"));
          }
        }
      }
    }
    return rows.toString();
  }

  /** The same rows without those of the model. */
  public static String withoutModel(String csv) {
    StringBuilder rows = new StringBuilder();
    csv.lines()
        .filter(line -> !line.contains("," + MODEL + ","))
        .forEach(line -> rows.append(line).append('\n'));
    return rows.toString();
  }
}
