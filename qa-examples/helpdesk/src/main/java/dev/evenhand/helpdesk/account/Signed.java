package dev.evenhand.helpdesk.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the one who is signed in, as {@code me}. */
@ControllerAdvice
class Signed {
  private final Accounts accounts;

  Signed(Accounts accounts) {
    this.accounts = accounts;
  }

  @ModelAttribute("me")
  @Nullable Account me(@Nullable Principal principal) {
    return principal == null ? null : accounts.find(principal.getName()).orElseThrow(Removed::new);
  }

  /** Those who were removed are out at their next step, whichever process they are signed in to. */
  @ExceptionHandler(Removed.class)
  String signOut(HttpServletRequest request) throws ServletException {
    request.logout();
    return "redirect:/sign-in?ended";
  }
}
