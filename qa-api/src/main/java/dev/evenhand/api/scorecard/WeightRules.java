package dev.evenhand.api.scorecard;

import dev.evenhand.api.constraint.Breach;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules about weights and scores that depend on the method in force: what shares a level must
 * be weighted alike, something must count, and what counts must have scores.
 */
final class WeightRules {
  /** What takes a share at one level: a scored question, or a section that is not transparent. */
  private record Term(List<Object> path, String name, @Nullable BigDecimal weight, boolean bonus) {
    boolean counts() {
      return weight == null || weight.signum() > 0;
    }

    boolean asked() {
      return counts() && !bonus;
    }
  }

  /**
   * The policies in force at a place of the card.
   *
   * @param inner the method of a section here that declares none
   */
  record Around(Method method, Method inner, RatioPolicy ratio) {
    Around within(Section section) {
      Method own = section.method() == null ? inner : section.method();
      return new Around(own, own, section.ratio() == null ? ratio : section.ratio());
    }

    RatioPolicy ratioOf(Question question) {
      RatioPolicy own = question.ratio();
      return own == null ? ratio : own;
    }
  }

  private final Breaches breaches = new Breaches();

  /** Whether a section was refused, so that it is at no level. */
  private boolean leftOut;

  private WeightRules() {}

  static List<Breach> breaches(Scorecard card) {
    WeightRules rules = new WeightRules();
    Method method = card.scoring().method();
    List<Term> terms = new ArrayList<>();
    Method inner = card.scoring().sectionMethod();
    Around around = new Around(method, inner == null ? method : inner, card.scoring().ratio());
    rules.joinSections(card.sections(), List.of(), around, terms);
    boolean nothingLeft = terms.isEmpty() && rules.leftOut;
    if (method != Method.NONE && !card.sections().isEmpty() && !nothingLeft) {
      rules.checkLevel(terms, method, List.of("sections"), "the card");
    }
    return rules.breaches.list();
  }

  private void joinSections(
      List<Section> sections, List<Object> path, Around around, List<Term> terms) {
    for (int i = 0; i < sections.size(); i++) {
      joinSection(sections.get(i), CardRules.join(path, "sections", i), around, terms);
    }
  }

  private void joinSection(Section section, List<Object> path, Around around, List<Term> terms) {
    Around inside = around.within(section);
    Method method = inside.method();
    boolean transparent = around.method() == Method.WEIGHTED && section.weight() == null;
    if (around.method() == Method.DEDUCTIONS) {
      checkInsideDeductions(section, path);
    }
    checkStart(section, method, path);
    if (transparent && method != Method.WEIGHTED && method != Method.NONE) {
      refuseTransparent("transparent-method", section, path, "method", "a method of its own");
      leftOut = true;
      return;
    }
    if (transparent) {
      checkLimits(section, path);
    }
    if (transparent && section.bounds() != null) {
      refuseTransparent("transparent-bounds", section, path, "bounds", "bounds");
    }
    List<Term> within = transparent ? terms : new ArrayList<>();
    joinQuestions(section.questions(), path, inside, within);
    joinSections(section.sections(), path, inside, within);
    if (transparent || method == Method.NONE) {
      return;
    }
    Term term = new Term(path, "section '" + section.id() + "'", section.weight(), false);
    boolean empty = section.questions().isEmpty() && section.sections().isEmpty();
    if (term.counts() && !empty) {
      checkLevel(within, method, path, term.name());
    }
    if (!within.isEmpty()) {
      terms.add(term);
    }
  }

  /** A transparent section has no score of its own that could be limited. */
  private void checkLimits(Section section, List<Object> path) {
    Map<String, Boolean> limits = new LinkedHashMap<>();
    limits.put("minimum", section.minimum() != null);
    limits.put("maximum", section.maximum() != null);
    limits.put("set", !section.set().isEmpty());
    limits.values().removeIf(declared -> !declared);
    for (String name : limits.keySet()) {
      refuseTransparent("transparent-limit", section, path, name, "a " + name);
    }
  }

  private void refuseTransparent(
      String code, Section section, List<Object> path, String property, String what) {
    breaches.add(
        code,
        CardRules.join(path, property),
        "section '%s' has %s but no weight".formatted(section.id(), what),
        "Give the section a weight, so that its score has a share.",
        RuleInputs.all(RuleInputs.numbers(path, "weight"), RuleInputs.method(path)));
  }

  /** All that is lost below a section of deductions is lost from its start. */
  private void checkInsideDeductions(Section section, List<Object> path) {
    Method own = section.method();
    if (own != null && own != Method.DEDUCTIONS && own != Method.NONE) {
      breaches.add(
          "inside-deductions",
          CardRules.join(path, "method"),
          "section '%s' stands where points are deducted".formatted(section.id()),
          "\"none\"",
          "Remove its method, or the method \"deductions\" around it.",
          RuleInputs.method(path));
    }
    if (section.start() != null) {
      breaches.add(
          "inside-deductions",
          CardRules.join(path, "start"),
          "what section '%s' loses is taken from the start around it".formatted(section.id()),
          "Remove its start.",
          RuleInputs.method(path));
    }
  }

  private void checkStart(Section section, Method method, List<Object> path) {
    if (section.start() != null && method != Method.DEDUCTIONS) {
      breaches.add(
          "start-not-used",
          CardRules.join(path, "start"),
          "section '%s' has a start but deducts nothing from it".formatted(section.id()),
          "Make its method \"deductions\", or remove the start.",
          RuleInputs.method(path));
    }
  }

  private void joinQuestions(
      List<Question> questions, List<Object> path, Around around, List<Term> terms) {
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      if (around.method() == Method.NONE || question.excluded() || !question.kind().scorable()) {
        continue;
      }
      List<Object> here = CardRules.join(path, "questions", i);
      Term term =
          new Term(here, "question '" + question.id() + "'", question.weight(), question.bonus());
      terms.add(term);
      if (term.counts()) {
        breaches.addAll(ScoreRules.breaches(question, around, here));
      }
    }
  }

  private void checkLevel(List<Term> terms, Method method, List<Object> path, String where) {
    if (terms.stream().noneMatch(Term::counts)) {
      breaches.add(
          "all-weights-zero",
          path,
          terms.isEmpty()
              ? "nothing in %s is scored".formatted(where)
              : "all weights in %s are 0".formatted(where),
          "Give a question a weight above 0, or make the method \"none\".",
          RuleInputs.weighingBelow(path));
    } else if (method.takesRatios() && terms.stream().noneMatch(Term::asked)) {
      breaches.add(
          "only-bonus",
          path,
          "only bonus questions count in %s".formatted(where),
          "Add a question that is no bonus; a ratio needs something to be asked for.",
          RuleInputs.weighingBelow(path));
    } else if (method.takesRatios()) {
      checkMixture(terms, where);
    }
  }

  private void checkMixture(List<Term> terms, String where) {
    Predicate<Term> weighted = term -> term.weight() != null;
    if (terms.stream().noneMatch(weighted)) {
      return;
    }
    terms.stream()
        .filter(weighted.negate())
        .forEach(
            term ->
                breaches.add(
                    "mixed-weights",
                    term.path(),
                    "%s has no weight but others at its level in %s have"
                        .formatted(term.name(), where),
                    "Give every question at this level a weight, or none.",
                    RuleInputs.numbers(term.path(), "weight")));
  }
}
