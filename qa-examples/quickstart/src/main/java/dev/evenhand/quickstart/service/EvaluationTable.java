package dev.evenhand.quickstart.service;

import dev.evenhand.api.evaluation.Evaluation;
import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.score.Score;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.wire.WireType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Evaluations and the scores that they were given, as JSON in a table. A score is stored with its
 * tree: it is shown again as it was, whatever cards or the library say later. Safe for threads.
 */
public final class EvaluationTable {
  private static final String INSERT =
      "INSERT INTO evaluation (id, scorecard, evaluation, score) VALUES (?, ?, ?, ?)";

  private final DataSource database;

  /** Evaluations in this database. */
  public EvaluationTable(DataSource database) {
    this.database = database;
  }

  /** Stores an evaluation with its score; the key of the table refuses a second of the same id. */
  public void store(Evaluation evaluation, Score score) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, evaluation.id());
      insert.setString(2, evaluation.scorecard().toString());
      insert.setString(3, WireType.EVALUATION.write(evaluation));
      insert.setString(4, WireType.SCORE.write(score));
      insert.executeUpdate();
    }
  }

  /** The score that an evaluation was given, equal to the one that was stored. */
  public Optional<Checked<Score>> score(String id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT score FROM evaluation WHERE id = ?")) {
      query.setString(1, id);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(WireType.SCORE.read("score of " + id, rows.getString(1)))
            : Optional.empty();
      }
    }
  }

  /** The evaluations that were made with a version of a card. */
  public List<Evaluation> madeWith(ScorecardRef card) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT id, evaluation FROM evaluation WHERE scorecard = ? ORDER BY id")) {
      query.setString(1, card.toString());
      List<Evaluation> evaluations = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String source = "evaluation " + rows.getString(1);
          evaluations.add(WireType.EVALUATION.read(source, rows.getString(2)).orThrow());
        }
      }
      return evaluations;
    }
  }
}
