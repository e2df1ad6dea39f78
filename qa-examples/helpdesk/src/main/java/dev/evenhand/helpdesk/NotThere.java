package dev.evenhand.helpdesk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such thing, or none that this person may see: the answer is the same, so that nobody
 * learns from it which ids exist.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The page says so without telling what was asked for. */
  public NotThere() {
    super("There is no such page.");
  }
}
