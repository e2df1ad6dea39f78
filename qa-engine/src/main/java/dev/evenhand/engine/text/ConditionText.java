package dev.evenhand.engine.text;

import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions in words, such as {@code escalated is yes and not (speed above 300)}. */
final class ConditionText {
  private ConditionText() {}

  static String of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(all.conditions(), " and ");
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.conditions(), " or ");
    }
    if (condition instanceof Condition.Not not) {
      return "not (" + of(not.condition()) + ")";
    }
    if (condition instanceof Condition.AnswerMatches matches) {
      return matches.question() + matched(matches.match(), matches.values());
    }
    if (condition instanceof Condition.AnswerCompares compares) {
      return compares.question()
          + compared(compares.comparison())
          + compares.bound().toPlainString();
    }
    if (condition instanceof Condition.MetadataMatches matches) {
      return "metadata " + matches.name() + matched(matches.match(), matches.values());
    }
    Condition.MetadataCompares compares = (Condition.MetadataCompares) condition;
    return "metadata "
        + compares.name()
        + compared(compares.comparison())
        + compares.bound().toPlainString();
  }

  private static String joined(List<Condition> conditions, String word) {
    return conditions.stream().map(ConditionText::nested).collect(Collectors.joining(word));
  }

  private static String nested(Condition condition) {
    boolean several = condition instanceof Condition.All || condition instanceof Condition.Any;
    return several ? "(" + of(condition) + ")" : of(condition);
  }

  private static String matched(Match match, Set<String> values) {
    String any = String.join(" or ", values);
    String all = String.join(" and ", values);
    return switch (match) {
      case IS, ANY_OF -> " is " + any;
      case IS_NOT -> " is not " + any;
      case ALL_OF -> " has " + all;
      case EXACTLY -> " is exactly " + all;
    };
  }

  private static String compared(Comparison comparison) {
    return switch (comparison) {
      case ABOVE -> " above ";
      case AT_LEAST -> " at least ";
      case BELOW -> " below ";
      case AT_MOST -> " at most ";
    };
  }
}
