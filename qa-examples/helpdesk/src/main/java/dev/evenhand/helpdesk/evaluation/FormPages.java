package dev.evenhand.helpdesk.evaluation;

import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.score.Score;
import dev.evenhand.engine.scoring.ScoringEngine;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.evaluation.FormAccess.Opened;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The form in which a ticket is evaluated. */
@Controller
class FormPages {
  private final FormAccess access;
  private final Saving saving;
  private final Clock clock;

  FormPages(FormAccess access, Saving saving, Clock clock) {
    this.access = access;
    this.saving = saving;
    this.clock = clock;
  }

  /**
   * What the script of the form shows while somebody fills it in.
   *
   * @param hidden questions that are not asked now
   * @param wantComment questions whose answers need a comment
   */
  record Preview(String score, Set<String> hidden, Set<String> wantComment) {}

  @PostMapping("/tickets/{ticket}/forms")
  String open(
      @PathVariable String ticket,
      @RequestParam String card,
      @ModelAttribute(name = "me", binding = false) Account me) {
    return "redirect:/forms/" + access.open(ticket, card, me).id();
  }

  @GetMapping("/forms/{id}")
  String form(
      @PathVariable String id,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    Opened opened = access.find(id, me);
    EnteredFields fields =
        opened
            .stored()
            .map(stored -> EnteredFields.of(stored.evaluation()))
            .orElseGet(EnteredFields::empty);
    return show(opened, draft(opened, fields), fields, Map.of(), opened.version(), model);
  }

  /** Tells what is missing and what the score is, and stores nothing: for those without script. */
  @PostMapping("/forms/{id}/check")
  String check(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam int version,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    Opened opened = access.find(id, me);
    EnteredFields fields = new EnteredFields(sent);
    Draft draft = draft(opened, fields);
    Map<String, List<Problem>> problems = FieldProblems.of(draft, ScoringEngine.of(opened.card()));
    return show(opened, draft, fields, problems, version, model);
  }

  @PostMapping("/forms/{id}/preview")
  @ResponseBody
  Preview preview(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @ModelAttribute(name = "me", binding = false) Account me) {
    Opened opened = access.find(id, me);
    Draft draft = draft(opened, new EnteredFields(sent));
    Set<String> wantComment =
        opened.card().questions().stream()
            .filter(question -> QuestionView.wantsComment(question, draft))
            .map(question -> question.id())
            .collect(Collectors.toSet());
    return new Preview(ScoreLine.of(draft.soFar()), draft.hidden(), wantComment);
  }

  @PostMapping("/forms/{id}")
  String submit(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam int version,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model,
      HttpServletResponse response) {
    Opened opened = access.find(id, me);
    EnteredFields fields = new EnteredFields(sent);
    Draft draft = draft(opened, fields);
    ScoringEngine engine = ScoringEngine.of(opened.card());
    Optional<Score> score = draft.finish(engine).value();
    if (score.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(opened, draft, fields, FieldProblems.of(draft, engine), version, model);
    }
    List<Problem> undecided = FieldProblems.ofDecision(opened, score.get(), fields);
    if (!undecided.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(opened, draft, fields, Map.of(FieldProblems.OTHERS, undecided), version, model);
    }
    Optional<StoredEvaluation> other = save(opened, score.get(), version, fields, me);
    if (other.isEmpty()) {
      return "redirect:/evaluations/" + id;
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("conflict", other.get());
    return show(opened, draft, fields, Map.of(), other.get().version(), model);
  }

  private Optional<StoredEvaluation> save(
      Opened opened, Score score, int version, EnteredFields fields, Account me) {
    Dispute dispute = opened.dispute();
    return dispute == null
        ? saving.save(score, version, me)
        : saving.change(dispute, score, version, fields.decision(), me);
  }

  private Draft draft(Opened opened, EnteredFields fields) {
    return Draft.of(opened.card(), opened.form(), opened.ticket(), fields, clock.instant());
  }

  private static String show(
      Opened opened,
      Draft draft,
      EnteredFields fields,
      Map<String, List<Problem>> problems,
      int version,
      Model model) {
    model.addAttribute("form", opened.form());
    model.addAttribute("ticket", opened.ticket());
    model.addAttribute("card", opened.card());
    model.addAttribute("fields", FormView.of(draft, fields, problems));
    model.addAttribute("score", ScoreLine.of(draft.soFar()));
    model.addAttribute("version", version);
    model.addAttribute("dispute", opened.dispute());
    model.addAttribute("decision", fields.decision());
    return "form";
  }
}
