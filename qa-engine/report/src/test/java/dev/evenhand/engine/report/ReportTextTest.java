package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.agreement.Bootstrap;
import dev.evenhand.engine.calibration.CalibrationAnalyzer;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.CalibrationSettings;
import dev.evenhand.engine.calibration.verdict.AgreementLevel;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.ratings.RatingsFile;
import dev.evenhand.engine.ratings.RatingsReader;
import dev.evenhand.engine.report.document.Block;
import dev.evenhand.engine.report.document.Cell;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.document.Part;
import dev.evenhand.engine.report.document.ReportDocument;
import dev.evenhand.engine.report.document.Sentence;
import dev.evenhand.engine.report.document.Table;
import dev.evenhand.engine.report.document.Tone;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.json.JsonCalibration;
import dev.evenhand.engine.report.markdown.ReportMarkdown;
import dev.evenhand.engine.report.text.ReportText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
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

  /** With other items each time, as a verdict takes ten of them. */
  private static final String THREE_TIMES = RATINGS + again("j") + again("k");

  private static String again(String item) {
    return RATINGS.substring(RATINGS.indexOf('\n') + 1).replaceAll("(?m)^i", item);
  }

  @Test
  void of_threeReviewers_tellsEveryPart() throws IOException {
    String text = text(THREE_TIMES, CalibrationSettings.ofDefaults());

    assertThat(text)
        .isEqualTo(
            """
            Source ratings; Ratings 36; Interactions 12; Reviewers 3; Intervals 95 %

            Whether reviewers agree well enough on tone is not settled; no reviewer is shown
            to be harsher or more lenient than the others.

            At a glance
              Questions by how far their ratings can be relied on: 1 Not settled

            What to do next
              1. Review more interactions. Not settled yet: tone.

            Findings
              - Not settled, more interactions would tell: tone.
              - One reviewer an interaction gives a reliability of 0.66 (0.25 to 0.86); it
                may take several to reach 0.8, and how many is not settled.

            Agreement
              Krippendorff's alpha: 1 is perfect agreement, 0 is agreement as by chance;
              with a 95 % interval, the whole of which counts. Reliable: the whole interval
              is at least 0.8; tentative: at least 0.667; not settled: it holds 0.667; too
              low: below it. The interval says how far other interactions would move alpha,
              with the same reviewers, and allows for one more interaction on which they
              differ or agree.
              Krippendorff's alpha with its interval, by question
                      rated  same answer  alpha                    standing
                tone     12         50 %  0.635  (0.288 to 0.926)  Not settled
              - Fewer than 30 interactions were rated twice, so bounds are rough: tone.
              - How many interactions settle tone can't be told yet: alpha lies near 0.667,
                and more of them show whether it stays there.

            How severe each reviewer is
              By how much a reviewer rates lower than the average reviewer would, adjusted
              for which interactions each evaluated and for how severe the others on them
              are; below 0 is higher. The words allow for chance in 3 comparisons, so an
              interval that leaves 0 out may stand beside "no clear difference". A finding
              takes at least 5 % of the scale.
              Severity on tone, in points (of 2, from 1 to 3)
                      rated  mean  severity                    in words
                ann      12  1.75     +0.25  (0.03 to 0.47)    no clear difference
                cleo     12  2.00     +0.00  (-0.22 to 0.22)   no clear difference
                ben      12  2.25     -0.25  (-0.47 to -0.03)  no clear difference

            Contested interactions
              What to discuss: of all that two or more reviewers rated, what they rated
              least alike. Among many, some come out low by chance alone.
              The most contested interactions, at most 10 a question
                      ratings  alike  steps apart  range  given
                tone
                  i1        3   33 %          0.7   1.00  1 × 2, 2 × 1
                  i3        3   33 %          0.7   1.00  2 × 2, 3 × 1
                  i4        3   33 %          0.7   1.00  1 × 2, 2 × 1
                  j1        3   33 %          0.7   1.00  1 × 2, 2 × 1
                  j3        3   33 %          0.7   1.00  2 × 2, 3 × 1
                  j4        3   33 %          0.7   1.00  1 × 2, 2 × 1
                  k1        3   33 %          0.7   1.00  1 × 2, 2 × 1
                  k3        3   33 %          0.7   1.00  2 × 2, 3 × 1
                  k4        3   33 %          0.7   1.00  1 × 2, 2 × 1

            For the statistician

            How many reviewers it takes
              What makes ratings vary, in % of their variance: differences between what was
              rated are what one wants to see, those between reviewers and the rest are
              error; below 0 counts as 0. G is the reliability for comparing items, Phi that
              for judging one against a mark, of the mean of so many reviewers.
              What makes ratings vary, and how many reviewers reach a reliability of 0.8,
              with the bounds of their number
                      shares                   G(1)  Phi(1)  Phi(3)  to compare  to judge
                tone  items: 66 %,            0.700   0.656   0.851  2 (1 to 7)  3 (1 to 13)
                        reviewers: 6 %,
                        rest: 28 %

            Every two reviewers
              tone: Cohen's kappa, linear weights
                       ann  cleo   ben
                ann      .  0.71  0.50
                cleo  0.71     .  0.14
                ben   0.50  0.14     .
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
        .contains("  Pairs of reviewers who agree least and most: ")
        .contains("    value  least of 21  r0     r1                     0.27\n")
        .doesNotContain("Cohen's kappa");
  }

  @Test
  void of_aNumberThatIsNoScore_callsNobodyHarsh() {
    CalibrationReport report = Session.report().ofCriteria("silence"::equals);

    assertThat(report.isScore(report.criteria().get(0))).isFalse();
    assertThat(ReportText.of(CalibrationDocument.of(report)))
        .doesNotContain("Harsh on", "Lenient on");
    assertThat(JsonCalibration.write(ReportInput.of(report, Sources.session())))
        .doesNotContain("\"harshest\"", "\"harsh\"", "\"lenient\"", "\"more-lenient\"");
  }

  @Test
  void of_missingRatings_saysSo_andWhoCompares() throws IOException {
    String text = text(RATINGS.replace("i4,cleo,tone,2\n", ""), CalibrationSettings.ofDefaults());

    assertThat(text)
        .contains(
            """
              1 rating is missing, 8 % of those that there would be if every reviewer had
              rated every interaction; alpha compares those that are there.
            """)
        .contains(
            """
              - Ratings are missing, but shared interactions connect all reviewers, so their
                severities compare.
            """);
  }

  @Test
  void of_disconnectedReviewers_saysThatTheyDoNotCompare() throws IOException {
    String text =
        text(
            "item,rater,value\ni1,a,1\ni1,b,2\ni2,a,2\ni2,b,2\ni3,c,1\ni3,d,3\ni4,c,2\ni4,d,2\n",
            CalibrationSettings.ofDefaults());

    assertThat(text)
        .contains(
            """
              - On value the reviewers fall into 2 groups that share no interaction:
                severities compare only within a group.
            """);
  }

  @Test
  void of_names_saysWhatSeverityNeeds_andHowItResampled() throws IOException {
    String text =
        text(
            "item,rater,value\ni1,a,yes\ni1,b,no\ni2,a,yes\ni2,b,yes\ni3,a,no\ni3,b,no\n",
            CalibrationSettings.ofDefaults()
                .withBootstrap(new Bootstrap(100, 7, Bootstrap.Interval.BCA)));

    assertThat(text)
        .contains("  Intervals by 100 resamples of the interactions, BCa, seed 7.\n")
        .contains(
            """
              - Severity of reviewers is not known: it needs numbers, and two interactions
                that others rated too.
            """);
  }

  @Test
  void of_namesThatLookLikeTemplates_areWords() {
    CalibrationReport report = Session.report(HostileNames.all().toArray(String[]::new));
    ReportInput input = ReportInput.of(report, new ReportSource("{} of {}", "{}", 12, 1));

    assertThat(ReportText.of(CalibrationDocument.of(input), Detail.DATA))
        .startsWith("Source {} of {}; ")
        .contains("!{x} {} %s");
  }

  @Test
  void tally_titleThatLooksLikeATemplate_isWords() {
    Block tally =
        new Block.Tally(
            Detail.MAIN,
            "{} of {}",
            List.of(new Block.Count(Verdicts.meaning(AgreementLevel.POOR), 2)));
    String text = ReportText.of(document(tally));

    assertThat(text).contains("{} of {}: 2 Too low");
  }

  @Test
  void of_reasons_areWhole_asNotesBelowTheTable() {
    String reason = "what was rated more than once is too little for a verdict that data carry";
    Table table =
        Table.<String>create("t", "Table")
            .name("reviewer", "Reviewer", name -> name)
            .estimate("size", "Size", name -> new Cell.Undefined("TOO_FEW", reason))
            .verdict(
                "verdict",
                "Verdict",
                name -> new Cell.Verdict("no", "no", Tone.UNKNOWN, "as " + name))
            .rows(List.of("ana", "ben"))
            .done();

    String text = ReportText.of(document(table));

    assertThat(text)
        .endsWith(
            """
              Table
                     size       verdict
                ana     -  [1]  no [2]
                ben     -  [1]  no [3]
                [1] no number: what was rated more than once is too little for a verdict
                    that data carry
                [2] as ana
                [3] as ben
            """);
  }

  @Test
  void of_longReasons_areWhole_onPagesAndInMarkdownToo() {
    String reason = "of the interactions reviewed, too few were reviewed twice ".repeat(4).strip();
    ReportDocument document =
        document(
            Table.<String>create("t", "Table")
                .name("reviewer", "Reviewer", name -> name)
                .estimate("size", "Size", name -> new Cell.Undefined("TOO_FEW", reason))
                .rows(List.of("ana"))
                .done());

    assertThat(ReportText.of(document).replaceAll("\\s+", " ")).contains("no number: " + reason);
    assertThat(ReportMarkdown.of(document)).contains(reason);
    assertThat(ReportHtml.of(document)).contains(reason);
  }

  @Test
  void of_commands_standInOneLine_andFitWhereTheyBegin() {
    Sentence sentence =
        Sentence.of(
            "How many items to have reviewed twice so that it becomes clear, says {}",
            Sentence.command("qa plan pilot --items 12 --pilot-half-width 0.32 --half-width 0.05"));

    assertThat(ReportText.of(document(Block.Points.of(Detail.MAIN, Stream.of(sentence)))))
        .contains("\n    qa plan pilot --items 12 --pilot-half-width 0.32 --half-width 0.05\n");
    assertThat(ReportMarkdown.of(document(Block.Points.of(Detail.MAIN, Stream.of(sentence)))))
        .contains("says `qa plan pilot --items 12 --pilot-half-width 0.32 --half-width 0.05`\n");
  }

  @Test
  void of_session_namesQuestionsByTitle_neverById() {
    ReportDocument document =
        CalibrationDocument.of(ReportInput.of(Session.report(), Sources.session()));

    assertThat(ReportText.of(document)).contains("    Was it owned?  ").doesNotContain("ownership");
    assertThat(ReportMarkdown.of(document))
        .contains("| Was it owned? |")
        .doesNotContain("ownership");
  }

  private static ReportDocument document(Block block) {
    return new ReportDocument(
        "r", Sentence.EMPTY, List.of(), List.of(Part.of("id", "title", block)));
  }

  private static String text(String csv, CalibrationSettings settings) throws IOException {
    RatingsFile file =
        RatingsReader.ofDefaults()
            .read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "r.csv")
            .orThrow();
    return ReportText.of(
        CalibrationDocument.of(CalibrationAnalyzer.of(settings).analyze(file.data())));
  }

  @Test
  void of_everything_hasNoCaptionsOfCharts() {
    String text =
        ReportText.of(
            CalibrationDocument.of(ReportInput.of(Session.report(), Sources.session())),
            Detail.DETAIL);

    assertThat(text)
        .contains("Severity on each question\n")
        .doesNotContain("All charts reach equally far", "Bars of reviewers", "A moving average");
  }
}
