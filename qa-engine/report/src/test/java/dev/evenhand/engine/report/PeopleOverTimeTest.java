package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.text.ReportText;
import dev.evenhand.engine.reviewer.ReviewerSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is said of a reviewer whose severity changes over time. */
class PeopleOverTimeTest {
  private static final int ITEMS = 90;
  private static final CalibrationSettings STUDY =
      CalibrationSettings.ofDefaults().withStudy(ReviewerSettings.ofDefaults());

  @Test
  void steadyChange_isInHeadlineFindingsAndSteps_withItsSizeAndNoDate() throws Exception {
    ReportDocument document = document(item -> 9 - 18.0 * item / ITEMS, STUDY);

    assertThat(document.headline().text())
        .contains(
            "; cleo rates 11.3 points lower on Score in the last third of the ratings than in the first;"
                + " over all ratings no reviewer is shown to be harsher or more lenient than the others.");
    assertThat(Documents.findings(document))
        .contains(
            "cleo rates 11.3 points lower on Score in the last third of the ratings than in the"
                + " first.");
    assertThat(Documents.steps(document))
        .first()
        .isEqualTo(
            "Go through early and late interactions with cleo. cleo rates 11.3 points lower on Score"
                + " in the last third of the ratings than in the first.");
    assertThat(Documents.steps(document)).noneMatch(text -> text.startsWith("Ask cleo"));
    assertThat(ReportText.of(document))
        .contains("Nobody stands out over all ratings, early and late together, by so much");
  }

  @Test
  void oneStep_isToldWithItsDay() throws Exception {
    ReportDocument document = document(item -> item < 40 ? 6 : -6, STUDY);

    assertThat(Documents.findings(document))
        .contains("cleo rates 11.3 points lower on Score since 2026-02-10 than before.");
  }

  @Test
  void timesWithoutAStudy_areToldAsNotLookedAt() throws Exception {
    String asked = ReportText.of(document(item -> 0, STUDY));
    String plain = ReportText.of(document(item -> 0, CalibrationSettings.ofDefaults()));

    assertThat(plain).contains("Changes over time were not looked at; qa's option --study does.");
    assertThat(asked).doesNotContain("not looked at");
  }

  private static ReportDocument document(IntToDoubleFunction cleo, CalibrationSettings settings)
      throws Exception {
    return CalibrationDocument.of(report(cleo, settings));
  }

  private static CalibrationReport report(IntToDoubleFunction cleo, CalibrationSettings settings)
      throws Exception {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("Interaction,Reviewer,Date,Score\n");
    for (int item = 0; item < ITEMS; item++) {
      double truth = 70 + 10 * random.nextGaussian();
      for (String who : new String[] {"ana", "ben", "cleo", "dan"}) {
        double own = who.equals("cleo") ? cleo.applyAsDouble(item) : 0;
        csv.append(
            "i%s,%s,%s,%s\n"
                .formatted(
                    item,
                    who,
                    LocalDate.of(2026, 1, 1).plusDays(item),
                    Math.round(truth + own + 2 * random.nextGaussian())));
      }
    }
    return CalibrationAnalyzer.of(settings)
        .analyze(
            RatingsReader.ofDefaults()
                .read(
                    new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                    "r.csv")
                .orThrow()
                .data());
  }
}
