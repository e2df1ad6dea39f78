package dev.evenhand.api.scorecard;

import jakarta.validation.Valid;
import java.util.Objects;

/**
 * Sets what a section earns, whatever its answers earn.
 *
 * @param to what it earns
 * @param when where that holds; of several the first that holds counts
 */
public record SetScore(@Valid Limit to, @Valid Condition when) {
  public SetScore {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(when, "when");
  }
}
