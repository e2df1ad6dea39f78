package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import dev.evenhand.api.constraint.Input;
import dev.evenhand.api.problem.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about conditions: what they name exists, nothing waits for itself or in vain. */
final class ConditionRules {
  private final Map<String, Question> questions;
  private final Map<String, List<Object>> paths;
  private final ConditionSites sites;
  private final List<Breach> breaches = new ArrayList<>();

  private ConditionRules(
      Map<String, Question> questions, Map<String, List<Object>> paths, ConditionSites sites) {
    this.questions = questions;
    this.paths = paths;
    this.sites = sites;
  }

  /**
   * @param questions of the card, by id
   * @param paths where they stand, by id
   */
  static List<Breach> breaches(
      Scorecard card, Map<String, Question> questions, Map<String, List<Object>> paths) {
    ConditionSites sites = ConditionSites.of(card);
    if (sites.conditions().isEmpty()) {
      return List.of();
    }
    ConditionRules rules = new ConditionRules(questions, paths, sites);
    sites
        .conditions()
        .forEach((path, condition) -> rules.check(condition, path).forEach(rules.breaches::add));
    rules.checkCycles();
    if (rules.breaches.isEmpty()) {
      rules.breaches.addAll(Reachability.breaches(card, questions));
    }
    return rules.breaches;
  }

  private Stream<Breach> check(Condition condition, List<Object> path) {
    return condition.match(
        all -> checkAll(all.conditions(), path),
        any -> checkAll(any.conditions(), path),
        not -> check(not.condition(), CardRules.join(path, "condition")),
        answer -> checkNamed(answer.question(), path, named -> checkValues(answer, named, path)),
        answer -> checkNamed(answer.question(), path, named -> checkNumber(named, path)),
        fact -> Stream.empty(),
        fact -> Stream.empty());
  }

  private Stream<Breach> checkAll(List<Condition> conditions, List<Object> path) {
    return IntStream.range(0, conditions.size())
        .boxed()
        .flatMap(i -> check(conditions.get(i), CardRules.join(path, "conditions", i)));
  }

  private Stream<Breach> checkNamed(
      String id, List<Object> path, Function<Question, Stream<Breach>> check) {
    Question question = questions.get(id);
    return question == null
        ? Stream.of(
            new Breach(
                "condition-question",
                CardRules.join(path, "question"),
                "the card has no question '%s' for the condition".formatted(id),
                null,
                Names.maybe(id, questions.keySet(), "Use the id of a question."),
                List.of(Input.OfCard.IDS)))
        : check.apply(question);
  }

  private Stream<Breach> checkValues(
      Condition.AnswerMatches matches, Question question, List<Object> path) {
    List<String> allowed = new ArrayList<>(question.kind().marks());
    if (question.allowNotApplicable()) {
      allowed.add(Answer.NOT_APPLICABLE);
    }
    List<String> values = List.copyOf(matches.values());
    return IntStream.range(0, values.size())
        .filter(i -> !allowed.contains(values.get(i)))
        .mapToObj(
            i ->
                new Breach(
                    "condition-value",
                    CardRules.join(path, "values", i),
                    "the condition wants an answer that question '%s' does not have"
                        .formatted(question.id()),
                    allowed.isEmpty()
                        ? "no condition on a " + question.kind().type()
                        : Answer.quoted(allowed),
                    Names.maybe(values.get(i), allowed, "Name one of its answers."),
                    RuleInputs.answers(pathOf(question))));
  }

  private Stream<Breach> checkNumber(Question question, List<Object> path) {
    Breach breach =
        new Breach(
            "condition-number",
            CardRules.join(path, "bound"),
            "question '%s' is a %s, not a number".formatted(question.id(), question.kind().type()),
            "\"is\", \"isNot\", \"anyOf\", \"allOf\" or \"exactly\" with its answers",
            "Compare with answers, or name a question of type \"number\".",
            RuleInputs.answers(pathOf(question)));
    return question
        .kind()
        .match(
            choosing -> Stream.of(breach),
            multiple -> Stream.of(breach),
            number -> Stream.empty(),
            unscored -> Stream.of(breach));
  }

  private List<Object> pathOf(Question question) {
    return paths.getOrDefault(question.id(), List.of());
  }

  /** Each cycle is told once, where its first member in the card waits for the next. */
  private void checkCycles() {
    Set<String> told = new HashSet<>();
    for (Map.Entry<List<Object>, Condition> site : sites.conditions().entrySet()) {
      for (String id : site.getValue().questions().toList()) {
        List<String> cycle = told.contains(id) ? List.of() : sites.cycleThrough(id);
        if (!cycle.isEmpty()) {
          told.addAll(cycle);
          breaches.add(cyclic(site.getKey(), cycle));
        }
      }
    }
  }

  private static Breach cyclic(List<Object> path, List<String> cycle) {
    List<String> round = new ArrayList<>(cycle);
    round.add(cycle.get(0));
    return new Breach(
        "cyclic-condition",
        path,
        "whether a question is asked, or how it is answered, depends on itself: "
            + String.join(" waits for ", round),
        null,
        "Take one of these questions out of the condition of the other.",
        List.of(Input.OfCard.EVERYTHING));
  }
}
