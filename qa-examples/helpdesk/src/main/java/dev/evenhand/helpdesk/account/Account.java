package dev.evenhand.helpdesk.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param id what they sign in with
 * @param passwordHash null if they can't sign in
 */
public record Account(String id, String name, Role role, @Nullable String passwordHash) {
  /** Whether tickets of others are none of their business. */
  public boolean isAgent() {
    return role == Role.AGENT;
  }

  /** Whether they publish cards and hold sessions. */
  public boolean isLead() {
    return role == Role.LEAD;
  }

  /** Without the hash. */
  @Override
  public String toString() {
    return id;
  }
}
