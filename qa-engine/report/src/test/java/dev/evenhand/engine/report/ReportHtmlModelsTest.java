package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.fixture.MixedPanel;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Agents, models among the reviewers, Rasch, consensus and Gage R&amp;R on the page. */
class ReportHtmlModelsTest {
  private static final ReportSource SOURCE = Reports.source(760);
  private static CalibrationReport report;
  private static String page;

  @BeforeAll
  static void write() throws IOException {
    report = UnevenPanel.report();
    page = ReportHtml.of(CalibrationDocument.of(ReportInput.of(report, SOURCE)));
  }

  @Test
  void sections_areThere_andInTheContents() {
    assertThat(ReportHtmlTest.headings(page))
        .containsSubsequence(
            "2 How severe each reviewer is",
            "2 Models among the reviewers",
            "2 Agents",
            "2 For the statistician",
            "3 How many reviewers it takes",
            "3 Who stands out",
            "3 Reviewers as instruments",
            "3 Severity on one scale",
            "4 clarity and tone",
            "3 Gage R&amp;R",
            "3 Consensus",
            "3 Every two reviewers",
            "3 All numbers");
    assertThat(page).contains("<a href=\"#statistician\">", "<div id=\"statistician\"");
    for (String id : List.of("models", "agents")) {
      assertThat(page).contains("<a href=\"#" + id + "\">", "<section id=\"" + id + "\"");
    }
    for (String id : List.of("rasch", "gage", "consensus")) {
      assertThat(page).contains("<section id=\"" + id + "\"").doesNotContain("href=\"#" + id);
    }
    assertThat(page)
        .contains(
            "Linacre 1989",
            "Wright and Douglas 1977",
            "Calderon, Reichart and Dror 2025",
            "Dawid and Skene (1979)",
            "AIAG (2010)");
  }

  @Test
  void numbers_areThoseOfTheJsonReport() {
    Set<Double> known =
        ReportHtmlTest.numbersOfJson(JsonCalibration.write(ReportInput.of(report, SOURCE)));

    for (String id : List.of("rasch", "models", "agents", "gage", "consensus")) {
      List<Double> shown = ReportHtmlTest.numbersShown(section(id));

      assertThat(shown).as(id).hasSizeGreaterThan(20);
      assertThat(shown).as(id).allMatch(known::contains);
    }
    // A difference is shown in both directions, and a count of questions is counted from them.
    assertThat(ReportHtmlTest.numbersShown(page))
        .allMatch(n -> known.contains(n) || known.contains(-n) || n <= report.criteria().size());
  }

  @Test
  void agents_sayWhoseScoreMovesMost_andWhetherBeyondChance() {
    assertThat(text(section("agents")))
        .contains("The score of agent-5 moves most, in points: 3.71 as rated, 3.48 adjusted.")
        .contains(
            "Beyond chance, with 6 agents compared, and by 0.20 points or more it moves for agent-5")
        .containsPattern("As rated Interval Chart Adjusted .* clarity agent-5 6 3.71 ")
        .containsPattern("All numbers: .* clarity agent-5 6 14 3.71 .* tone agent-\\d ");
    assertThat(section("agents"))
        .contains(
            "<title>3.71, interval 3.12 to 4.29, moved to 3.48, interval 2.83 to 4.13</title>",
            "class=\"moved lenient\"");
  }

  @Test
  void agentsWhoHadTheSameReviewers_areNotMoved() throws IOException {
    String even =
        ReportHtml.of(CalibrationDocument.of(ReportInput.of(MixedPanel.report(), SOURCE)));

    assertThat(text(section("agents", even)))
        .contains(
            "No score moves by as much as can be seen: whoever reviewed one agent was as severe as"
                + " those who reviewed the others.");
  }

  @Test
  void models_haveAVerdictInWords_andKappaWithEachPerson() {
    assertThat(text(section("models")))
        .contains("no not shown to do as well as half of the people")
        .contains("yes as well as at least half of the people")
        .contains("Each model beside each person: how often answers are alike")
        .containsPattern("scorebot clarity ana 25 36\u202F% .* not shown to be as good");
    assertThat(section("models"))
        .contains("title=\"ana and scorebot: 25 in common, alike in 36\u202F%\"");
  }

  @Test
  void rasch_saysThatItIsCorrected() {
    assertThat(text(section("rasch")))
        .contains(
            "Corrected for the bias of joint maximum likelihood, which spreads reviewers too far:"
                + " logits and their errors are multiplied by 0.846.");
  }

  @Test
  void whatCannotBeKnown_hasItsReason() throws IOException {
    String alike =
        """
        item,rater,criterion,value
        i1,ana,tone,1
        i1,ana,tone,1
        i1,ben,tone,2
        i2,ana,tone,2
        i2,ben,tone,2
        """;
    String repeated =
        ReportHtml.of(
            CalibrationDocument.of(
                ReportInput.of(MixedPanel.report(alike, MixedPanel.ALL), SOURCE)));

    assertThat(text(section("gage", repeated)))
        .contains(
            "whoever rated an item again gave the same rating, and not all were rated equally"
                + " often");

    String alone =
        """
        item,rater,criterion,value,agent,kind
        i1,ana,tone,1,a,person
        i2,ana,tone,2,b,person
        i1,bot,tone,1,a,model
        i2,bot,tone,1,b,model
        """;
    String little =
        ReportHtml.of(
            CalibrationDocument.of(
                ReportInput.of(MixedPanel.report(alone, MixedPanel.ALL), SOURCE)));

    assertThat(text(section("judges", little))).contains("too few");
    assertThat(text(section("agents", little)))
        .contains("Nothing could be adjusted: all ratings are by 'ana'.");
    assertThat(text(section("consensus", little))).contains("all ratings are by one reviewer");
    assertThat(text(section("rasch", little))).contains("There is no answer: ");
    assertThat(little).doesNotContain("NaN");
  }

  @Test
  void hostileNames_areOnlyNames() throws Exception {
    Map<String, String> names =
        Map.of(
            "ana",
            HostileNames.SCRIPT,
            "ben",
            HostileNames.ATTRIBUTE,
            "tone",
            HostileNames.IMAGE,
            "clarity",
            HostileNames.STYLE,
            "agent-1",
            HostileNames.BIDI,
            "agent-2",
            HostileNames.CDATA,
            MixedPanel.MODEL,
            HostileNames.TEMPLATE);

    String hostile =
        ReportHtml.of(
            CalibrationDocument.of(
                ReportInput.of(UnevenPanel.report(row -> renamed(row, names)), SOURCE)));

    assertThat(section("models", hostile) + section("agents", hostile))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\uFFFDgnp.exe\uFFFD", "${7*7}");
    assertThat(hostile)
        .doesNotContain("<script", "<img", "<b>bold", "</style><style>", "\u202E", "\u2066")
        .doesNotContainPattern("<[a-z][^<>]*\\son[a-z]+=\"");
    for (String chart : Svgs.in(hostile)) {
      Svgs.parse(chart);
    }
  }

  @Test
  void page_isTheSameEachTime_withTheDigitsOfEnglish() throws IOException {
    assertThat(ReportHtml.of(CalibrationDocument.of(ReportInput.of(UnevenPanel.report(), SOURCE))))
        .isEqualTo(page);
    assertThat(page.codePoints().filter(c -> c > 127 && Character.isDigit(c))).isEmpty();
  }

  private static String renamed(String row, Map<String, String> names) {
    StringBuilder renamed = new StringBuilder();
    for (String cell : row.split(",", -1)) {
      String name = names.getOrDefault(cell, cell).replace("\"", "\"\"");
      renamed.append(renamed.length() == 0 ? "" : ",").append('"').append(name).append('"');
    }
    return renamed.toString();
  }

  private static String section(String id) {
    return section(id, page);
  }

  private static String section(String id, String page) {
    var matcher =
        Pattern.compile("<section id=\"" + id + "\".*?</section>", Pattern.DOTALL).matcher(page);
    assertThat(matcher.find()).as("section " + id).isTrue();
    return matcher.group();
  }

  /** As it is read, without charts. */
  private static String text(String html) {
    return html.replaceAll("(?s)<svg.*?</svg>", "")
        .replaceAll("</?(b|bdi|data)\\b[^>]*>", "")
        .replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ");
  }
}
