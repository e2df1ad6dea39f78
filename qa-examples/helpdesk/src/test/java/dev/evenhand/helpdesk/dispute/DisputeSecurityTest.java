package dev.evenhand.helpdesk.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tries to cross each line of disputes. */
class DisputeSecurityTest extends DisputeTest {
  @Test
  void dispute_forgedQuestion_isRefused() throws Exception {
    Page page = tom.send(objection(), OBJECTION, Forms.with(TOO_SLOW, "question", "next-talk"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#summary li")).isEqualTo("Tick questions of this evaluation only.");
    assertThat(page.text("#reason")).isEqualTo("It was 4 minutes,\nnot 12.");
  }

  @Test
  void reason_withScript_isShownAsTyped() throws Exception {
    String reason = "<script>alert(1)</script></p><img src=x onerror=alert(2)>";

    Page page = tom.send(objection(), OBJECTION, Forms.with(TOO_SLOW, "reason", reason));

    assertThat(page.document().select("main script, main img")).isEmpty();
    assertThat(page.text("main")).contains(reason);
    lea.send(lea.get(page.path()), UPHOLD, comment(reason));
    assertThat(tom.get(page.path()).text("#decision + .words")).isEqualTo(reason);
  }

  @Test
  void question_tickedTwice_isDisputedOnce_andALongReasonIsRefused() throws Exception {
    Page objection = objection();
    Page tooLong = tom.send(objection, OBJECTION, Forms.with(TOO_SLOW, "reason", "x".repeat(4001)));
    assertThat(tooLong.text("#summary li"))
        .isEqualTo("Say it in 4000 characters at most; these are 4001.");
    Map<String, List<String>> twice = new LinkedHashMap<>(TOO_SLOW);
    twice.put("question", List.of("first-answer", "first-answer"));

    Page page = tom.send(objection, OBJECTION, twice);

    assertThat(page.path()).startsWith("/disputes/");
    assertThat(page.status()).isEqualTo(200);
  }

  @Test
  void decision_withoutTheTokenOfTheSession_isRefused() throws Exception {
    String path = dispute().path() + "/decision";

    assertThat(lea.post(path, comment("Forged.")).status()).isEqualTo(403);
    Map<String, List<String>> stolen = new LinkedHashMap<>(comment("Forged."));
    stolen.put("_csrf", Visitor.token(rosa.get("/tickets")));
    assertThat(lea.post(path, stolen).status()).isEqualTo(403);
  }

  @Test
  void decision_onceItIsDecided_isRefused() throws Exception {
    Page page = lea.get(dispute().path());
    lea.send(page, UPHOLD, comment("The log says 12."));

    Page late = lea.send(page, UPHOLD, comment("I changed my mind."));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text(".notice h2")).isEqualTo("This was decided already");
    assertThat(late.text("#decision + .words")).isEqualTo("The log says 12.");
  }

  @Test
  void reviewer_decides_isRefused() throws Exception {
    String dispute = dispute().path();
    Map<String, List<String>> fields =
        Map.of("_csrf", Visitor.token(rosa.get(dispute)), "comment", List.of("I was right."));

    assertThat(rosa.post(dispute + "/decision", fields).status()).isEqualTo(403);
    assertThat(rosa.get(dispute).document().select(UPHOLD)).isEmpty();
  }

  @Test
  void reviewer_correctsWhatIsDisputed_isToldToWait() throws Exception {
    String form = evaluation.replace("/evaluations/", "/forms/");
    Page before = rosa.get(form);
    dispute();

    assertThat(rosa.get(form).status()).isEqualTo(409);
    Page page = rosa.send(before, EVALUATION, decision("4", "I decide."));

    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text("h1")).isEqualTo("This evaluation is disputed");
    assertThat(rosa.get(evaluation).body()).doesNotContain("Correct it");
  }

  @Test
  void lead_decidesOverTheirOwnEvaluation_isRefused() throws Exception {
    evaluation = lea.send(Forms.open(lea, "T-1001"), EVALUATION, Forms.GOOD).path();
    String dispute = dispute().path();
    Map<String, List<String>> fields =
        Map.of("_csrf", Visitor.token(lea.get(dispute)), "comment", List.of("I was right."));

    assertThat(lea.get(dispute).document().select(UPHOLD)).isEmpty();
    assertThat(lea.post(dispute + "/decision", fields).status()).isEqualTo(409);
    assertThat(lea.get(evaluation.replace("/evaluations/", "/forms/")).status()).isEqualTo(409);
    assertThat(tom.get(dispute).text("h1")).isEqualTo("Dispute of T-1001: open");
  }

  @Test
  void dispute_ofSomebodyElse_isNotThere() throws Exception {
    String dispute = dispute().path();
    Visitor uma = visitor("uma");
    Visitor sam = visitor("sam");
    Map<String, List<String>> fields = new LinkedHashMap<>(TOO_SLOW);
    fields.put("_csrf", Visitor.token(uma.get("/tickets")));
    fields.put("version", List.of("1"));

    assertThat(uma.get(dispute).status()).isEqualTo(404);
    assertThat(uma.get(evaluation + "/versions/1").status()).isEqualTo(404);
    assertThat(uma.get(evaluation + "/disputes").status()).isEqualTo(404);
    assertThat(uma.post(evaluation + "/disputes", fields).status()).isEqualTo(404);
    assertThat(uma.get("/disputes").body()).doesNotContain(dispute);
    assertThat(sam.get(dispute).status()).as("another reviewer").isEqualTo(404);
    assertThat(sam.get(evaluation).body()).doesNotContain(dispute);
    assertThat(sam.get(evaluation + "/disputes").status()).as("no agent").isEqualTo(403);
  }
}
