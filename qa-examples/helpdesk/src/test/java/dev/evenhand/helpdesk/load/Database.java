package dev.evenhand.helpdesk.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The database of the desk, looked at while no desk runs.
 *
 * @param url as JDBC has it
 */
record Database(String url, String user, String password) {
  /** H2 in a file, as the desk has it where nothing else is said. */
  static Database h2(Path folder) {
    return new Database(
        "jdbc:h2:file:" + folder.resolve("load") + ";WRITE_DELAY=0", "helpdesk", "");
  }

  /** What {@code SPRING_DATASOURCE_URL} and its siblings name. */
  static Database given() {
    return new Database(
        System.getenv("SPRING_DATASOURCE_URL"),
        System.getenv().getOrDefault("SPRING_DATASOURCE_USERNAME", "helpdesk"),
        System.getenv().getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
  }

  /** The keys of evaluations that have a score, and that the audit trail knows of. */
  Set<String> evaluations() throws SQLException {
    return keys(
        """
        select e.id from evaluations e join scores s on s.evaluation = e.id
        where exists (select 1 from audit_trail where subject = e.id)
        """);
  }

  /** Those that were stored more than once: changed, or twice in the audit trail. */
  Set<String> doubled() throws SQLException {
    return keys(
        """
        select id from evaluations where version <> 1
        union
        select subject from audit_trail where what = 'evaluation submitted'
        group by subject having count(*) > 1
        """);
  }

  private Set<String> keys(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> keys = new HashSet<>();
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
      return keys;
    }
  }
}
