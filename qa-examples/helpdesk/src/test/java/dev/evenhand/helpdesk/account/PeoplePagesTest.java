package dev.evenhand.helpdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead adds people and gives them passwords; who guesses passwords has to wait. */
class PeoplePagesTest extends DeskTest {
  private static final String PERSON = "#person";

  @Autowired private AuditTrail audit;

  @Test
  void person_added_signsInWithThePasswordThatIsShown() throws Exception {
    Page page = add("ivy", "Ivy Ito", "REVIEWER");

    assertThat(page.text(".notice h2")).isEqualTo("The password of Ivy Ito");
    Visitor ivy = Visitor.of(port).signIn("ivy", page.text(".notice code:first-child"));
    assertThat(ivy.get("/sessions").status()).isEqualTo(200);
    assertThat(ivy.get("/people").status()).isEqualTo(403);
    assertThat(visitor("lea").get("/people").body())
        .doesNotContain(page.text(".notice code:first-child"));
    assertThat(audit.of("ivy"))
        .containsExactly(new AuditTrail.Entry("lea", "user added", "ivy", null));
  }

  @Test
  void person_withNewPassword_signsInWithThatOnly() throws Exception {
    String old = add("joe", "Joe Jung", "AGENT").text(".notice code:first-child");
    Visitor lea = visitor("lea");

    Page page = lea.send(lea.get("/people"), "form[action=/people/joe/password]", Map.of());

    String renewed = page.text(".notice code:first-child");
    assertThat(renewed).hasSize(16).isNotEqualTo(old);
    assertThat(Visitor.of(port).signIn("joe", old).get("/tickets").path()).isEqualTo("/sign-in");
    assertThat(Visitor.of(port).signIn("joe", renewed).get("/tickets").path())
        .isEqualTo("/tickets");
    assertThat(audit.of("joe"))
        .extracting(AuditTrail.Entry::what)
        .containsExactly("user added", "password renewed");
  }

  @Test
  void person_withNewPassword_isSignedOutEverywhere() throws Exception {
    String old = add("kay", "Kay Kim", "AGENT").text(".notice code:first-child");
    Visitor here = Visitor.of(port).signIn("kay", old);
    Visitor there = Visitor.of(port).signIn("kay", old);
    Visitor lea = visitor("lea");
    assertThat(there.get("/tickets").path()).isEqualTo("/tickets");

    lea.send(lea.get("/people"), "form[action=/people/kay/password]", Map.of());

    for (Visitor one : List.of(here, there)) {
      Page page = one.get("/tickets");
      assertThat(page.path()).isEqualTo("/sign-in");
      assertThat(page.text("[role=alert]"))
          .isEqualTo("You were signed out: you got a new password, or were removed.");
    }
    assertThat(lea.get("/people").status()).as("others stay").isEqualTo(200);
  }

  @Test
  void leadWithNewPasswordOfTheirOwn_seesItOnce_andIsOut() throws Exception {
    Visitor kit =
        Visitor.of(port)
            .signIn("kit", add("kit", "Kit Koh", "LEAD").text(".notice code:first-child"));

    Page page = kit.send(kit.get("/people"), "form[action=/people/kit/password]", Map.of());

    assertThat(kit.get("/people").path()).isEqualTo("/sign-in");
    Visitor again = Visitor.of(port).signIn("kit", page.text(".notice code:first-child"));
    assertThat(again.get("/people").path()).isEqualTo("/people");
  }

  @Test
  void person_withScriptForAName_isShownAsTyped() throws Exception {
    String name = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    Page page = add("xss", name, "REVIEWER");

    assertThat(page.text(".notice h2")).isEqualTo("The password of " + name);
    for (String path : List.of("/people", "/sessions")) {
      Page shown = visitor("lea").get(path);
      assertThat(shown.document().select("main script, main img")).isEmpty();
      assertThat(shown.document().text()).contains(name);
    }
  }

  @Test
  void person_addedByTwoLeadsAtOnce_isToldToOneOfThem() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(threads.submit(() -> add("two", "Two Tan", "AGENT").status()));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> one : all) {
      statuses.add(one.get());
    }
    threads.shutdown();

    assertThat(statuses).containsExactlyInAnyOrder(200, 422, 422, 422);
  }

  @Test
  void person_thereAlreadyOrWithoutName_isRefusedAndNothingIsLost() throws Exception {
    Page page = add("rosa", " ", "LEAD");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().select("#summary li").eachText())
        .containsExactly(
            "There is somebody with the id rosa already.", "A name has 1 to 200 characters.");
    assertThat(page.document().selectFirst("#id").val()).isEqualTo("rosa");
    assertThat(page.document().select("option[selected]").val()).isEqualTo("LEAD");
    assertThat(account("rosa").role()).isEqualTo(Role.REVIEWER);
  }

  @Test
  void person_idThatIsNone_isRefused() throws Exception {
    assertThat(add("Kim/../lea", "Kim", "AGENT").text("#summary li"))
        .isEqualTo("An id has small letters, digits, dots, dashes and underscores; at most 64.");
  }

  @Test
  void person_roleThatIsNone_isRefused() throws Exception {
    assertThat(add("kim", "Kim", "KING").status()).isEqualTo(400);
  }

  @Test
  void people_forOthersThanLeads_areNotTheirs() throws Exception {
    for (String name : List.of("rosa", "tom")) {
      Visitor visitor = visitor(name);
      List<String> token = Visitor.token(visitor.get("/tickets"));

      assertThat(visitor.get("/people").status()).isEqualTo(403);
      assertThat(visitor.post("/people/lea/password", Map.of("_csrf", token)).status())
          .isEqualTo(403);
      assertThat(
              visitor
                  .post(
                      "/people",
                      Map.of(
                          "_csrf", token,
                          "id", List.of("me"),
                          "name", List.of("Me"),
                          "role", List.of("LEAD")))
                  .status())
          .isEqualTo(403);
    }
  }

  @Test
  void signIn_afterFiveWrongPasswords_isRefusedEvenWithTheRightOne() throws Exception {
    String right = add("max", "Max Mey", "AGENT").text(".notice code:first-child");
    Visitor guesser = Visitor.of(port);
    for (int i = 0; i < 5; i++) {
      guesser.signIn("max", "guess " + i);
    }

    Page page =
        guesser.send(
            guesser.get("/sign-in"),
            "form",
            Map.of("username", List.of("max"), "password", List.of(right)));

    assertThat(page.text("[role=alert]"))
        .isEqualTo("Signing in failed too often. Try again in a quarter of an hour.");
    assertThat(guesser.get("/tickets").path()).isEqualTo("/sign-in");
    assertThat(visitor("rosa").get("/tickets").path()).as("others").isEqualTo("/tickets");
  }

  private Page add(String id, String name, String role) throws Exception {
    Visitor lea = visitor("lea");
    return lea.send(
        lea.get("/people"),
        PERSON,
        Map.of("id", List.of(id), "name", List.of(name), "role", List.of(role)));
  }
}
