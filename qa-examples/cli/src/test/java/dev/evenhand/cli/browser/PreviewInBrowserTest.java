package dev.evenhand.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.evenhand.cli.RunResult;
import dev.evenhand.engine.preview.LineStore;
import dev.evenhand.engine.preview.PreviewServer;
import dev.evenhand.engine.preview.PreviewSettings;
import dev.evenhand.engine.preview.WatchedCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is a Chromium; elsewhere all of this is skipped, saying so. */
@Tag("slow")
class PreviewInBrowserTest {
  private static final Path CARD =
      Path.of(
          System.getProperty("basedir", ""),
          "../../qa-engine/authoring/src/test/resources/dev/evenhand/engine/preview",
          "desk.scorecard.json");
  private static final String[] ALL = {
    "#a-greeting-yes", "#a-verified-yes", "#a-tone-3", "#a-steps-recap", "#a-steps-next-step"
  };

  @TempDir private static Path folder;
  private static Chromium chromium;
  private static Axe axe;
  private final List<String> saved = new CopyOnWriteArrayList<>();
  private Path file;
  private PreviewServer server;
  private Tab tab;

  @BeforeAll
  static void startBrowser() throws Exception {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "There is no Chromium here: install the package chromium.");
    axe = Axe.load();
    chromium = Chromium.start(program.get());
  }

  @AfterAll
  static void closeBrowser() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    file = Files.createTempDirectory(folder, "card").resolve("desk.scorecard.json");
    Files.copy(CARD, file);
    LineStore store =
        new LineStore() {
          @Override
          public String name() {
            return "tried.ndjson";
          }

          @Override
          public void add(String line) {
            saved.add(line);
          }
        };
    server =
        PreviewServer.start(
            WatchedCard.of(
                file,
                ref -> {
                  throw new IllegalStateException("The card extends no other: " + ref);
                }),
            PreviewSettings.ofDefaults().withStore(store));
    tab = chromium.open(server.address());
  }

  @AfterEach
  void close() {
    tab.close();
    server.close();
  }

  private void click(String selector) {
    tab.evaluate("document.querySelector('" + selector + "').click()");
  }

  private void until(String condition) {
    Instant end = Instant.now().plusSeconds(10);
    while (!holds(condition)) {
      assertThat(Instant.now()).as(condition).isBefore(end);
    }
  }

  private boolean holds(String condition) {
    try {
      return tab.evaluate(
              "new Promise(done => setTimeout(() => done(Boolean(" + condition + ")), 20))")
          .asBoolean();
    } catch (IllegalStateException e) {
      return false; // the page goes to another
    }
  }

  private String text(String selector) {
    return tab.evaluate("document.querySelector('" + selector + "').innerText").asString();
  }

  private boolean isShown(String selector) {
    return tab.evaluate("document.querySelector('" + selector + "').getClientRects().length > 0")
        .asBoolean();
  }

  private void write(String from, String to) throws Exception {
    Files.writeString(file, Files.readString(CARD).replace(from, to));
  }

  @Test
  void answer_given_changesScoreQuestionsAndWantedComments() {
    assertThat(text("#headline")).isEqualTo("No score yet");

    click("#a-greeting-no");
    click("#a-tone-3");
    until("document.querySelector('#headline').innerText.startsWith('60.00')");

    assertThat(isShown("#q-apology")).isFalse();
    assertThat(isShown("#comment-greeting")).isTrue();
    assertThat(text("label[for=comment-greeting]")).isEqualTo("Comment (needed: say why)");
    click("#a-tone-1");
    until("!document.querySelector('#q-apology').hidden");
    assertThat(text("#result")).contains("To pass", "2.1 How was the tone?");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void card_edited_keepsAnswersAndFocusWithProblemsBeside() throws Exception {
    click("#a-greeting-yes");
    tab.evaluate("document.querySelector('#a-remark').value = 'Patience'");
    tab.evaluate("document.querySelector('#a-remark').focus()");

    write("\"passMark\": 75", "\"passMrk\": 75");
    until("document.querySelector('.problems')");
    assertThat(text(".problems")).contains("1 problem in the card", "6:5", "Maybe you mean");
    write("How was the tone?", "How friendly was it?");
    until("document.body.innerText.includes('How friendly was it?')");

    assertThat(text("#news")).isEqualTo("The card was read again.");
    assertThat(tab.evaluate("document.querySelector('.problems')").isNull()).isTrue();
    assertThat(tab.evaluate("document.querySelector('#a-greeting-yes').checked").asBoolean())
        .isTrue();
    assertThat(tab.evaluate("document.querySelector('#a-remark').value").asString())
        .isEqualTo("Patience");
    assertThat(tab.evaluate("document.activeElement.id").asString()).isEqualTo("a-remark");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void language_chosen_keepsAnswers() {
    click("#a-tone-2");
    click("button[lang=de]");
    until("document.documentElement.lang === 'de' && document.readyState === 'complete'");

    assertThat(text("h1")).isEqualTo("Servicestelle");
    assertThat(tab.evaluate("document.querySelector('#a-tone-2').checked").asBoolean()).isTrue();
    assertThat(text("#headline")).isEqualTo("50,00\u00a0% · nicht bestanden · Mäßig");
  }

  @Test
  void evaluation_finished_isSavedAndScoresTheSame() throws Exception {
    for (String box : ALL) {
      click(box);
    }
    tab.evaluate("document.querySelector('#a-silence').value = '4'");
    click("button[value=save]");
    until("document.querySelector('.message') && document.readyState === 'complete'");

    assertThat(text(".message")).isEqualTo("Saved to tried.ndjson.");
    Path line = Files.writeString(folder.resolve("tried.ndjson"), saved.get(0) + "\n");
    assertThat(RunResult.qa("score", "--scorecard", file, line).out()).contains("100.00 %  PASSED");
  }

  @Test
  void evaluation_notFinished_bringsTheReaderToWhatIsOpen() {
    click("button[value=save]");
    until("document.querySelector('.message') && document.readyState === 'complete'");

    until("document.activeElement.id === 'q-greeting'");
    assertThat(
            tab.evaluate(
                    "document.getElementById(document.activeElement.getAttribute('aria-describedby'))"
                        + ".innerText")
                .asString())
        .isEqualTo("Please answer this question.");
    assertThat(saved).isEmpty();
  }

  @Test
  void keyboard_alone_answers() {
    tab.evaluate("document.querySelector('#a-greeting-yes').focus()");
    tab.press(" ", 32);
    until("document.querySelector('#headline').innerText.startsWith('100')");

    assertThat(
            tab.evaluate("getComputedStyle(document.querySelector('#a-greeting-yes')).outlineStyle")
                .asString())
        .isEqualTo("solid");
  }

  @Test
  void server_ended_isTold() {
    server.close();

    until("!document.querySelector('#gone').hidden");
    assertThat(text("#gone"))
        .isEqualTo("The preview has ended: start qa preview again and open the new address.");
  }

  @ParameterizedTest
  @CsvSource({"380, dark", "1280, light"})
  void form_anyWidthAndScheme_isAccessible(int width, String scheme) throws Exception {
    tab.resize(width, 900);
    tab.emulate("screen", scheme);
    click("#a-greeting-no");
    click("#a-tone-1");
    until("document.querySelector('#result h2')");
    write("\"passMark\": 75", "\"passMrk\": 75");
    until("document.querySelector('.problems')");
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(axe.violations(tab)).isEmpty();
    assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"380, light, de", "1280, dark, en"})
  void blankForm_anyWidthAndScheme_isAccessible(int width, String scheme, String language)
      throws Exception {
    Path page = folder.resolve("blank-%s-%s.html".formatted(width, scheme));
    assertThat(RunResult.qa("show", CARD, "--html", page, "--language", language).exit()).isZero();
    tab.go(page.toUri());
    tab.resize(width, 900);
    tab.emulate("screen", scheme);

    assertThat(tab.complaints()).isEmpty();
    assertThat(axe.violations(tab)).isEmpty();
    assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    tab.emulate("print", "light");
    assertThat(tab.evaluate("getComputedStyle(document.querySelector('article')).breakInside"))
        .hasToString("\"avoid\"");
  }
}
