package dev.evenhand.helpdesk.account;

import dev.evenhand.helpdesk.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds people and gives them passwords, with the audit trail. */
@Component
class People {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final int LONGEST_NAME = 200;

  private final Accounts accounts;
  private final Passwords passwords;
  private final AuditTrail audit;

  People(Accounts accounts, Passwords passwords, AuditTrail audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
  }

  /** What keeps an account from being added. */
  List<String> problems(Account account) {
    List<String> problems = new ArrayList<>();
    if (!ID.matcher(account.id()).matches()) {
      problems.add("An id has small letters, digits, dots, dashes and underscores; at most 64.");
    } else if (accounts.find(account.id()).isPresent()) {
      problems.add("There is somebody with the id " + account.id() + " already.");
    } else if (accounts.findEver(account.id()).isPresent()) {
      problems.add(
          "Somebody with the id " + account.id() + " was removed; nobody else gets that id.");
    }
    if (account.name().isEmpty() || account.name().length() > LONGEST_NAME) {
      problems.add("A name has 1 to " + LONGEST_NAME + " characters.");
    }
    return problems;
  }

  /**
   * Adds somebody, and returns their password.
   *
   * @throws org.springframework.dao.DuplicateKeyException if another lead was quicker
   */
  @Transactional
  public String add(Account account, Account lead) {
    accounts.hold(lead);
    accounts.add(account);
    audit.add(new AuditTrail.Entry(lead.id(), "user added", account.id(), null));
    return passwords.renew(account.id());
  }

  /** Gives somebody a new password, and returns it. */
  @Transactional
  public String renewPassword(Account account, Account lead) {
    accounts.hold(lead);
    audit.add(new AuditTrail.Entry(lead.id(), "password renewed", account.id(), null));
    return passwords.renew(account.id());
  }
}
