package dev.evenhand.engine.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.report.MixedPanel;
import dev.evenhand.engine.report.UnevenPanel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelFindingsTest {
  @Test
  void modelsAgentsAndGage_areTold_withWhatToDo() throws Exception {
    Findings findings = Findings.of(UnevenPanel.report(), 0);

    assertThat(texts(findings.points()))
        .contains(
            "The model scorebot may stand in for people on tone: it does as well as at least half"
                + " of them.",
            "The model scorebot may not stand in for people on clarity: it is not shown to do as"
                + " well as half of them.",
            "The score of agent agent-5 on clarity gains 0.23 from lenient reviewers: 3.71 as"
                + " rated, 3.48 adjusted.",
            "The gage is unacceptable on tone: rating makes up 68\u202F% of the study variation,"
                + " where 30\u202F% is the most.");
    assertThat(steps(findings))
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
    Findings findings = Findings.of(MixedPanel.report(), 0);

    assertThat(texts(findings.points())).noneMatch(text -> text.contains("agent"));
    assertThat(steps(findings)).noneMatch(text -> text.startsWith("Compare agents"));
  }

  @Test
  void modelBesideTwoPeople_isNotDecidable() throws Exception {
    Findings findings = Findings.of(report("ana", "ben", MixedPanel.MODEL), 0);

    assertThat(texts(findings.points()))
        .contains(
            "The model scorebot can't be judged on clarity and tone: not enough data: 2 of 3"
                + " humans with 6 items that 'scorebot' and another human rated too.");
    assertThat(steps(findings)).noneMatch(text -> text.contains("scorebot"));
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

    Findings findings = Findings.of(MixedPanel.report(rows.toString(), MixedPanel.ALL), 0);

    assertThat(texts(findings.points()))
        .anyMatch(
            text ->
                text.matches(
                    "Erratic on clarity and tone: ben \\(fit \\d\\.\\d\\d\\); 1 is expected, so"
                        + " neither severity nor what was rated explains the ratings\\."));
    assertThat(steps(findings)).anyMatch(text -> text.startsWith("Ask ben for the reasons"));
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

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  private static List<String> steps(Findings findings) {
    return findings.steps().stream()
        .map(step -> step.what().text() + " " + step.why().text())
        .toList();
  }
}
