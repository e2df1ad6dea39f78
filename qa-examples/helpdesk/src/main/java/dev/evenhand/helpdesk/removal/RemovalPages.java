package dev.evenhand.helpdesk.removal;

import dev.evenhand.helpdesk.NotThere;
import dev.evenhand.helpdesk.account.Account;
import dev.evenhand.helpdesk.account.Accounts;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that says what goes and what stays when somebody is removed, and asks for a tick. */
@Controller
@RequestMapping("/people/{id}/removal")
class RemovalPages {
  private final Accounts accounts;
  private final Removing removing;

  RemovalPages(Accounts accounts, Removing removing) {
    this.accounts = accounts;
    this.removing = removing;
  }

  @GetMapping
  ModelAndView ask(
      @PathVariable String id, @ModelAttribute(name = "me", binding = false) Account me) {
    return page(accounts.find(id).orElseThrow(NotThere::new), me);
  }

  /** Sent twice, they are removed once. */
  @PostMapping
  ModelAndView remove(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean sure,
      @ModelAttribute(name = "me", binding = false) Account me,
      RedirectAttributes next) {
    Optional<Account> person = accounts.find(id);
    if (person.isPresent()) {
      if (!sure || id.equals(me.id())) {
        ModelAndView page = page(person.get(), me).addObject("unsure", true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
      }
      removing.remove(person.get(), me);
    }
    next.addFlashAttribute("removed", accounts.findEver(id).orElseThrow(NotThere::new).id());
    return new ModelAndView("redirect:/people");
  }

  private ModelAndView page(Account person, Account me) {
    return new ModelAndView("removal")
        .addObject("person", person)
        .addObject("own", person.id().equals(me.id()))
        .addObject("reach", removing.reach(person));
  }
}
