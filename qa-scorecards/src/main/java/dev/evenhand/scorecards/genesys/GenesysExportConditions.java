package dev.evenhand.scorecards.genesys;

import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.scorecards.forms.FormObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  record AnswerList(boolean and, List<String> places, boolean exact) {
    AnswerList {
      places = List.copyOf(places);
    }

    boolean joins(boolean wanted) {
      return places.size() == 1 || and == wanted;
    }

    FormObject form() {
      return new FormObject()
          .put(GenesysNames.OPERATION, and || places.size() == 1 ? "AND" : "OR")
          .put(GenesysNames.PREDICATES, places);
    }
  }

  private final GenesysLayout layout;

  GenesysExportConditions(GenesysLayout layout) {
    this.layout = layout;
  }

  /** What holds where all of {@code rules} let something be asked; empty if it can't be told. */
  Optional<AnswerList> flat(List<Visibility> rules) {
    return join(rules.stream().map(this::flat).toList(), true);
  }

  private Optional<AnswerList> flat(Visibility rule) {
    return rule.shown() ? flat(rule.when()) : negated(rule.when());
  }

  private Optional<AnswerList> flat(Condition condition) {
    if (condition instanceof Condition.All all) {
      return join(all.conditions().stream().map(this::flat).toList(), true);
    }
    if (condition instanceof Condition.Any any) {
      return join(any.conditions().stream().map(this::flat).toList(), false);
    }
    if (condition instanceof Condition.Not not) {
      return negated(not.condition());
    }
    return condition instanceof Condition.AnswerMatches matches
        ? answers(matches, matches.match() == Match.IS_NOT)
        : Optional.empty();
  }

  /** Without an answer a negation holds in the card and not there, so it is never exact. */
  private Optional<AnswerList> negated(Condition condition) {
    return condition instanceof Condition.AnswerMatches matches
        ? answers(matches, matches.match() != Match.IS_NOT)
            .map(flat -> new AnswerList(flat.and(), flat.places(), false))
        : Optional.empty();
  }

  private static Optional<AnswerList> join(List<Optional<AnswerList>> parts, boolean and) {
    Set<String> places = new LinkedHashSet<>();
    boolean exact = true;
    for (Optional<AnswerList> part : parts) {
      if (part.filter(flat -> parts.size() == 1 || flat.joins(and)).isEmpty()) {
        return Optional.empty();
      }
      places.addAll(part.get().places());
      exact &= part.get().exact();
    }
    boolean own = parts.size() == 1 && parts.get(0).isPresent() ? parts.get(0).get().and() : and;
    return Optional.of(new AnswerList(own, List.copyOf(places), exact));
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
