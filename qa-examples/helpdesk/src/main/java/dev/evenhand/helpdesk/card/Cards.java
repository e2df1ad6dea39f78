package dev.evenhand.helpdesk.card;

import dev.evenhand.api.scorecard.ScorecardRef;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of cards. */
@Repository
public class Cards {
  private final JdbcClient jdbc;

  Cards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All versions of all cards, the last published first. */
  public List<PublishedCard> all() {
    return jdbc.sql("select * from cards order by published_at desc, id, version")
        .query(
            (row, i) ->
                new PublishedCard(
                    new ScorecardRef(row.getString("id"), row.getString("version")),
                    row.getString("json"),
                    row.getString("published_by"),
                    row.getTimestamp("published_at").toInstant()))
        .list();
  }

  /** The JSON of all cards by {@code id@version}: what a catalogue asks for. */
  public Map<String, String> texts() {
    return all().stream()
        .collect(Collectors.toMap(card -> card.ref().toString(), PublishedCard::json));
  }

  /**
   * Adds a version.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one of that id and version
   */
  public void add(PublishedCard card) {
    jdbc.sql(
            """
            insert into cards (id, version, json, published_by, published_at)
            values (:id, :version, :json, :by, :at)
            """)
        .param("id", card.ref().id())
        .param("version", card.ref().version())
        .param("json", card.json())
        .param("by", card.publishedBy())
        .param("at", Timestamp.from(card.publishedAt()))
        .update();
  }
}
