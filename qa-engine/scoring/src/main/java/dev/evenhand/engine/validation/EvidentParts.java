package dev.evenhand.engine.validation;

import static dev.evenhand.engine.validation.EvidentValues.isBound;
import static dev.evenhand.engine.validation.EvidentValues.isIdentifier;
import static dev.evenhand.engine.validation.EvidentValues.isLanguageTag;
import static dev.evenhand.engine.validation.EvidentValues.isOptionValue;
import static dev.evenhand.engine.validation.EvidentValues.isPoints;
import static dev.evenhand.engine.validation.EvidentValues.isProse;
import static dev.evenhand.engine.validation.EvidentValues.isRatio;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Band;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.NumberRange;
import dev.evenhand.api.scorecard.Option;
import dev.evenhand.api.scorecard.QuestionKind;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Text;
import dev.evenhand.api.scorecard.Visibility;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts of cards without rules of their own all of whose values evidently satisfy their
 * constraints. False says nothing, as for {@link EvidentValues}; null, where there may be none, has
 * no value at fault.
 */
final class EvidentParts {
  private EvidentParts() {}

  static boolean isText(@Nullable Text text) {
    if (text == null) {
      return true;
    }
    for (Map.Entry<String, String> entry : text.byLanguage().entrySet()) {
      if (!isLanguageTag(entry.getKey()) || !isProse(entry.getValue())) {
        return false;
      }
    }
    return !text.byLanguage().isEmpty();
  }

  static boolean areBands(List<Band> bands) {
    for (Band band : bands) {
      if (!isRatio(band.from()) || !isText(band.label())) {
        return false;
      }
    }
    return true;
  }

  static boolean isLimit(@Nullable Limit limit) {
    return limit == null || isPoints(limit.amount());
  }

  static boolean areSets(List<SetScore> sets) {
    for (SetScore set : sets) {
      if (!isLimit(set.to()) || !isCondition(set.when())) {
        return false;
      }
    }
    return true;
  }

  static boolean isVisibility(@Nullable Visibility visibility) {
    return visibility == null || isCondition(visibility.when());
  }

  static boolean isAnsweredBy(@Nullable AnsweredBy answeredBy) {
    if (!(answeredBy instanceof AnsweredBy.Rules rules)) {
      return true;
    }
    for (AnsweredBy.Rule rule : rules.rules()) {
      if (!isCondition(rule.when())) {
        return false;
      }
    }
    return !rules.rules().isEmpty();
  }

  static boolean isKind(QuestionKind kind) {
    if (kind instanceof QuestionKind.MultipleChoice choice && !isPoints(choice.cap())) {
      return false;
    }
    if (kind instanceof QuestionKind.Numeric number
        && !(isText(number.unit()) && isPoints(number.perCount()) && isBound(number.step()))) {
      return false;
    }
    return areOptions(kind.options()) && areRanges(kind.ranges());
  }

  private static boolean areOptions(List<Option> options) {
    for (Option option : options) {
      if (!isOptionValue(option.value())
          || !isPoints(option.score())
          || !isText(option.label())
          || !isText(option.means())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areRanges(List<NumberRange> ranges) {
    for (NumberRange range : ranges) {
      if (!isIdentifier(range.id())
          || !isBound(range.from())
          || !isBound(range.to())
          || !isPoints(range.score())) {
        return false;
      }
    }
    return true;
  }

  static boolean isCondition(@Nullable Condition condition) {
    if (condition instanceof Condition.All all) {
      return areConditions(all.conditions());
    }
    if (condition instanceof Condition.Any any) {
      return areConditions(any.conditions());
    }
    if (condition instanceof Condition.Not not) {
      return isCondition(not.condition());
    }
    return condition == null || isComparison(condition);
  }

  private static boolean areConditions(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (!isCondition(condition)) {
        return false;
      }
    }
    return !conditions.isEmpty();
  }

  /** A sort of comparison that is not known here is not evidently sound. */
  private static boolean isComparison(Condition leaf) {
    if (leaf instanceof Condition.AnswerMatches answer) {
      return isIdentifier(answer.question()) && !answer.values().isEmpty();
    }
    if (leaf instanceof Condition.AnswerCompares answer) {
      return isIdentifier(answer.question()) && isBound(answer.bound());
    }
    if (leaf instanceof Condition.MetadataMatches fact) {
      return !fact.values().isEmpty();
    }
    if (leaf instanceof Condition.MetadataCompares fact) {
      return isBound(fact.bound());
    }
    return leaf instanceof Condition.Errors errors && isBound(errors.bound());
  }
}
