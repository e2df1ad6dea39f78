package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.problem.NameGuesses;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules about conditions: what they name exists, nothing waits for itself or in vain. */
final class ConditionRules {
  /** Those of a card that has more are told once these are corrected. */
  private static final int MOST_CYCLES = 100;

  /** With so many breaches the search for more ends. */
  private static final int MOST = 5 * CardRules.MOST;

  private final Map<String, Question> questions;
  private final Map<String, List<Object>> paths;
  private final ConditionSites sites;
  private final NameGuesses guesses;
  private final Breaches breaches = new Breaches();

  private ConditionRules(
      Map<String, Question> questions,
      Map<String, List<Object>> paths,
      ConditionSites sites,
      NameGuesses guesses) {
    this.questions = questions;
    this.paths = paths;
    this.sites = sites;
    this.guesses = guesses;
  }

  /**
   * What the rules find.
   *
   * @param undecided the ids of what was neither shown by any answers tried nor found to be never
   *     shown; empty where there are other breaches, as nothing is searched then
   */
  record Found(List<Breach> breaches, List<String> undecided) {}

  /**
   * @param questions of the card, by id
   * @param paths where they stand, by id
   */
  static Found find(
      Scorecard card,
      Map<String, Question> questions,
      Map<String, List<Object>> paths,
      NameGuesses guesses) {
    ConditionSites sites = ConditionSites.of(card);
    if (sites.conditions().isEmpty()) {
      return new Found(List.of(), List.of());
    }
    ConditionRules rules = new ConditionRules(questions, paths, sites, guesses);
    sites.conditions().forEach((path, condition) -> rules.check(condition, path));
    rules.checkCycles();
    if (!rules.breaches.list().isEmpty()) {
      return new Found(rules.breaches.list(), List.of());
    }
    Reachability search = Reachability.of(card, questions, sites);
    return new Found(search.breaches(), search.undecided());
  }

  private void check(Condition condition, List<Object> path) {
    if (breaches.list().size() >= MOST) {
      return;
    }
    condition
        .<Runnable>match(
            all -> () -> checkAll(all.conditions(), path),
            any -> () -> checkAll(any.conditions(), path),
            not -> () -> check(not.condition(), CardRules.join(path, "condition")),
            answer -> () -> checkValues(answer, path),
            answer -> () -> checkNumber(answer.question(), path),
            errors -> () -> checkErrors(errors, path),
            fact -> () -> {},
            fact -> () -> {})
        .run();
  }

  private void checkAll(List<Condition> conditions, List<Object> path) {
    for (int i = 0; i < conditions.size(); i++) {
      check(conditions.get(i), CardRules.join(path, "conditions", i));
    }
  }

  private @Nullable Question named(String id, List<Object> path) {
    Question question = questions.get(id);
    if (question == null) {
      breaches.add(
          "condition-question",
          CardRules.join(path, "question"),
          "the card has no question '%s' for the condition".formatted(id),
          guesses.maybe(id, questions.keySet(), "Use the id of a question."),
          List.of(Input.OfCard.IDS));
    }
    return question;
  }

  private void checkValues(Condition.AnswerMatches matches, List<Object> path) {
    Question question = named(matches.question(), path);
    if (question == null) {
      return;
    }
    List<String> allowed = AnswerRules.answers(question);
    if (allowed.containsAll(matches.values())) {
      return;
    }
    String known =
        allowed.isEmpty() ? "no condition on a " + question.kind().type() : Answer.quoted(allowed);
    List<Input> inputs = RuleInputs.answers(pathOf(question));
    List<String> values = List.copyOf(matches.values());
    for (int i = 0; i < values.size(); i++) {
      if (!allowed.contains(values.get(i))) {
        breaches.add(
            "condition-value",
            CardRules.join(path, "values", i),
            "the condition wants an answer that question '%s' does not have"
                .formatted(question.id()),
            known,
            guesses.maybe(values.get(i), allowed, "Name one of its answers."),
            inputs);
      }
    }
  }

  private void checkNumber(String id, List<Object> path) {
    Question question = named(id, path);
    if (question != null && !(question.kind() instanceof QuestionKind.Numeric)) {
      breaches.add(
          "condition-number",
          CardRules.join(path, "bound"),
          "question '%s' is a %s, not a number".formatted(question.id(), question.kind().type()),
          "\"is\", \"isNot\", \"anyOf\", \"allOf\" or \"exactly\" with its answers",
          "Compare with answers, or name a question of type \"number\".",
          RuleInputs.answers(pathOf(question)));
    }
  }

  private void checkErrors(Condition.Errors errors, List<Object> path) {
    int i = 0;
    for (String id : errors.among()) {
      Question question = errorNamed(id, CardRules.join(path, "among", i++));
      if (question == null) {
        return;
      }
    }
    long most = errors.in(questions.values()).count();
    if (most == 0) {
      breaches.add(
          "condition-errors",
          CardRules.join(path, "of"),
          "no question of the card is critical"
              + (errors.of() == null ? "" : " to that class")
              + ", so there is no error to count",
          "Mark questions with \"critical\", or list the ids of questions.",
          List.of(Input.OfCard.EVERYTHING));
    } else if (!canHold(errors, BigDecimal.valueOf(most))) {
      breaches.add(
          "condition-never",
          CardRules.join(path, "bound"),
          "that many errors can't be made: the condition looks at %s question%s"
              .formatted(most, most == 1 ? "" : "s"),
          "Write a smaller number, or list more questions.",
          List.of(Input.OfCard.EVERYTHING));
    }
  }

  private static boolean canHold(Condition.Errors errors, BigDecimal most) {
    return switch (errors.comparison()) {
      case ABOVE, AT_LEAST -> errors.comparison().holds(most, errors.bound());
      case BELOW, AT_MOST -> errors.comparison().holds(BigDecimal.ZERO, errors.bound());
    };
  }

  /** The question of that id, if it can be answered with an error. */
  private @Nullable Question errorNamed(String id, List<Object> path) {
    Question question = questions.get(id);
    if (question == null) {
      breaches.add(
          "condition-question",
          path,
          "the card has no question '%s' for the condition".formatted(id),
          guesses.maybe(id, questions.keySet(), "Use the id of a question."),
          List.of(Input.OfCard.IDS));
      return null;
    }
    Critical mark = question.critical();
    if (!question.kind().hasScores() && (mark == null || mark.errorOn().isEmpty())) {
      breaches.add(
          "condition-errors",
          path,
          "no answer to question '%s' is an error, as its answers have no scores".formatted(id),
          "Give its answers scores, or name another question.",
          RuleInputs.kind(pathOf(question)));
      return null;
    }
    return question;
  }

  private List<Object> pathOf(Question question) {
    return paths.getOrDefault(question.id(), List.of());
  }

  /** Each cycle is told once, where its first member in the card waits for the next. */
  private void checkCycles() {
    Set<String> known = new HashSet<>();
    int told = 0;
    for (Map.Entry<List<Object>, Condition> site : sites.conditions().entrySet()) {
      for (String id : site.getValue().questions(questions.values()).distinct().toList()) {
        List<String> cycle =
            told < MOST_CYCLES && known.add(id) ? sites.waits().cycleThrough(id) : List.of();
        if (!cycle.isEmpty()) {
          known.addAll(cycle);
          told++;
          breaches.add(
              "cyclic-condition",
              site.getKey(),
              "whether a question is asked, or how it is answered, depends on itself: "
                  + String.join(" waits for ", cycle)
                  + " waits for "
                  + cycle.get(0),
              "Take one of these questions out of the condition of the other.",
              List.of(Input.OfCard.EVERYTHING));
        }
      }
    }
  }
}
