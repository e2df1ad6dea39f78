package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.explain.Explanation;
import dev.evenhand.engine.explain.ScoreExplainer;
import dev.evenhand.engine.text.ExplanationText;
import dev.evenhand.engine.wire.WireType;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.ticket.Ticket;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages of tickets, of evaluations and of agents: what people read. */
@Controller
class EvaluationPages {
  private final Tickets tickets;
  private final Evaluations evaluations;
  private final Disputes disputes;
  private final Accounts accounts;
  private final CardShelf cards;

  EvaluationPages(
      Tickets tickets,
      Evaluations evaluations,
      Disputes disputes,
      Accounts accounts,
      CardShelf cards) {
    this.tickets = tickets;
    this.evaluations = evaluations;
    this.disputes = disputes;
    this.accounts = accounts;
    this.cards = cards;
  }

  /** An evaluation in a list. */
  record Line(
      String id, String ticket, String reviewer, String card, String percent, String outcome) {
    static Line of(StoredEvaluation stored) {
      return new Line(
          stored.id(),
          stored.ticket(),
          stored.reviewer(),
          stored.evaluation().scorecard().toString(),
          ScoreLine.percent(stored.score()),
          ScoreLine.outcome(stored.score().outcome()));
    }
  }

  @GetMapping("/tickets")
  String tickets(@ModelAttribute(name = "me", binding = false) Account me, Model model) {
    model.addAttribute("tickets", tickets.seenBy(me));
    return "tickets";
  }

  @GetMapping("/tickets/{id}")
  String ticket(
      @PathVariable String id,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    Ticket ticket = tickets.find(id, me).orElseThrow(NotThere::new);
    model.addAttribute("ticket", ticket);
    model.addAttribute("cards", me.isAgent() ? List.of() : cards.forChannel(ticket.channel()));
    model.addAttribute("evaluations", lines(evaluations.ofTicket(id, me)));
    return "ticket";
  }

  @GetMapping("/evaluations/{id}")
  String evaluation(
      @PathVariable String id,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    StoredEvaluation stored = evaluations.find(id, me).orElseThrow(NotThere::new);
    show(stored, model);
    boolean own = stored.reviewer().equals(me.id());
    boolean ofSession = stored.evaluation().session() != null;
    boolean open = disputes.openFor(id).isPresent();
    model.addAttribute("mayCorrect", !open && !ofSession && (own || me.isLead()));
    model.addAttribute("mayDispute", !open && me.isAgent());
    model.addAttribute("disputes", disputes.ofEvaluation(id, me));
    return "evaluation";
  }

  /** As it was before somebody corrected it. */
  @GetMapping("/evaluations/{id}/versions/{version}")
  String version(
      @PathVariable String id,
      @PathVariable int version,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    show(evaluations.version(id, version, me).orElseThrow(NotThere::new), model);
    model.addAttribute("past", true);
    return "evaluation";
  }

  /** Its score with the whole tree, in the JSON of the library: for programs. */
  @GetMapping(path = "/evaluations/{id}/score", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String score(@PathVariable String id, @ModelAttribute(name = "me", binding = false) Account me) {
    return WireType.SCORE.write(evaluations.find(id, me).orElseThrow(NotThere::new).score());
  }

  private void show(StoredEvaluation stored, Model model) {
    Scorecard card = cards.require(stored.evaluation().scorecard());
    Explanation explanation = ScoreExplainer.of(card).explain(stored.score());
    model.addAttribute("stored", stored);
    model.addAttribute("card", card);
    model.addAttribute("view", EvaluationView.of(card, explanation));
    model.addAttribute("whole", ExplanationText.of(explanation));
  }

  @GetMapping("/agents/{id}")
  String agent(
      @PathVariable String id,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    if (me.isAgent() && !me.id().equals(id)) {
      throw new NotThere();
    }
    model.addAttribute(
        "agent", accounts.findEver(id).filter(Account::isAgent).orElseThrow(NotThere::new));
    model.addAttribute("evaluations", lines(evaluations.ofAgent(id, me)));
    return "agent";
  }

  private static List<Line> lines(List<StoredEvaluation> stored) {
    return stored.stream().map(Line::of).toList();
  }
}
