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
 * AND and OR; what else a condition of the card has can't be told there.
 */
final class ConnectExportConditions {
  private static final Map<Match, String> COMPARATORS =
      Map.of(
          Match.IS, "IN",
          Match.ANY_OF, "IN",
          Match.IS_NOT, "NOT_IN",
          Match.ALL_OF, "ALL_IN",
          Match.EXACTLY, "EXACT");

  private final Map<String, Question> questions;

  ConnectExportConditions(Scorecard card) {
    this.questions =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /** What is asked where all of {@code rules} let it; empty if that can't be told. */
  Optional<FormObject> enablement(List<Visibility> rules) {
    if (rules.size() == 1) {
      Visibility rule = rules.get(0);
      return condition(rule.when()).map(condition -> enablement(condition, rule.shown()));
    }
    List<Condition> all =
        rules.stream()
            .map(rule -> rule.shown() ? rule.when() : new Condition.Not(rule.when()))
            .toList();
    return condition(new Condition.All(all)).map(condition -> enablement(condition, true));
  }

  private static FormObject enablement(FormObject condition, boolean shown) {
    return new FormObject()
        .put("Condition", condition)
        .put("Action", shown ? "ENABLE" : "DISABLE")
        .put("DefaultAction", shown ? "DISABLE" : "ENABLE");
  }

  /** A condition with operands, even if it is only one. */
  private Optional<FormObject> condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      return joined(all.conditions(), "AND");
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.conditions(), "OR");
    }
    return joined(List.of(condition), null);
  }

  private Optional<FormObject> joined(List<Condition> conditions, @Nullable String operator) {
    List<Optional<FormObject>> operands = conditions.stream().map(this::operand).toList();
    return operands.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new FormObject()
                .put("Operands", operands.stream().map(Optional::orElseThrow).toList())
                .put("Operator", operator))
        : Optional.empty();
  }

  private Optional<FormObject> operand(Condition condition) {
    if (condition instanceof Condition.AnswerMatches matches) {
      return expression(matches);
    }
    return condition instanceof Condition.All || condition instanceof Condition.Any
        ? condition(condition).map(inner -> new FormObject().put("Condition", inner))
        : Optional.empty();
  }

  private Optional<FormObject> expression(Condition.AnswerMatches matches) {
    Question source = questions.get(matches.question());
    boolean ofOptions =
        source != null
            && !(source.kind() instanceof QuestionKind.Numeric)
            && source.kind().marks().containsAll(matches.values());
    return ofOptions ? Optional.of(written(matches)) : Optional.empty();
  }

  private static FormObject written(Condition.AnswerMatches matches) {
    List<FormObject> values =
        matches.values().stream()
            .map(value -> reference("OPTION_REF_ID", ConnectTarget.refId(value)))
            .toList();
    return new FormObject()
        .put(
            "Expression",
            new FormObject()
                .put(
                    "Source", reference("QUESTION_REF_ID", ConnectTarget.refId(matches.question())))
                .put("Values", values)
                .put("Comparator", COMPARATORS.get(matches.match())));
  }

  private static FormObject reference(String type, String id) {
    return new FormObject().put("Type", type).put("RefId", id);
  }
}
