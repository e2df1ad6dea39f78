package dev.evenhand.engine.card;

import dev.evenhand.api.scorecard.Question;
import dev.evenhand.api.scorecard.Scorecard;
import dev.evenhand.api.scorecard.Section;
import dev.evenhand.engine.json.Cursor;
import dev.evenhand.engine.json.Damage;
import dev.evenhand.engine.json.Findings;
import dev.evenhand.engine.json.Node;
import dev.evenhand.engine.json.UnknownStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells mistakes from what merely follows from them, so that one mistake is one problem. A rule
 * about several values can't be judged where one of the values is missing or of the wrong type;
 * here stands what each such rule looks at. Pointers are those of the model.
 */
final class Consequences {
  private static final Set<String> WEIGHING =
      Set.of(
          "weight",
          "method",
          "questions",
          "sections",
          "type",
          UnknownStep.NUMBER,
          UnknownStep.LIST);
  private static final Set<String> SCORES = Set.of("score", UnknownStep.NUMBER);
  private static final Set<String> NAMES = Set.of("value", "id", "from", "to");
  private static final Set<String> NAMING = Set.of("id", "questions", "sections", UnknownStep.LIST);

  private static final Pattern QUESTION = Pattern.compile("^.*/questions/[0-9]+");

  /** Mistakes of which others follow. */
  private static final Set<String> WITH_CONSEQUENCES =
      Set.of(
          "weight-range",
          "score-range",
          "bad-value",
          "empty-card",
          "empty-section",
          "cap-range",
          "no-ranges",
          "max-range",
          "empty-range",
          "gapped-ranges",
          "overlapping-ranges",
          "too-few-options",
          "yes-no-options");

  private final Findings findings;
  private final Damage faults = new Damage();
  private final Map<String, String> questions = new HashMap<>();

  Consequences(Findings findings, Scorecard card) {
    this.findings = findings;
    index(card.sections(), "");
  }

  private void index(List<Section> sections, String around) {
    for (int s = 0; s < sections.size(); s++) {
      String section = around + "/sections/" + s;
      List<Question> list = sections.get(s).questions();
      for (int q = 0; q < list.size(); q++) {
        questions.putIfAbsent(list.get(q).id(), section + "/questions/" + q);
      }
      index(sections.get(s).sections(), section);
    }
  }

  /** In which order problems are to be judged: those with consequences first. */
  static int rank(String code) {
    return switch (code) {
      case "empty-section", "empty-card", "band-order", "yes-no-options" -> 1;
      case "overlapping-ranges", "gapped-ranges", "empty-range" -> 1;
      case "mixed-weights", "all-weights-zero", "transparent-method" -> 2;
      case "only-bonus", "transparent-bounds" -> 2;
      case "missing-score", "no-positive-score", "equal-scores" -> 2;
      case "missing-max", "score-not-used" -> 2;
      case "unknown-section", "threshold-unscored" -> 3;
      case "unknown-option", "answer-not-allowed", "unknown-question" -> 3;
      case "condition-value", "condition-number", "condition-question", "rule-answer" -> 3;
      case "transparent-limit", "start-not-used", "inside-deductions", "no-causes" -> 3;
      case "critical-without-errors", "cyclic-condition", "never-shown" -> 4;
      default -> 0;
    };
  }

  /** Notes a mistake that is no consequence, and that others may follow from. */
  void accepted(String code, String pointer) {
    if (WITH_CONSEQUENCES.contains(code)) {
      faults.add(findings.actual(pointer));
    }
  }

  /**
   * Whether the problem is not there once the known mistakes are corrected, as far as one can tell.
   */
  boolean follows(String code, String pointer) {
    return findings.damage().reaches(findings.actual(pointer)) || looksAtDamage(code, pointer);
  }

  private boolean looksAtDamage(String code, String at) {
    return switch (code) {
      case "empty-section" -> hurt(at, "questions", "sections", UnknownStep.LIST);
      case "band-order", "overlapping-ranges", "gapped-ranges", "empty-range" -> neighboursHurt(at);
      case "yes-no-options" -> within(at, NAMES);
      case "mixed-weights" -> hurt(at, "weight", UnknownStep.NUMBER);
      case "transparent-method", "transparent-bounds" ->
          hurt(up(at, 1), "weight", UnknownStep.NUMBER) || methodsHurt(at);
      case "all-weights-zero", "only-bonus" -> within(at, WEIGHING) || methodsHurt(at);
      case "missing-score" -> hurt(at, "score", UnknownStep.NUMBER) || weighingHurt(up(at, 2));
      case "no-positive-score", "equal-scores" -> bestHurt(at) || weighingHurt(up(at, 1));
      case "missing-max" -> hurt(at, "max", "scoredBy", "type", UnknownStep.NUMBER);
      case "score-not-used" -> hurt(up(at, 3), "scoredBy", "type");
      case "unknown-option" -> kindHurt(questionOf(at));
      case "rule-answer" ->
          kindHurt(questionOf(at)) || hurt(questionOf(at), "allowNotApplicable", UnknownStep.FLAG);
      case "condition-value", "condition-number" -> conditionHurt(at);
      case "answer-not-allowed" -> answerHurt(at);
      case "threshold-unscored" -> kindHurt(up(at, 3));
      case "unknown-question", "unknown-section", "condition-question" -> namesHurt();
      case "critical-without-errors" -> kindHurt(questionOf(at)) || scoresHurt(questionOf(at));
      case "transparent-limit" -> hurt(up(at, 1), "weight", UnknownStep.NUMBER) || methodsHurt(at);
      case "start-not-used", "inside-deductions" -> methodsHurt(at);
      case "no-causes" -> isHurt("/causes") || hurt("", UnknownStep.LIST);
      case "never-shown", "cyclic-condition" -> anyHurt();
      default -> false;
    };
  }

  private boolean neighboursHurt(String at) {
    List<String> steps = new ArrayList<>(List.of(at.split("/", -1)));
    while (!Damage.isIndex(steps.get(steps.size() - 1))) {
      steps.remove(steps.size() - 1);
    }
    int index = Integer.parseInt(steps.remove(steps.size() - 1));
    String list = String.join("/", steps);
    return entryHurt(list + "/" + index) || (index > 0 && entryHurt(list + "/" + (index - 1)));
  }

  private boolean entryHurt(String entry) {
    return isHurt(entry) || hurt(entry, "from", "to", UnknownStep.NUMBER);
  }

  private boolean bestHurt(String options) {
    return within(options, SCORES)
        || hurt(up(options, 1), "cap", "max", "scoredBy")
        || policyHurt(up(options, 1), "ratio");
  }

  private boolean weighingHurt(String question) {
    return hurt(question, "weight", "type", UnknownStep.NUMBER) || methodsHurt(question);
  }

  private boolean methodsHurt(String at) {
    return policyHurt(at, "method");
  }

  private boolean policyHurt(String at, String name) {
    boolean hurt = isHurt("/scoring") || isHurt("/scoring/" + name);
    String around = at;
    while (!hurt && !around.isEmpty()) {
      hurt = hurt(around, name);
      around = up(around, 1);
    }
    return hurt;
  }

  private boolean kindHurt(String question) {
    return hurt(question, "type", "options", "ranges", "scale", "scoredBy", UnknownStep.LIST)
        || within(question + "/options", NAMES)
        || within(question + "/ranges", NAMES);
  }

  private boolean answerHurt(String at) {
    String id = at.substring(at.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    String question = questions.get(id);
    return question != null
        && (kindHurt(question) || hurt(question, "allowNotApplicable", UnknownStep.FLAG));
  }

  /** Whether the question that a condition names can't be trusted. */
  private boolean conditionHurt(String at) {
    String condition = at.substring(0, at.lastIndexOf(at.contains("/values/") ? "/values/" : "/"));
    Cursor named = findings.at(findings.actual(condition + "/question"));
    String question =
        named != null && named.node() instanceof Node.Str id ? questions.get(id.value()) : null;
    return question != null
        && (kindHurt(question) || hurt(question, "allowNotApplicable", UnknownStep.FLAG));
  }

  private boolean scoresHurt(String question) {
    return within(question + "/options", SCORES) || within(question + "/ranges", SCORES);
  }

  /** What only a whole card can tell is not told of a damaged one. */
  private boolean anyHurt() {
    return !findings.isEmpty();
  }

  private static String questionOf(String pointer) {
    Matcher question = QUESTION.matcher(pointer);
    return question.find() ? question.group() : pointer;
  }

  private boolean namesHurt() {
    String sections = findings.actual("/sections");
    return findings.damage().at(sections)
        || faults.at(sections)
        || findings.damage().within(sections, NAMING)
        || findings.doubts().within(sections, NAMING);
  }

  private boolean hurt(String pointer, String... names) {
    for (String name : names) {
      if (isHurt(pointer + "/" + name)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHurt(String pointer) {
    String actual = findings.actual(pointer);
    return findings.damage().at(actual) || findings.doubts().at(actual) || faults.at(actual);
  }

  private boolean within(String pointer, Set<String> names) {
    String actual = findings.actual(pointer);
    return findings.damage().within(actual, names)
        || findings.doubts().within(actual, names)
        || faults.within(actual, names);
  }

  private static String up(String pointer, int steps) {
    String up = pointer;
    for (int i = 0; i < steps; i++) {
      up = up.substring(0, up.lastIndexOf('/'));
    }
    return up;
  }
}
