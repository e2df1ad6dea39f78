package dev.evenhand.helpdesk.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.DeskTest;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import dev.evenhand.helpdesk.evaluation.Forms;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A lead who writes cards. Each test has a card of its own, as published ones stay. */
class CardPagesTest extends DeskTest {
  @Test
  void publish_cardWithProblems_tellsThemWithLines() throws Exception {
    Page page = send("/cards", card("broken", "1.0.0").replace("\"weight\": 30", "\"weight\": -1"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text(".problem h2")).isEqualTo("This card has a problem");
    assertThat(page.text(".problems li")).startsWith("Line 27 /sections/0/weight");
    assertThat(page.document().selectFirst("#json").val()).contains("\"weight\": -1");
  }

  @Test
  void upload_file_isPutIntoTheEditorAndChecked() throws Exception {
    Visitor lea = visitor("lea");
    List<String> token = Visitor.token(lea.get("/cards/new"));

    Page page = lea.upload("/cards/upload", token, card("uploaded", "1.0.0"));

    assertThat(page.text("#preview")).isEqualTo("uploaded@1.0.0 without problems");
    assertThat(page.document().selectFirst("#json").val()).contains("\"id\": \"uploaded\"");
    assertThat(lea.get("/cards").body()).doesNotContain("uploaded");
  }

  @Test
  void preview_nextVersion_tellsWhatDiffersAndPublishesNothing() throws Exception {
    publish(card("previewed", "1.0.0"));
    Visitor lea = visitor("lea");
    String next = card("previewed", "1.0.1").replace("\"passMark\": 75", "\"passMark\": 80");

    Page page = post(lea, "/cards/preview", next);

    assertThat(page.text("#preview")).isEqualTo("previewed@1.0.1 without problems");
    assertThat(page.text("pre[aria-label='What differs']"))
        .startsWith("previewed@1.0.0 -> previewed@1.0.1")
        .contains("Ratios may be compared, outcomes may not");
    assertThat(lea.get("/cards").body()).doesNotContain("previewed@1.0.1");
  }

  @Test
  void publish_sameVersionTwice_isRefused() throws Exception {
    publish(card("twice", "1.0.0"));

    Page page = send("/cards", card("twice", "1.0.0"));

    assertThat(page.text(".problems li"))
        .isEqualTo(
            "/version this version of the card is published, and evaluations may name it, found 1.0.0."
                + " Raise the version; the comparison of versions says which part.");
  }

  @Test
  void compare_twoVersions_tellsTheChanges() throws Exception {
    publish(card("compared", "1.0.0"));
    publish(card("compared", "1.1.0").replace("How was the tone?", "How did it sound?"));

    Page page = visitor("lea").get("/cards/compare?before=compared@1.0.0&after=compared@1.1.0");

    assertThat(page.text("pre")).contains("How did it sound?");
  }

  /** The form goes on with the version that it was made from, and says so in the evaluation. */
  @Test
  void publish_whileFormIsOpen_leavesTheFormItsVersion() throws Exception {
    publish(card("changing", "1.0.0"));
    Visitor rosa = visitor("rosa");
    Page ticket = rosa.get("/tickets/T-1001");
    Page form = rosa.send(ticket, "form:has(input[value=changing])", Map.of());
    publish(card("changing", "2.0.0").replace("\"value\": \"good\"", "\"value\": \"very-good\""));

    Page page = rosa.send(form, "#evaluation", Forms.GOOD);

    assertThat(page.text("h1")).isEqualTo("91.25 %, passed");
    assertThat(page.text(".facts")).contains("“Help desk ticket” 1.0.0");
    assertThat(rosa.get("/tickets/T-1001").text("form:has(input[value=changing]) button"))
        .isEqualTo("Evaluate by “Help desk ticket” 2.0.0");
  }

  private void publish(String json) throws Exception {
    assertThat(send("/cards", json).path()).isEqualTo("/cards");
  }

  private Page send(String path, String json) throws Exception {
    return post(visitor("lea"), path, json);
  }

  private static Page post(Visitor lead, String path, String json) throws Exception {
    List<String> token = Visitor.token(lead.get("/cards/new"));
    return lead.post(path, Map.of("_csrf", token, "json", List.of(json)));
  }

  private static String card(String id, String version) throws Exception {
    try (InputStream in =
        CardPagesTest.class.getResourceAsStream("/demo/help-desk.scorecard.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"id\": \"help-desk\"", "\"id\": \"%s\"".formatted(id))
          .replace("\"version\": \"1.0.0\"", "\"version\": \"%s\"".formatted(version));
    }
  }
}
