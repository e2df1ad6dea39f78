package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.NO_CONDITION;

import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.CardNode;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.ToldCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What is told where the answer is not to match so; of the others nothing is. */
  private static final Map<Match, Match> OPPOSITES =
      Map.of(Match.IS, Match.IS_NOT, Match.ANY_OF, Match.IS_NOT, Match.IS_NOT, Match.IS);

  private final Map<String, Question> questions;

  ConnectExportConditions(Scorecard card) {
    this.questions =
        card.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /** The rules around, and the own one, which stands at {@code node}, if it can be told at all. */
  List<Visibility> known(List<Visibility> around, @Nullable Visibility own, CardNode node) {
    if (own == null || group(own.when()).isEmpty()) {
      node.dropped(NO_CONDITION, "shownWhen", "hiddenWhen");
      return around;
    }
    return Stream.concat(around.stream(), Stream.of(own)).toList();
  }

  /** What is asked where all of {@code rules}, which can be told, let it. */
  Optional<ToldCondition> enablement(List<Visibility> rules) {
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

  private static ToldCondition enablement(ToldCondition condition, boolean shown) {
    FormObject form =
        new FormObject()
            .put("Condition", condition.form())
            .put("Action", shown ? "ENABLE" : "DISABLE")
            .put("DefaultAction", shown ? "DISABLE" : "ENABLE");
    return new ToldCondition(form, condition.exact());
  }

  /** A condition with operands, even if it is only one. */
  private Optional<ToldCondition> group(Condition condition) {
    return condition instanceof Condition.All || condition instanceof Condition.Any
        ? joined(condition, false)
        : joined(List.of(condition), false, null);
  }

  /** Not all of some means any of their negations, and the other way round. */
  private Optional<ToldCondition> joined(Condition condition, boolean negated) {
    if (condition instanceof Condition.All all) {
      return joined(all.conditions(), negated, negated ? "OR" : "AND");
    }
    return condition instanceof Condition.Any any
        ? joined(any.conditions(), negated, negated ? "AND" : "OR")
        : Optional.empty();
  }

  private Optional<ToldCondition> joined(
      List<Condition> conditions, boolean negated, @Nullable String operator) {
    List<ToldCondition> told =
        conditions.stream().flatMap(part -> operand(part, negated).stream()).toList();
    FormObject form =
        new FormObject()
            .put("Operands", told.stream().map(ToldCondition::form).toList())
            .put("Operator", operator);
    return told.size() < conditions.size()
        ? Optional.empty()
        : Optional.of(new ToldCondition(form, told.stream().allMatch(ToldCondition::exact)));
  }

  private Optional<ToldCondition> operand(Condition condition, boolean negated) {
    if (condition instanceof Condition.AnswerMatches matches) {
      return expression(matches, negated ? OPPOSITES.get(matches.match()) : matches.match());
    }
    return condition instanceof Condition.Not not
        ? operand(not.condition(), !negated).map(told -> new ToldCondition(told.form(), false))
        : joined(condition, negated)
            .map(
                told ->
                    new ToldCondition(
                        new FormObject().put("Condition", told.form()), told.exact()));
  }

  private Optional<ToldCondition> expression(
      Condition.AnswerMatches matches, @Nullable Match match) {
    Question source = questions.get(matches.question());
    boolean ofOptions =
        match != null
            && source != null
            && !(source.kind() instanceof QuestionKind.Numeric)
            && source.kind().marks().containsAll(matches.values());
    return ofOptions
        ? Optional.of(new ToldCondition(written(matches, COMPARATORS.get(match)), true))
        : Optional.empty();
  }

  private static FormObject written(Condition.AnswerMatches matches, @Nullable String comparator) {
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
                .put("Comparator", comparator));
  }

  private static FormObject reference(String type, String id) {
    return new FormObject().put("Type", type).put("RefId", id);
  }
}
