package dev.evenhand.helpdesk.removal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.AtOnce;
import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.account.Role;
import dev.evenhand.helpdesk.evaluation.Forms;
import dev.evenhand.helpdesk.ticket.Ticket;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead removes people; others try to, and several at once. */
class RemovalPagesTest extends DeskTest {
  private static final Map<String, List<String>> SURE = Map.of("sure", List.of("true"));

  @Autowired private AuditTrail audit;
  @Autowired private Tickets tickets;
  @Autowired private JdbcClient jdbc;

  @Test
  void person_removed_isOutAtOnceAndCannotComeBack() throws Exception {
    Visitor ron = added("ron", Role.REVIEWER);
    Page form = Forms.open(ron, "T-1002");

    Page page = remove(visitor("lea"), "ron");

    assertThat(page.path()).isEqualTo("/people");
    assertThat(page.text(".notice h2")).isEqualTo("ron was removed");
    assertThat(page.text("ul.cards")).doesNotContain("Name of ron");
    assertThat(ron.send(form, "#evaluation", Forms.GOOD).path()).isEqualTo("/sign-in");
    assertThat(ron.get("/tickets").path()).isEqualTo("/sign-in");
    assertThat(jdbc.sql("select count(*) from open_forms where reviewer = 'ron'").query().rowSet())
        .satisfies(rows -> assertThat(rows.next() && rows.getInt(1) == 0).isTrue());
    assertThat(audit.of("ron"))
        .extracting(AuditTrail.Entry::what)
        .containsExactly("user added", "user removed");
    Visitor lea = visitor("lea");
    Map<String, List<String>> again =
        Map.of("id", List.of("ron"), "name", List.of("Ron"), "role", List.of("AGENT"));
    assertThat(lea.send(lea.get("/people"), "#person", again).text("#summary li"))
        .isEqualTo("Somebody with the id ron was removed; nobody else gets that id.");
    assertThat(lea.get("/people/ron/removal").status()).isEqualTo(404);
  }

  /** Another process knows nothing of the sign-ins of this one. */
  @Test
  void person_removedByAnotherProcess_isOutAtTheirNextStep() throws Exception {
    Visitor ray = added("ray", Role.REVIEWER);
    jdbc.sql("update users set removed_at = current_timestamp where id = 'ray'").update();

    Page page = ray.get("/tickets");

    assertThat(page.path()).isEqualTo("/sign-in");
    assertThat(page.text("[role=alert]"))
        .isEqualTo("You were signed out: you got a new password, or were removed.");
    assertThat(ray.get("/sign-in").status()).isEqualTo(200);
  }

  @Test
  void agent_removed_isNoMoreSpokenOf_andTheirDisputesAreWithdrawn() throws Exception {
    Visitor abe = added("abe", Role.AGENT);
    tickets.add(new Ticket("T-abe", "Refund", "chat", "abe", Instant.EPOCH, List.of()));
    Visitor rosa = visitor("rosa");
    Page evaluation =
        rosa.send(
            Forms.open(rosa, "T-abe"),
            "#evaluation",
            Forms.with(Forms.GOOD, "comment.tone", "Abe was rude."));
    Page objection = abe.get(evaluation.path() + "/disputes");
    Page dispute =
        abe.send(
            objection,
            "#objection",
            Map.of("reason", List.of("I was not rude."), "question", List.of("tone")));
    assertThat(dispute.path()).startsWith("/disputes/");
    Visitor lea = visitor("lea");
    assertThat(lea.get("/people/abe/removal").text("main"))
        .contains(
            "All comments of evaluations (1) that they made or that are of their tickets",
            "Their open ones (1) are withdrawn.",
            "with the id abe. Nobody else gets that id.");

    remove(lea, "abe");

    Page stays = lea.get(evaluation.path());
    assertThat(stays.text("h1")).isEqualTo(evaluation.text("h1"));
    assertThat(stays.body()).doesNotContain("rude");
    Page closed = lea.get(dispute.path());
    assertThat(closed.text("h1")).isEqualTo("Dispute of T-abe: upheld");
    assertThat(closed.text("#reason + .words")).isEqualTo("Erased when somebody was removed.");
    assertThat(closed.text("#decision + .words")).isEqualTo("Withdrawn: the agent was removed.");
    assertThat(rosa.get(evaluation.path().replace("/evaluations/", "/forms/")).status())
        .as("may be corrected again")
        .isEqualTo(200);
    assertThat(lea.get("/agents/abe").text("ul.cards")).contains("T-abe by rosa");
  }

  @Test
  void reviewer_removed_isWaitedForNoMore() throws Exception {
    Visitor rex = added("rex", Role.REVIEWER);
    Visitor rosa = visitor("rosa");
    String both = session("Both", "rosa", "rex");
    String alone = session("Alone", "rex");
    rosa.send(rosa.send(rosa.get(both), "main form", Map.of()), "#evaluation", Forms.GOOD);
    rex.send(rex.get(both), "main form", Map.of());
    Visitor lea = visitor("lea");
    assertThat(lea.get(both).text("#talk")).isEmpty();

    remove(lea, "rex");

    assertThat(lea.get(both).text("#talk")).isEqualTo("What to talk about");
    assertThat(lea.get(both).text(".facts")).contains("reviewers rosa.");
    Page empty = lea.get(alone);
    assertThat(empty.status()).isEqualTo(200);
    assertThat(empty.text("main")).contains("It ended before anybody submitted something.");
    assertThat(lea.get(alone + "/report").status()).isEqualTo(404);
    assertThat(lea.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void removal_withoutATick_removesNobody() throws Exception {
    added("rob", Role.AGENT);
    Visitor lea = visitor("lea");

    Page page = lea.send(lea.get("/people/rob/removal"), "#removal", Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#summary")).isEqualTo("Nobody was removed Tick that you are sure.");
    assertThat(account("rob").name()).isEqualTo("Name of rob");
  }

  @Test
  void removal_ofOneself_isRefused() throws Exception {
    Visitor lea = visitor("lea");
    List<String> token = Visitor.token(lea.get("/people"));

    assertThat(lea.get("/people").document().select("a[href$=removal]").eachText())
        .doesNotContain("Remove lea");
    assertThat(lea.get("/people/lea/removal").document().select("#removal")).isEmpty();
    Page page = lea.post("/people/lea/removal", Map.of("_csrf", token, "sure", List.of("true")));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#summary"))
        .isEqualTo("Nobody removes themselves. Another lead can remove you.");
    assertThat(account("lea").isLead()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rosa", "tom"})
  void removal_byOthersThanLeads_isNotTheirs(String name) throws Exception {
    Visitor visitor = visitor(name);
    List<String> token = Visitor.token(visitor.get("/tickets"));

    assertThat(visitor.get("/people/sam/removal").status()).isEqualTo(403);
    Page page =
        visitor.post("/people/sam/removal", Map.of("_csrf", token, "sure", List.of("true")));

    assertThat(page.status()).isEqualTo(403);
    assertThat(account("sam").name()).isEqualTo("Sam Stone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "%3Cscript%3E", "rosa%27%20or%20%271%27=%271", "ROSA"})
  void removal_ofAForgedId_isNotThere(String id) throws Exception {
    Visitor lea = visitor("lea");
    List<String> token = Visitor.token(lea.get("/people"));
    String path = "/people/" + id + "/removal";

    assertThat(lea.get(path).status()).isEqualTo(404);
    assertThat(lea.post(path, Map.of("_csrf", token, "sure", List.of("true"))).status())
        .isEqualTo(404);
    assertThat(lea.post("/people/sam/removal", SURE).status()).as("no token").isEqualTo(403);
    assertThat(account("rosa").name()).isEqualTo("Rosa Roth");
  }

  @Test
  void removal_manyTimesAtOnce_isOne() throws Exception {
    added("rik", Role.REVIEWER);
    Visitor lea = visitor("lea");
    Page asked = lea.get("/people/rik/removal");

    List<Page> pages = AtOnce.pages(4, i -> lea.send(asked, "#removal", SURE));

    assertThat(pages).extracting(Page::status).containsOnly(200);
    assertThat(pages).extracting(Page::path).containsOnly("/people");
    assertThat(audit.of("rik"))
        .extracting(AuditTrail.Entry::what)
        .containsExactly("user added", "user removed");
  }

  @Test
  void removal_whileTheySubmit_leavesNoWordsOfTheirs() throws Exception {
    for (int i = 0; i < 5; i++) {
      String id = "race" + i;
      Visitor racer = added(id, Role.REVIEWER);
      Page form = Forms.open(racer, "T-1004");
      Visitor lea = visitor("lea");
      Page asked = lea.get("/people/" + id + "/removal");
      Map<String, List<String>> said = Forms.with(Forms.GOOD, "comment.tone", "In flight");

      AtOnce.pages(
          2,
          one ->
              one == 0 ? racer.send(form, "#evaluation", said) : lea.send(asked, "#removal", SURE));
    }

    assertThat(
            jdbc.sql("select count(*) from scores where json like '%In flight%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private String session(String name, String... reviewers) throws Exception {
    Visitor lea = visitor("lea");
    Map<String, List<String>> fields =
        Map.of(
            "name", List.of(name),
            "card", List.of(CARD),
            "ticket", List.of("T-1001"),
            "reviewer", List.of(reviewers));
    return lea.send(lea.get("/sessions"), "main form", fields).path();
  }
}
