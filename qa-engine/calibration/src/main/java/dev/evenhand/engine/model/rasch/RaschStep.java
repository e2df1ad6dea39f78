package dev.evenhand.engine.model.rasch;

import dev.evenhand.engine.agreement.Category;
import java.util.Objects;

/**
 * The step from one category to the next.
 *
 * @param category the upper of both
 * @param threshold where both are as likely, in logits beside item, rater and criterion
 * @param standardError of the threshold, from the information about all measures together; 0 of the
 *     only step, whose threshold is 0
 * @param ratings how many are in the upper category
 */
public record RaschStep(Category category, double threshold, double standardError, int ratings) {
  public RaschStep {
    Objects.requireNonNull(category, "category");
  }
}
