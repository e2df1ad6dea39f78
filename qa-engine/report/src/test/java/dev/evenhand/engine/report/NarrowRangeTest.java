package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.report.document.ReportDocument;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who uses a part of the scale only, as it is told without a study. */
class NarrowRangeTest {
  @Test
  void reviewerOfTheMiddle_isToldWithTheNumbers_andWithAStep() throws Exception {
    ReportDocument document = CalibrationDocument.of(Reports.of(rows(true)));

    assertThat(Documents.findings(document))
        .contains(
            "dan uses less of the scale on tone than the others: 5 to 7, the others 1 to 10.");
    assertThat(Documents.steps(document))
        .contains(
            "Agree with dan what earns the ends of the scale on tone. Less of the scale is used: 5 to"
                + " 7, the others 1 to 10.");
  }

  @Test
  void reviewersWhoAllUseTheScale_areNotTold() throws Exception {
    assertThat(Documents.findings(CalibrationDocument.of(Reports.of(rows(false)))))
        .noneMatch(text -> text.contains("less of the scale"));
  }

  private static String rows(boolean narrow) {
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 50; item++) {
      int truth = 1 + random.nextInt(10);
      for (String who : new String[] {"ana", "ben", "cleo"}) {
        int stray = random.nextInt(3) - 1;
        rows.append("tone,i%s,%s,%s\n".formatted(item, who, within(truth + stray, 1, 10)));
      }
      int own = narrow ? within((truth + 5) / 2 + 1, 5, 7) : truth;
      rows.append("tone,i%s,dan,%s\n".formatted(item, own));
    }
    return rows.toString();
  }

  private static int within(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
