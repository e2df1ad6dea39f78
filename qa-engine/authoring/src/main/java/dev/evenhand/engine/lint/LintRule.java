package dev.evenhand.engine.lint;

import dev.evenhand.api.problem.Location;
import dev.evenhand.api.problem.Problem;
import dev.evenhand.api.problem.Problem.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What lint looks for, as authors are told it. Immutable; safe for threads.
 *
 * @param id its name, which is never reused; the code of the problems that it finds
 * @param severity a warning is likely a mistake, a notice is for the author to judge
 * @param applies to which cards, or parts of them
 * @param reason why it is looked for
 * @param remedy what to do
 * @param fix what {@code --fix} does; empty where that is for the author to judge
 * @param bad an example in which it is found: properties of a card, or a list of questions
 * @param good the same in which it is not
 */
public record LintRule(
    String id,
    Severity severity,
    String applies,
    String reason,
    String remedy,
    String fix,
    String bad,
    String good) {
  public LintRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(applies, "applies");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(fix, "fix");
    Objects.requireNonNull(bad, "bad");
    Objects.requireNonNull(good, "good");
  }

  /** Every rule, in the order of the documentation. */
  public static List<LintRule> all() {
    return RulePages.ALL;
  }

  /** The rule with that id; empty if there is none. */
  public static Optional<LintRule> find(String id) {
    Objects.requireNonNull(id, "id");
    return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Whether {@code --fix} mends what it finds. */
  public boolean fixable() {
    return !fix.isEmpty();
  }

  /**
   * One of its examples as a whole card.
   *
   * @param example {@link #bad} or {@link #good}
   */
  public static String card(String example) {
    Objects.requireNonNull(example, "example");
    String properties =
        example.startsWith("[")
            ? "\"sections\": [{\"id\": \"service\", \"title\": \"Service\", \"questions\": "
                + example.strip()
                + "}]}"
            : example.strip().substring(1);
    String title = example.startsWith("{\"title\"") ? "" : "\"title\": \"Example\", ";
    return "{\"id\": \"example\", \"version\": \"1.0.0\", " + title + properties;
  }

  Problem finding(Finding finding, Location location) {
    return severity == Severity.WARNING
        ? Problem.warning(id, location, finding.path(), finding.message(), finding.remedy())
        : Problem.notice(id, location, finding.path(), finding.message(), finding.remedy());
  }
}
