package dev.evenhand.helpdesk.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * How often signing in failed lately, by user and address, so that nobody guesses on. In memory:
 * each process counts for itself, and forgets when it ends. Safe between threads.
 */
@Component
class SignInAttempts {
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** So many guesses of one user's password from one address. */
  static final int USER_AT_ADDRESS = 5;

  /**
   * So many of one user's from anywhere; more, so that a stranger does not easily lock them out.
   */
  static final int USER = 50;

  /** So many from one address, whoever they were; more, for offices that share one. */
  static final int ADDRESS = 100;

  /** As long as an id may be: what is longer is nobody, and is not kept. */
  private static final int LONGEST = 64;

  private record Count(Instant since, int failures) {}

  private record Limit(String key, int failures) {}

  private final Map<String, Count> counts = new HashMap<>();
  private final Clock clock;

  SignInAttempts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether somebody may try. It counts as failed until {@link #succeeded} says otherwise, so that
   * many who try at once get no further.
   */
  synchronized boolean admit(String user, String address) {
    Instant now = clock.instant();
    counts.values().removeIf(count -> !count.since().plus(WINDOW).isAfter(now));
    List<Limit> limits = limits(user, address);
    if (limits.stream().anyMatch(limit -> failures(limit.key()) >= limit.failures())) {
      return false;
    }
    for (Limit limit : limits) {
      counts.merge(
          limit.key(), new Count(now, 1), (old, one) -> new Count(old.since(), old.failures() + 1));
    }
    return true;
  }

  /** Takes back what {@link #admit} counted, and what this user mistyped before. */
  synchronized void succeeded(String user, String address) {
    List<Limit> limits = limits(user, address);
    counts.remove(limits.get(0).key());
    for (Limit limit : limits) {
      counts.computeIfPresent(
          limit.key(), (key, old) -> new Count(old.since(), Math.max(0, old.failures() - 1)));
    }
  }

  @EventListener
  void succeeded(InteractiveAuthenticationSuccessEvent event) {
    Authentication who = event.getAuthentication();
    if (who.getDetails() instanceof WebAuthenticationDetails details) {
      succeeded(who.getName(), details.getRemoteAddress());
    }
  }

  private int failures(String key) {
    Count count = counts.get(key);
    return count == null ? 0 : count.failures();
  }

  private static List<Limit> limits(String user, String address) {
    String id = user.length() > LONGEST ? user.substring(0, LONGEST) : user;
    return List.of(
        new Limit("both " + address + " " + id, USER_AT_ADDRESS),
        new Limit("user " + id, USER),
        new Limit("address " + address, ADDRESS));
  }
}
