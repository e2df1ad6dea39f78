package dev.evenhand.quickstart.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.output.JsonProblems;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.engine.text.ScoreText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The way through a service with a database: card, form, score, shown again, calibration. */
class ServiceTest {
  private static final Path CARD = Path.of("src/main/resources/first.scorecard.json");
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private final JdbcDataSource database = new JdbcDataSource();

  @BeforeEach
  void tables(TestInfo test) throws SQLException {
    database.setURL("jdbc:h2:mem:" + test.getDisplayName().hashCode() + ";DB_CLOSE_DELAY=-1");
    run(
        "DROP ALL OBJECTS",
        "CREATE TABLE scorecard (ref VARCHAR(200) PRIMARY KEY, json TEXT NOT NULL)",
        "CREATE TABLE evaluation (id VARCHAR(100) PRIMARY KEY, scorecard VARCHAR(200) NOT NULL,"
            + " evaluation TEXT NOT NULL, score TEXT NOT NULL)",
        "CREATE TABLE rating (item VARCHAR(100), reviewer VARCHAR(100), rating VARCHAR(10))");
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String card(String version) throws Exception {
    return Files.readString(CARD).replace("1.0.0", version);
  }

  private static EvaluationForm form(String id, String reviewer, String tone) {
    Map<String, List<String>> answers =
        Map.of(
            "greeting", List.of("Yes"),
            "recap", List.of("n/a"),
            "tone", List.of(tone),
            "solved", List.of("yes"));
    return new EvaluationForm(id, "call-" + id, reviewer, answers, Map.of("tone", "Calm."));
  }

  @Test
  void scoreOfAForm_isShownAgain_asItWas_whenTheCardHasChanged() throws Exception {
    CardTable cards = new CardTable(database);
    EvaluationTable evaluations = new EvaluationTable(database);
    cards.publish(card("1.0.0")).orThrow();
    Scorecard card = cards.cards().current().look("first-card@^1").orThrow().scorecard();
    Evaluation evaluation = form("e-1", "ana", "fair").read(card, NOW).orThrow();
    Score score = ScoringEngine.of(card).score(evaluation).orThrow();
    evaluations.store(evaluation, score);

    cards.publish(card("1.1.0").replace("\"weight\": 4", "\"weight\": 9")).orThrow();

    Score shown = evaluations.score("e-1").orElseThrow().orThrow();
    assertThat(shown).isEqualTo(score);
    assertThat(ScoreText.explain(shown)).isEqualTo(ScoreText.explain(score)).contains("81.25 %");
    assertThat(evaluations.madeWith(card.ref())).containsExactly(evaluation);
    assertThat(evaluation.answers()).containsEntry("greeting", Answer.of("yes"));
    assertThatThrownBy(() -> evaluations.store(evaluation, score)).isInstanceOf(SQLException.class);
  }

  @Test
  void cardWithMistakes_isNotPublished_andItsProblemsAreTheBodyOfA422() throws Exception {
    CardTable cards = new CardTable(database);

    Checked<Scorecard> refused = cards.publish(card("1.0.0").replace("\"rating\"", "\"ratin\""));

    assertThat(JsonProblems.write(refused.problems()))
        .contains("\"line\": 8")
        .contains("Maybe you mean \\\"rating\\\".");
    assertThat(cards.cards().current().all()).isEmpty();
  }

  @Test
  void versionInService_isNotPublishedAgain() throws Exception {
    CardTable cards = new CardTable(database);
    cards.publish(card("1.0.0")).orThrow();

    assertThat(cards.publish(card("1.0.0")).problems())
        .extracting(Problem::text)
        .containsExactly(
            "upload /version: scorecard first-card@1.0.0 is in service. Raise the version."
                + " [version-taken]");
  }

  @Test
  void fieldsThatAreNoAnswers_areToldByTheirQuestions() throws Exception {
    CardTable cards = new CardTable(database);
    Scorecard card = cards.publish(card("1.0.0")).orThrow();

    assertThat(form("e-1", "ana", "superb").read(card, NOW).problems())
        .extracting(Problem::path)
        .containsExactly("/answers/tone");
  }

  @Test
  void databaseThatIsDown_leavesTheCardsInService() throws Exception {
    CardTable cards = new CardTable(database);
    cards.publish(card("1.0.0")).orThrow();

    run("DROP TABLE scorecard");
    cards.cards().reload();

    assertThat(cards.cards().current().find(ScorecardRef.parse("first-card@1.0.0"))).isPresent();
    assertThat(cards.cards().last().problems())
        .extracting(Problem::code)
        .containsExactly("source-failed");
  }

  @Test
  void storedEvaluations_areCalibrated_asAPage() throws Exception {
    CardTable cards = new CardTable(database);
    EvaluationTable evaluations = new EvaluationTable(database);
    Scorecard card = cards.publish(card("1.0.0")).orThrow();
    ScoringEngine engine = ScoringEngine.of(card);
    for (int call = 0; call < 12; call++) {
      for (String reviewer : List.of("ana", "ben")) {
        String tone = (call + reviewer.length()) % 2 == 0 ? "fair" : "good";
        EvaluationForm form = form("e-" + call + reviewer, reviewer, tone);
        Evaluation evaluation =
            new EvaluationForm(form.id(), "call-" + call, reviewer, form.answers(), Map.of())
                .read(card, NOW)
                .orThrow();
        evaluations.store(evaluation, engine.score(evaluation).orThrow());
      }
    }

    assertThat(CalibrationPage.of(card, evaluations.madeWith(card.ref())))
        .startsWith("<!DOCTYPE html>")
        .contains("How was the tone?");
  }

  @Test
  void rowsOfRatings_areCalibrated_withoutThoseThatAreNull() throws Exception {
    run(
        "INSERT INTO rating VALUES ('c1', 'ana', '4'), ('c1', 'ben', '5'), ('c2', 'ana', NULL),"
            + " ('c2', 'ben', '3'), ('c3', 'ana', '2'), ('c3', 'ben', '2')");

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String page = CalibrationPage.ofRows("tone", statement.executeQuery("SELECT * FROM rating"));

      assertThat(page).startsWith("<!DOCTYPE html>").contains("tone");
    }
  }
}
