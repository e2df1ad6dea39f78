package dev.evenhand.engine.scoring;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.QuestionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers a question in place of the reviewer. */
@FunctionalInterface
interface AutoAnswer {
  /** The answer, maybe one that the question does not accept; null to leave it to the reviewer. */
  @Nullable Answer answer(Known known);

  /**
   * A rule that answers.
   *
   * @param when null for always
   */
  record Rule(@Nullable Check when, Answer answer) {
    boolean holds(Known known) {
      return when == null || when.holds(known);
    }
  }

  static @Nullable AutoAnswer of(@Nullable AnsweredBy source, QuestionKind kind, Checks checks) {
    if (source == null) {
      return null;
    }
    if (source instanceof AnsweredBy.Metadata metadata) {
      return known -> {
        String fact = known.fact(metadata.name());
        return fact == null ? null : Facts.answer(kind, fact);
      };
    }
    List<Rule> rules =
        ((AnsweredBy.Rules) source)
            .rules().stream()
                .map(
                    rule ->
                        new Rule(
                            rule.when() == null ? null : checks.of(rule.when()), rule.answer()))
                .toList();
    return known ->
        rules.stream()
            .filter(rule -> rule.holds(known))
            .findFirst()
            .<@Nullable Answer>map(Rule::answer)
            .orElse(null);
  }
}
