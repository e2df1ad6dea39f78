package dev.evenhand.helpdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reviewer at a form, without script. */
class FormPagesTest extends DeskTest {
  private static final String EVALUATION = "#evaluation";

  @Test
  void form_allAnswered_storesEvaluationWithItsScore() throws Exception {
    Visitor rosa = visitor("rosa");

    Page page = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, Forms.GOOD);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.path()).startsWith("/evaluations/");
    assertThat(page.text("h1")).isEqualTo("91.25 %, passed");
    assertThat(page.text("#cost + ul"))
        .isEqualTo(
            "How long did the customer wait for the first answer? 12 min: 8.75 points of 100");
    assertThat(page.text(".answers dd strong")).isEqualTo("Yes Good Yes Solved 12 min");
  }

  @Test
  void form_nothingAnswered_saysSoBesideEachField() throws Exception {
    Visitor rosa = visitor("rosa");

    Page page = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#summary h2")).isEqualTo("5 things need a look");
    assertThat(page.document().select("#summary a").eachAttr("href"))
        .containsExactly(
            "#q-greeting", "#q-tone", "#q-personal-data", "#q-solved", "#q-first-answer");
    assertThat(page.text("#q-greeting .problem-text")).isEqualTo("Please answer this question.");
    assertThat(page.document().selectFirst("#q-greeting").attr("aria-describedby"))
        .isEqualTo("problem-greeting");
  }

  @Test
  void form_otherAnswer_asksWhatHangsOnIt() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1003");
    assertThat(form.document().selectFirst("#q-handover").hasAttr("hidden")).isTrue();

    Page page = rosa.send(form, EVALUATION, Forms.with(Forms.GOOD, "answer.solved", "escalated"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.document().selectFirst("#q-handover").hasAttr("hidden")).isFalse();
    assertThat(page.document().select("#summary a").eachText())
        .containsExactly("What does the note to the next team say?");
  }

  @Test
  void form_answerToHiddenQuestion_isLeftOut() throws Exception {
    Visitor rosa = visitor("rosa");

    Page page =
        rosa.send(
            Forms.open(rosa, "T-1001"),
            EVALUATION,
            Forms.with(Forms.GOOD, "answer.handover", "issue"));

    assertThat(page.text("h1")).isEqualTo("91.25 %, passed");
  }

  @Test
  void form_answersThatNeedWords_wantThem() throws Exception {
    Visitor rosa = visitor("rosa");
    Map<String, List<String>> bad =
        Forms.with(Forms.with(Forms.GOOD, "answer.tone", "poor"), "answer.solved", "open");

    Page page = rosa.send(Forms.open(rosa, "T-1002"), EVALUATION, bad);

    assertThat(page.text("#q-tone .problem-text"))
        .isEqualTo("This answer needs a comment: say why.");
    assertThat(page.text("#q-solved .problem-text"))
        .isEqualTo("This answer needs a cause: tick at least one.");
    Page again =
        rosa.send(
            page,
            EVALUATION,
            Forms.with(Forms.with(bad, "comment.tone", "Two words."), "cause.solved", "knowledge"));
    assertThat(again.text("h1")).isEqualTo("23.75 %, failed");
    assertThat(again.text("#pass ~ p")).startsWith("It would pass with");
  }

  @Test
  void form_answerThatIsNone_isRefusedWhereItStands() throws Exception {
    Visitor rosa = visitor("rosa");

    Page page =
        rosa.send(
            Forms.open(rosa, "T-1001"),
            EVALUATION,
            Forms.with(Forms.GOOD, "answer.first-answer", "soon"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text("#q-first-answer .problem-text")).contains("first-answer").endsWith(".");
    assertThat(page.document().selectFirst("#answer-first-answer").val()).isEqualTo("soon");
  }

  @Test
  void form_tickAndAnswer_isAContradiction() throws Exception {
    Visitor rosa = visitor("rosa");

    Page page =
        rosa.send(
            Forms.open(rosa, "T-1001"),
            EVALUATION,
            Forms.with(Forms.GOOD, "na.first-answer", "on"));

    assertThat(page.text("#q-first-answer .problem-text"))
        .isEqualTo("There is an answer, and a tick that says there is none. Keep one of the two.");
  }

  @Test
  void preview_whileFillingIn_givesScoreAndWhatIsAsked() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1001");
    Map<String, List<String>> some =
        Map.of(
            "_csrf", Visitor.token(form),
            "answer.tone", List.of("poor"),
            "answer.solved", List.of("escalated"));

    Page preview = rosa.post(form.path() + "/preview", some);

    assertThat(preview.body())
        .isEqualTo("{\"score\":\"70 %, failed\",\"hidden\":[],\"wantComment\":[\"tone\"]}");
  }

  @Test
  void check_withoutScript_tellsTheScoreAndStoresNothing() throws Exception {
    Visitor rosa = visitor("rosa");
    Page form = Forms.open(rosa, "T-1001");
    Map<String, List<String>> fields = Forms.with(Forms.GOOD, "version", "0");
    fields = Forms.with(fields, "_csrf", Visitor.token(form).get(0));

    Page page = rosa.post(form.path() + "/check", fields);

    assertThat(page.text("#score")).isEqualTo("91.25 %, passed");
    assertThat(rosa.get(form.path().replace("/forms/", "/evaluations/")).status()).isEqualTo(404);
  }

  @Test
  void correction_keepsWhatWasBefore() throws Exception {
    Visitor rosa = visitor("rosa");
    Page stored = rosa.send(Forms.open(rosa, "T-1001"), EVALUATION, Forms.GOOD);
    Page form = rosa.get(stored.path().replace("/evaluations/", "/forms/"));
    assertThat(form.document().select("input[name=answer.tone][checked]").val()).isEqualTo("good");

    Page page = rosa.send(form, EVALUATION, Forms.with(Forms.GOOD, "answer.first-answer", "3"));

    assertThat(page.text("h1")).isEqualTo("100 %, passed");
    assertThat(page.text("main")).contains("version 2 of the evaluation");
  }
}
