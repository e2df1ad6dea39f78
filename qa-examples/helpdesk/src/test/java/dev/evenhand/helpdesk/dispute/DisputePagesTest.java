package dev.evenhand.helpdesk.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent objects to an evaluation, a lead decides, and the reviewer reads both. */
class DisputePagesTest extends DeskTest {
  private static final String EVALUATION = "#evaluation";
  private static final String OBJECTION = "#objection";
  private static final String UPHOLD = "#uphold";
  private static final Map<String, List<String>> TOO_SLOW =
      Map.of(
          "question", List.of("first-answer", "tone"),
          "reason", List.of("It was 4 minutes,\nnot 12."));

  @Autowired private AuditTrail audit;

  private Visitor rosa;
  private Visitor tom;
  private Visitor lea;
  private String evaluation;

  /** Rosa has evaluated a ticket of Tom's. */
  @BeforeEach
  void evaluate() throws Exception {
    rosa = visitor("rosa");
    tom = visitor("tom");
    lea = visitor("lea");
    evaluation = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, Forms.GOOD).path();
  }

  @Test
  void dispute_opened_isReadByLeadReviewerAndAgent() throws Exception {
    Page opened = dispute();

    assertThat(opened.path()).startsWith("/disputes/");
    for (Visitor reader : List.of(lea, rosa, tom)) {
      Page page = reader.get(opened.path());
      assertThat(page.text("h1")).isEqualTo("Dispute of T-1001: open");
      assertThat(page.text(".facts"))
          .contains("By tom", "version 1 of the evaluation by rosa (91.25 %, passed)");
      assertThat(page.text(".words")).isEqualTo("It was 4 minutes, not 12.");
      assertThat(page.text("dl.answers"))
          .isEqualTo(
              "How long did the customer wait for the first answer? 12 min"
                  + " How was the tone? Good");
      assertThat(reader.get("/disputes").document().select("ul.cards a").eachAttr("href"))
          .contains(opened.path());
      assertThat(reader.get(evaluation).text("#disputes + ul")).startsWith("T-1001: open");
    }
    assertThat(trail()).containsExactly("rosa: evaluation submitted", "tom: disputed");
  }

  @Test
  void dispute_upheld_leavesTheEvaluation() throws Exception {
    String dispute = dispute().path();

    Page decided = lea.send(lea.get(dispute), UPHOLD, comment("The log says 12."));

    assertThat(decided.text("h1")).isEqualTo("Dispute of T-1001: upheld");
    Page page = tom.get(dispute);
    assertThat(page.text("#decision")).isEqualTo("Upheld by lea");
    assertThat(page.text("#decision + .words")).isEqualTo("The log says 12.");
    assertThat(rosa.get(evaluation).text("main")).contains("version 1 of the evaluation");
    assertThat(trail())
        .containsExactly(
            "rosa: evaluation submitted", "tom: disputed", "lea: dispute decided: upheld");
  }

  @Test
  void dispute_answersChanged_isANewVersionWithItsScore() throws Exception {
    String dispute = dispute().path();
    Page form = lea.get(evaluation.replace("/evaluations/", "/forms/"));
    assertThat(form.text("section:has(#objection) a"))
        .isEqualTo("How was the tone? How long did the customer wait for the first answer?");

    Page changed = lea.send(form, EVALUATION, decision("4", "The log says 4."));

    assertThat(changed.path()).isEqualTo(evaluation);
    assertThat(changed.text("h1")).isEqualTo("100 %, passed");
    Page page = tom.get(dispute);
    assertThat(page.text("h1")).isEqualTo("Dispute of T-1001: answers changed");
    assertThat(page.text("section:has(#decision)"))
        .isEqualTo(
            "Answers changed by lea The log says 4. 91.25 %, passed; now 100 %, passed"
                + " How long did the customer wait for the first answer? 4 min instead of 12 min"
                + " The evaluation as it stands now");
    assertThat(changed.document().select("a:contains(The version before this)").attr("href"))
        .isEqualTo(evaluation + "/versions/1");
    Page before = rosa.get(evaluation + "/versions/1");
    assertThat(before.text("h1")).isEqualTo("91.25 %, passed");
    assertThat(before.text(".notice")).startsWith("This version was replaced.");
    assertThat(trail())
        .containsExactly(
            "rosa: evaluation submitted",
            "tom: disputed",
            "lea: evaluation corrected",
            "lea: dispute decided: changed");
  }

  @Test
  void dispute_withoutReasonOrQuestions_isRefused() throws Exception {
    Page page = tom.send(objection(), OBJECTION, Map.of("reason", List.of("  ")));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().select("#summary li").eachText())
        .containsExactly("Say why you object.", "Tick at least one question.");
    assertThat(trail()).containsExactly("rosa: evaluation submitted");
  }

  @Test
  void dispute_forgedQuestion_isRefused() throws Exception {
    Page page = tom.send(objection(), OBJECTION, Forms.with(TOO_SLOW, "question", "next-talk"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#summary li")).isEqualTo("Tick questions of this evaluation only.");
    assertThat(page.text("#reason")).isEqualTo("It was 4 minutes,\nnot 12.");
  }

  @Test
  void dispute_sentTwice_isOne() throws Exception {
    Page form = objection();

    Page once = tom.send(form, OBJECTION, TOO_SLOW);
    Page twice = tom.send(form, OBJECTION, TOO_SLOW);

    assertThat(twice.status()).isEqualTo(200);
    assertThat(twice.path()).isEqualTo(once.path());
    assertThat(trail()).containsExactly("rosa: evaluation submitted", "tom: disputed");
  }

  @Test
  void dispute_whileOneIsOpen_isRefusedAndNothingIsLost() throws Exception {
    Page form = objection();
    String first = dispute().path();

    Page other = tom.send(form, OBJECTION, Forms.with(TOO_SLOW, "reason", "Besides, I was kind."));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.document().select(".notice a").attr("href")).isEqualTo(first);
    assertThat(other.text("#reason")).isEqualTo("Besides, I was kind.");
    assertThat(tom.get(evaluation).body()).doesNotContain("Dispute it");
  }

  @Test
  void dispute_onceTheFirstIsDecided_canBeOpenedAgain() throws Exception {
    Page first = dispute();
    lea.send(lea.get(first.path()), UPHOLD, comment("The log says 12."));

    Page second = dispute();

    assertThat(second.path()).startsWith("/disputes/").isNotEqualTo(first.path());
    assertThat(tom.get(evaluation).text("#disputes + ul"))
        .matches("T-1001: upheld .* T-1001: open .*");
  }

  @Test
  void dispute_ofAVersionThatWasCorrected_isRefused() throws Exception {
    Page form = objection();
    rosa.send(
        rosa.get(evaluation.replace("/evaluations/", "/forms/")),
        EVALUATION,
        Forms.with(Forms.GOOD, "answer.tone", "fair"));

    Page page = tom.send(form, OBJECTION, TOO_SLOW);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#summary li"))
        .isEqualTo("The evaluation was corrected since you opened this page: read it again.");
  }

  @Test
  void decision_sentTwice_isOne() throws Exception {
    Page page = lea.get(dispute().path());

    lea.send(page, UPHOLD, comment("The log says 12."));
    Page twice = lea.send(page, UPHOLD, comment("The log says 12."));

    assertThat(twice.status()).isEqualTo(200);
    assertThat(trail()).hasSize(3);
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
  void decision_withoutComment_isRefused() throws Exception {
    Page page = lea.send(lea.get(dispute().path()), UPHOLD, comment(" "));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#why")).isEqualTo("Say why you uphold it.");
  }

  @Test
  void decision_thatChangesNothingAndSaysNothing_isRefused() throws Exception {
    dispute();
    Page form = lea.get(evaluation.replace("/evaluations/", "/forms/"));

    Page page = lea.send(form, EVALUATION, decision("12", ""));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().select("#summary li").eachText())
        .containsExactly(
            "The decision has no reason. Say why you change it.",
            "No answer, comment or cause is changed."
                + " Change one, or uphold the evaluation on the page of the dispute.");
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

  private Page objection() throws Exception {
    return tom.get(evaluation + "/disputes");
  }

  private Page dispute() throws Exception {
    return tom.send(objection(), OBJECTION, TOO_SLOW);
  }

  private static Map<String, List<String>> comment(String words) {
    return Map.of("comment", List.of(words));
  }

  private static Map<String, List<String>> decision(String minutes, String words) {
    return Forms.with(Forms.with(Forms.GOOD, "answer.first-answer", minutes), "decision", words);
  }

  private List<String> trail() {
    return audit.of(evaluation.replace("/evaluations/", "")).stream()
        .map(entry -> entry.who() + ": " + entry.what())
        .toList();
  }
}
