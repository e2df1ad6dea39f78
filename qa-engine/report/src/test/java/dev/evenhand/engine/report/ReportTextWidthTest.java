package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.evaluation.JsonEvaluations;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.text.ReportText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports as text fit a terminal of 80 columns at every depth, with numbers whole. */
class ReportTextWidthTest {
  private static final int COLUMNS = 80;
  private static final Path DEMO =
      Path.of("../../qa-examples/cli/src/main/resources/demo/session.ndjson");
  private static final Path CARD =
      Path.of(
          "../../qa-scorecards/src/main/resources/dev/evenhand/scorecards"
              + "/phone-support.scorecard.json");

  @Test
  void text_ofTheDemo_fitsATerminal_atEveryDepth() throws IOException {
    assertFits(demo());
  }

  @Test
  void text_ofNamesOfTwelveLetters_fitsATerminal_atEveryDepth() {
    assertFits(
        CalibrationDocument.of(
            Session.report("anastasialee", "bartholomeus", "clementinama", "domenicorosa")));
  }

  @Test
  void text_ofModelsAgentsAndGage_fitsATerminal_atEveryDepth() throws Exception {
    assertFits(CalibrationDocument.of(UnevenPanel.report()));
  }

  /** The columns that don't fit stand below the others, beside the names of the rows. */
  @Test
  void text_ofATableTooWide_isFolded() throws IOException {
    assertThat(ReportText.of(demo()))
        .contains(
            """
                        interactions  as rated                   adjusted
                Total score
                  a-02             5      62.2  (51.7 to 72.7)       61.8  (50.6 to 73.0)
            """)
        .contains(
            """

                        moved by                  adjusted for
                Total score
                  a-02      -0.4  (-0.4 to -0.3)  no clear difference
            """);
  }

  private static void assertFits(ReportDocument document) {
    for (Detail depth : List.of(Detail.HEADLINE, Detail.MAIN, Detail.DETAIL)) {
      assertThat(ReportText.of(document, depth).lines())
          .as(depth.name())
          .filteredOn(line -> line.codePointCount(0, line.length()) > COLUMNS)
          .isEmpty();
    }
  }

  private static ReportDocument demo() throws IOException {
    return CalibrationDocument.of(
        Session.ANALYZER.analyze(
            SessionRatings.of(
                JsonScorecards.read("card.json", Files.readAllBytes(CARD)).orThrow(),
                evaluations())));
  }

  private static List<Evaluation> evaluations() throws IOException {
    List<Evaluation> evaluations = new ArrayList<>();
    try (InputStream in = Files.newInputStream(DEMO)) {
      JsonEvaluations.read("demo", in, line -> evaluations.add(line.evaluation().orThrow()));
    }
    return evaluations;
  }
}
