package dev.evenhand.quickstart.service;

import dev.evenhand.api.problem.Checked;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.ScorecardRef;
import dev.evenhand.engine.card.JsonScorecards;
import dev.evenhand.engine.catalog.LiveCatalog;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The scorecards of a table: a row a version, its JSON in a column. Rows are added and never
 * changed, as old evaluations are shown by their old versions. Safe for threads.
 */
public final class CardTable {
  private final DataSource database;
  private final LiveCatalog cards;

  /** Reads the table; {@link #cards} tells of rows with problems. */
  public CardTable(DataSource database) {
    this.database = database;
    this.cards =
        LiveCatalog.of(ScorecardCatalog.builder().texts("table scorecard", () -> texts(database)));
  }

  /** What serves; a request asks once for its {@code current()}. */
  public LiveCatalog cards() {
    return cards;
  }

  private static Map<String, String> texts(DataSource database) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("SELECT ref, json FROM scorecard");
        ResultSet rows = query.executeQuery()) {
      Map<String, String> texts = new HashMap<>();
      while (rows.next()) {
        texts.put("scorecard " + rows.getString("ref"), rows.getString("json"));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a card into service, or says what is wrong with it, for the body of a 422. */
  public Checked<Scorecard> publish(String json) throws SQLException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Checked<Scorecard> card =
        JsonScorecards.parse("upload", bytes).flatMap(parsed -> parsed.join(this::base));
    if (card.value().isEmpty()) {
      return card;
    }
    ScorecardRef ref = card.orThrow().ref();
    if (cards.current().find(ref).isPresent()) {
      return Checked.failed(
          Problem.error(
              "version-taken",
              Location.of("upload"),
              "/version",
              "scorecard %s is in service".formatted(ref),
              "Raise the version."));
    }
    insert(ref, json);
    cards.reload();
    return card;
  }

  private Checked<Scorecard> base(ScorecardRef ref) {
    return cards
        .current()
        .base(ref)
        .orElseGet(
            () -> cards.current().look(ref.toString()).map(ScorecardCatalog.Entry::scorecard));
  }

  private void insert(ScorecardRef ref, String json) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO scorecard (ref, json) VALUES (?, ?)")) {
      insert.setString(1, ref.toString());
      insert.setString(2, json);
      insert.executeUpdate();
    }
  }
}
