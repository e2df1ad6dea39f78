package dev.evenhand.helpdesk.session;

import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.evaluation.Session;
import dev.evenhand.helpdesk.evaluation.Sessions;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of calibration sessions. */
@Controller
@RequestMapping("/sessions")
class SessionPages {
  /** The report has its styles in the page, by a policy of its own, and nothing else. */
  private static final String REPORT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

  private final Sessions sessions;
  private final SessionWork work;
  private final SessionReports reports;
  private final Tickets tickets;
  private final Accounts accounts;

  SessionPages(
      Sessions sessions,
      SessionWork work,
      SessionReports reports,
      Tickets tickets,
      Accounts accounts) {
    this.sessions = sessions;
    this.work = work;
    this.reports = reports;
    this.tickets = tickets;
    this.accounts = accounts;
  }

  @GetMapping
  ModelAndView list(@ModelAttribute(name = "me", binding = false) Account me) {
    return page(me, NewSession.empty());
  }

  /** Sent twice, one is opened; what was changed in between is asked about and not lost. */
  @PostMapping
  ModelAndView open(
      @RequestParam UUID key,
      @RequestParam String name,
      @RequestParam String card,
      @RequestParam(defaultValue = "") List<String> ticket,
      @RequestParam(defaultValue = "") List<String> reviewer,
      @ModelAttribute(name = "me", binding = false) Account me) {
    NewSession entered = new NewSession(key, name.strip(), card, ticket, reviewer);
    List<String> problems = entered.problems();
    if (!problems.isEmpty()) {
      ModelAndView page = page(me, entered).addObject("problems", problems);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Optional<Session> other = work.open(entered, me);
    if (other.isEmpty()) {
      return new ModelAndView("redirect:/sessions/" + key);
    }
    ModelAndView page = page(me, entered.again()).addObject("other", other.get());
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView page(Account me, NewSession entered) {
    ModelAndView page = new ModelAndView("sessions", "sessions", sessions.seenBy(me));
    if (me.isLead()) {
      page.addObject("entered", entered);
      page.addObject("tickets", tickets.seenBy(me));
      page.addObject("reviewers", accounts.all().stream().filter(one -> !one.isAgent()).toList());
      page.addObject("cards", work.cards());
    }
    return page;
  }

  @GetMapping("/{id}")
  String session(
      @PathVariable String id,
      @ModelAttribute(name = "me", binding = false) Account me,
      Model model) {
    sessions.finishIfComplete(id);
    Session session = find(id, me);
    model.addAttribute("held", session); // Thymeleaf keeps "session" for itself
    model.addAttribute("work", work.of(session, me));
    model.addAttribute("takesPart", session.reviewers().contains(me.id()));
    if (session.finished()) {
      reports.discussion(session, me).ifPresent(sheet -> model.addAttribute("discussion", sheet));
    }
    return "session";
  }

  @PostMapping("/{id}/forms")
  String evaluate(
      @PathVariable String id,
      @RequestParam String ticket,
      @ModelAttribute(name = "me", binding = false) Account me) {
    return "redirect:/forms/" + work.form(find(id, me), ticket, me);
  }

  /** A page of its own: {@code ReportHtml} needs none of ours. */
  @GetMapping("/{id}/report")
  ResponseEntity<String> report(
      @PathVariable String id, @ModelAttribute(name = "me", binding = false) Account me) {
    Session session = find(id, me);
    if (!session.finished()) {
      throw new NotThere();
    }
    String page = reports.page(session, me).orElseThrow(NotThere::new);
    return ResponseEntity.ok()
        .header("Content-Security-Policy", REPORT_POLICY)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
        .body(page);
  }

  private Session find(String id, Account me) {
    return sessions.find(id, me).orElseThrow(NotThere::new);
  }
}
