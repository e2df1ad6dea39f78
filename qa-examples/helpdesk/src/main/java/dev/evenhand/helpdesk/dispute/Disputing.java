package dev.evenhand.helpdesk.dispute;

import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.Dispute.Decision;
import dev.evenhand.helpdesk.evaluation.Disputes;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens disputes, and upholds evaluations; how one is changed is in {@code Saving}. */
@Component
class Disputing {
  private final Disputes disputes;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Disputing(
      Disputes disputes, Accounts accounts, AuditTrail audit, TransactionTemplate transaction) {
    this.disputes = disputes;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Opens one.
   *
   * @return the one that was open already, if there was; then nothing is stored
   */
  Optional<Dispute> open(Dispute dispute, Account agent) {
    try {
      transaction.executeWithoutResult(
          done -> {
            accounts.hold(agent);
            disputes.add(dispute);
            audit.add(entry(dispute.agent(), "disputed", dispute));
          });
      return Optional.empty();
    } catch (DuplicateKeyException e) {
      return disputes.openFor(dispute.evaluation());
    }
  }

  /**
   * Leaves the evaluation as it is.
   *
   * @return whether that was still to be decided
   */
  boolean uphold(Dispute dispute, Decision decision, Account lead) {
    return Boolean.TRUE.equals(
        transaction.execute(
            done -> {
              accounts.hold(lead);
              boolean open = disputes.decide(dispute.id(), decision);
              if (open) {
                audit.add(entry(decision.by(), "dispute decided: upheld", dispute));
              }
              return open;
            }));
  }

  private static AuditTrail.Entry entry(String who, String what, Dispute dispute) {
    return new AuditTrail.Entry(who, what, dispute.evaluation(), null);
  }
}
