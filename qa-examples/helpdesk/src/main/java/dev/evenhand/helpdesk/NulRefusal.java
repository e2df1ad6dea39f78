package dev.evenhand.helpdesk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the character NUL in fields of forms, before anybody reads them: PostgreSQL keeps none in
 * texts, and nobody types it. It stands behind the filter that says how requests are encoded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class NulRefusal extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean found =
        request.getParameterMap().values().stream()
            .flatMap(Arrays::stream)
            .anyMatch(value -> value.indexOf('\0') >= 0);
    if (found) {
      response.sendError(HttpStatus.BAD_REQUEST.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
