package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.Bounds;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Visibility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other parts of the card decide already: questions, and auto-fails. */
final class ImpliedChecks {
  private ImpliedChecks() {}

  /** A question that rules alone answer, always alike, or as one other question was answered. */
  static void question(LintedCard card, Check.Findings found) {
    for (PlacedQuestion one : card.questions()) {
      List<AnsweredBy.Rule> rules = one.question().answerRules();
      if (rules.isEmpty() || !one.question().kind().scorable()) {
        continue;
      }
      Worlds worlds = Worlds.of(card, seenBy(one));
      Set<Answer> given = new HashSet<>();
      boolean whole =
          worlds.all(
              facts -> {
                Answer answer = shown(one, facts) ? answer(rules, facts) : null;
                if (answer != null) {
                  given.add(answer);
                }
                return answer != null || !shown(one, facts);
              });
      if (whole && given.size() == 1) {
        found.add(
            one.path() + "/answeredBy",
            "the card answers %s with %s whenever it is shown"
                .formatted(one.name(), Percents.quoted(List.of(given.iterator().next().text()))),
            "Remove the question, or let the reviewer answer it.");
      } else if (whole && one.counts()) {
        tellFollowing(card, one, found);
      }
    }
  }

  private static void tellFollowing(LintedCard card, PlacedQuestion one, Check.Findings found) {
    List<String> seen = seenBy(one).flatMap(Condition::questions).distinct().toList();
    boolean facts = seenBy(one).flatMap(Condition::facts).findAny().isPresent();
    if (facts || seen.size() != 1) {
      return;
    }
    card.question(seen.get(0))
        .filter(PlacedQuestion::counts)
        .ifPresent(
            other ->
                found.add(
                    one.path() + "/answeredBy",
                    "the answer to %s follows from %s alone, so what that asks counts twice"
                        .formatted(one.name(), other.name()),
                    "Show one of the two unscored with \"excluded\": true, or let a reviewer judge"
                        + " both."));
  }

  private static Stream<Condition> seenBy(PlacedQuestion one) {
    return Stream.concat(
        one.question().answerRules().stream()
            .map(AnsweredBy.Rule::when)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull),
        one.visibilities().map(Visibility::when));
  }

  private static boolean shown(PlacedQuestion one, Condition.Facts facts) {
    return PlacedCondition.isShown(one.visibilities().toList(), facts);
  }

  private static @Nullable Answer answer(List<AnsweredBy.Rule> rules, Condition.Facts facts) {
    for (AnsweredBy.Rule rule : rules) {
      if (rule.when() == null || rule.when().holds(facts)) {
        return rule.answer();
      }
    }
    return null;
  }

  /** A question that counts and is asked only where the card scores 0 anyway. */
  static void afterFail(LintedCard card, Check.Findings found) {
    if (card.card().scoring().bounds() == Bounds.UNBOUNDED) {
      return; // a score below 0 is no 0
    }
    for (PlacedQuestion one : card.questions()) {
      List<Visibility> around = one.visibilities().toList();
      if (!one.counts() || one.question().critical() != null || around.isEmpty()) {
        continue;
      }
      card.fails()
          .near(
              around.stream().map(Visibility::when),
              rule -> rule.failsCard() && !rule.path().startsWith(one.path() + "/"))
          .filter(rule -> isHeldWhereShown(card, rule, around))
          .findFirst()
          .ifPresent(
              rule ->
                  found.add(
                      one.path(),
                      "%s is asked only where the auto-fail of %s has failed the card, so its"
                              .formatted(one.name(), rule.owner())
                          + " answers change neither score nor outcome",
                      "Show it unscored with \"excluded\": true if it is for the record, or show"
                          + " it in other cases too."));
    }
  }

  private static boolean isHeldWhereShown(
      LintedCard card, CardFails.Rule rule, List<Visibility> around) {
    return Worlds.of(card, Stream.concat(rule.conditions(), around.stream().map(Visibility::when)))
        .all(facts -> !PlacedCondition.isShown(around, facts) || rule.isHeld(facts));
  }

  /** An auto-fail that fails what another fails whenever it is triggered. */
  static void autoFail(LintedCard card, Check.Findings found) {
    Set<String> told = new HashSet<>();
    // Of two that are alike the later is told, and rather one with a condition.
    List<CardFails.Rule> rules = new ArrayList<>(card.fails().rules());
    Collections.reverse(rules);
    rules.sort(Comparator.comparing(rule -> rule.autoFail().when() == null));
    for (CardFails.Rule rule : rules) {
      card.fails()
          .near(rule.conditions(), other -> !told.contains(other.path()) && other.covers(rule))
          .filter(other -> !other.path().equals(rule.path()))
          .filter(other -> implies(card, rule, other))
          .findFirst()
          .ifPresent(
              other -> {
                told.add(rule.path());
                found.add(
                    rule.path(),
                    "whenever this auto-fail of %s is triggered, that of %s fails the same"
                        .formatted(rule.owner(), other.owner()),
                    "Remove it, or correct what triggers it.");
              });
    }
  }

  private static boolean implies(LintedCard card, CardFails.Rule rule, CardFails.Rule other) {
    if (rule.holds().equals(other.holds()) && rule.around().equals(other.around())) {
      return true;
    }
    Worlds worlds = Worlds.of(card, Stream.concat(rule.conditions(), other.conditions()));
    return worlds.all(facts -> !rule.isHeld(facts) || other.isHeld(facts))
        && !worlds.all(facts -> !rule.isHeld(facts));
  }
}
