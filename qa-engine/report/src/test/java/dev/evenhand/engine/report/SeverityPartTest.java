package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.text.ReportText;
import org.junit.jupiter.api.Test;

class SeverityPartTest {
  private static final String THREE_REVIEWERS =
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
      tone,i4,cleo,2
      """;

  @Test
  void oneCriterion_isTold_reviewerByReviewer() throws Exception {
    assertThat(text(THREE_REVIEWERS))
        .contains("Severity on tone, in points (of 2, from 1 to 3)\n")
        .containsPattern("\n    ann +4 +1\\.75 +\\+0\\.25 +\\(.*\\) +no clear difference\n")
        .containsPattern("\n    ben +4 +2\\.25 +-0\\.25 ")
        .containsPattern("\n    cleo +4 +2\\.00 +\\+0\\.00 ");
  }

  @Test
  void fewCriteria_areOneTable_ofManyOnlyTheEndsAreNamed() throws Exception {
    String few = text(THREE_REVIEWERS + THREE_REVIEWERS.replace("tone", "pace"));
    StringBuilder rows = new StringBuilder();
    for (int criterion = 0; criterion < 6; criterion++) {
      rows.append(THREE_REVIEWERS.replace("tone", "c" + criterion));
    }

    assertThat(few)
        .contains("Severity by question and reviewer")
        .containsPattern("\n    ann +\\+0\\.25 +\\+0\\.25\n");
    assertThat(text(rows.toString()))
        .contains("harshest")
        .containsPattern("\n    c0 +3 +ann +\\+0\\.25 +ben +-0\\.25 +0\n")
        .doesNotContain("Severity by question and reviewer");
  }

  @Test
  void missingRatings_areNamed_withWhoCompares() throws Exception {
    assertThat(text(THREE_REVIEWERS.replace("tone,i4,cleo,2\n", "")))
        .contains(
            """
            - Ratings are missing, but shared interactions connect all reviewers, so their
                severities compare.
            """);
  }

  @Test
  void reviewersWithoutSharedItems_doNotCompare() throws Exception {
    assertThat(
            text(
                """
                value,i1,a,1
                value,i1,b,2
                value,i2,a,2
                value,i2,b,2
                value,i3,c,1
                value,i3,d,3
                value,i4,c,2
                value,i4,d,2
                """))
        .contains(
            """
            - On value the reviewers fall into 2 groups that share no interaction:
                severities compare only within a group.
            """);
  }

  @Test
  void words_haveNoSeverity_andItSaysWhatThatNeeds() throws Exception {
    assertThat(text("v,i1,a,yes\nv,i1,b,no\nv,i2,a,yes\nv,i2,b,yes\n"))
        .contains(
            """
            Severity of reviewers is not known: it needs numbers, and two interactions
                that others rated too.
            """);
  }

  @Test
  void aNumberThatIsNoScore_makesNobodyHarsh() {
    CalibrationReport report = Session.report().ofCriteria("silence"::equals);

    assertThat(ReportText.of(CalibrationDocument.of(report), Detail.DETAIL))
        .doesNotContain("Harsher ", "  harsher\n", "More lenient ", "  more lenient\n");
  }

  private static String text(String rows) throws Exception {
    return ReportText.of(CalibrationDocument.of(Reports.of(rows)));
  }

  @Test
  void units_areThoseOfTheCard_andTheEndsOfAScale() {
    String text = ReportText.of(CalibrationDocument.of(Session.report()), Detail.DETAIL);

    assertThat(text).contains("Severity by question and reviewer").contains(" 0 (no) to 1 (yes)");
    assertThat(text).doesNotContain("of a span of");
  }
}
