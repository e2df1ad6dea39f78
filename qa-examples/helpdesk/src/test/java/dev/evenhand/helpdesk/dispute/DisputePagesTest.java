package dev.evenhand.helpdesk.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent objects to an evaluation, a lead decides, and the reviewer reads both. */
class DisputePagesTest extends DisputeTest {
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
  void decision_tooLong_isRefusedAndNothingIsLost() throws Exception {
    String words = "x".repeat(4001);
    Page page = lea.get(dispute().path());

    Page upheld = lea.send(page, UPHOLD, comment(words));
    Page changed =
        lea.send(
            lea.get(evaluation.replace("/evaluations/", "/forms/")),
            EVALUATION,
            decision("4", words));

    assertThat(upheld.text("#why")).isEqualTo("Say it in 4000 characters at most.");
    assertThat(upheld.text("#comment")).isEqualTo(words);
    assertThat(changed.text("#summary li"))
        .isEqualTo("The decision has 4001 characters. Say it in 4000 at most.");
    assertThat(changed.text("#decision")).isEqualTo(words);
    assertThat(trail()).hasSize(2);
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
}
