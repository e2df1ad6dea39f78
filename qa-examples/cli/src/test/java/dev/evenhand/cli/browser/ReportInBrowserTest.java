package dev.evenhand.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.evenhand.cli.RunResult;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is a Chromium; elsewhere all of this is skipped, saying so. */
@Tag("slow")
class ReportInBrowserTest {
  /** Names that want to be markup, and one that wants to be wider than any screen. */
  private static final List<String> HOSTILE =
      List.of(
          "<script>document.title='script ran'</script>",
          "\" onmouseover=\"document.title='handler ran'\" x=\"",
          "'><img src=x onerror=document.title='image ran'>",
          "</style><style>body{display:none}</style>",
          "]]></svg><b>bold</b>&lt;",
          "\u202Egnp.exe",
          "w".repeat(400));

  /** Of the hostile names, those that also rate; a page of all would be long to look at. */
  private static final int RATERS = 4;

  private static final String OPEN_ALL =
      "document.querySelectorAll('details').forEach(d => d.open = true)";

  private static final String SHOWN = "e => e.getClientRects().length > 0";

  @TempDir static Path folder;
  private static Chromium chromium;
  private static Axe axe;
  private static Path demo;
  private static Path hostile;
  private static Path panel;

  @BeforeAll
  static void openReports() throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "There is no Chromium here: install the package chromium.");
    demo = folder.resolve("demo.html");
    assertThat(RunResult.qa("demo", "--output", demo).exit()).isZero();
    hostile = calibrated("hostile", hostileRatings());
    calibrated("little", "item,rater,value\ni1,a,yes\ni1,b,yes\ni2,a,yes\n");
    panel = calibrated("panel", panelRatings(), "--study", "--consensus", "--replicates");
    excerpt();
    axe = Axe.load();
    chromium = Chromium.start(program.get());
  }

  @AfterAll
  static void closeBrowser() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void page_opensWithoutErrorsAndRequests() {
    Tab tab = chromium.open(demo);

    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests()).containsExactly(demo.toUri().toString());
    assertThat(tab.evaluate("document.querySelector('h1').innerText").asString())
        .startsWith("The total score can be relied on to rank interactions; ")
        .endsWith(" points (of\u00a0100) harsher than the average reviewer.");
    assertThat(tab.evaluate("getComputedStyle(document.body).maxWidth").asString())
        .as("the page's own styles are admitted by its policy")
        .isEqualTo("1120px");
  }

  @Test
  void page_isNeverWiderThanTheScreen() {
    for (Path page : List.of(demo, hostile, panel)) {
      Tab tab = chromium.open(page);
      tab.evaluate(OPEN_ALL);
      for (int width : List.of(320, 380, 1280)) {
        tab.resize(width, 900);

        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
            .as(page.getFileName() + " at " + width)
            .isLessThanOrEqualTo(width);
      }
      tab.close();
    }
  }

  /** The whole page of the demo as it opens; what its parts hold is opened in the excerpt. */
  @ParameterizedTest
  @CsvSource({"1280, light", "380, dark"})
  void wholePage_asItOpens_isAccessible(int width, String scheme) {
    Tab tab = chromium.open(demo);
    tab.resize(width, 900);
    tab.emulate("screen", scheme);

    assertThat(axe.violations(tab)).isEmpty();
    tab.close();
  }

  @ParameterizedTest
  @CsvSource({
    "excerpt, 1280, light",
    "excerpt, 380, dark",
    "panel, 1280, dark",
    "hostile, 1280, dark",
    "little, 380, light"
  })
  void page_isAccessible(String page, int width, String scheme) {
    Tab tab = chromium.open(folder.resolve(page + ".html"));
    tab.resize(width, 900);
    tab.emulate("screen", scheme);
    tab.evaluate(OPEN_ALL);

    assertThat(axe.violations(tab)).isEmpty();
    tab.close();
  }

  @Test
  void hostileNames_areOnlyText() {
    Tab tab = chromium.open(hostile);

    assertThat(tab.evaluate("document.title").asString())
        .isEqualTo("hostile.csv: calibration report");
    assertThat(tab.evaluate("document.querySelectorAll('script, img, main style').length").asInt())
        .isZero();
    assertThat(
            tab.evaluate(
                    "[...document.querySelectorAll('*')].filter(e => [...e.attributes]"
                        + ".some(a => a.name.startsWith('on') || a.name === 'style')).length")
                .asInt())
        .isZero();
    assertThat(tab.evaluate("document.querySelector('main').innerText").asString())
        .contains(HOSTILE.get(0), HOSTILE.get(4), "\uFFFDgnp.exe");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void firstTab_leadsToWhatToDoNext() {
    Tab tab = chromium.open(demo);
    tab.press("Tab", 9);

    assertThat(tab.evaluate("document.activeElement.innerText").asString())
        .isEqualTo("Skip to what to do next");
    assertThat(tab.evaluate("document.activeElement.getBoundingClientRect().left").asInt())
        .isNotNegative();
  }

  /** A session of 21 criteria, as a director gets it by mail. */
  @Test
  void print_ofTheDemo_hasFourPages_andMoreWithWhatIsOpened() {
    Tab tab = chromium.open(demo);

    assertThat(pages(tab)).isLessThanOrEqualTo(4);

    tab.evaluate("document.querySelector('#pairs details').open = true");
    assertThat(pages(tab)).isGreaterThan(4);
    tab.close();
  }

  private static long pages(Tab tab) {
    String pdf = new String(tab.pdf(), StandardCharsets.ISO_8859_1);
    return Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
  }

  @Test
  void print_hasNoNavigation_andNothingThatIsFoldedUp() {
    Tab tab = chromium.open(demo);
    tab.emulate("print", "light");

    assertThat(
            tab.evaluate(
                    "[...document.querySelectorAll('details:not(.rest)')].filter("
                        + SHOWN
                        + ").length")
                .asInt())
        .isZero();
    assertThat(
            tab.evaluate("[...document.querySelectorAll('.folds')].filter(" + SHOWN + ").length")
                .asInt())
        .isZero();
    tab.evaluate("document.querySelector('#pairs details').open = true");
    assertThat(
            tab.evaluate(
                    "[...document.querySelectorAll('details:not(.rest)')].filter("
                        + SHOWN
                        + ").length")
                .asInt())
        .isOne();
    assertThat(
            tab.evaluate(
                    "[...document.querySelectorAll('.rest')].filter("
                        + SHOWN
                        + ").filter(e => e.lastElementChild.getBoundingClientRect().width === 0)"
                        + ".length")
                .asInt())
        .as("what a fold of a sentence hides is printed")
        .isZero();

    assertThat(tab.evaluate("getComputedStyle(document.querySelector('nav')).display").asString())
        .isEqualTo("none");
    assertThat(tab.evaluate("getComputedStyle(document.body).backgroundColor").asString())
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(new String(tab.pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
  }

  /** Every part of the demo's page, each with little in it, as axe looks at each element. */
  private static void excerpt() throws Exception {
    Path evaluations = folder.resolve("excerpt.ndjson");
    try (InputStream all = RunResult.class.getResourceAsStream("/demo/session.ndjson")) {
      String text = new String(all.readAllBytes(), StandardCharsets.UTF_8);
      Files.write(evaluations, text.lines().limit(60).toList());
    }
    List<Object> words = new ArrayList<>(List.of("calibrate", evaluations));
    for (String criterion : List.of("total-score", "greeting", "ownership", "silence")) {
      words.addAll(List.of("--criterion", criterion));
    }
    words.addAll(List.of("--output", folder.resolve("excerpt.html")));
    assertThat(RunResult.qa(words.toArray()).exit()).isZero();
  }

  private static String hostileRatings() {
    StringBuilder csv = new StringBuilder("criterion,item,rater,value\n");
    for (String criterion : HOSTILE) {
      for (int item = 0; item < 12; item++) {
        for (int rater = 0; rater < RATERS; rater++) {
          csv.append(quoted(criterion)).append(',').append(quoted(HOSTILE.get(item % 7) + item));
          csv.append(',').append(quoted(HOSTILE.get(HOSTILE.size() - 1 - rater))).append(',');
          csv.append(1 + (item + rater * criterion.length() / 9) % 5).append('\n');
        }
      }
    }
    return csv.toString();
  }

  /** Agents, a model among the reviewers, and items that were rated twice. */
  private static String panelRatings() {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("item,rater,criterion,value,agent,kind\n");
    for (int item = 0; item < 24; item++) {
      for (String rater : List.of("ana", "ben", "cleo", "dan", "scorebot")) {
        String kind = rater.equals("scorebot") ? "model" : "person";
        // On clarity every other agent lacks a harsh reviewer; tone is complete.
        boolean rates = item < 6 || !rater.equals("cleo") || item % 2 == 0;
        for (int twice = 0; twice < 2; twice++) {
          for (String criterion : rates ? List.of("tone", "clarity") : List.of("tone")) {
            long value =
                Math.round(
                    1.8
                        - (rater.equals("cleo") ? 0.7 : 0)
                        + 0.5 * (item % 3)
                        + random.nextGaussian());
            csv.append(
                "i%s,%s,%s,%s,agent-%s,%s\n"
                    .formatted(
                        item, rater, criterion, Math.max(1, Math.min(3, value)), item % 4, kind));
          }
        }
      }
    }
    return csv.toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static Path calibrated(String name, String csv, String... options) throws Exception {
    Path ratings = folder.resolve(name + ".csv");
    Path page = folder.resolve(name + ".html");
    Files.writeString(ratings, csv);
    List<Object> words = new ArrayList<>(List.of("calibrate", ratings, "--output", page));
    words.addAll(List.of(options));
    assertThat(RunResult.qa(words.toArray()).exit()).isZero();
    return page;
  }
}
