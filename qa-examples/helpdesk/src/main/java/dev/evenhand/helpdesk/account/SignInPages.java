package dev.evenhand.helpdesk.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in. */
@Controller
class SignInPages {
  @GetMapping("/sign-in")
  String signIn() {
    return "sign-in";
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tickets";
  }
}
