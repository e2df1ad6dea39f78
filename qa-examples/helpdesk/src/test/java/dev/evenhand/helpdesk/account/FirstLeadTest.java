package dev.evenhand.helpdesk.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenhand.helpdesk.HelpDesk;
import dev.evenhand.helpdesk.Visitor;
import dev.evenhand.helpdesk.Visitor.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A help desk without the demo: nobody is in it, until somebody who starts it says who leads. */
@ExtendWith(OutputCaptureExtension.class)
class FirstLeadTest {
  private static final List<String> TABLES = List.of("users", "tickets", "cards", "audit_trail");

  @Test
  void desk_withoutDemo_isEmptyUntilItGetsItsFirstLead(CapturedOutput output, @TempDir Path folder)
      throws Exception {
    String database = "jdbc:h2:file:" + folder.resolve("desk");
    try (ConfigurableApplicationContext desk = start(database)) {
      for (String table : TABLES) {
        assertThat(rows(desk, table)).as(table).isZero();
      }
      Visitor stranger = Visitor.of(port(desk)).signIn("lea", "lea");
      assertThat(stranger.get("/tickets").path()).isEqualTo("/sign-in");
    }
    try (ConfigurableApplicationContext desk = start(database, "--helpdesk.first-lead=Ada L")) {
      assertThat(rows(desk, "users")).isZero();
    }
    assertThat(output)
        .contains(
            "Nobody was added, as helpdesk.first-lead can't be Ada L: An id has small letters,"
                + " digits, dots, dashes and underscores; at most 64.")
        .doesNotContain("password");

    try (ConfigurableApplicationContext desk = start(database, "--helpdesk.first-lead=ada")) {
      String password = output.getOut().replaceAll("(?s)^.*ada password (\\w+).*$", "$1");
      Visitor ada = Visitor.of(port(desk)).signIn("ada", password);
      Page page =
          ada.send(
              ada.get("/people"),
              "#person",
              Map.of("id", List.of("bo"), "name", List.of("Bo"), "role", List.of("AGENT")));
      assertThat(page.text("ul.cards span.facts")).isEqualTo("agent lead");
      assertThat(ada.get("/sessions").text("main .notice"))
          .isEqualTo(
              "A session is opened about tickets and by a card: no card is published yet."
                  + " Write a card There are no tickets yet.");
    }

    try (ConfigurableApplicationContext desk = start(database, "--helpdesk.first-lead=eve")) {
      assertThat(rows(desk, "users")).isEqualTo(2);
    }
    assertThat(output).contains("There are users: helpdesk.first-lead adds none.");
  }

  private static ConfigurableApplicationContext start(String database, String... arguments) {
    return new SpringApplicationBuilder(HelpDesk.class)
        .run(
            Stream.concat(
                    Stream.of(
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--spring.datasource.url=" + database),
                    Stream.of(arguments))
                .toArray(String[]::new));
  }

  private static int rows(ConfigurableApplicationContext desk, String table) {
    return desk.getBean(JdbcClient.class)
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }

  private static int port(ConfigurableApplicationContext desk) {
    return Integer.parseInt(desk.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
