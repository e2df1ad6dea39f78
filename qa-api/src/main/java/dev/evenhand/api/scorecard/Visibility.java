package dev.evenhand.api.scorecard;

import jakarta.validation.Valid;
import java.util.Objects;

/**
 * When a question or section is asked at all. What is hidden needs no answer and takes no share.
 *
 * @param when the condition
 * @param shown whether it is shown where the condition holds ({@code shownWhen}), or hidden ({@code
 *     hiddenWhen})
 */
public record Visibility(@Valid Condition when, boolean shown) {
  public Visibility {
    Objects.requireNonNull(when, "when");
  }
}
