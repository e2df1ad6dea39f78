package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.csv.RatingsCsv;
import dev.evenhand.engine.csv.RatingsFile;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.text.ReportText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static final String RATINGS =
      """
      item,rater,criterion,value
      i1,ann,tone,1
      i1,ben,tone,2
      i1,cleo,tone,1
      i2,ann,tone,3
      i2,ben,tone,3
      i2,cleo,tone,3
      i3,ann,tone,2
      i3,ben,tone,3
      i3,cleo,tone,2
      i4,ann,tone,1
      i4,ben,tone,1
      i4,cleo,tone,2
      """;

  @Test
  void of_threeReviewers_showsPairsSeverityAndVariance() throws IOException {
    String text = text(RATINGS, CalibrationSettings.ofDefaults());

    assertThat(text)
        .isEqualTo(
            """
            Whether reviewers agree well enough on tone is not clear yet; no reviewer is clearly harsher or more
            lenient than the others.

            Findings
              - Not clear yet, as the interval reaches from below 0.667 to above it: tone.
              - One reviewer an interaction gives a dependability of 0.70; the mean of 2 reviewers would reach
                0.8.

            What to do next
              1. Have more interactions reviewed twice. For tone the interval is too wide to say whether
                 reviewers agree well enough.
              2. Let 2 reviewers judge an interaction where much depends on it. Their mean reaches a
                 dependability of 0.8; one alone does not.

            Agreement between reviewers (Krippendorff's alpha: 1 is always, 0 is as by chance)
                    items   agree  alpha  95 % interval    scale
              tone      4  50.0 %  0.656  (-0.23 to 1.00)  ordinal  unclear
              (reliable: the whole interval is at least 0.8; tentative: at least 0.667; unclear: it holds 0.667;
               too low: below it; agree: pairs of reviewers who say the same)

            tone
              percent-agreement            0.500  (-0.03 to 1.00)
              percent-agreement-all        0.250  (0.05 to 0.70)
              krippendorff-alpha-nominal   0.313  (-0.61 to 1.00)
              fleiss-kappa                 0.250  (-0.55 to 1.00)
              brennan-prediger             0.250  (-0.55 to 1.00)
              gwet-ac1                     0.250  (-0.55 to 1.00)
              krippendorff-alpha-ordinal   0.656  (-0.23 to 1.00)
              gwet-ac2-quadratic           0.625  (0.23 to 1.00)
              kendall-w                    0.827
              krippendorff-alpha-interval  0.656  (-0.23 to 1.00)
              icc-a-1                      0.700  (0.14 to 0.97)
              icc-a-1-reml                 0.700  (0.12 to 0.96)
              krippendorff-alpha-ratio     0.551  (-0.21 to 1.00)
              category  ratings   kappa                   same again
              1               4   0.250  (-0.44 to 0.94)      50.0 %
              2               4  -0.125  (-0.86 to 0.61)      25.0 %
              3               4   0.625  (-0.64 to 1.00)      75.0 %
              (kappa: Fleiss', against all other categories; same again: how often another reviewer's rating is it too)

            Every two reviewers on tone: quadratic kappa below, % of items rated alike above
                     ann   ben  cleo
              ann      .    50    75
              ben   0.69     .    25
              cleo  0.80  0.40     .

            Severity of reviewers, adjusted for items and for each other, in units of the scale
            (+ is harsher; * beyond chance; ** and at least half the standard deviation of what neither
            item nor reviewer explains)
                      tone
              ann   +0.250
              ben   -0.250
              cleo  +0.000

            What makes ratings vary, in % of their variance, and how reliable reviewers are
                    method  items  reviewers  rest   G(1)  Phi(1)  Phi(3)  compare  judge
              tone  anova    70.0        0.0  30.0  0.700   0.700   0.875        2      2
              (G: for comparing items, Phi: for judging one against a mark, of so many reviewers; compare, judge:
               how many reviewers an item takes for a reliability of 0.8; components below 0 count as 0)
            """);
  }

  @Test
  void of_sevenReviewers_namesPairsInsteadOfAMatrix() throws IOException {
    StringBuilder csv = new StringBuilder("item,rater,value\n");
    for (int item = 0; item < 20; item++) {
      for (int rater = 0; rater < 7; rater++) {
        int value = 1 + (item + (rater == 6 ? item % 3 : rater % 2 * (item % 2))) % 3;
        csv.append("i%s,r%s,%s%n".formatted(item, rater, value).replace("\r", ""));
      }
    }

    String text = text(csv.toString(), CalibrationSettings.ofDefaults());

    assertThat(text)
        .contains("\n  value  21 pairs  least  ")
        .contains("  most   r")
        .contains("  (every pair: --format html, or --format csv --table pairs)\n")
        .doesNotContain("Every two reviewers");
  }

  @Test
  void of_aNumberThatIsNoScore_callsNobodyHarsh() {
    CalibrationReport report = Session.report().ofCriteria("silence"::equals);

    assertThat(report.isScore(report.criteria().get(0))).isFalse();
    assertThat(ReportText.of(CalibrationDocument.of(report)))
        .doesNotContain("Harsh on", "Lenient on");
    assertThat(JsonCalibration.write(ReportInput.of(report, Session.source())))
        .doesNotContain("\"harshest\"", "\"harsh\"", "\"lenient\"", "\"more-lenient\"");
  }

  @Test
  void of_missingRatings_saysSo_andWhoCompares() throws IOException {
    String text = text(RATINGS.replace("i4,cleo,tone,2\n", ""), CalibrationSettings.ofDefaults());

    assertThat(text)
        .contains(
            "  (1 rating is missing, 8.3 % of those that there would be if every reviewer had rated"
                + " every item;\n   alpha compares those that are there)\n")
        .contains(
            "  (ratings are missing, but shared items connect all reviewers, so their severities"
                + " compare)\n")
        .contains(
            "  kendall-w                        -  undefined: 3 of 4 items were rated by all 3"
                + " reviewers, and the coefficient needs all\n")
        .containsPattern("\n  tone  reml +81.7 ");
  }

  @Test
  void of_disconnectedReviewers_saysThatTheyDoNotCompare() throws IOException {
    String text =
        text(
            "item,rater,value\ni1,a,1\ni1,b,2\ni2,a,2\ni2,b,2\ni3,c,1\ni3,d,3\ni4,c,2\ni4,d,2\n",
            CalibrationSettings.ofDefaults());

    assertThat(text)
        .contains(
            "  On value the reviewers fall into 2 groups that share no item: severities compare only"
                + " within a group.\n");
  }

  @Test
  void of_names_saysWhatSeverityNeeds_andHowItResampled() throws IOException {
    String text =
        text(
            "item,rater,value\ni1,a,yes\ni1,b,no\ni2,a,yes\ni2,b,yes\ni3,a,no\ni3,b,no\n",
            CalibrationSettings.ofDefaults()
                .withBootstrap(new Bootstrap(100, 7, Bootstrap.Interval.BCA)));

    assertThat(text)
        .contains("  (intervals by 100 resamples of the items, BCa, seed 7)\n")
        .contains(
            "Severity of reviewers is not known: it needs numbers, and two items that others rated"
                + " too.\n");
  }

  private static String text(String csv, CalibrationSettings settings) throws IOException {
    RatingsFile file =
        RatingsCsv.ofDefaults()
            .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv")
            .orThrow();
    return ReportText.of(
        CalibrationDocument.of(CalibrationAnalyzer.of(settings).analyze(file.data())));
  }
}
