package dev.evenhand.engine.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.engine.card.JsonScorecards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The file of a card of two sections and four questions of two answers, with conditions wherever
 * they may stand, each on questions before it.
 */
final class ConditionedCard {
  private static final int QUESTIONS = 4;

  private final Random random;

  private ConditionedCard(long seed) {
    this.random = new Random(seed);
  }

  static Map<String, Object> of(long seed) {
    ConditionedCard card = new ConditionedCard(seed);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("id", "conditioned");
    file.put("version", "1.0.0");
    file.put("title", "Conditioned");
    file.put("scoring", new LinkedHashMap<>(Map.of("passMark", 60)));
    file.put("sections", new ArrayList<>(List.of(card.section(0, 2), card.section(2, QUESTIONS))));
    return file;
  }

  private Map<String, Object> section(int from, int to) {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("id", "s" + from);
    section.put("title", "S" + from);
    if (from > 0 && random.nextInt(2) == 0) {
      section.put("shownWhen", condition(from, 2));
    }
    List<Object> questions = new ArrayList<>();
    for (int i = from; i < to; i++) {
      questions.add(question(i));
    }
    section.put("questions", questions);
    return section;
  }

  private Map<String, Object> question(int at) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("id", "q" + at);
    question.put("ask", "Question " + at + "?");
    question.put("type", "yes-no");
    if (at > 0 && random.nextInt(3) == 0) {
      question.put(random.nextBoolean() ? "shownWhen" : "hiddenWhen", condition(at, 2));
    }
    if (at > 0 && random.nextInt(4) == 0) {
      question.put("answeredBy", answers(at));
    }
    List<Object> fails = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      fails.add(autoFail(at));
    }
    if (!fails.isEmpty()) {
      question.put("autoFail", fails);
    }
    return question;
  }

  private List<Object> answers(int at) {
    List<Object> rules = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("when", condition(at, 1));
      rule.put("answer", answer());
      rules.add(rule);
    }
    if (random.nextBoolean()) {
      rules.add(new LinkedHashMap<>(Map.of("answer", answer())));
    }
    return rules;
  }

  private Map<String, Object> autoFail(int at) {
    Map<String, Object> rule = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      rule.put("on", List.of(answer()));
    } else {
      rule.put("when", condition(at + 1, 2));
    }
    rule.put("fails", List.of("scorecard", "section").get(random.nextInt(2)));
    rule.put("effect", List.of("zero", "zero", "keep").get(random.nextInt(3)));
    return rule;
  }

  private String answer() {
    return random.nextBoolean() ? "yes" : "no";
  }

  private Map<String, Object> condition(int before, int depth) {
    Map<String, Object> condition = new LinkedHashMap<>();
    int sort = depth == 0 ? 0 : random.nextInt(5);
    if (sort == 1) {
      condition.put("not", condition(before, depth - 1));
    } else if (sort > 2) {
      List<Object> parts = new ArrayList<>();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        parts.add(condition(before, depth - 1));
      }
      condition.put(sort == 3 ? "all" : "any", parts);
    } else {
      condition.put("question", "q" + random.nextInt(before));
      condition.put(random.nextInt(3) == 0 ? "isNot" : "is", answer());
    }
    return condition;
  }

  /** Empty if the card may not be so. */
  static Optional<Scorecard> read(Object file) {
    return JsonScorecards.read("c.json", written(file).getBytes(UTF_8)).value();
  }

  /** Takes away what stands at a pointer; rules without a trigger and empty lists go with it. */
  static Map<String, Object> without(Map<String, Object> file, String path) {
    List<String> steps = List.of(path.substring(1).split("/", -1));
    @SuppressWarnings("unchecked") // what goes in is an object
    Map<String, Object> left = (Map<String, Object>) without(file, steps);
    return left;
  }

  private static Object without(Object value, List<String> steps) {
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    if (value instanceof List<?> list) {
      List<Object> left = new ArrayList<>(list);
      int index = Integer.parseInt(step);
      Object inner = left.remove(index);
      if (!rest.isEmpty()) {
        left.add(index, without(inner, rest));
      }
      return left;
    }
    Map<String, Object> left = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, inner) -> left.put(name.toString(), inner));
    Object inner = left.remove(step);
    if (!rest.isEmpty()) {
      Object changed = without(inner, rest);
      if (!(changed instanceof List<?> list && list.isEmpty())) {
        left.put(step, changed);
      }
    }
    return left;
  }

  private static String written(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(member -> written(member.getKey()) + ":" + written(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ConditionedCard::written).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String ? '"' + value.toString() + '"' : String.valueOf(value);
  }
}
