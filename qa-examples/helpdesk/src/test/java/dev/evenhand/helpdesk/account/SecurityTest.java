package dev.evenhand.helpdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to cross each line. */
class SecurityTest extends DeskTest {
  private static final String EVALUATION = "#evaluation";

  @ParameterizedTest
  @ValueSource(
      strings = {"/tickets", "/tickets/T-1001", "/agents/tom", "/cards", "/sessions", "/forms/x"})
  void anyPage_notSignedIn_isTheSignInPage(String path) throws Exception {
    assertThat(Visitor.of(port).get(path).path()).isEqualTo("/sign-in");
  }

  @Test
  void signIn_wrongPassword_saysNeitherWhichIsWrong() throws Exception {
    Visitor stranger = Visitor.of(port);
    Page sent =
        stranger.send(
            stranger.get("/sign-in"),
            "form",
            Map.of("username", List.of("rosa"), "password", List.of("guess")));

    assertThat(sent.text("[role=alert]"))
        .isEqualTo("This name and password are not known here. Try again.");
    assertThat(stranger.get("/tickets").path()).isEqualTo("/sign-in");
  }

  @Test
  void anyPage_hasPolicies() throws Exception {
    Page page = visitor("rosa").get("/tickets");

    assertThat(page.response().headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'");
    assertThat(page.response().headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.response().headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(page.response().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.document().select("[style], style, script:not([src]), [onclick]")).isEmpty();
  }

  @Test
  void passwords_areStoredHashed() {
    assertThat(account("rosa").passwordHash()).startsWith("{bcrypt}").doesNotContain(password);
  }

  @ParameterizedTest
  @CsvSource({
    "tom, /cards, 403",
    "tom, /cards/new, 403",
    "tom, /sessions, 403",
    "tom, /tickets/T-1002, 404",
    "tom, /agents/uma, 404",
    "rosa, /cards, 403",
    "rosa, /tickets/T-9999, 404",
    "rosa, /agents/lea, 404",
    "lea, /cards/show?card=help-desk@9.0.0, 404"
  })
  void page_thatIsNotForThem_isRefused(String name, String path, int status) throws Exception {
    assertThat(visitor(name).get(path).status()).isEqualTo(status);
  }

  @Test
  void agent_seesOwnEvaluationsAndNoOthers() throws Exception {
    Visitor rosa = visitor("rosa");
    Page ofTom = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, Forms.GOOD);

    assertThat(visitor("tom").get(ofTom.path()).status()).isEqualTo(200);
    assertThat(visitor("tom").get("/agents/tom").text("ul.cards")).contains("T-1001 by rosa");
    assertThat(visitor("uma").get(ofTom.path()).status()).isEqualTo(404);
    assertThat(visitor("uma").get("/agents/uma").body()).doesNotContain(ofTom.path());
    assertThat(visitor("sam").get(ofTom.path()).status()).isEqualTo(200);
  }

  @Test
  void evaluation_guessedId_isNotThere() throws Exception {
    String guess = "/evaluations/" + UUID.randomUUID();

    assertThat(visitor("uma").get(guess).status()).isEqualTo(404);
    assertThat(visitor("lea").get(guess).status()).isEqualTo(404);
  }

  @Test
  void agent_evaluates_isRefused() throws Exception {
    Visitor tom = visitor("tom");
    List<String> token = Visitor.token(tom.get("/tickets"));

    Page page = tom.post("/tickets/T-1001/forms", Map.of("_csrf", token, "card", List.of(CARD)));

    assertThat(page.status()).isEqualTo(403);
  }

  @Test
  void score_asJson_isForThoseWhoSeeTheEvaluation_andNoPage() throws Exception {
    Visitor rosa = visitor("rosa");
    Page evaluation =
        rosa.send(
            Forms.open(rosa, "T-1001"),
            EVALUATION,
            Forms.with(Forms.GOOD, "comment.tone", "<script>alert(1)</script>"));
    String path = evaluation.path() + "/score";

    Page own = visitor("tom").get(path);

    assertThat(own.status()).isEqualTo(200);
    assertThat(own.response().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(own.response().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(own.response().headers().firstValue("Cache-Control").orElseThrow())
        .contains("no-store");
    assertThat(visitor("uma").get(path).status()).isEqualTo(404);
    assertThat(Visitor.of(port).get(path).path()).isEqualTo("/sign-in");
    assertThat(evaluation.document().select("main script")).isEmpty();
  }

  @Test
  void form_versionOfWhatWasNeverSubmitted_isNotThere() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1001");

    Page forged = rosa.send(form, EVALUATION, Forms.with(Forms.GOOD, "version", "7"));

    assertThat(forged.status()).isEqualTo(404);
    assertThat(rosa.send(form, EVALUATION, Forms.with(Forms.GOOD, "version", "x")).status())
        .isEqualTo(400);
    assertThat(rosa.send(form, EVALUATION, Forms.GOOD).path()).startsWith("/evaluations/");
    assertThat(rosa.send(form, EVALUATION, Forms.GOOD).path())
        .as("replayed")
        .startsWith("/evaluations/");
  }

  @Test
  void form_withMoreTextThanItsFieldsTake_isTold() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1001");

    Page much = rosa.send(form, EVALUATION, commented("x".repeat(4001)));

    assertThat(much.status()).isEqualTo(422);
    assertThat(much.body()).contains("text has 4001 characters. Say it in 4000 at most.");
    assertThat(rosa.send(form, EVALUATION, commented("x".repeat(4000))).path())
        .startsWith("/evaluations/");
  }

  private static Map<String, List<String>> commented(String words) {
    return Forms.with(Forms.GOOD, "comment.tone", words);
  }

  @Test
  void form_ofSomebodyElse_isNotThere() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1001");
    Visitor sam = visitor("sam");
    Map<String, List<String>> fields = new LinkedHashMap<>(Forms.GOOD);
    fields.put("_csrf", Visitor.token(sam.get("/tickets")));
    fields.put("version", List.of("0"));

    assertThat(sam.get(form.path()).status()).isEqualTo(404);
    assertThat(sam.post(form.path(), fields).status()).isEqualTo(404);
    assertThat(visitor("lea").get(form.path()).status()).isEqualTo(404);
  }

  @Test
  void form_withoutToken_isRefused() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1001");

    Page page = rosa.post(form.path(), Forms.with(Forms.GOOD, "version", "0"));

    assertThat(page.status()).isEqualTo(403);
  }

  /** Who evaluates what, by which card, and for whom stands in the database, not in the page. */
  @Test
  void form_forgedFields_changeNothing() throws Exception {
    Visitor rosa = visitor("rosa");
    Map<String, List<String>> forged = new LinkedHashMap<>(Forms.GOOD);
    forged.put("reviewer", List.of("sam"));
    forged.put("ticket", List.of("T-1002"));
    forged.put("card", List.of("other@9.0.0"));
    forged.put("session", List.of("s-1"));
    forged.put("answer.invented", List.of("yes"));
    forged.put("me.role", List.of("LEAD"));

    Page page = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, forged);

    assertThat(page.text(".facts"))
        .contains("Ticket T-1001, reviewer rosa, by “Help desk ticket” 1.0.0");
    assertThat(rosa.get("/cards").status()).isEqualTo(403);
  }

  @Test
  void form_forgedAnswer_isRefused() throws Exception {
    Visitor rosa = visitor("rosa");

    Page page =
        rosa.send(
            Forms.open(rosa, "T-1001"),
            EVALUATION,
            Forms.with(Forms.GOOD, "answer.tone", "<script>alert(1)</script>"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().select("#q-tone script")).isEmpty();
    assertThat(page.text("#q-tone .problem-text"))
        .contains("allowed: \"poor\", \"fair\", \"good\"");
  }

  @Test
  void reviewer_publishesCard_isRefused() throws Exception {
    Visitor rosa = visitor("rosa");
    List<String> token = Visitor.token(rosa.get("/tickets"));

    Page page = rosa.post("/cards", Map.of("_csrf", token, "json", List.of("{}")));

    assertThat(page.status()).isEqualTo(403);
  }

  @Test
  void reviewer_opensSession_isRefused() throws Exception {
    Visitor rosa = visitor("rosa");
    List<String> token = Visitor.token(rosa.get("/tickets"));

    Page page =
        rosa.post("/sessions", Map.of("_csrf", token, "name", List.of("x"), "card", List.of(CARD)));

    assertThat(page.status()).isEqualTo(403);
  }
}
