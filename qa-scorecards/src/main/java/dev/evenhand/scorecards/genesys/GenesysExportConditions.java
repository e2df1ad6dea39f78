package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.FormObject;
import dev.evenhand.scorecards.forms.ToldCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes conditions as Genesys Cloud has them: a list of answers by their places, all or any of
 * which must have been given.
 */
final class GenesysExportConditions {
  /**
   * A list of answers.
   *
   * @param and whether all of them are wanted; of one it does not matter
   * @param exact whether it means the same as the condition of the card
   */
  private record AnswerList(boolean and, List<String> places, boolean exact) {
    AnswerList {
      places = List.copyOf(places);
    }

    boolean joins(boolean wanted) {
      return places.size() == 1 || and == wanted;
    }

    ToldCondition told() {
      FormObject form =
          new FormObject()
              .put(GenesysNames.OPERATION, joins(true) ? "AND" : "OR")
              .put(GenesysNames.PREDICATES, places);
      return new ToldCondition(form, exact);
    }
  }

  private final GenesysLayout layout;

  GenesysExportConditions(GenesysLayout layout) {
    this.layout = layout;
  }

  /** What holds where all of {@code rules} let something be asked; empty if it can't be told. */
  Optional<ToldCondition> told(List<Visibility> rules) {
    return join(rules.stream().map(rule -> flat(rule.when(), !rule.shown())).toList(), true)
        .map(AnswerList::told);
  }

  /** Without an answer a negation holds in the card and not there, so it is never exact. */
  private Optional<AnswerList> flat(Condition condition, boolean negated) {
    if (condition instanceof Condition.AnswerMatches matches) {
      return answers(matches, negated != (matches.match() == Match.IS_NOT))
          .map(flat -> new AnswerList(flat.and(), flat.places(), flat.exact() && !negated));
    }
    if (negated) {
      return Optional.empty();
    }
    if (condition instanceof Condition.Not not) {
      return flat(not.condition(), true);
    }
    if (condition instanceof Condition.All all) {
      return join(all.conditions().stream().map(part -> flat(part, false)).toList(), true);
    }
    return condition instanceof Condition.Any any
        ? join(any.conditions().stream().map(part -> flat(part, false)).toList(), false)
        : Optional.empty();
  }

  private static Optional<AnswerList> join(List<Optional<AnswerList>> parts, boolean and) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<AnswerList> joined =
        parts.stream().flatMap(Optional::stream).filter(part -> part.joins(and)).toList();
    List<String> places =
        joined.stream().flatMap(part -> part.places().stream()).distinct().toList();
    return joined.size() < parts.size()
        ? Optional.empty()
        : Optional.of(new AnswerList(and, places, joined.stream().allMatch(AnswerList::exact)));
  }

  /** Any of the answers that are listed, or of the others. */
  private Optional<AnswerList> answers(Condition.AnswerMatches matches, boolean others) {
    Optional<Question> question = layout.question(matches.question());
    boolean one = matches.match() != Match.ALL_OF && matches.match() != Match.EXACTLY;
    boolean single = one || matches.values().size() == 1;
    if (question.isEmpty() || !single) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    List<String> marks = question.get().kind().marks();
    for (String mark : marks) {
      if (matches.values().contains(mark) != others) {
        layout.place(matches.question(), mark).ifPresent(places::add);
      }
    }
    boolean known = marks.containsAll(matches.values()) && !places.isEmpty();
    boolean exact = !others || !question.get().allowNotApplicable();
    return known ? Optional.of(new AnswerList(false, places, exact)) : Optional.empty();
  }
}
