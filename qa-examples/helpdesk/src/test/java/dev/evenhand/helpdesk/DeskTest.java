package dev.evenhand.helpdesk;

import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
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

  protected Account account(String name) {
    return accounts.find(name).orElseThrow();
  }
}
