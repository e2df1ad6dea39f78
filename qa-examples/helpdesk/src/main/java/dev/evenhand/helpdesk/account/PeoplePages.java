package dev.evenhand.helpdesk.account;

import dev.evenhand.helpdesk.NotThere;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which leads add people and give them new passwords. */
@Controller
@RequestMapping("/people")
class PeoplePages {
  private final Accounts accounts;
  private final People people;
  private final SignIns signIns;

  PeoplePages(Accounts accounts, People people, SignIns signIns) {
    this.accounts = accounts;
    this.people = people;
    this.signIns = signIns;
  }

  @GetMapping
  ModelAndView list() {
    return page();
  }

  /** Answers with the password instead of leading on: it is shown this once. */
  @PostMapping
  ModelAndView add(
      @RequestParam String id,
      @RequestParam String name,
      @RequestParam Role role,
      @ModelAttribute(name = "me", binding = false) Account me) {
    Account account = new Account(id.strip(), name.strip(), role, null);
    List<String> problems = people.problems(account);
    if (problems.isEmpty()) {
      try {
        return told(account, people.add(account, me));
      } catch (DuplicateKeyException e) {
        problems = people.problems(account); // another lead was quicker
      }
    }
    ModelAndView page = page().addObject("problems", problems).addObject("entered", account);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** Also signs them out: whoever knew the old password is out. */
  @PostMapping("/{id}/password")
  ModelAndView renewPassword(
      @PathVariable String id, @ModelAttribute(name = "me", binding = false) Account me) {
    Account account = accounts.find(id).orElseThrow(NotThere::new);
    String password = people.renewPassword(account, me);
    signIns.end(id);
    return told(account, password);
  }

  private ModelAndView told(Account account, String password) {
    return page().addObject("given", account).addObject("password", password);
  }

  private ModelAndView page() {
    return new ModelAndView("people").addObject("people", accounts.all());
  }
}
