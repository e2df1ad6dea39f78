package dev.evenhand.helpdesk.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.AtOnce;
import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calibration session from its beginning to its report. */
class SessionPagesTest extends DeskTest {
  private static final String EVALUATION = "#evaluation";

  @Autowired private AuditTrail audit;

  @Test
  void session_isBlindUntilEverybodyHasSubmitted_thenReported() throws Exception {
    Visitor lea = visitor("lea");
    Visitor rosa = visitor("rosa");
    Visitor sam = visitor("sam");
    String session = open(lea, List.of("T-1001", "T-1003"));

    Page ofRosa = rosa.send(form(rosa, session, "T-1001"), EVALUATION, Forms.GOOD);
    rosa.send(form(rosa, session, "T-1003"), EVALUATION, Forms.GOOD);
    sam.send(form(sam, session, "T-1001"), EVALUATION, fair());

    assertThat(ofRosa.status()).as("own ones are seen").isEqualTo(200);
    for (Visitor other : List.of(sam, lea, visitor("tom"))) {
      assertThat(other.get(ofRosa.path()).status()).isEqualTo(404);
      assertThat(other.get("/tickets/T-1001").body()).doesNotContain(ofRosa.path());
    }
    assertThat(lea.get(session).text("#talk")).isEmpty();
    assertThat(lea.get(session + "/report").status()).isEqualTo(404);

    sam.send(form(sam, session, "T-1003"), EVALUATION, fair());

    assertThat(sam.get(ofRosa.path()).status()).isEqualTo(200);
    assertThat(visitor("tom").get(ofRosa.path()).status())
        .as("what is said in sessions is not for agents")
        .isEqualTo(404);
    assertThat(rosa.get(ofRosa.path().replace("/evaluations/", "/forms/")).status())
        .as("nothing is changed after the end")
        .isEqualTo(404);
    assertThat(lea.get(session).text("pre[aria-label='What to talk about']"))
        .startsWith("What to talk about: November")
        .contains("T-1001: totals 7.50 points apart (rosa 91.25, sam 83.75)")
        .contains("fair: sam\n");
    Page report = lea.get(session + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.text("h1")).isNotEmpty();
    assertThat(report.response().headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
  }

  @Test
  void session_openedManyTimesAtOnce_isOneSession() throws Exception {
    Visitor lea = visitor("lea");
    Page page = lea.get("/sessions");
    Map<String, List<String>> fields = fields("Double click");

    List<Page> pages = AtOnce.pages(6, i -> lea.send(page, "main form", fields));

    assertThat(pages).extracting(Page::status).containsOnly(200);
    assertThat(pages).extracting(Page::path).containsOnly(pages.get(0).path());
    assertThat(named("Double click")).isEqualTo(1);
    assertThat(audit.of(pages.get(0).path().replace("/sessions/", "")))
        .containsExactly(
            new AuditTrail.Entry(
                "lea", "session opened", pages.get(0).path().replace("/sessions/", ""), null));
  }

  @Test
  void session_openedTwoAtOnceFromTwoPages_areTwo() throws Exception {
    Visitor lea = visitor("lea");
    List<Page> both = List.of(lea.get("/sessions"), lea.get("/sessions"));

    List<Page> pages =
        AtOnce.pages(2, i -> lea.send(both.get(i), "main form", fields("Two pages")));

    assertThat(pages).extracting(Page::status).containsOnly(200);
    assertThat(named("Two pages")).isEqualTo(2);
  }

  @Test
  void session_samePageSentWithOtherFields_isAskedAbout_andNothingIsLost() throws Exception {
    Visitor lea = visitor("lea");
    Page page = lea.get("/sessions");
    Page first = lea.send(page, "main form", fields("Before"));

    Page told = lea.send(page, "main form", fields("After"));

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.text(".notice h3")).isEqualTo("A session was opened from this page already");
    assertThat(told.document().select(".notice a").attr("href")).isEqualTo(first.path());
    assertThat(told.document().selectFirst("#name").val()).isEqualTo("After");
    assertThat(named("After")).isZero();

    Page again = lea.send(told, "main form", fields("After"));

    assertThat(again.text("h1")).isEqualTo("After");
    assertThat(named("After")).isEqualTo(1);
  }

  @Test
  void session_withoutKeyOrWithOneThatIsNone_isRefused() throws Exception {
    Visitor lea = visitor("lea");
    Map<String, List<String>> forged = Forms.with(fields("No key"), "key", "../tickets");

    assertThat(lea.send(lea.get("/sessions"), "main form", forged).status()).isEqualTo(400);
    Map<String, List<String>> none =
        Forms.with(fields("No key"), "_csrf", Visitor.token(lea.get("/sessions")).get(0));
    assertThat(lea.post("/sessions", none).status()).isEqualTo(400);
    assertThat(named("No key")).isZero();
  }

  @Test
  void session_formOpenedTwice_isOneForm() throws Exception {
    String session = open(visitor("lea"), List.of("T-1004"));
    Visitor rosa = visitor("rosa");

    Page form = form(rosa, session, "T-1004");

    assertThat(form(rosa, session, "T-1004").path()).isEqualTo(form.path());
  }

  @Test
  void session_ofOthers_isNotThere() throws Exception {
    Visitor lea = visitor("lea");
    Visitor rosa = visitor("rosa");
    String session = open(lea, List.of("T-1002"));
    List<String> token = Visitor.token(lea.get("/tickets"));

    Page page = lea.post(session + "/forms", Map.of("_csrf", token, "ticket", List.of("T-1002")));

    assertThat(page.status()).as("a lead who takes no part").isEqualTo(404);
    Page other =
        rosa.post(
            session + "/forms",
            Map.of("_csrf", Visitor.token(rosa.get("/tickets")), "ticket", List.of("T-1001")));
    assertThat(other.status()).as("a ticket that is none of the session's").isEqualTo(404);
  }

  @Test
  void session_thatLacksSomething_isToldWithWhatWasEntered() throws Exception {
    Visitor lea = visitor("lea");
    Map<String, List<String>> fields =
        Map.of(
            "name", List.of("x".repeat(201)), "card", List.of(CARD), "ticket", List.of("T-1003"));

    Page page = lea.send(lea.get("/sessions"), "main form", fields);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().select("#summary li").eachText())
        .containsExactly("A name has 1 to 200 characters.", "Tick at least one reviewer.");
    assertThat(page.document().select("[name=ticket][checked]").eachAttr("value"))
        .containsExactly("T-1003");
    Page blank =
        lea.send(
            lea.get("/sessions"), "main form", Map.of("name", List.of(" "), "card", List.of(CARD)));
    assertThat(blank.document().select("#summary li"))
        .extracting(item -> item.text())
        .contains("A name has 1 to 200 characters.", "Tick at least one ticket.");
  }

  @Test
  void session_forgedFields_areNotThere_andTwiceTickedIsOnce() throws Exception {
    Visitor lea = visitor("lea");
    String name = "<script>alert(1)</script>";
    Map<String, List<String>> fields =
        Map.of(
            "name", List.of(name),
            "card", List.of(CARD),
            "ticket", List.of("T-1001", "T-1001"),
            "reviewer", List.of("rosa", "rosa"));

    Page page = lea.send(lea.get("/sessions"), "main form", fields);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text("h1")).isEqualTo(name);
    assertThat(lea.get("/sessions").document().select("main script")).isEmpty();
    for (Map.Entry<String, String> forged :
        Map.of("card", "none", "ticket", "T-9999", "reviewer", "tom").entrySet()) {
      assertThat(
              lea.send(
                      lea.get("/sessions"),
                      "main form",
                      Forms.with(fields, forged.getKey(), forged.getValue()))
                  .status())
          .as(forged.getKey())
          .isEqualTo(404);
    }
    Visitor rosa = visitor("rosa");
    Page report = rosa.send(form(rosa, page.path(), "T-1001"), EVALUATION, Forms.GOOD);
    assertThat(report.status()).isEqualTo(200);
    assertThat(rosa.get(page.path() + "/report").document().select("script")).isEmpty();
  }

  private long named(String name) throws Exception {
    return visitor("lea").get("/sessions").document().select("ul.cards a").eachText().stream()
        .filter(name::equals)
        .count();
  }

  private static Map<String, List<String>> fields(String name) {
    return Map.of(
        "name", List.of(name),
        "card", List.of(CARD),
        "ticket", List.of("T-1001"),
        "reviewer", List.of("rosa", "sam"));
  }

  private static Map<String, List<String>> fair() {
    return Forms.with(Forms.GOOD, "answer.tone", "fair");
  }

  private static String open(Visitor lead, List<String> tickets) throws Exception {
    Page page =
        lead.send(
            lead.get("/sessions"),
            "main form",
            Map.of(
                "name", List.of("November"),
                "card", List.of(CARD),
                "ticket", tickets,
                "reviewer", List.of("rosa", "sam")));
    assertThat(page.text("h1")).isEqualTo("November");
    return page.path();
  }

  private static Page form(Visitor reviewer, String session, String ticket) throws Exception {
    return reviewer.send(
        reviewer.get(session), "form:has(input[value=%s])".formatted(ticket), Map.of());
  }
}
