package dev.evenhand.helpdesk.dispute;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.card.CardShelf;
import dev.evenhand.helpdesk.evaluation.CardWords;
import dev.evenhand.helpdesk.evaluation.Dispute;
import dev.evenhand.helpdesk.evaluation.Disputes;
import dev.evenhand.helpdesk.evaluation.Evaluations;
import dev.evenhand.helpdesk.evaluation.StoredEvaluation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an agent objects to an evaluation. */
@Controller
@RequestMapping("/evaluations/{id}/disputes")
class ObjectionPages {
  private final Disputes disputes;
  private final Disputing disputing;
  private final Evaluations evaluations;
  private final CardShelf cards;
  private final Clock clock;

  ObjectionPages(
      Disputes disputes,
      Disputing disputing,
      Evaluations evaluations,
      CardShelf cards,
      Clock clock) {
    this.disputes = disputes;
    this.disputing = disputing;
    this.evaluations = evaluations;
    this.cards = cards;
    this.clock = clock;
  }

  /** A question that can be ticked. */
  record Choice(String id, String question, String answer, boolean ticked) {}

  @GetMapping
  ModelAndView write(
      @PathVariable String id, @ModelAttribute(name = "me", binding = false) Account me) {
    StoredEvaluation evaluation = evaluation(id, me);
    return form(evaluation, Objection.empty(evaluation), List.of(), HttpStatus.OK)
        .addObject("other", disputes.openFor(id).orElse(null));
  }

  @PostMapping
  ModelAndView open(
      @PathVariable String id,
      @RequestParam int version,
      @RequestParam String reason,
      @RequestParam(defaultValue = "") List<String> question,
      @ModelAttribute(name = "me", binding = false) Account me) {
    StoredEvaluation evaluation = evaluation(id, me);
    Objection objection = new Objection(version, reason.strip(), question);
    List<String> problems = objection.problems(evaluation);
    if (!problems.isEmpty()) {
      return form(evaluation, objection, problems, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Dispute dispute =
        Dispute.of(evaluation, me.id(), objection.reason(), question, clock.instant());
    Optional<Dispute> other = disputing.open(dispute, me);
    return other.isEmpty() || other.get().saysTheSame(dispute)
        ? new ModelAndView("redirect:/disputes/" + other.orElse(dispute).id())
        : form(evaluation, objection, problems, HttpStatus.CONFLICT)
            .addObject("other", other.get());
  }

  private ModelAndView form(
      StoredEvaluation evaluation, Objection objection, List<String> problems, HttpStatus status) {
    Scorecard card = cards.require(evaluation.evaluation().scorecard());
    ModelAndView page = new ModelAndView("dispute-form", status);
    page.addObject("evaluation", evaluation);
    page.addObject("objection", objection);
    page.addObject("problems", problems);
    page.addObject(
        "choices",
        Objection.answered(evaluation).stream()
            .map(
                one ->
                    new Choice(
                        one.id(),
                        CardWords.of(one.title()),
                        CardWords.of(card, one.id(), one.answer()),
                        objection.questions().contains(one.id())))
            .toList());
    return page;
  }

  private StoredEvaluation evaluation(String id, Account me) {
    return evaluations.find(id, me).orElseThrow(NotThere::new);
  }
}
