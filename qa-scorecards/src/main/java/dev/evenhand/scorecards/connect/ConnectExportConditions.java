package dev.evenhand.scorecards.connect;

import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.FormObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes when a question is asked. Amazon Connect knows conditions on selected options, joined by
 * AND and OR, which enable or disable a question; what else a condition of the card has can't be
 * told there. A negation within a condition becomes NOT_IN, which wants an answer.
 */
final class ConnectExportConditions {
  private static final Map<Match, String> COMPARATORS =
      Map.of(
          Match.IS, "IN",
          Match.ANY_OF, "IN",
          Match.IS_NOT, "NOT_IN",
          Match.ALL_OF, "ALL_IN",
          Match.EXACTLY, "EXACT");

  /** A condition as it is told, and whether it means the same. */
  record Translation(FormObject form, boolean exact) {}

  private final Map<String, Question> questions;

  ConnectExportConditions(Scorecard card) {
    this.questions =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /** Whether a rule can be told at all. */
  boolean isKnown(Visibility rule) {
    return group(rule.when()).isPresent();
  }

  /** What is asked where all of {@code rules}, which can be told, let it. */
  Optional<Translation> enablement(List<Visibility> rules) {
    if (rules.size() == 1) {
      Visibility rule = unwrapped(rules.get(0));
      return group(rule.when()).map(told -> enablement(told, rule.shown()));
    }
    List<Condition> all =
        rules.stream()
            .map(rule -> rule.shown() ? rule.when() : new Condition.Not(rule.when()))
            .toList();
    return group(new Condition.All(all)).map(told -> enablement(told, true));
  }

  /** Shown where it does not hold is hidden where it holds. */
  private static Visibility unwrapped(Visibility rule) {
    return rule.when() instanceof Condition.Not not
        ? unwrapped(new Visibility(not.condition(), !rule.shown()))
        : rule;
  }

  private static Translation enablement(Translation condition, boolean shown) {
    FormObject form =
        new FormObject()
            .put("Condition", condition.form())
            .put("Action", shown ? "ENABLE" : "DISABLE")
            .put("DefaultAction", shown ? "DISABLE" : "ENABLE");
    return new Translation(form, condition.exact());
  }

  /** A condition with operands, even if it is only one. */
  private Optional<Translation> group(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(all.conditions(), "AND");
    }
    return condition instanceof Condition.Any any
        ? joined(any.conditions(), "OR")
        : joined(List.of(condition), null);
  }

  private Optional<Translation> joined(List<Condition> conditions, @Nullable String operator) {
    List<Optional<Translation>> operands = conditions.stream().map(this::operand).toList();
    if (operands.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Translation> told = operands.stream().map(Optional::orElseThrow).toList();
    FormObject form =
        new FormObject()
            .put("Operands", told.stream().map(Translation::form).toList())
            .put("Operator", operator);
    return Optional.of(new Translation(form, told.stream().allMatch(Translation::exact)));
  }

  private Optional<Translation> operand(Condition condition) {
    if (condition instanceof Condition.AnswerMatches matches) {
      return expression(matches);
    }
    if (condition instanceof Condition.Not not) {
      return negated(not.condition())
          .flatMap(this::operand)
          .map(told -> new Translation(told.form(), false));
    }
    return condition instanceof Condition.All || condition instanceof Condition.Any
        ? group(condition)
            .map(
                told ->
                    new Translation(new FormObject().put("Condition", told.form()), told.exact()))
        : Optional.empty();
  }

  private static Optional<Condition> negated(Condition condition) {
    if (condition instanceof Condition.All all) {
      return Optional.of(new Condition.Any(negations(all.conditions())));
    }
    if (condition instanceof Condition.Any any) {
      return Optional.of(new Condition.All(negations(any.conditions())));
    }
    if (condition instanceof Condition.Not not) {
      return Optional.of(not.condition());
    }
    return condition instanceof Condition.AnswerMatches matches
        ? opposite(matches.match())
            .map(match -> new Condition.AnswerMatches(matches.question(), match, matches.values()))
        : Optional.empty();
  }

  private static List<Condition> negations(List<Condition> conditions) {
    return conditions.stream().<Condition>map(Condition.Not::new).toList();
  }

  private static Optional<Match> opposite(Match match) {
    return switch (match) {
      case IS, ANY_OF -> Optional.of(Match.IS_NOT);
      case IS_NOT -> Optional.of(Match.IS);
      case ALL_OF, EXACTLY -> Optional.empty();
    };
  }

  private Optional<Translation> expression(Condition.AnswerMatches matches) {
    Question source = questions.get(matches.question());
    boolean ofOptions =
        source != null
            && !(source.kind() instanceof QuestionKind.Numeric)
            && source.kind().marks().containsAll(matches.values());
    return ofOptions ? Optional.of(new Translation(written(matches), true)) : Optional.empty();
  }

  private static FormObject written(Condition.AnswerMatches matches) {
    List<FormObject> values =
        matches.values().stream()
            .map(value -> reference("OPTION_REF_ID", ConnectExportContext.refId(value)))
            .toList();
    FormObject source =
        reference("QUESTION_REF_ID", ConnectExportContext.refId(matches.question()));
    return new FormObject()
        .put(
            "Expression",
            new FormObject()
                .put("Source", source)
                .put("Values", values)
                .put("Comparator", COMPARATORS.get(matches.match())));
  }

  private static FormObject reference(String type, String id) {
    return new FormObject().put("Type", type).put("RefId", id);
  }
}
