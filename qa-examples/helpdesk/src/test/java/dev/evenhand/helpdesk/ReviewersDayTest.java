package dev.evenhand.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.cli.browser.Axe;
import dev.evenhand.cli.browser.Chromium;
import dev.evenhand.cli.browser.Tab;
import dev.evenhand.helpdesk.account.SignIns;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** A reviewer's day in a real browser; without a Chromium it fails. */
@Tag("slow")
@DirtiesContext
class ReviewersDayTest extends DeskTest {
  /** Where pictures go, if somebody wants to look at the pages. */
  private static final @Nullable String PICTURES = System.getProperty("helpdesk.pictures");

  @Autowired private SignIns signIns;

  private Chromium chromium;
  private Tab tab;
  private Axe axe;
  private int width;
  private String evaluation;
  private String dispute;

  @ParameterizedTest
  @CsvSource({"380, light", "1280, light", "380, dark", "1280, dark"})
  void day_fromSignInToScore_works(int screen, String scheme) throws Exception {
    Path program =
        Chromium.installed().orElseThrow(() -> new AssertionError("Install the package chromium."));
    width = screen;
    axe = Axe.load();
    try (Chromium browser = Chromium.start(program)) {
      chromium = browser;
      tab = chromium.open(at("/sign-in"));
      tab.resize(width, 900);
      tab.emulate("screen", scheme);
      signIn("rosa", scheme);
      evaluate(scheme);
      signIn("tom", scheme);
      dispute(scheme);
      signIn("lea", scheme);
      decide(scheme);
      lead(scheme);
      assertThat(tab.complaints())
          .filteredOn(line -> !line.contains("Canvas2D")) // axe's own
          .filteredOn(line -> !line.contains("a status of 422")) // forms with problems
          .filteredOn(line -> !line.contains("/sign-in?ended")) // signed out meanwhile
          .filteredOn(line -> !(line.contains("a status of 403") && line.contains("/preview")))
          .isEmpty();
    }
  }

  private void signIn(String name, String scheme) throws Exception {
    run("document.querySelector('header form')?.requestSubmit()");
    await("!document.querySelector('header')");
    tab.go(at("/sign-in"));
    look("sign-in", scheme);
    run("username.value = '%s'; password.value = '%s'".formatted(name, password));
    run("document.querySelector('main form').requestSubmit()");
    await("location.pathname === '/tickets'");
    look("tickets", scheme);
  }

  private void evaluate(String scheme) throws Exception {
    tab.go(at("/tickets/T-1003"));
    look("ticket", scheme);
    run("document.querySelector('form:has(input[value=help-desk])').requestSubmit()");
    await("location.pathname.startsWith('/forms/')");
    look("form", scheme);
    assertThat(truth("document.querySelector('#q-handover').hidden")).isTrue();

    choose("answer.solved", "escalated");
    await("!document.querySelector('#q-handover').hidden");
    choose("answer.tone", "poor");
    await("document.querySelector('#q-tone .comment').open");
    assertThat(text("#score")).isEqualTo("70 %, failed");

    run("document.querySelector('#evaluation').requestSubmit()");
    await("document.querySelector('#summary')");
    assertThat(truth("document.activeElement.id === 'summary'")).isTrue();
    look("form-with-problems", scheme);
    choose("answer.greeting", "yes");
    choose("answer.personal-data", "n/a");
    choose("answer.handover", "issue");
    run("document.querySelector('#answer-first-answer').value = '3'");
    run("document.getElementById('comment-tone').value = 'Cuts the customer short.'");
    signedOutMeanwhile(scheme);
    run("document.querySelector('#evaluation').requestSubmit()");
    await("location.pathname.startsWith('/evaluations/')");
    assertThat(text("h1")).isEqualTo("71.6 %, failed");
    run("document.querySelector('details').open = true");
    look("evaluation", scheme);
    evaluation = text("a[href^=\"/forms/\"]", "pathname").replace("/forms/", "/evaluations/");
    tab.go(at("/agents/tom"));
    look("agent", scheme);
  }

  /** What was typed is there after signing in again, in another tab. */
  private void signedOutMeanwhile(String scheme) throws Exception {
    signIns.end("rosa");
    run("document.querySelector('#evaluation').requestSubmit()");
    await("!document.querySelector('.signed-out').hidden");
    look("form-signed-out", scheme);
    Tab first = tab;
    tab = chromium.open(at("/sign-in"));
    run("username.value = 'rosa'; password.value = '%s'".formatted(password));
    run("document.querySelector('main form').requestSubmit()");
    await("location.pathname === '/tickets'");
    tab.close();
    tab = first;
  }

  private void dispute(String scheme) throws Exception {
    tab.go(at(evaluation));
    look("evaluation-of-agent", scheme);
    tab.go(at(evaluation + "/disputes"));
    run("document.querySelector('#objection').noValidate = true");
    run("document.querySelector('#objection').requestSubmit()");
    await("document.querySelector('#summary')");
    look("objection-with-problems", scheme);
    choose("question", "tone");
    run("reason.value = 'The customer laughed. Listen to the second minute again, please.'");
    run("document.querySelector('#objection').requestSubmit()");
    await("location.pathname.startsWith('/disputes/')");
    dispute = text("html", "baseURI").replaceAll("^.*/disputes/", "/disputes/");
    look("dispute-of-agent", scheme);
  }

  private void decide(String scheme) throws Exception {
    tab.go(at(dispute));
    look("dispute-to-decide", scheme);
    tab.go(at(evaluation.replace("/evaluations/", "/forms/")));
    look("decision", scheme);
    choose("answer.tone", "fair");
    run("decision.value = 'They did laugh, and you passed over it.'");
    run("document.querySelector('#evaluation').requestSubmit()");
    await("location.pathname.startsWith('/evaluations/')");
    look("evaluation-changed", scheme);
    tab.go(at(dispute));
    look("dispute-decided", scheme);
    tab.go(at("/disputes"));
    look("disputes", scheme);
  }

  private void lead(String scheme) throws Exception {
    tab.go(at("/cards"));
    look("cards", scheme);
    tab.go(at("/cards/new?from=help-desk@1.0.0"));
    run("json.value = json.value.replace('\"yes-no\"', '\"yesno\"')");
    run("document.querySelector('button[formaction]').click()");
    await("document.querySelector('.problems')");
    look("card-with-problem", scheme);
    run("json.value = json.value.replace('\"yesno\"', '\"yes-no\"').replace('1.0.0', '1.0.1')");
    run("document.querySelector('button[formaction]').click()");
    await("document.querySelector('#preview')");
    look("card-preview", scheme);
    tab.go(at("/sessions"));
    look("sessions", scheme);
    tab.go(at("/people"));
    run("document.querySelector('#person').noValidate = true");
    run("document.querySelector('#person').requestSubmit()");
    await("document.querySelector('#summary')");
    look("people-with-problems", scheme);
    run("document.querySelector('form[action=\"/people/sam/password\"]').requestSubmit()");
    await("document.querySelector('.notice')");
    look("people", scheme);
    tab.go(at("/people/sam/removal"));
    run("document.querySelector('#removal').noValidate = true");
    run("document.querySelector('#removal').requestSubmit()");
    await("document.querySelector('#summary')");
    look("removal", scheme);
    removeSomebody(scheme);
  }

  /** With the keyboard alone: a space ticks, and presses the button. */
  private void removeSomebody(String scheme) throws Exception {
    tab.go(at("/people"));
    run("document.getElementById('id').value = 'leaver-%s-%s'".formatted(width, scheme));
    run("document.getElementById('name').value = 'Leaver'");
    run("document.querySelector('#person').requestSubmit()");
    await("document.querySelector('.notice code')");
    tab.go(at("/people/leaver-%s-%s/removal".formatted(width, scheme)));
    run("sure.focus()");
    tab.press(" ", 32);
    assertThat(truth("sure.checked")).isTrue();
    tab.press("Tab", 9);
    assertThat(text("*:focus")).isEqualTo("Remove leaver-%s-%s".formatted(width, scheme));
    tab.press(" ", 32);
    await("location.pathname === '/people' && document.querySelector('.notice')");
    look("people-after-removal", scheme);
  }

  /** What keeps people from using the page, and whether it is wider than the screen. */
  private void look(String name, String scheme) throws Exception {
    assertThat(axe.violations(tab)).as(name).isEmpty();
    int page = tab.evaluate("document.documentElement.scrollWidth").asInt();
    assertThat(page).as("width of " + name).isLessThanOrEqualTo(width);
    if (PICTURES != null) {
      int height = tab.evaluate("document.documentElement.scrollHeight").asInt();
      Path file = Path.of(PICTURES, "%s-%s-%s.png".formatted(name, width, scheme));
      Files.write(file, tab.picture(0, 0, width, Math.min(height, 2400)));
    }
  }

  private void choose(String field, String value) {
    run("document.querySelector('[name=\"%s\"][value=\"%s\"]').click()".formatted(field, value));
  }

  private void run(String script) {
    tab.evaluate("{" + script + "}; 1");
  }

  private boolean truth(String script) {
    return tab.evaluate("Boolean(" + script + ")").asBoolean();
  }

  private String text(String selector) {
    return text(selector, "innerText");
  }

  private String text(String selector, String property) {
    return tab.evaluate("document.querySelector('%s').%s".formatted(selector, property)).asString();
  }

  private void await(String condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!truth("document.readyState === 'complete' && " + condition)) {
      assertThat(Instant.now()).as(condition).isBefore(end);
      Thread.sleep(50);
    }
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
