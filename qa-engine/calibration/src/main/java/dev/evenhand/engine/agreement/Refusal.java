package dev.evenhand.engine.agreement;

import dev.evenhand.api.copy.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Ratings that were given and are not in the table.
 *
 * @param values what they say, in the order in which they were added
 * @param sources what the caller said they come from, such as line numbers, in the same order
 */
public record Refusal(
    RefusalReason reason, String item, String rater, List<String> values, List<Long> sources) {
  public Refusal {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(rater, "rater");
    values = Copies.list(values, "values");
    sources = Copies.list(sources, "sources");
  }
}
