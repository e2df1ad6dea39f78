package dev.evenhand.engine.lint;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The auto-fails of a card that answers or conditions trigger, by what they look at. Those on a
 * ratio are left out: no condition says when they hold.
 */
final class CardFails {
  /** Of so many rules that look at a question more are not compared. */
  private static final int MOST = 50;

  private final List<Rule> rules = new ArrayList<>();

  /** Each by the first question that it looks at. */
  private final Map<String, List<Rule>> byQuestion = new LinkedHashMap<>();

  /**
   * An auto-fail.
   *
   * @param owner the question or section whose rule it is, as findings name it
   * @param target the id of the question or section that fails; empty of the card
   * @param holds when it is triggered, where {@code around} is shown
   * @param lookedAt the questions and facts that decide it
   */
  record Rule(
      String path,
      String owner,
      AutoFail autoFail,
      String target,
      Condition holds,
      List<Visibility> around,
      Set<String> lookedAt) {
    boolean isHeld(Condition.Facts facts) {
      return PlacedCondition.isShown(around, facts) && holds.holds(facts);
    }

    /** All that must be known to say whether it is held. */
    Stream<Condition> conditions() {
      return Stream.concat(Stream.of(holds), around.stream().map(Visibility::when));
    }

    /** Whether it makes of its target what the other makes, or worse. */
    boolean covers(Rule other) {
      return autoFail.fails() == other.autoFail.fails()
          && target.equals(other.target)
          && (autoFail.effect() == AutoFail.Effect.ZERO
              || other.autoFail.effect() == AutoFail.Effect.KEEP);
    }

    boolean failsCard() {
      return autoFail.fails() == AutoFail.Scope.SCORECARD
          && autoFail.effect() == AutoFail.Effect.ZERO;
    }
  }

  CardFails(LintedCard card) {
    for (PlacedSection one : card.sections()) {
      String id = one.section().id();
      add(one.section().autoFail(), null, one.path(), one.name(), id, one.visibilities().toList());
    }
    for (PlacedQuestion one : card.questions()) {
      String nearest = one.section().section().id();
      List<Visibility> around = one.visibilities().toList();
      add(one.question().autoFail(), one.id(), one.path(), one.name(), nearest, around);
    }
    for (Rule rule : rules) {
      rule.conditions()
          .flatMap(Condition::questions)
          .findFirst()
          .ifPresent(q -> byQuestion.computeIfAbsent(q, id -> new ArrayList<>()).add(rule));
    }
  }

  private void add(
      List<AutoFail> of,
      @Nullable String question,
      String path,
      String owner,
      String nearest,
      List<Visibility> around) {
    for (int i = 0; i < of.size(); i++) {
      AutoFail rule = of.get(i);
      String target =
          switch (rule.fails()) {
            case QUESTION -> question == null ? nearest : question;
            case SECTION -> rule.section() == null ? nearest : rule.section();
            case SCORECARD -> "";
          };
      Condition holds = rule.when() == null ? onAnswers(question, rule) : rule.when();
      if (holds != null) {
        Set<String> seen =
            lookedAt(Stream.concat(Stream.of(holds), around.stream().map(Visibility::when)));
        rules.add(new Rule(path + "/autoFail/" + i, owner, rule, target, holds, around, seen));
      }
    }
  }

  private static @Nullable Condition onAnswers(@Nullable String question, AutoFail rule) {
    Set<String> on = new LinkedHashSet<>(rule.on());
    on.remove(Answer.NOT_APPLICABLE);
    return question == null || on.isEmpty()
        ? null
        : new Condition.AnswerMatches(question, Match.ANY_OF, on);
  }

  List<Rule> rules() {
    return rules;
  }

  /** Rules like that which look at nothing else than these conditions do, up to a number. */
  Stream<Rule> near(Stream<Condition> conditions, Predicate<Rule> like) {
    Set<String> seen = lookedAt(conditions);
    return seen.stream()
        .sorted()
        .flatMap(question -> byQuestion.getOrDefault(question, List.of()).stream())
        .filter(rule -> like.test(rule) && seen.containsAll(rule.lookedAt()))
        .limit(MOST);
  }

  private static Set<String> lookedAt(Stream<Condition> conditions) {
    return conditions
        .flatMap(one -> Stream.concat(one.questions(), one.facts().map(fact -> "/" + fact)))
        .collect(Collectors.toSet());
  }
}
