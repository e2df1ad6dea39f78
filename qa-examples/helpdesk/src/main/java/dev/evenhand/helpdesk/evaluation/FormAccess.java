package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.ticket.Ticket;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens forms, and lets those at them who may. */
@Component
class FormAccess {
  /**
   * A form with all that it takes.
   *
   * @param stored what was submitted by it, if it was
   * @param dispute what this lead decides by changing answers, or null
   */
  record Opened(
      OpenForm form,
      Ticket ticket,
      Scorecard card,
      Optional<StoredEvaluation> stored,
      @Nullable Dispute dispute) {
    /** The version that a reviewer sees. */
    int version() {
      return stored.map(StoredEvaluation::version).orElse(0);
    }
  }

  private final OpenForms forms;
  private final Tickets tickets;
  private final Evaluations evaluations;
  private final Sessions sessions;
  private final Disputes disputes;
  private final CardShelf cards;

  FormAccess(
      OpenForms forms,
      Tickets tickets,
      Evaluations evaluations,
      Sessions sessions,
      Disputes disputes,
      CardShelf cards) {
    this.forms = forms;
    this.tickets = tickets;
    this.evaluations = evaluations;
    this.sessions = sessions;
    this.disputes = disputes;
    this.cards = cards;
  }

  /** A new form for a ticket by the newest version of a card that is for its channel. */
  OpenForm open(String ticketId, String cardId, Account me) {
    Ticket ticket = tickets.find(ticketId, me).orElseThrow(NotThere::new);
    Scorecard card =
        cards.forChannel(ticket.channel()).stream()
            .filter(one -> one.id().equals(cardId))
            .findFirst()
            .orElseThrow(NotThere::new);
    return open(ticket, card, null, me);
  }

  private OpenForm open(Ticket ticket, Scorecard card, @Nullable String session, Account me) {
    OpenForm form =
        new OpenForm(UUID.randomUUID().toString(), ticket.id(), me.id(), card.ref(), session);
    forms.add(form);
    return form;
  }

  /**
   * The form, for the reviewer who opened it, and, once it is submitted outside of a session, for
   * leads. After the end of a session nobody changes what was said in it.
   *
   * @throws UnderDispute if it is disputed, and this person may not decide that
   */
  Opened find(String id, Account me) {
    OpenForm form = forms.find(id).orElseThrow(NotThere::new);
    Ticket ticket = tickets.find(form.ticket(), me).orElseThrow(NotThere::new);
    Optional<StoredEvaluation> stored = evaluations.find(id, me);
    boolean own = form.reviewer().equals(me.id());
    boolean lead = me.isLead() && form.session() == null && stored.isPresent();
    boolean over = form.session() != null && sessions.isFinished(form.session());
    if ((!own && !lead) || over) {
      throw new NotThere();
    }
    Dispute dispute = disputes.openFor(id).orElse(null);
    if (dispute != null && !dispute.mayBeDecidedBy(me)) {
      throw new UnderDispute();
    }
    return new Opened(form, ticket, cards.require(form.card()), stored, dispute);
  }
}
