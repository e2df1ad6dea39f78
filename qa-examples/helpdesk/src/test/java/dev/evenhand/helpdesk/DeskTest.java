package dev.evenhand.helpdesk;

import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.account.Role;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** The demo on a free port of this machine, with a database in memory; all tests share one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
public abstract class DeskTest {
  protected static final String CARD = "help-desk";

  @Value("${local.server.port}")
  protected int port;

  @Value("${helpdesk.demo.password}")
  protected String password;

  @Autowired private Accounts accounts;

  /** A browser that is signed in. */
  protected Visitor visitor(String name) throws Exception {
    return Visitor.of(port).signIn(name, password);
  }

  /** The browser of somebody whom a lead has just added. */
  protected Visitor added(String id, Role role) throws Exception {
    Visitor lea = visitor("lea");
    Map<String, List<String>> fields =
        Map.of("id", List.of(id), "name", List.of("Name of " + id), "role", List.of(role.name()));
    Visitor.Page page = lea.send(lea.get("/people"), "#person", fields);
    return Visitor.of(port).signIn(id, page.text(".notice code:first-child"));
  }

  /** Has somebody removed by this one. */
  protected static Visitor.Page remove(Visitor lead, String id) throws Exception {
    return lead.send(
        lead.get("/people/" + id + "/removal"), "#removal", Map.of("sure", List.of("true")));
  }

  protected Account account(String name) {
    return accounts.find(name).orElseThrow();
  }
}
