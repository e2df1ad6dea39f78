package dev.evenhand.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.wire.WireType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What an application's own mapper takes and gives, over HTTP, is the JSON of the library. */
class RoundTripOverHttpTest {
  private static final String CARD =
      """
      {"id": "first-card", "version": "1.0.0", "title": "Größe – ☎",
       "scoring": {"passMark": 80}, "sections": [{"id": "call", "title": "The call", "questions": [
         {"id": "greeting", "ask": "Greeted?", "type": "yes-no", "weight": 1},
         {"id": "tone", "ask": "Tone?", "type": "rating", "weight": 2.333333, "options": [
           {"value": "poor", "score": 0}, {"value": "fair", "score": 1}, {"value": "good", "score": 3}]}]}]}
      """;

  private static ConfigurableApplicationContext application;
  private static URI root;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    application =
        SpringApplication.run(
            ForeignApplication.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");
    String port = application.getEnvironment().getProperty("local.server.port");
    root = URI.create("http://127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return client.send(
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
  }

  private static Scorecard card() {
    return WireType.SCORECARD.read("test", CARD).orThrow();
  }

  private static Evaluation evaluation(String id, String reviewer, String tone) {
    return Evaluation.of(
        id,
        card().ref(),
        "call-1",
        reviewer,
        Map.of("greeting", Answer.of("yes"), "tone", Answer.of(tone)));
  }

  private HttpResponse<String> send(Evaluation evaluation) throws Exception {
    post("/cards", CARD);
    return post("/evaluations", WireType.EVALUATION.write(evaluation));
  }

  @Test
  void card_publishedAndListed_isEqual() throws Exception {
    HttpResponse<String> published = post("/cards", CARD);

    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(WireType.SCORECARD.read("http", published.body()).orThrow()).isEqualTo(card());
    assertThat(WireType.SCORECARD.readAll("http", get("/cards").body()).orThrow())
        .containsExactly(card());
  }

  @Test
  void card_withMistakes_isAnsweredWithAllOfThem() throws Exception {
    String wrong = CARD.replace("2.333333", "-1").replace("yes-no", "yesno");

    HttpResponse<String> refused = post("/cards", wrong);

    assertThat(refused.statusCode()).isEqualTo(422);
    List<Problem> problems = WireType.PROBLEM.readAll("http", refused.body()).orThrow();
    assertThat(problems)
        .extracting(Problem::path)
        .containsExactly("/sections/0/questions/0/type", "/sections/0/questions/1/weight");
  }

  @Test
  void evaluation_isScoredAndExplainedExactly() throws Exception {
    Evaluation evaluation = evaluation("e-1", "ana", "fair");
    Score score = ScoringEngine.of(card()).score(evaluation).orThrow();
    Explanation explanation = ScoreExplainer.of(card()).explain(evaluation).orThrow();

    HttpResponse<String> receipt = send(evaluation);

    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(receipt.body()).startsWith("{\"id\":\"e-1\",\"score\":{").doesNotContain("{}}");
    assertThat(WireType.SCORE.read("http", get("/evaluations/e-1/score").body()).orThrow())
        .isEqualTo(score);
    assertThat(
            WireType.EXPLANATION.read("http", get("/evaluations/e-1/explanation").body()).orThrow())
        .isEqualTo(explanation);
  }

  @Test
  void evaluation_withAWrongAnswer_isAnsweredWithTheProblem() throws Exception {
    HttpResponse<String> refused = send(evaluation("e-2", "ana", "superb"));

    assertThat(refused.statusCode()).isEqualTo(422);
    List<Problem> problems = WireType.PROBLEM.readAll("http", refused.body()).orThrow();
    assertThat(problems).extracting(Problem::path).containsExactly("/answers/tone");
  }

  @Test
  void calibration_isReadByProgramsAndPeople() throws Exception {
    send(evaluation("e-1", "ana", "fair"));
    send(evaluation("e-3", "ben", "good"));

    HttpResponse<String> json = get("/calibration");
    HttpResponse<String> page = get("/calibration.html");

    assertThat(json.body()).startsWith("{\"format\":\"evenhand-calibration/1\"");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("ana", "ben", "</html>");
  }
}
