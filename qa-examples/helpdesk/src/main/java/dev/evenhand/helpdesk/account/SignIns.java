package dev.evenhand.helpdesk.account;

import java.util.List;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.stereotype.Component;

/** Who is signed in. In memory: each process knows its own. */
@Component
public class SignIns {
  private final SessionRegistry registry;

  SignIns(SessionRegistry registry) {
    this.registry = registry;
  }

  /** Signs somebody out wherever they are signed in, from their next request on. */
  public void end(String id) {
    registry
        .getAllSessions(new User(id, "", List.of()), false)
        .forEach(SessionInformation::expireNow);
  }
}
