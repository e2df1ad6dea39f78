package dev.evenhand.helpdesk.account;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives people passwords; only hashes are kept. */
@Component
public class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  private final Accounts accounts;
  private final PasswordEncoder encoder;

  Passwords(Accounts accounts, PasswordEncoder encoder) {
    this.accounts = accounts;
    this.encoder = encoder;
  }

  /** Gives somebody a new one that nobody can guess, and returns it: it can't be read again. */
  public String renew(String id) {
    String password = random();
    set(id, password);
    return password;
  }

  /** Gives somebody this one. */
  public void set(String id, String password) {
    accounts.setPasswordHash(id, Objects.requireNonNull(encoder.encode(password)));
  }

  /** One that nobody can guess. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
