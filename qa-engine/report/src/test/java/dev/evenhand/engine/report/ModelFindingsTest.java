package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.report.document.ReportDocument;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFindingsTest {
  @Test
  void modelsAgentsAndGage_areTold_withWhatToDo() throws Exception {
    ReportDocument document = CalibrationDocument.of(UnevenPanel.report());

    assertThat(Documents.findings(document))
        .contains(
            "The model scorebot may stand in for people on tone: it does as well as at least half"
                + " of them.",
            "The model scorebot may not stand in for people on clarity: it is not shown to do as"
                + " well as half of them.",
            "The score of agent agent-5 on clarity gains 0.23 points from lenient reviewers: 3.71"
                + " as rated, 3.48 adjusted.",
            "The gage is unacceptable on tone: rating makes up 68\u202F% of the study variation,"
                + " where 30\u202F% is the most.");
    assertThat(Documents.steps(document))
        .contains(
            "Don't leave clarity to scorebot alone. The model is not shown to review as well as"
                + " half of the people do.",
            "Compare agents by their adjusted scores. Who reviewed an agent moves the score beyond"
                + " chance; reviews that are spread over all reviewers would not need it.",
            "Say more exactly what earns which answer on tone. Most of what rating adds is that"
                + " one reviewer rates the same differently the next time.");
  }

  @Test
  void agentsWhoHadTheSameReviewers_areNoFinding() throws Exception {
    ReportDocument document = CalibrationDocument.of(MixedPanel.report());

    assertThat(Documents.findings(document)).noneMatch(text -> text.contains("agent"));
    assertThat(Documents.steps(document)).noneMatch(text -> text.startsWith("Compare agents"));
  }

  @Test
  void modelBesideTwoPeople_isToldAsAJudge_notByTheTestThatTakesThree() throws Exception {
    ReportDocument document = CalibrationDocument.of(report("ana", "ben", MixedPanel.MODEL));

    assertThat(Documents.findings(document))
        .anyMatch(
            text -> text.startsWith("scorebot on tone: the agreement can't be told from chance"));
    assertThat(Documents.findings(document)).noneMatch(text -> text.contains("can't be judged"));
  }

  @Test
  void reviewerWhoGuesses_isErratic() throws Exception {
    Random random = new Random(2);
    StringBuilder rows = new StringBuilder();
    for (String row : MixedPanel.csv(1).lines().toList()) {
      rows.append(
          row.contains(",ben,")
              ? row.replaceFirst(",\\d,", "," + (1 + random.nextInt(5)) + ",")
              : row);
      rows.append('\n');
    }

    ReportDocument document =
        CalibrationDocument.of(MixedPanel.report(rows.toString(), MixedPanel.ALL));

    assertThat(Documents.findings(document))
        .anyMatch(
            text ->
                text.equals(
                    "Erratic on clarity and tone: ben; neither severity nor what was rated explains"
                        + " the ratings."));
    assertThat(Documents.steps(document))
        .anyMatch(text -> text.startsWith("Ask ben for the reasons"));
  }

  /** The mixed panel with some of its reviewers. */
  private static CalibrationReport report(String... reviewers) throws Exception {
    StringBuilder rows = new StringBuilder();
    for (String row : MixedPanel.csv(1).lines().toList()) {
      String reviewer = row.split(",", -1)[1];
      if (rows.isEmpty() || List.of(reviewers).contains(reviewer)) {
        rows.append(row).append('\n');
      }
    }
    return MixedPanel.report(rows.toString(), MixedPanel.ALL);
  }
}
