package dev.evenhand.helpdesk.session;

import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
import dev.evenhand.helpdesk.evaluation.Session;
import dev.evenhand.helpdesk.evaluation.Sessions;
import dev.evenhand.helpdesk.ticket.Tickets;
import java.util.List;
import org.springframework.http.HttpHeaders;
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
  String list(@ModelAttribute(name = "me", binding = false) Account me, Model model) {
    model.addAttribute("sessions", sessions.seenBy(me));
    if (me.isLead()) {
      model.addAttribute("tickets", tickets.seenBy(me));
      model.addAttribute(
          "reviewers", accounts.all().stream().filter(one -> !one.isAgent()).toList());
      model.addAttribute("cards", work.cards());
    }
    return "sessions";
  }

  @PostMapping
  String open(
      @RequestParam String name,
      @RequestParam String card,
      @RequestParam List<String> ticket,
      @RequestParam List<String> reviewer,
      @ModelAttribute(name = "me", binding = false) Account me) {
    return "redirect:/sessions/" + work.open(name, card, ticket, reviewer, me).id();
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
      model.addAttribute("discussion", reports.discussion(session, me));
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
    return ResponseEntity.ok()
        .header("Content-Security-Policy", REPORT_POLICY)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
        .body(reports.page(session, me));
  }

  private Session find(String id, Account me) {
    return sessions.find(id, me).orElseThrow(NotThere::new);
  }
}
