package dev.evenhand.helpdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.AtOnce;
import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several people, or one who clicks twice, at the same moment; over HTTP, with real threads. */
class AtOnceTest extends DeskTest {
  private static final String EVALUATION = "#evaluation";

  @Autowired private AuditTrail audit;

  @Test
  void submit_manyTimesAtOnce_storesOneEvaluation() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1003");

    List<Page> pages = AtOnce.pages(6, i -> rosa.send(form, EVALUATION, Forms.GOOD));

    assertThat(pages).extracting(Page::status).containsOnly(200);
    assertThat(pages).extracting(Page::path).containsOnly(pages.get(0).path());
    assertThat(pages.get(0).text("main")).contains("version 1 of the evaluation");
    String id = pages.get(0).path().replace("/evaluations/", "");
    assertThat(audit.of(id))
        .extracting(AuditTrail.Entry::what)
        .containsExactly("evaluation submitted");
  }

  @Test
  void submit_twoReviewersAtOnce_storesBoth() throws Exception {
    List<Visitor> reviewers = List.of(visitor("rosa"), visitor("sam"));
    List<Page> forms = new ArrayList<>();
    for (Visitor reviewer : reviewers) {
      forms.add(Forms.open(reviewer, "T-1004"));
    }

    List<Page> pages =
        AtOnce.pages(2, i -> reviewers.get(i).send(forms.get(i), EVALUATION, Forms.GOOD));

    assertThat(pages).extracting(Page::status).containsOnly(200);
    assertThat(visitor("lea").get("/tickets/T-1004").text("ul.cards"))
        .contains("T-1004 by rosa", "T-1004 by sam");
  }

  @Test
  void correct_twoAtOnce_oneIsToldAndNothingIsLost() throws Exception {
    Visitor rosa = visitor("rosa");
    Page stored = rosa.send(Forms.open(rosa, "T-1003"), EVALUATION, Forms.GOOD);
    String form = stored.path().replace("/evaluations/", "/forms/");
    List<Visitor> both = List.of(rosa, visitor("lea"));
    List<Page> forms = List.of(rosa.get(form), both.get(1).get(form));
    List<String> minutes = List.of("2", "90");

    List<Page> pages =
        AtOnce.pages(
            2,
            i ->
                both.get(i)
                    .send(
                        forms.get(i),
                        EVALUATION,
                        Forms.with(Forms.GOOD, "answer.first-answer", minutes.get(i))));

    assertThat(pages).extracting(Page::status).containsExactlyInAnyOrder(200, 409);
    int late = pages.get(0).status() == 409 ? 0 : 1;
    Page told = pages.get(late);
    assertThat(told.text(".notice h2")).isEqualTo("Somebody saved in between");
    assertThat(told.document().selectFirst("#answer-first-answer").val())
        .isEqualTo(minutes.get(late));

    Page again =
        both.get(late)
            .send(
                told, EVALUATION, Forms.with(Forms.GOOD, "answer.first-answer", minutes.get(late)));

    assertThat(again.text("main")).contains("version 3 of the evaluation");
    List<AuditTrail.Entry> trail = audit.of(stored.path().replace("/evaluations/", ""));
    assertThat(trail).hasSize(3);
    assertThat(trail.get(2).before()).contains("\"first-answer\":" + minutes.get(1 - late));
  }
}
