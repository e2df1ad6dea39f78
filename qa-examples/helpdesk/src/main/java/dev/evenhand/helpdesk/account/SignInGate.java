package dev.evenhand.helpdesk.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends away who failed to sign in too often, before their password is looked at. */
final class SignInGate extends OncePerRequestFilter {
  private static final RequestMatcher SIGN_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-in");

  private final SignInAttempts attempts;

  SignInGate(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SIGN_IN.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String user = Objects.requireNonNullElse(request.getParameter("username"), "");
    if (attempts.admit(user.strip(), request.getRemoteAddr())) {
      chain.doFilter(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in?later");
    }
  }
}
