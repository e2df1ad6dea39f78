package dev.evenhand.helpdesk.dispute;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.Dispute.Decision;
import dev.evenhand.helpdesk.evaluation.Disputes;
import dev.evenhand.helpdesk.evaluation.Evaluations;
import dev.evenhand.helpdesk.evaluation.StoredEvaluation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which people read disputes and leads decide. */
@Controller
class DisputePages {
  private final Disputes disputes;
  private final Disputing disputing;
  private final Evaluations evaluations;
  private final CardShelf cards;

  DisputePages(Disputes disputes, Disputing disputing, Evaluations evaluations, CardShelf cards) {
    this.disputes = disputes;
    this.disputing = disputing;
    this.evaluations = evaluations;
    this.cards = cards;
  }

  @GetMapping("/disputes")
  String list(@ModelAttribute(name = "me", binding = false) Account me, Model model) {
    model.addAttribute("disputes", disputes.seenBy(me));
    return "disputes";
  }

  @GetMapping("/disputes/{id}")
  ModelAndView dispute(
      @PathVariable String id, @ModelAttribute(name = "me", binding = false) Account me) {
    return show(find(id, me), me);
  }

  /** Upholds the evaluation. */
  @PostMapping("/disputes/{id}/decision")
  ModelAndView uphold(
      @PathVariable String id,
      @RequestParam String comment,
      @ModelAttribute(name = "me", binding = false) Account me) {
    Dispute dispute = find(id, me);
    String why = comment.strip();
    if (dispute.mayBeDecidedBy(me) && (why.isEmpty() || why.length() > Dispute.LONGEST)) {
      ModelAndView page = show(dispute, me).addObject("comment", why);
      page.addObject(
          "problem",
          why.isEmpty() ? "Say why you uphold it." : "Say it in 4000 characters at most.");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Decision upheld =
        new Decision(false, me.id(), why, evaluation(dispute.evaluation(), me).version());
    if ((dispute.mayBeDecidedBy(me) && disputing.uphold(dispute, upheld, me))
        || upheld.equals(find(id, me).decision())) {
      return new ModelAndView("redirect:/disputes/" + id);
    }
    ModelAndView page = show(find(id, me), me).addObject("late", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView show(Dispute dispute, Account me) {
    String id = dispute.evaluation();
    StoredEvaluation now = evaluation(id, me);
    Decision decision = dispute.decision();
    StoredEvaluation before = version(id, dispute.version(), me);
    StoredEvaluation after = decision == null ? now : version(id, decision.version(), me);
    Scorecard card = cards.require(now.evaluation().scorecard());
    ModelAndView page = new ModelAndView("dispute");
    page.addObject("view", DisputeView.of(dispute, card, before, after));
    page.addObject("mayDecide", dispute.mayBeDecidedBy(me));
    return page;
  }

  private Dispute find(String id, Account me) {
    return disputes.find(id, me).orElseThrow(NotThere::new);
  }

  private StoredEvaluation version(String id, int version, Account me) {
    return evaluations.version(id, version, me).orElseThrow(NotThere::new);
  }

  private StoredEvaluation evaluation(String id, Account me) {
    return evaluations.find(id, me).orElseThrow(NotThere::new);
  }
}
