package dev.evenhand.helpdesk.account;

import dev.evenhand.helpdesk.AuditTrail;
import java.util.List;
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
  private final People people;
  private final Passwords passwords;
  private final AuditTrail audit;
  private final String id;

  FirstLead(
      Accounts accounts,
      People people,
      Passwords passwords,
      AuditTrail audit,
      @Value("${helpdesk.first-lead}") String id) {
    this.accounts = accounts;
    this.people = people;
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
    Account lead = new Account(id, id, Role.LEAD, null);
    List<String> problems = people.problems(lead);
    if (!problems.isEmpty()) {
      System.out.printf(
          "Nobody was added, as helpdesk.first-lead can't be %s: %s%n",
          id, String.join(" ", problems));
      return;
    }
    accounts.add(lead);
    audit.add(new AuditTrail.Entry(id, "first lead added", id, null));
    System.out.printf("%s password %s%n", id, passwords.renew(id));
  }
}
