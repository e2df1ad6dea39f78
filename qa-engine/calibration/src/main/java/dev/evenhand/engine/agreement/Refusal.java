package dev.evenhand.engine.agreement;

import dev.evenhand.api.copy.Copies;
import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
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

  /**
   * The same as a problem for people, once for all that it is about.
   *
   * @param criterion what was rated, such as the words of a question
   * @param where the place to name, such as the name of a table of a database
   */
  public Problem problem(String criterion, Location where) {
    return Problem.error(
        reason.code(),
        where,
        "value",
        "rating of item '%s' by '%s' on '%s': %s".formatted(item, rater, criterion, reason.text()),
        reason.remedy());
  }
}
