package dev.evenhand.scorecards.connect;

import static dev.evenhand.scorecards.connect.ConnectLoss.CONSTANT_CONDITION;
import static dev.evenhand.scorecards.connect.ConnectLoss.NO_SUCH_OPTION;
import static dev.evenhand.scorecards.connect.ConnectLoss.TEXTS;
import static dev.evenhand.scorecards.connect.ConnectLoss.UNRESOLVED;

import dev.evenhand.api.form.Decision;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.form.JsonValue;
import dev.evenhand.scorecards.forms.FormIds;
import dev.evenhand.scorecards.forms.FormNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a question is enabled. What can't be resolved counts as true, so that no question
 * disappears for it, and is noted.
 */
final class ConnectConditions {
  private static final Map<String, Match> COMPARATORS =
      Map.of(
          "IN", Match.IS, "NOT_IN", Match.IS_NOT, "ALL_IN", Match.ALL_OF, "EXACT", Match.EXACTLY);
  private static final Map<String, Boolean> ACTIONS = Map.of("ENABLE", true, "DISABLE", false);
  private static final Map<String, Boolean> OPERATORS = Map.of("AND", true, "OR", false);
  private static final String OPERATOR = "Operator";
  private static final String CONDITION = "Condition";
  private static final String EXPRESSION = "Expression";

  static final Decision OPEN_SOURCE = TEXTS.decision("not-in-unanswered", "no");

  private final ConnectIndex index;
  private final String own;

  private ConnectConditions(ConnectIndex index, String own) {
    this.index = index;
    this.own = own;
  }

  /** When {@code question} is asked; null for always. */
  static @Nullable Visibility visibility(ConnectIndex index, FormNode question) {
    String own = question.value().text("RefId").orElse("");
    return question
        .node("Enablement")
        .flatMap(new ConnectConditions(index, own)::read)
        .orElse(null);
  }

  private Optional<Visibility> read(FormNode enablement) {
    if (enablement.value().get(CONDITION).filter(condition -> !isTrue(condition)).isEmpty()) {
      enablement.droppedWhole(UNRESOLVED);
      return Optional.empty();
    }
    Optional<Boolean> action = enablement.word("Action", ACTIONS);
    Optional<Boolean> otherwise = enablement.word("DefaultAction", ACTIONS);
    if (action.isEmpty() || action.equals(otherwise)) {
      enablement.droppedWhole(CONSTANT_CONDITION);
      return Optional.empty();
    }
    return enablement.node(CONDITION).map(node -> new Visibility(condition(node), action.get()));
  }

  /** Whether nothing of it can be resolved; decided before anything is noted as read. */
  private boolean isTrue(JsonValue condition) {
    List<JsonValue> operands = condition.items("Operands");
    Optional<Boolean> and = condition.text(OPERATOR).map(OPERATORS::get);
    if (and.isEmpty() && condition.get(OPERATOR).isPresent()) {
      return true;
    }
    return and.orElse(true)
        ? operands.stream().allMatch(this::isTrueOperand)
        : operands.isEmpty() || operands.stream().anyMatch(this::isTrueOperand);
  }

  private boolean isTrueOperand(JsonValue operand) {
    return operand
        .get(CONDITION)
        .map(this::isTrue)
        .or(() -> operand.get(EXPRESSION).map(expression -> !resolves(expression)))
        .orElse(true);
  }

  private boolean resolves(JsonValue expression) {
    String source = expression.text("Source", "RefId").orElse("");
    return !source.equals(own)
        && expression.text("Source", "Type").filter("QUESTION_REF_ID"::equals).isPresent()
        && expression.text("Comparator").filter(COMPARATORS::containsKey).isPresent()
        && expression.items("Values").stream().anyMatch(value -> isAnswer(source, value));
  }

  private boolean isAnswer(String source, JsonValue value) {
    return value.text("Type").filter("OPTION_REF_ID"::equals).isPresent()
        && index.hasOption(source, value.text("RefId").orElse(""));
  }

  private Condition condition(FormNode node) {
    boolean and = node.word(OPERATOR, OPERATORS).orElse(true);
    List<Condition> parts = new ArrayList<>();
    for (FormNode operand : node.nodes("Operands")) {
      if (isTrueOperand(operand.value())) {
        operand.droppedWhole(UNRESOLVED);
      } else {
        parts.add(operand(operand));
      }
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return and ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private Condition operand(FormNode operand) {
    return operand
        .node(CONDITION)
        .map(this::condition)
        .or(() -> operand.node(EXPRESSION).map(this::expression))
        .orElseThrow();
  }

  private Condition expression(FormNode node) {
    FormNode from = node.part("Source");
    from.exactly("Type");
    String source = from.text("RefId").orElseThrow();
    Match match = node.word("Comparator", COMPARATORS).orElseThrow();
    if (match == Match.IS_NOT) {
      node.ledger().decided(OPEN_SOURCE);
    }
    boolean anyOf = match == Match.IS && index.isMultiple(source);
    return new Condition.AnswerMatches(
        FormIds.id(source), anyOf ? Match.ANY_OF : match, values(node, source));
  }

  private Set<String> values(FormNode node, String source) {
    Set<String> values = new LinkedHashSet<>();
    for (FormNode value : node.nodes("Values")) {
      value.exactly("Type");
      if (isAnswer(source, value.value())) {
        value.text("RefId").map(FormIds::value).ifPresent(values::add);
      } else {
        value.droppedWhole(NO_SUCH_OPTION);
      }
    }
    return values;
  }
}
