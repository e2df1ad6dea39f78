package dev.evenhand.helpdesk.account;

import dev.evenhand.helpdesk.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Started with {@code --helpdesk.first-lead=ID}, a help desk without users gets one who leads, and
 * prints the password. The others are added on the page {@code /people}.
 */
@Component
@ConditionalOnProperty("helpdesk.first-lead")
class FirstLead implements ApplicationRunner {
  private final Accounts accounts;
  private final Passwords passwords;
  private final AuditTrail audit;
  private final String id;

  FirstLead(
      Accounts accounts,
      Passwords passwords,
      AuditTrail audit,
      @Value("${helpdesk.first-lead}") String id) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
    this.id = id;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!accounts.all().isEmpty()) {
      System.out.println("There are users: helpdesk.first-lead adds none.");
      return;
    }
    accounts.add(new Account(id, id, Role.LEAD, null));
    audit.add(new AuditTrail.Entry(id, "first lead added", id, null));
    System.out.printf("%s password %s%n", id, passwords.renew(id));
  }
}
