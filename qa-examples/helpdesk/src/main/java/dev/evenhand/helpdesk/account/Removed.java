package dev.evenhand.helpdesk.account;

/** Whoever is signed in was removed meanwhile. */
final class Removed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Removed() {
    super("This person was removed.");
  }
}
