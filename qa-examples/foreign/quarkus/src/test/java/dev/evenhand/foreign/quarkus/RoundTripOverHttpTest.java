package dev.evenhand.foreign.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.wire.WireType;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the application's own mapper takes and gives, over HTTP, is the JSON of the library. */
@QuarkusTest
class RoundTripOverHttpTest {
  private static final String CARD =
      """
      {"id": "first-card", "version": "1.0.0", "title": "Größe – ☎",
       "scoring": {"passMark": 80}, "sections": [{"id": "call", "title": "The call", "questions": [
         {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1},
         {"id": "tone", "ask": "Tone?", "type": "rating", "weight": 2.333333, "options": [
           {"value": "poor", "score": 0}, {"value": "fair", "score": 1}, {"value": "good", "score": 3}]}]}]}
      """;

  @TestHTTPResource("/")
  URI root;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void card_published_isEqual() throws Exception {
    HttpResponse<String> published = post("cards", CARD);

    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(WireType.SCORECARD.read("http", published.body()).orThrow()).isEqualTo(card());
  }

  @Test
  void card_withMistakes_isAnsweredWithAllOfThem() throws Exception {
    String wrong = CARD.replace("2.333333", "-1").replace("yes-no", "yesno");

    HttpResponse<String> refused = post("cards", wrong);

    assertThat(refused.statusCode()).isEqualTo(422);
    List<Problem> problems = WireType.PROBLEM.readAll("http", refused.body()).orThrow();
    assertThat(problems)
        .extracting(Problem::path)
        .containsExactly("/sections/0/questions/0/type", "/sections/0/questions/1/weight");
  }

  @Test
  void evaluation_isScoredExactly() throws Exception {
    Evaluation evaluation = evaluation("fair");
    Score score = ScoringEngine.of(card()).score(evaluation).orThrow();
    post("cards", CARD);

    HttpResponse<String> receipt = post("evaluations", WireType.EVALUATION.write(evaluation));

    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(receipt.body())
        .isEqualTo("{\"id\":\"e-1\",\"score\":%s}".formatted(WireType.SCORE.write(score)));
  }

  @Test
  void evaluation_withAWrongAnswer_isAnsweredWithTheProblem() throws Exception {
    post("cards", CARD);

    HttpResponse<String> refused =
        post("evaluations", WireType.EVALUATION.write(evaluation("superb")));

    assertThat(refused.statusCode()).isEqualTo(422);
    List<Problem> problems = WireType.PROBLEM.readAll("http", refused.body()).orThrow();
    assertThat(problems).extracting(Problem::path).containsExactly("/answers/tone");
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return client.send(
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private static Scorecard card() {
    return WireType.SCORECARD.read("test", CARD).orThrow();
  }

  private static Evaluation evaluation(String tone) {
    return Evaluation.of(
        "e-1",
        card().ref(),
        "call-1",
        "ana",
        Map.of("greeting", Answer.of("yes"), "tone", Answer.of(tone)));
  }
}
