package dev.evenhand.helpdesk.removal;

import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.account.SignIns;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.Disputes;
import dev.evenhand.helpdesk.evaluation.OpenForms;
import dev.evenhand.helpdesk.evaluation.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes people, all of it or nothing. Nobody removes themselves, and only a lead who is still
 * there removes: so one lead always stays.
 */
@Component
class Removing {
  /**
   * What a removal will touch.
   *
   * @param evaluations how many lose their comments
   * @param sessions how many open ones the person leaves
   * @param disputes how many open ones are withdrawn
   */
  record Reach(int evaluations, int sessions, long disputes) {}

  private final Accounts accounts;
  private final SignIns signIns;
  private final OpenForms forms;
  private final Sessions sessions;
  private final Disputes disputes;
  private final Words words;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Removing(
      Accounts accounts,
      SignIns signIns,
      OpenForms forms,
      Sessions sessions,
      Disputes disputes,
      Words words,
      AuditTrail audit,
      Clock clock,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.signIns = signIns;
    this.forms = forms;
    this.sessions = sessions;
    this.disputes = disputes;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What the removal of somebody will touch. */
  Reach reach(Account person) {
    String id = person.id();
    return new Reach(
        words.evaluationsOf(id).size(),
        sessions.openOf(id).size(),
        disputes.seenBy(person).stream().filter(one -> isOpenOf(person, one)).count());
  }

  private static boolean isOpenOf(Account person, Dispute dispute) {
    return dispute.isOpen() && dispute.agent().equals(person.id());
  }

  /** Removes somebody, if they are there still, and signs them out. */
  void remove(Account person, Account lead) {
    if (person.id().equals(lead.id())) {
      throw new IllegalArgumentException("Nobody removes themselves.");
    }
    transaction.executeWithoutResult(
        done -> {
          Set<String> there = accounts.hold(List.of(person.id(), lead.id()));
          accounts.hold(lead);
          if (there.contains(person.id())) {
            erase(person.id(), lead);
          }
        });
    signIns.end(person.id());
  }

  private void erase(String id, Account lead) {
    accounts.remove(id, clock.instant());
    forms.removeUnsubmitted(id);
    sessions.leave(id);
    words.erase(id);
    disputes.withdraw(id, lead.id());
    audit.add(new AuditTrail.Entry(lead.id(), "user removed", id, null));
  }
}
