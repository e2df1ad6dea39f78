package dev.evenhand.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.engine.calibration.CalibrationReport;
import dev.evenhand.engine.calibration.SessionRatings;
import dev.evenhand.engine.fixture.Session;
import dev.evenhand.engine.report.document.Detail;
import dev.evenhand.engine.report.html.ReportHtml;
import dev.evenhand.engine.report.json.JsonCalibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportHtmlTest {
  private static final Pattern DATA = Pattern.compile("<data value=\"([^\"]*)\">");
  private static final Pattern HEADING = Pattern.compile("<h([1-6])[^>]*>(.*?)</h\\1>");
  private static final Pattern HANDLER = Pattern.compile("<[a-z][^<>]*\\son[a-z]+=\"");
  private static final CalibrationReport REPORT = Session.report();

  @Test
  void headings_areTheOutlineOfTheReport() {
    String page = page(REPORT);

    assertThat(headings(page))
        .containsExactly(
            "1 The total score is good enough for first conclusions. Reviewers agree reliably on 2 of 4 questions, 1 not settled; cleo is 10.9 points (of\u00a0100) harsher than the average reviewer.",
            "2 At a glance",
            "2 What to do next",
            "2 Findings",
            "2 Agreement by question",
            "2 What disagreement costs",
            "2 How severe each reviewer is",
            "2 Discussion sheet",
            "3 Evaluations of no session: 2026-01-05 to 2026-01-17, 48 interactions, 4 reviewers",
            "2 For the statistician",
            "3 How many reviewers it takes",
            "3 Who stands out",
            "3 Severity over time",
            "3 Reviewers as instruments",
            "3 Severity on one scale",
            "4 “How was the tone?”",
            "4 “Was it owned?”",
            "3 Every two reviewers",
            "3 How reviewers use the scale",
            "3 Contested interactions",
            "3 All numbers",
            "2 How to read this");
  }

  @Test
  void numbers_areThoseOfTheJsonReport() {
    String json = JsonCalibration.write(ReportInput.of(REPORT, Sources.session()));
    Set<Double> known = numbersOfJson(json);

    List<Double> shown = numbersShown(page(REPORT));

    assertThat(shown).hasSizeGreaterThan(300);
    // A difference is shown in both directions, and a count of questions is counted from them.
    assertThat(shown.stream().filter(n -> !known.contains(n) && !known.contains(-n)))
        .allMatch(n -> n == Math.rint(n) && n <= REPORT.criteria().size());
  }

  @Test
  void parts_withoutData_leaveNoTrace() throws Exception {
    CalibrationReport report = Reports.of("tone,i1,a,yes\ntone,i1,b,no\ntone,i2,a,yes\n");

    String page = ReportHtml.of(CalibrationDocument.of(ReportInput.of(report, Reports.source(3))));

    assertThat(headings(page))
        .containsExactly(
            "1 Too few interactions were reviewed twice to say how far reviewers agree on tone.",
            "2 At a glance",
            "2 What to do next",
            "2 Findings",
            "2 Agreement",
            "2 How severe each reviewer is",
            "2 Contested interactions",
            "2 For the statistician",
            "3 Every two reviewers",
            "3 How reviewers use the scale",
            "3 All numbers",
            "2 How to read this");
  }

  @Test
  void statisticiansParts_areFoldedUp_unlessThePageIsUnfolded() {
    var document = CalibrationDocument.of(ReportInput.of(REPORT, Sources.session()));

    assertThat(ReportHtml.of(document)).contains("<details>").doesNotContain("<details open>");
    assertThat(ReportHtml.unfolded(document, Detail.DETAIL))
        .contains("<details open>")
        .doesNotContain("<details>");
  }

  @Test
  void page_asksForNothingElse() {
    String page = page(REPORT);

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("default-src 'none'; style-src 'sha256-")
        .doesNotContain(
            "<script", "http:", "https:", "url(", "@import", "src=", "<link", " style=");
  }

  @Test
  void page_isTheSameForAnyOrderOfEvaluations() {
    List<Evaluation> evaluations =
        new ArrayList<>(Session.evaluations(List.of("ana", "ben", "cleo", "dan")));
    Collections.shuffle(evaluations, new Random(3));
    CalibrationReport shuffled =
        Session.ANALYZER.analyze(SessionRatings.of(Session.card(), evaluations));

    assertThat(page(shuffled)).isEqualTo(page(REPORT));
  }

  @Test
  void page_hasTheDigitsOfEnglish_inEveryLocale() {
    assertThat(page(REPORT).codePoints().filter(c -> c > 127 && Character.isDigit(c))).isEmpty();
  }

  @Test
  void charts_areWellFormed_andSayWhatTheyShow() throws Exception {
    List<String> charts = Svgs.in(page(REPORT));

    assertThat(charts).hasSizeGreaterThan(30);
    for (String chart : charts) {
      Svgs.parse(chart);
      assertThat(chart).containsAnyOf("role=\"img\"", "aria-hidden=\"true\"");
      if (chart.contains("role=\"img\"")) {
        assertThat(chart).containsPattern("^<svg [^>]*><title>[^<]+</title>");
      }
    }
  }

  @Test
  void reviewersWithHostileNames_areOnlyNames() throws Exception {
    String page = page(Session.report(HostileNames.all().toArray(String[]::new)));

    assertThat(page)
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;", "\uFFFDgnp.exe\uFFFD", "bell\uFFFDnull\uFFFD")
        .doesNotContain("<script", "<img", "<b>bold", "</style><style>")
        .doesNotContain("\u202E", "\u2066", "\u0007", "\u0000", "\u001B", HostileNames.LONG);
    assertThat(page.chars().filter(c -> Character.isSurrogate((char) c))).isEmpty();
    assertThat(page).doesNotContainPattern(HANDLER);
    assertThat(found(Pattern.compile("<style>"), page)).hasSize(1);
    for (String chart : Svgs.in(page)) {
      Svgs.parse(chart);
    }
  }

  @Test
  void criteriaItemsAndValuesWithHostileNames_areOnlyNames() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (String name : HostileNames.all()) {
      String quoted = "\"" + name.replace("\"", "\"\"").replace("\u0000", "") + "\"";
      for (int item = 0; item < 4; item++) {
        for (String rater : List.of("a", "b")) {
          rows.append(quoted).append(",i").append(item).append(quoted.substring(1, 2)).append(',');
          rows.append(rater).append(',').append(item % 2 == 0 ? quoted : "other").append('\n');
        }
      }
    }

    String page =
        ReportHtml.of(
            CalibrationDocument.of(ReportInput.of(Reports.of(rows.toString()), Reports.source(8))));

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "<img", "<b>bold", "\u202E", "\u0007")
        .doesNotContainPattern(HANDLER);
  }

  @Test
  void problems_areListed_withTheirPlaces() {
    Problem problem =
        Problem.error(
            "empty-cell", Location.of("<b>.csv"), "/value", "the cell is empty", "Write a value.");

    String page =
        ReportHtml.of(
            CalibrationDocument.of(
                ReportInput.of(REPORT, Sources.session()).withProblems(List.of(problem))));

    assertThat(page)
        .contains("<h2 id=\"problems-title\">Rows not used</h2>")
        .contains("&lt;b&gt;.csv")
        .doesNotContain("<b>.csv");
  }

  @Test
  void ratingsWithoutVariation_sayWhyThereIsNoNumber() throws Exception {
    CalibrationReport report = Reports.of("tone,i1,a,yes\ntone,i1,b,yes\ntone,i2,a,yes\n");

    String page = ReportHtml.of(CalibrationDocument.of(ReportInput.of(report, Reports.source(3))));

    assertThat(page.substring(page.indexOf("<body>")))
        .contains("Too few interactions were reviewed twice to say how far reviewers agree on ")
        .contains(
            "Can't be told: <b><bdi class=\"whole\">tone</bdi></b>, as <bdi>all 3 ratings are 'yes'</bdi>.")
        .doesNotContain("NaN", ">0.00<");
  }

  private static String page(CalibrationReport report) {
    return ReportHtml.of(CalibrationDocument.of(ReportInput.of(report, Sources.session())));
  }

  private static Stream<MatchResult> found(Pattern pattern, String page) {
    return pattern.matcher(page).results();
  }

  /** Each with its level. */
  static List<String> headings(String page) {
    return found(HEADING, page).map(ReportHtmlTest::heading).toList();
  }

  static List<Double> numbersShown(String page) {
    return found(DATA, page).map(match -> Double.valueOf(match.group(1))).toList();
  }

  static Set<Double> numbersOfJson(String json) {
    Set<Double> numbers = new TreeSet<>();
    collect(JsonMapper.builder().build().readTree(json), numbers);
    return numbers;
  }

  private static String heading(MatchResult match) {
    return match.group(1) + " " + match.group(2).replaceAll("<[^>]*>", "");
  }

  private static void collect(JsonNode node, Set<Double> numbers) {
    if (node.isNumber()) {
      numbers.add(node.asDouble());
    }
    node.forEach(child -> collect(child, numbers));
  }

  @Test
  void topLine_beginsWithTheFile_andTilesKnowHowManyTheyAre() {
    assertThat(page(REPORT))
        .contains("<title>session.ndjson: calibration report</title>")
        .contains("<p class=\"kind\"><bdi>session.ndjson</bdi>: calibration report</p>")
        .contains("<ul class=\"tally of-3\"");
  }
}
