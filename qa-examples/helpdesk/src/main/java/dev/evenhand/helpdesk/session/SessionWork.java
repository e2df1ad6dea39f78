package dev.evenhand.helpdesk.session;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.catalog.ScorecardCatalog;
import dev.evenhand.helpdesk.AuditTrail;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.evaluation.Evaluations;
import dev.evenhand.helpdesk.evaluation.OpenForm;
import dev.evenhand.helpdesk.evaluation.OpenForms;
import dev.evenhand.helpdesk.evaluation.Session;
import dev.evenhand.helpdesk.evaluation.Sessions;
import dev.evenhand.helpdesk.evaluation.StoredEvaluation;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the reviewers of a session have to do, and how far they are. */
@Component
public class SessionWork {
  /**
   * A ticket of a session, as one of its reviewers sees it.
   *
   * @param evaluation the key of their own evaluation, or null
   */
  public record Task(String ticket, @Nullable String evaluation) {}

  private final Sessions sessions;
  private final OpenForms forms;
  private final Evaluations evaluations;
  private final Tickets tickets;
  private final Accounts accounts;
  private final CardShelf cards;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  SessionWork(
      Sessions sessions,
      OpenForms forms,
      Evaluations evaluations,
      Tickets tickets,
      Accounts accounts,
      CardShelf cards,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.forms = forms;
    this.evaluations = evaluations;
    this.tickets = tickets;
    this.accounts = accounts;
    this.cards = cards;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** The cards that a session may be held by: the newest version of each. */
  public List<Scorecard> cards() {
    return cards.current().latest().stream().map(ScorecardCatalog.Entry::scorecard).toList();
  }

  /**
   * Opens a session of tickets and reviewers that there are. Sent twice, it is opened once.
   *
   * @return the one that was opened from this page before, if that is another; then nothing is
   *     stored
   */
  Optional<Session> open(NewSession entered, Account lead) {
    Scorecard card =
        cards().stream()
            .filter(one -> one.id().equals(entered.card()))
            .findFirst()
            .orElseThrow(NotThere::new);
    boolean known =
        entered.tickets().stream().allMatch(id -> tickets.find(id, lead).isPresent())
            && entered.reviewers().stream().allMatch(this::isReviewer);
    if (!known) {
      throw new NotThere();
    }
    String id = entered.key().toString();
    Session session =
        new Session(id, entered.name(), card.ref(), entered.tickets(), entered.reviewers(), false);
    return store(session, lead)
        ? Optional.empty()
        : sessions.find(id, lead).filter(other -> !other.saysTheSame(session));
  }

  private boolean store(Session session, Account lead) {
    try {
      transaction.executeWithoutResult(
          done -> {
            hold(session, lead);
            sessions.add(session, lead);
            audit.add(new AuditTrail.Entry(lead.id(), "session opened", session.id(), null));
          });
      return true;
    } catch (DuplicateKeyException e) {
      return false; // it was there: a double click, or the page sent again
    }
  }

  private void hold(Session session, Account lead) {
    Set<String> all = new HashSet<>(session.reviewers());
    all.add(lead.id());
    if (!accounts.hold(all).equals(all)) {
      throw new NotThere(); // removed meanwhile
    }
  }

  private boolean isReviewer(String id) {
    return accounts.find(id).filter(account -> !account.isAgent()).isPresent();
  }

  /** The tickets, each with the evaluation of this reviewer if there is one. */
  public List<Task> of(Session session, Account me) {
    List<StoredEvaluation> own =
        evaluations.ofSession(session.id(), me).stream()
            .filter(stored -> stored.reviewer().equals(me.id()))
            .toList();
    return session.tickets().stream().map(ticket -> new Task(ticket, keyOf(ticket, own))).toList();
  }

  private static @Nullable String keyOf(String ticket, List<StoredEvaluation> own) {
    return own.stream()
        .filter(stored -> stored.ticket().equals(ticket))
        .map(StoredEvaluation::id)
        .findFirst()
        .orElse(null);
  }

  /** The key of the one form of a reviewer for a ticket of the session. */
  public String form(Session session, String ticket, Account me) {
    if (session.finished()
        || !session.reviewers().contains(me.id())
        || !session.tickets().contains(ticket)) {
      throw new NotThere();
    }
    return existing(session, ticket, me).orElseGet(() -> newForm(session, ticket, me));
  }

  private Optional<String> existing(Session session, String ticket, Account me) {
    return forms.ofSession(session.id(), ticket, me.id()).map(OpenForm::id);
  }

  private String newForm(Session session, String ticket, Account me) {
    String id = UUID.randomUUID().toString();
    try {
      forms.add(new OpenForm(id, ticket, me.id(), session.card(), session.id()));
      return id;
    } catch (DuplicateKeyException e) {
      return existing(session, ticket, me).orElseThrow(() -> e); // another window was quicker
    }
  }
}
