package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationMarkdownTest {
  @Test
  void text_hasFindings_stepsAndTables() {
    String text = CalibrationMarkdown.of(Session.report(), Session.source(), List.of());

    assertThat(text)
        .startsWith(
            """
            # Reviewers agree reliably on 2 of 4 questions; **cleo** is 10.9 points harsher than the average reviewer.

            session.ndjson by phone\\@1.0.0: 192 evaluations, 0 not used; 4 reviewers; intervals of 95\u202F%.

            ## Findings

            - Reliable, with the whole interval at 0.8 or above: **greeting** and **silence**.
            """)
        .contains(
            """

            ## What to do next

            1. Rewrite **ownership**: “**Was it owned?**” Two reviewers of one interaction differ on it by 7.1 points of the total on average; alpha −0.02 (−0.13 to 0.09).
            """)
        .contains(
            """

            ## Agreement

            | Criterion | Rated | Same answer | Alpha | Interval | Standing |
            |:--|--:|--:|--:|:--|:--|
            | total-score | 48 |  | 0.80 | 0.73 to 0.86 | Tentative |
            """)
        .contains(
            """

            ## Severity on Total score

            | Reviewer | Rated | Mean | Severity | Interval |
            |:--|--:|--:|--:|:--|
            | cleo | 48 | 39.2 | +10.9 | 8.7 to 13.1 |
            | dan | 48 | 53.0 | −2.8 | −5.0 to −0.6 |
            | ana | 48 | 53.6 | −3.5 | −5.7 to −1.3 |
            | ben | 48 | 54.9 | −4.7 | −6.9 to −2.5 |
            """);
  }

  @Test
  void names_startNoMarkup() {
    CalibrationReport report = Session.report(HostileNames.all().toArray(String[]::new));

    String text = CalibrationMarkdown.of(report, Session.source(), List.of());

    assertThat(text)
        .contains("| \\<script\\>alert(1)\\</script\\> |")
        .contains(
            "\\[x\\](javascript:alert(1)) \\| \\*\\*b\\*\\* \\`c\\` \\<i\\> www\\.evil.example")
        .contains("| \\=HYPERLINK(\"//evil\",\"x\") |")
        .doesNotContain("\u202E", "\u0007");
    assertThat(text.lines().filter(line -> line.startsWith("| ")))
        .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|", -1).length).isIn(7, 8));
  }
}
