package dev.evenhand.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Outcome;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.scoring.ScoringEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoSessionTest {
  private static final String CARD = "/dev/evenhand/scorecards/phone-support.scorecard.json";
  private static final String SESSION = "/demo/session.ndjson";

  @Test
  void ndjson_madeAgain_isTheCommittedFile() throws IOException {
    assertThat(DemoSession.ndjson().lines())
        .containsExactlyElementsOf(
            new String(bytes(SESSION), StandardCharsets.UTF_8).lines().toList());
  }

  @Test
  void session_underItsCard_scoresAndFailsTwoCallsAtOnce() throws IOException {
    Scorecard card = JsonScorecards.read(CARD, bytes(CARD)).value().orElseThrow();
    ScoringEngine engine = ScoringEngine.of(card);
    TreeSet<String> autoFailed = new TreeSet<>();

    List<Evaluation> evaluations =
        DemoSession.ndjson().lines().map(line -> evaluation(line, card)).toList();
    for (Evaluation evaluation : evaluations) {
      var score = engine.score(evaluation);
      assertThat(score.problems()).as(evaluation.id()).isEmpty();
      if (score.value().orElseThrow().outcome() == Outcome.AUTO_FAILED) {
        autoFailed.add(evaluation.interaction().id());
      }
    }

    assertThat(evaluations).hasSize(235);
    assertThat(autoFailed).containsExactly("call-13", "call-30");
  }

  private static Evaluation evaluation(String line, Scorecard card) {
    JsonNode node = JsonMapper.builder().build().readTree(line);
    assertThat(node.get("scorecard").asString()).isEqualTo(card.id() + "@" + card.version());
    Map<String, Answer> answers = new LinkedHashMap<>();
    node.get("answers").properties().forEach(e -> answers.put(e.getKey(), answer(e.getValue())));
    Map<String, String> comments = new LinkedHashMap<>();
    node.path("comments")
        .properties()
        .forEach(e -> comments.put(e.getKey(), e.getValue().asString()));
    return Evaluation.of(
            node.get("id").asString(),
            card.ref(),
            node.get("interaction").asString(),
            node.get("reviewer").asString(),
            answers)
        .withComments(comments);
  }

  private static Answer answer(JsonNode node) {
    if (node.isArray()) {
      return Answer.of(node.values().stream().map(JsonNode::asString).toList());
    }
    return node.isNumber() ? Answer.of(node.asLong()) : Answer.of(node.asString());
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = DemoSession.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    }
  }
}
