package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Comparison;
import dev.evenhand.api.scorecard.Condition;
import dev.evenhand.api.scorecard.Match;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Fields;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.Values;
import dev.evenhand.engine.json.WrongType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions. A condition joins others ({@code all}, {@code any}, {@code not}), or looks at a
 * {@code question} or a fact of the {@code metadata} and holds it against something.
 */
final class ConditionBinder {
  static final Map<String, Match> MATCHES = matches();
  static final Map<String, Comparison> COMPARISONS = comparisons();

  /** What a condition begins with; exactly one of them. */
  static final List<String> SUBJECTS = List.of("all", "any", "not", "question", "metadata");

  static final Set<String> CONDITION = properties();

  /** Stands for what can't be read. It holds nowhere, and no rule finds fault with it. */
  private static final Condition NO_CONDITION =
      new Condition.MetadataMatches("(unreadable)", Match.IS, Set.of("(unreadable)"));

  private ConditionBinder() {}

  /** Stands where there is no condition. */
  static Condition none() {
    return NO_CONDITION;
  }

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

  private static Set<String> properties() {
    Set<String> all = new LinkedHashSet<>(SUBJECTS);
    all.addAll(MATCHES.keySet());
    all.addAll(COMPARISONS.keySet());
    return all;
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
      default -> compared(fields, subject);
    };
  }

  private static List<Condition> joined(Fields fields, String name) {
    Cursor at = fields.at();
    refuseTests(fields, name);
    at.findings().alias(at.pointer() + "/conditions", at.pointer() + "/" + name);
    return fields.list(name, ConditionBinder::condition, NO_CONDITION);
  }

  private static Condition negated(Fields fields) {
    Cursor at = fields.at();
    refuseTests(fields, "not");
    at.findings().alias(at.pointer() + "/condition", at.pointer() + "/not");
    return new Condition.Not(fields.required("not", ConditionBinder::condition, NO_CONDITION));
  }

  private static Condition compared(Fields fields, String subject) {
    String name = fields.required(subject, Values::text, QuestionBinder.NO_ID);
    List<String> tests = new ArrayList<>(MATCHES.keySet());
    tests.addAll(COMPARISONS.keySet());
    String test = onlyOne(fields, tests, "condition-test", "what it is held against");
    if (test == null) {
      return NO_CONDITION;
    }
    boolean ofQuestion = subject.equals("question");
    Match match = MATCHES.get(test);
    if (match != null) {
      alias(fields, "values", test);
      Set<String> values = fields.optional(test, ConditionBinder::values, Set.of());
      return ofQuestion
          ? new Condition.AnswerMatches(name, match, values)
          : new Condition.MetadataMatches(name, match, values);
    }
    alias(fields, "bound", test);
    Comparison comparison = COMPARISONS.getOrDefault(test, Comparison.ABOVE);
    BigDecimal bound = fields.optional(test, Values::number, BigDecimal.ZERO);
    return ofQuestion
        ? new Condition.AnswerCompares(name, comparison, bound)
        : new Condition.MetadataCompares(name, comparison, bound);
  }

  private static void alias(Fields fields, String model, String source) {
    String pointer = fields.at().pointer();
    fields.at().findings().alias(pointer + "/" + model, pointer + "/" + source);
  }

  /** One value, or a list of values, each once. */
  private static @Nullable Set<String> values(Cursor at) {
    if (at.node() instanceof Node.Str text) {
      at.findings().alias(at.pointer() + "/0", at.pointer());
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
      at.findings().unusable().add(at.pointer());
    }
  }

  private static void refuseTests(Fields fields, String subject) {
    for (String test : CONDITION) {
      Cursor at = SUBJECTS.contains(test) ? null : fields.find(test);
      if (at != null) {
        at.reject(
            "condition-test",
            "\"%s\" is not held against anything".formatted(subject),
            null,
            "Put it into a condition with \"question\" or \"metadata\".");
      }
    }
  }
}
