package dev.evenhand.engine.preview.page;

import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions as a reviewer reads them: questions by their numbers, answers by their labels. */
record ConditionWords(
    FormWords words, Map<String, Question> questions, Map<String, String> numbers) {

  String of(Condition condition) {
    return condition.match(
        all -> joined(all.conditions(), "and"),
        any -> joined(any.conditions(), "or"),
        not -> words.say("condition.not", of(not.condition())),
        answer ->
            question(answer.question())
                + " "
                + match(answer.match(), labels(answer.question(), answer.values())),
        answer ->
            question(answer.question())
                + " "
                + words.say("compare." + answer.comparison().name(), words.number(answer.bound())),
        errors ->
            among(errors)
                + " "
                + words.say("compare." + errors.comparison().name(), words.number(errors.bound())),
        fact -> fact(fact.name()) + " " + match(fact.match(), quoted(fact.values())),
        fact ->
            fact(fact.name())
                + " "
                + words.say("compare." + fact.comparison().name(), words.number(fact.bound())));
  }

  private String among(Condition.Errors errors) {
    List<String> named =
        questions.keySet().stream()
            .filter(errors.among()::contains)
            .map(id -> numbers.getOrDefault(id, id))
            .toList();
    if (!named.isEmpty()) {
      return words.say("errors.among", words.joined(named, "and"));
    }
    CriticalClass of = errors.of();
    return words.say(of == null ? "errors" : "errors." + of.name());
  }

  private String joined(List<Condition> conditions, String word) {
    return conditions.stream()
        .map(this::inner)
        .collect(Collectors.joining(" " + words.say(word) + " "));
  }

  private String inner(Condition condition) {
    boolean joins = condition instanceof Condition.All || condition instanceof Condition.Any;
    return joins ? "(" + of(condition) + ")" : of(condition);
  }

  /** A question by its number, where it has one. */
  String question(String id) {
    return words.say("question", numbers.getOrDefault(id, id));
  }

  private String fact(String name) {
    return words.quoted(name);
  }

  private String match(Match match, List<String> values) {
    boolean one = values.size() == 1;
    return switch (match) {
      case IS -> words.say("match.is", words.joined(values, "or"));
      case IS_NOT -> words.say(one ? "match.isNot" : "match.none", words.joined(values, "or"));
      case ANY_OF -> words.say("match.any", words.joined(values, "or"));
      case ALL_OF -> words.say("match.all", words.joined(values, "and"));
      case EXACTLY -> words.say("match.exactly", words.joined(values, "and"));
    };
  }

  private List<String> labels(String question, Set<String> values) {
    Question known = questions.get(question);
    List<String> order = known == null ? List.of() : known.kind().marks();
    return values.stream()
        .sorted((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)))
        .map(value -> known == null ? value : label(known, value))
        .map(words::quoted)
        .toList();
  }

  /** An answer by its label; a range by its numbers; "not applicable" in words. */
  String label(Question question, String value) {
    if (value.equals(Answer.NOT_APPLICABLE)) {
      return words.say("notApplicable");
    }
    return question.kind().options().stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .map(option -> Labels.of(option, words).words())
        .orElseGet(() -> RangeWords.of(question, words).getOrDefault(value, value));
  }

  private List<String> quoted(Set<String> values) {
    return values.stream().sorted().map(words::quoted).toList();
  }
}
