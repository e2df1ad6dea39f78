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
  @Nullable Answer answer(DecidedAnswers known);

  /**
   * A rule that answers.
   *
   * @param when null for always
   */
  record Rule(@Nullable Check when, Answer answer) {
    boolean holds(DecidedAnswers known) {
      return when == null || when.holds(known);
    }
  }

  static @Nullable AutoAnswer of(@Nullable AnsweredBy source, QuestionKind kind, Checks checks) {
    return source == null
        ? null
        : source.match(fact -> ofFact(fact.name(), kind), rules -> ofRules(rules, checks));
  }

  private static AutoAnswer ofFact(String name, QuestionKind kind) {
    return known -> {
      String fact = known.fact(name);
      return fact == null ? null : MetadataValues.answer(kind, fact);
    };
  }

  private static AutoAnswer ofRules(AnsweredBy.Rules source, Checks checks) {
    List<Rule> rules =
        source.rules().stream()
            .map(
                rule ->
                    new Rule(rule.when() == null ? null : checks.of(rule.when()), rule.answer()))
            .toList();
    return known ->
        rules.stream()
            .filter(rule -> rule.holds(known))
            .findFirst()
            .<@Nullable Answer>map(Rule::answer)
            .orElse(null);
  }
}
