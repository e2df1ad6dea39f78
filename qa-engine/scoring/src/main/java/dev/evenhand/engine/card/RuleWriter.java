package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.AnsweredBy;
import dev.evenhand.api.scorecard.AutoFail;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Limit;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.api.scorecard.SetScore;
import dev.evenhand.api.scorecard.Visibility;
import dev.evenhand.engine.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the rules that stand at questions and sections: what fails, hides, answers and limits. */
final class RuleWriter {
  private RuleWriter() {}

  static List<Map<String, Object>> autoFails(List<AutoFail> rules) {
    return rules.stream()
        .map(
            rule ->
                new JsonObject()
                    .put("on", CardWriter.list(rule.on()))
                    .put("below", CardWriter.percent(rule.below()))
                    .put("when", rule.when() == null ? null : condition(rule.when()))
                    .put("fails", target(rule))
                    .put("effect", CardWriter.unless(AutoFail.Effect.ZERO, rule.effect()))
                    .map())
        .toList();
  }

  private static @Nullable String target(AutoFail rule) {
    return rule.section() == null
        ? CardWriter.unless(AutoFail.Scope.SCORECARD, rule.fails())
        : rule.section();
  }

  static void putVisibility(@Nullable Visibility visibility, JsonObject fields) {
    if (visibility != null) {
      String name = visibility.shown() ? "shownWhen" : "hiddenWhen";
      fields.put(name, condition(visibility.when()));
    }
  }

  static @Nullable Map<String, Object> limit(@Nullable Limit limit) {
    return limit == null ? null : written(limit);
  }

  private static Map<String, Object> written(Limit limit) {
    boolean points = limit.unit() == Limit.Unit.POINTS;
    return new JsonObject()
        .put(
            points ? "points" : "percent",
            points ? limit.amount() : CardWriter.percent(limit.amount()))
        .map();
  }

  static List<Map<String, Object>> sets(List<SetScore> sets) {
    return sets.stream()
        .map(
            set ->
                new JsonObject()
                    .put("to", written(set.to()))
                    .put("when", condition(set.when()))
                    .map())
        .toList();
  }

  static @Nullable Object answeredBy(@Nullable AnsweredBy source) {
    return source == null
        ? null
        : source.<Object>match(
            fact -> Map.of("metadata", fact.name()),
            rules -> rules.rules().stream().map(RuleWriter::answerRule).toList());
  }

  private static Map<String, Object> answerRule(AnsweredBy.Rule rule) {
    return new JsonObject()
        .put("when", rule.when() == null ? null : condition(rule.when()))
        .put("answer", CardWriter.answer(rule.answer()))
        .map();
  }

  private static Map<String, Object> condition(Condition condition) {
    return condition.match(
        all -> fields("all", all.conditions().stream().map(RuleWriter::condition).toList()),
        any -> fields("any", any.conditions().stream().map(RuleWriter::condition).toList()),
        not -> fields("not", condition(not.condition())),
        answer -> matches("question", answer.question(), answer.match(), answer.values()),
        answer -> compares("question", answer.question(), answer.comparison(), answer.bound()),
        fact -> matches("metadata", fact.name(), fact.match(), fact.values()),
        fact -> compares("metadata", fact.name(), fact.comparison(), fact.bound()));
  }

  private static Map<String, Object> matches(
      String subject, String name, Match match, Set<String> values) {
    return new JsonObject()
        .put(subject, name)
        .put(wordOf(match, ConditionBinder.MATCHES), List.copyOf(values))
        .map();
  }

  private static Map<String, Object> compares(
      String subject, String name, Comparison comparison, BigDecimal bound) {
    return new JsonObject()
        .put(subject, name)
        .put(wordOf(comparison, ConditionBinder.COMPARISONS), bound)
        .map();
  }

  private static <T> String wordOf(T constant, Map<String, T> byWord) {
    return byWord.entrySet().stream()
        .filter(entry -> entry.getValue() == constant)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> fields(String name, Object value) {
    return new JsonObject().put(name, value).map();
  }
}
