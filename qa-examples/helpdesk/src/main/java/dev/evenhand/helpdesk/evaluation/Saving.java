package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.score.Score;
import dev.evenhand.engine.wire.WireType;
import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.evaluation.Dispute.Decision;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what reviewers submit: each form once, and nothing over what they have not seen. */
@Component
public class Saving {
  private final Evaluations evaluations;
  private final AuditTrail audit;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Disputes disputes;
  private final TransactionTemplate transaction;

  Saving(
      Evaluations evaluations,
      AuditTrail audit,
      Accounts accounts,
      Sessions sessions,
      Disputes disputes,
      TransactionTemplate transaction) {
    this.evaluations = evaluations;
    this.audit = audit;
    this.accounts = accounts;
    this.sessions = sessions;
    this.disputes = disputes;
    this.transaction = transaction;
  }

  /**
   * Stores an evaluation with its score. Sent twice, it is stored once.
   *
   * @param seen the version that was corrected, 0 for a form that was not submitted yet
   * @return what others stored since, if that says something else; then nothing is stored
   */
  public Optional<StoredEvaluation> save(Score score, int seen, Account who) {
    if (store(who, done -> seen == 0 ? add(score, who) : replace(score, seen, who))) {
      String session = score.evaluation().session();
      if (session != null) {
        sessions.finishIfComplete(session); // once all can see what was stored
      }
      return Optional.empty();
    }
    return differing(score, who);
  }

  /**
   * Changes a disputed evaluation and closes the dispute: both or none.
   *
   * @param seen the version that the lead changed
   * @return what stands there instead, if others were quicker and it says something else
   */
  public Optional<StoredEvaluation> change(
      Dispute dispute, Score score, int seen, String comment, Account lead) {
    Decision decision = new Decision(true, lead.id(), comment, seen + 1);
    boolean stored =
        store(
            lead,
            done -> {
              boolean both = replace(score, seen, lead) && disputes.decide(dispute.id(), decision);
              if (both) {
                audit.add(
                    new AuditTrail.Entry(
                        lead.id(), "dispute decided: changed", score.evaluation().id(), null));
              } else {
                done.setRollbackOnly();
              }
              return both;
            });
    return stored ? Optional.empty() : differing(score, lead);
  }

  private Optional<StoredEvaluation> differing(Score score, Account who) {
    StoredEvaluation now =
        evaluations
            .find(score.evaluation().id(), who)
            .orElseThrow(NotThere::new); // a version of what was never submitted: a forged field
    return now.saysTheSame(score.evaluation()) ? Optional.empty() : Optional.of(now);
  }

  private boolean store(Account who, TransactionCallback<Boolean> step) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              done -> {
                accounts.hold(who);
                return step.doInTransaction(done);
              }));
    } catch (DuplicateKeyException e) {
      return false; // it was there: a double click, or two windows
    }
  }

  private boolean add(Score score, Account who) {
    evaluations.add(score);
    String id = score.evaluation().id();
    audit.add(new AuditTrail.Entry(who.id(), "evaluation submitted", id, null));
    return true;
  }

  private boolean replace(Score score, int seen, Account who) {
    String id = score.evaluation().id();
    String before =
        evaluations
            .find(id, who)
            .map(old -> WireType.EVALUATION.write(old.evaluation()))
            .orElse(null);
    boolean replaced = evaluations.replace(score, seen);
    if (replaced) {
      audit.add(new AuditTrail.Entry(who.id(), "evaluation corrected", id, before));
    }
    return replaced;
  }
}
