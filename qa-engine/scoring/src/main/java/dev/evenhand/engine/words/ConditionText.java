package dev.evenhand.engine.words;

import dev.evenhand.api.score.ErrorClass;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Critical;
import dev.evenhand.api.scorecard.Match;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions in words, such as {@code 'escalated' is "yes" and 'speed' is above 600}. */
public final class ConditionText {
  private ConditionText() {}

  /** The condition; parts that are joined in a joined one stand in brackets. */
  public static String of(Condition condition) {
    return condition.match(
        all -> joined(all.conditions(), " and "),
        any -> joined(any.conditions(), " or "),
        not -> "not (" + of(not.condition()) + ")",
        answer -> answer(answer.question()) + match(answer.match(), answer.values()),
        answer -> answer(answer.question()) + comparison(answer.comparison(), answer.bound()),
        errors ->
            "the number of errors "
                + among(errors)
                + comparison(errors.comparison(), errors.bound()),
        fact -> fact(fact.name()) + match(fact.match(), fact.values()),
        fact -> fact(fact.name()) + comparison(fact.comparison(), fact.bound()));
  }

  private static String answer(String question) {
    return "'%s' ".formatted(question);
  }

  private static String among(Condition.Errors errors) {
    if (errors.among().isEmpty()) {
      ErrorClass of = ErrorClass.of(Critical.of(errors.of()));
      return "on " + Words.errors(of) + " questions ";
    }
    return errors.among().stream().collect(Collectors.joining("', '", "on '", "' "));
  }

  private static String fact(String name) {
    return "metadata '%s' ".formatted(name);
  }

  private static String joined(List<Condition> conditions, String word) {
    return conditions.stream().map(ConditionText::inner).collect(Collectors.joining(word));
  }

  private static String inner(Condition condition) {
    boolean joins = condition instanceof Condition.All || condition instanceof Condition.Any;
    return joins ? "(" + of(condition) + ")" : of(condition);
  }

  private static String match(Match match, Set<String> values) {
    String all =
        values.stream().map(value -> '"' + value + '"').sorted().collect(Collectors.joining(", "));
    boolean one = values.size() == 1;
    return switch (match) {
      case IS -> (one ? "is " : "is one of ") + all;
      case IS_NOT -> (one ? "is not " : "is none of ") + all;
      case ANY_OF, ALL_OF, EXACTLY -> "has " + Words.name(match) + " " + all;
    };
  }

  private static String comparison(Comparison comparison, BigDecimal bound) {
    return "is " + Words.name(comparison) + " " + bound.toPlainString();
  }
}
