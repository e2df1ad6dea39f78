package dev.evenhand.helpdesk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of users. */
@Repository
public class Accounts {
  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The one with this id. */
  public Optional<Account> find(String id) {
    return jdbc.sql("select * from users where id = :id")
        .param("id", id)
        .query(Accounts::account)
        .optional();
  }

  /** Everybody, by name. */
  public List<Account> all() {
    return jdbc.sql("select * from users order by name, id").query(Accounts::account).list();
  }

  /** Adds somebody. */
  public void add(Account account) {
    jdbc.sql("insert into users (id, name, role, password_hash) values (:id, :name, :role, :hash)")
        .param("id", account.id())
        .param("name", account.name())
        .param("role", account.role().name())
        .param("hash", account.passwordHash())
        .update();
  }

  /** Gives somebody another password. */
  public void setPasswordHash(String id, String hash) {
    jdbc.sql("update users set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getString("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password_hash"));
  }
}
