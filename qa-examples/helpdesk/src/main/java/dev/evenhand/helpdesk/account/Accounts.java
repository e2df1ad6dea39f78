package dev.evenhand.helpdesk.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of users. Those who were removed are in it with their ids, and not found. */
@Repository
public class Accounts {
  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The one with this id. */
  public Optional<Account> find(String id) {
    return jdbc.sql("select * from users where id = :id and removed_at is null")
        .param("id", id)
        .query(Accounts::account)
        .optional();
  }

  /** The one with this id, even if they were removed. */
  public Optional<Account> findEver(String id) {
    return jdbc.sql("select * from users where id = :id")
        .param("id", id)
        .query(Accounts::account)
        .optional();
  }

  /** Everybody, by name. */
  public List<Account> all() {
    return jdbc.sql("select * from users where removed_at is null order by name, id")
        .query(Accounts::account)
        .list();
  }

  /**
   * Keeps people from being removed until the transaction ends. Always in the order of their ids,
   * so that two who hold the same do not wait for each other.
   *
   * @return those who are there
   */
  public Set<String> hold(Collection<String> ids) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from users where id in (:ids) and removed_at is null
                order by id for update
                """)
            .param("ids", ids)
            .query(String.class)
            .list());
  }

  /**
   * The same for one who is about to write.
   *
   * @throws Removed if they were removed meanwhile
   */
  public void hold(Account who) {
    if (hold(List.of(who.id())).isEmpty()) {
      throw new Removed();
    }
  }

  /**
   * Takes the name and the password from somebody, and leaves the id.
   *
   * @return whether they were there
   */
  public boolean remove(String id, Instant at) {
    return jdbc.sql(
                """
                update users set name = id, password_hash = null, removed_at = :at
                where id = :id and removed_at is null
                """)
            .param("at", Timestamp.from(at))
            .param("id", id)
            .update()
        == 1;
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
    jdbc.sql("update users set password_hash = :hash where id = :id and removed_at is null")
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
