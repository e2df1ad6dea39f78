package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.csv.ReportCsv;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.text.ReportText;
import org.junit.jupiter.api.Test;

/** Pairs, use of the scale, reliability and discussion sheets. */
class PeoplePartsTest {
  private static final ReportDocument SESSION = CalibrationDocument.of(Session.report());

  @Test
  void pairsOfFewReviewers_areAMatrix() {
    assertThat(ReportText.of(SESSION))
        .contains("Total score: mean difference in points, row less column\n")
        .doesNotContain("agree least and most");
  }

  @Test
  void pairsOfManyReviewers_areNamedAtTheEnds() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int item = 0; item < 20; item++) {
      for (int rater = 0; rater < 7; rater++) {
        int value = 1 + (item + (rater == 6 ? item % 3 : rater % 2 * (item % 2))) % 3;
        rows.append("value,i%s,r%s,%s\n".formatted(item, rater, value));
      }
    }

    assertThat(ReportText.of(CalibrationDocument.of(Reports.of(rows.toString()))))
        .contains("Pairs of reviewers who agree least and most")
        .containsPattern("\n    value +least of 21 +r\\d +r\\d ")
        .containsPattern("\n    value +most of 21 +r\\d +r\\d +1\\.00\n")
        .doesNotContain("row less column", "Cohen's kappa");
  }

  @Test
  void scaleUse_forPrograms_hasOneRowPerCount() {
    assertThat(ReportCsv.ofDefaults().write(SESSION, "usage").orElseThrow())
        .startsWith("criterion,reviewer,category,ratings\n")
        .containsPattern("\ntone,cleo,poor,\\d+\n");
  }

  @Test
  void scoresStandFirst_questionsDeeper_whereACardIsBehindThem() {
    String main = reliability(ReportText.of(SESSION));

    assertThat(main).containsPattern("\n    Total score +interactions: \\d+ %, ");
    assertThat(main).doesNotContain("\n    How was the tone?  ");
    assertThat(reliability(ReportText.of(SESSION, Detail.DETAIL)))
        .contains("\n    How was the tone?  ");
  }

  @Test
  void ratingsOfOneCriterion_areToldByComponents() throws Exception {
    String rows =
        """
        tone,i1,ann,1
        tone,i1,ben,2
        tone,i1,cleo,1
        tone,i2,ann,3
        tone,i2,ben,3
        tone,i2,cleo,3
        tone,i3,ann,2
        tone,i3,ben,3
        tone,i3,cleo,2
        tone,i4,ann,1
        tone,i4,ben,1
        """;
    String many = rows + rows.replace(",i", ",j") + rows.replace(",i", ",k");

    assertThat(reliability(ReportText.of(CalibrationDocument.of(Reports.of(many)))))
        .containsPattern("\n    tone +items: 79 %, ");
    assertThat(
            reliability(
                ReportText.of(
                    CalibrationDocument.of(
                        Reports.of(many + "tone,i4,cleo,2\ntone,j4,cleo,2\ntone,k4,cleo,2\n")))))
        .containsPattern(
            "\n    tone +items: 66 %, +0\\.700 +0\\.656 +0\\.851 "
                + " +2 \\(1 to 7\\) +3 \\(1 to 13\\)\n +reviewers: 6 %,\n +rest: 28 %");
  }

  @Test
  void discussionSheets_haveOneColumnPerReviewer_atDetail() {
    String sheet = part(ReportText.of(SESSION, Detail.DETAIL), "\nDiscussion sheet\n");

    assertThat(ReportText.of(SESSION)).doesNotContain("\nDiscussion sheet\n");
    assertThat(sheet)
        .contains("Evaluations of no session", "48 interactions, 4")
        .containsPattern("points apart\n +points apart +ana +ben +cleo +dan\n +Total score ")
        .containsPattern("\n    \\d+ more interactions\n");
  }

  private static String reliability(String text) {
    return part(text, "\nHow many reviewers it takes\n");
  }

  /** Up to the empty line before the next part. */
  private static String part(String text, String title) {
    String rest = text.substring(text.indexOf(title) + title.length());
    return rest.contains("\n\n") ? rest.substring(0, rest.indexOf("\n\n")) : rest;
  }
}
