package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import org.junit.jupiter.api.Test;

class ReportMarkdownTest {
  @Test
  void text_hasFindings_stepsAndTables() {
    String text =
        ReportMarkdown.of(
            CalibrationDocument.of(ReportInput.of(Session.report(), Sources.session())));

    assertThat(text)
        .startsWith(
            """
            # The total score is good enough for first conclusions. Reviewers agree reliably on 2 of 4 questions, 1 not settled; **cleo** is 10.9 points (of\u00a0100) harsher than the average reviewer.

            Source session.ndjson; Scorecard phone\\@1.0.0; Evaluations 192; Interactions 48; Reviewers 4; Intervals 95\u202F%

            ## At a glance

            Questions by how far their ratings can be relied on: 2 Reliable, 1 Not settled, 1 Too low

            ## What to do next

            1. Rewrite “**Was it owned?**”. Two reviewers differ on it by 7.1 points of the total score, on average.
            """)
        .contains(
            """

            ## Findings

            - Too low: “**Was it owned?**”, alpha −0.02 (−0.13 to 0.14), no better than by chance.
            """)
        .contains(
            """

            | Question | Rated | Same answer | Alpha | Interval | Standing |
            |:--|--:|--:|--:|:--|:--|
            | Total score | 48 |  | 0.799 | 0.720 to 0.868 | Tentative |
            """)
        .contains(
            """

            Severity on **Total score**, in points (of\u00a0100)

            | Reviewer | Rated | Mean | Severity | Interval | In words |
            |:--|--:|--:|--:|:--|:--|
            | cleo | 48 | 39.2 | +10.9 | 8.7 to 13.1 | harsher |
            | dan | 48 | 53.0 | −2.8 | −5.0 to −0.6 | not apart from the rest |
            | ana | 48 | 53.6 | −3.5 | −5.7 to −1.3 | not apart from the rest |
            | ben | 48 | 54.9 | −4.7 | −6.9 to −2.5 | not apart from the rest |
            """)
        .contains(
            """

            | On | Name | Logits | Error | Infit | Outfit | Fair average | Fit |
            |:--|:--|--:|--:|--:|--:|--:|:--|
            | “Was it owned?” | dan | +0.22 | 0.16 | 1.10 | 1.07 | 38.17 | as expected |
            | “Was it owned?” | ana | +0.11 | 0.16 | 0.81 | 0.80 | 41.07 | as expected |
            | “Was it owned?” | ben | −0.16 | 0.16 | 1.28 | 1.29 | 48.85 | as expected |
            | “Was it owned?” | cleo | −0.16 | 0.16 | 0.81 | 0.79 | 48.85 | as expected |

            #### “**How was the tone?**”

            - There is no answer: after 16 steps measures still move: the ratings set no bound to some of them.
            """)
        .contains(
            """

            |  | cleo | dan | ana | ben |
            |:--|--:|--:|--:|--:|
            | cleo | · | −13.7 | −14.4 | −15.6 |
            | dan | +13.7 | · | −0.7 | −1.9 |
            | ana | +14.4 | +0.7 | · | −1.2 |
            | ben | +15.6 | +1.9 | +1.2 | · |
            """);
  }

  @Test
  void modelsOfAPanel_areTablesOfTheirOwn() throws Exception {
    String text =
        ReportMarkdown.of(
            CalibrationDocument.of(ReportInput.of(UnevenPanel.report(), Reports.source(760))));

    assertThat(text)
        .contains("\n#### **clarity** and **tone**\n")
        .contains(
            """
            | Model | On | Ratings | Severity | Interval | In words | Winning rate | Advantage | May stand in |
            |:--|:--|--:|--:|:--|:--|--:|--:|:--|
            | scorebot | clarity | 40 | +0.21 | −0.02 to 0.44 | no clear difference | 25\u202F% | 75\u202F% | no: not shown to do as well as half of the people |
            | scorebot | tone | 40 | +0.11 | −0.09 to 0.30 | no clear difference | 50\u202F% | 81\u202F% | yes: as well as at least half of the people |
            """)
        .contains(
            """
            | Question | Agent | Interactions | As rated | Interval | Adjusted | Interval | Moved by | Interval | Adjusted for |
            |:--|:--|--:|--:|:--|--:|:--|--:|:--|:--|
            | clarity | agent-5 | 6 | 3.71 | 3.12 to 4.29 | 3.48 | 2.83 to 4.13 | −0.23 | −0.36 to −0.10 | lenient reviewers |
            """)
        .contains(
            """
            | Question | Repeating | Reviewers | Gage R\\&R | Groups | Verdict |
            |:--|--:|--:|--:|--:|:--|
            | clarity | 43\u202F% | 47\u202F% | 66\u202F% | 1 | unacceptable |
            | tone | 49\u202F% | 47\u202F% | 68\u202F% | 1 | unacceptable |
            """)
        .contains(
            """
            |  | ana | ben | cleo | dan |
            |:--|--:|--:|--:|--:|
            | clarity | 82 | 39 | 43 | 90 |
            | tone | 38 | 75 | 15 | 67 |
            """);
  }

  @Test
  void reasons_startNoMarkup() throws Exception {
    String text =
        ReportMarkdown.of(
            CalibrationDocument.of(
                ReportInput.of(Reports.of("tone,i1,a,<b>\ntone,i1,b,<b>\n"), Reports.source(2))));

    assertThat(text).contains("as all 2 ratings are '\\<b\\>'.").doesNotContain("'<b>");
  }

  @Test
  void names_startNoMarkup() {
    CalibrationReport report = Session.report(HostileNames.all().toArray(String[]::new));

    String text =
        ReportMarkdown.of(CalibrationDocument.of(ReportInput.of(report, Sources.session())));

    assertThat(text)
        .contains("| \\<script\\>alert(1)\\</script\\> |")
        .contains(
            "\\[x\\](javascript:alert(1)) \\| \\*\\*b\\*\\* \\`c\\` \\<i\\> www\\.evil.example")
        .contains("| \\=HYPERLINK(\"//evil\",\"x\") |")
        .doesNotContain("\u202E", "\u0007");
    for (String table : text.split("\n\n", -1)) {
      if (table.startsWith("| ")) {
        assertThat(table.lines().map(line -> line.split("(?<!\\\\)\\|", -1).length).distinct())
            .as(table)
            .hasSize(1);
      }
    }
  }
}
