package dev.evenhand.engine.card;

import com.google.common.collect.ImmutableMap;
import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.CriticalClass;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes conditions. A condition joins others ({@code all}, {@code any}, {@code not}), or
 * looks at a {@code question} or a fact of the {@code metadata} and holds it against something.
 */
final class ConditionFormat {
  private static final Map<String, Match> MATCHES = matches();
  static final Map<String, Comparison> COMPARISONS = comparisons();

  /** Every critical question, whomever its errors hurt. */
  private static final String CRITICAL = "critical";

  private static final Map<String, CriticalClass> CLASSES = Values.words(CriticalClass.values());

  /** The critical questions whose errors can be counted. */
  private static final Map<String, String> ERRORS = errors();

  /** What a condition begins with; exactly one of them. */
  static final List<String> SUBJECTS =
      List.of("all", "any", "not", "question", "errors", "metadata");

  /** What a question or a fact is held against; exactly one of them. */
  private static final List<String> TESTS =
      Stream.of(MATCHES, COMPARISONS).flatMap(words -> words.keySet().stream()).toList();

  static final Set<String> CONDITION = names();

  /** Stands for what can't be read. It holds nowhere, and no rule finds fault with it. */
  private static final Condition NO_CONDITION =
      new Condition.MetadataMatches("(unreadable)", Match.IS, Set.of("(unreadable)"));

  static final ValueFormat<Condition> CONDITIONS =
      new ValueFormat<>(ConditionFormat::condition, ConditionFormat::written);

  private ConditionFormat() {}

  private static Map<String, Match> matches() {
    Map<String, Match> matches = new LinkedHashMap<>();
    matches.put("is", Match.IS);
    matches.put("isNot", Match.IS_NOT);
    matches.put("anyOf", Match.ANY_OF);
    matches.put("allOf", Match.ALL_OF);
    matches.put("exactly", Match.EXACTLY);
    return matches;
  }

  private static Map<String, Comparison> comparisons() {
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    comparisons.put("above", Comparison.ABOVE);
    comparisons.put("atLeast", Comparison.AT_LEAST);
    comparisons.put("below", Comparison.BELOW);
    comparisons.put("atMost", Comparison.AT_MOST);
    return comparisons;
  }

  private static Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    errors.put(CRITICAL, CRITICAL);
    for (String word : CLASSES.keySet()) {
      errors.put(word, word);
    }
    return errors;
  }

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(SUBJECTS);
    names.addAll(TESTS);
    return names;
  }

  /** Stands where there is no condition. */
  static Condition none() {
    return NO_CONDITION;
  }

  static Condition condition(Cursor at) {
    Fields fields = Fields.of(at, CONDITION);
    String subject = onlyOne(fields, SUBJECTS, "condition-subject", "what it looks at");
    if (subject == null) {
      return NO_CONDITION;
    }
    return switch (subject) {
      case "all" -> new Condition.All(joined(fields, subject));
      case "any" -> new Condition.Any(joined(fields, subject));
      case "not" -> negated(fields);
      case "errors" -> errors(fields);
      default -> compared(fields, subject);
    };
  }

  private static List<Condition> joined(Fields fields, String name) {
    refuseTests(fields, name);
    fields.at().alias("/conditions", "/" + name);
    return fields.list(name, ConditionFormat::condition, NO_CONDITION);
  }

  private static Condition negated(Fields fields) {
    refuseTests(fields, "not");
    fields.at().alias("/condition", "/not");
    return new Condition.Not(fields.required("not", ConditionFormat::condition, NO_CONDITION));
  }

  /** How many questions of a list, or critical ones, were answered with an error. */
  private static Condition errors(Fields fields) {
    fields.at().alias("/among", "/errors");
    fields.at().alias("/of", "/errors");
    String test = onlyOne(fields, TESTS, "condition-test", "what it is held against");
    Cursor told = Objects.requireNonNull(fields.find("errors"));
    boolean critical = told.node() instanceof Node.Str;
    String of = critical ? fields.optional("errors", Values.oneOf(ERRORS)) : null;
    Set<String> among = critical ? null : fields.optional("errors", ConditionFormat::values);
    if (test == null || (of == null && among == null)) {
      return NO_CONDITION;
    }
    if (among != null && among.isEmpty()) {
      told.reject(
          "empty-list", "nothing is listed", "at least one entry", "Add the id of a question.");
      return NO_CONDITION;
    }
    Comparison comparison = COMPARISONS.get(test);
    if (comparison == null) {
      Objects.requireNonNull(fields.find(test))
          .reject(
              "condition-test",
              "errors are counted, and not held against answers",
              Values.quoted(COMPARISONS.keySet()),
              "Write {\"errors\": \"critical\", \"atLeast\": 2}.");
      return NO_CONDITION;
    }
    fields.at().alias("/bound", "/" + test);
    return new Condition.Errors(
        among == null ? Set.of() : among,
        of == null ? null : CLASSES.get(of),
        comparison,
        fields.optional(test, Values::number, BigDecimal.ZERO));
  }

  private static Condition compared(Fields fields, String subject) {
    String name = fields.required(subject, Values::text, QuestionFormat.NO_ID);
    String test = onlyOne(fields, TESTS, "condition-test", "what it is held against");
    if (test == null) {
      return NO_CONDITION;
    }
    boolean ofQuestion = subject.equals("question");
    Match match = MATCHES.get(test);
    if (match != null) {
      fields.at().alias("/values", "/" + test);
      Set<String> values = fields.optional(test, ConditionFormat::values, Set.of());
      return ofQuestion
          ? new Condition.AnswerMatches(name, match, values)
          : new Condition.MetadataMatches(name, match, values);
    }
    fields.at().alias("/bound", "/" + test);
    Comparison comparison = COMPARISONS.getOrDefault(test, Comparison.ABOVE);
    BigDecimal bound = fields.optional(test, Values::number, BigDecimal.ZERO);
    return ofQuestion
        ? new Condition.AnswerCompares(name, comparison, bound)
        : new Condition.MetadataCompares(name, comparison, bound);
  }

  /** One value, or a list of values, each once. */
  private static @Nullable Set<String> values(Cursor at) {
    if (at.node() instanceof Node.Str text) {
      at.alias("/0", "");
      return Set.of(text.value());
    }
    if (!(at.node() instanceof Node.Arr)) {
      WrongType.report(at, "a text or a list of texts");
      return null;
    }
    Set<String> seen = new HashSet<>();
    List<String> values = Fields.entries(at, Values::text, "");
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        at.to(((Node.Arr) at.node()).items().get(i), i)
            .reject("duplicate-answer", "the value stands here twice", null, "Remove one.");
      }
    }
    return new LinkedHashSet<>(values);
  }

  /** The name of the only property among {@code names}; reports that there is none or another. */
  private static @Nullable String onlyOne(
      Fields fields, List<String> names, String code, String what) {
    String found = null;
    for (String name : names) {
      Cursor at = fields.find(name);
      if (at != null && found == null) {
        found = name;
      } else if (at != null) {
        at.reject(
            code,
            "the condition says twice %s, first with \"%s\"".formatted(what, found),
            "one of " + Values.quoted(names),
            "Make two conditions of it, joined by \"all\" or \"any\".");
      }
    }
    if (found == null) {
      reportNone(fields, names, code, what);
    }
    return found;
  }

  private static void reportNone(Fields fields, List<String> names, String code, String what) {
    Cursor at = fields.at();
    if (at.node() instanceof Node.Obj) {
      at.reject(
          code,
          "the condition does not say " + what,
          "one of " + Values.quoted(names),
          "Write {\"question\": \"...\", \"is\": [\"...\"]}.");
    } else {
      at.problems().unusable().add(at.pointer());
    }
  }

  private static void refuseTests(Fields fields, String subject) {
    for (String test : TESTS) {
      Cursor at = fields.find(test);
      if (at != null) {
        at.reject(
            "condition-test",
            "\"%s\" is not held against anything".formatted(subject),
            null,
            "Put it into a condition with \"question\" or \"metadata\".");
      }
    }
  }

  static Map<String, Object> written(Condition condition) {
    return condition.match(
        all -> Map.of("all", written(all.conditions())),
        any -> Map.of("any", written(any.conditions())),
        not -> Map.of("not", written(not.condition())),
        answer -> matches("question", answer.question(), answer.match(), answer.values()),
        answer -> compares("question", answer.question(), answer.comparison(), answer.bound()),
        errors ->
            ImmutableMap.of(
                "errors",
                errors.among().isEmpty() ? wordOf(errors.of()) : List.copyOf(errors.among()),
                wordOf(errors.comparison(), COMPARISONS),
                errors.bound()),
        fact -> matches("metadata", fact.name(), fact.match(), fact.values()),
        fact -> compares("metadata", fact.name(), fact.comparison(), fact.bound()));
  }

  private static List<Map<String, Object>> written(List<Condition> conditions) {
    return conditions.stream().map(ConditionFormat::written).toList();
  }

  private static Map<String, Object> matches(
      String subject, String name, Match match, Set<String> values) {
    return ImmutableMap.of(subject, name, wordOf(match, MATCHES), List.copyOf(values));
  }

  private static Map<String, Object> compares(
      String subject, String name, Comparison comparison, BigDecimal bound) {
    return ImmutableMap.of(subject, name, wordOf(comparison, COMPARISONS), bound);
  }

  private static String wordOf(@Nullable CriticalClass of) {
    return of == null ? CRITICAL : wordOf(of, CLASSES);
  }

  private static <T> String wordOf(T constant, Map<String, T> words) {
    for (Map.Entry<String, T> each : words.entrySet()) {
      if (each.getValue().equals(constant)) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("No word is " + constant);
  }
}
