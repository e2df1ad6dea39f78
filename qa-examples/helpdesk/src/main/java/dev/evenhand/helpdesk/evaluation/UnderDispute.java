package dev.evenhand.helpdesk.evaluation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whoever wants to correct an evaluation has to wait: it is disputed, and not theirs to decide. */
@ResponseStatus(HttpStatus.CONFLICT)
final class UnderDispute extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnderDispute() {
    super("The evaluation is disputed.");
  }
}
