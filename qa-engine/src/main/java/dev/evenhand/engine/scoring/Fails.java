package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The auto-fail rules that answers and ratios triggered, by what they fail. Found before anything
 * is failed: an answer can fail more than its own question, and thresholds never cascade.
 */
final class Fails {
  private final Map<String, List<AppliedRule>> byQuestion = new HashMap<>();
  private final Map<String, List<AppliedRule>> bySection = new HashMap<>();
  private final List<AppliedRule> ofCard = new ArrayList<>();

  /** Nothing fails. */
  static final Fails NONE = new Fails(Map.of(), Map.of());

  private final Map<String, Answer> answers;
  private final Map<String, Fraction> ratios;

  private Fails(Map<String, Answer> answers, Map<String, Fraction> ratios) {
    this.answers = answers;
    this.ratios = ratios;
  }

  static Fails of(CompiledCard card, Map<String, Answer> answers) {
    Map<String, Fraction> ratios = card.thresholds() ? AnsweredRatios.of(card, answers) : Map.of();
    Fails fails = new Fails(answers, ratios);
    card.root().sections().forEach(fails::collect);
    return fails;
  }

  List<AppliedRule> ofQuestion(String id) {
    return byQuestion.getOrDefault(id, List.of());
  }

  List<AppliedRule> ofSection(String id) {
    return bySection.getOrDefault(id, List.of());
  }

  List<AppliedRule> ofCard() {
    return ofCard;
  }

  boolean isEmpty() {
    return byQuestion.isEmpty() && bySection.isEmpty() && ofCard.isEmpty();
  }

  static boolean anyZero(List<AppliedRule> rules) {
    return rules.stream().anyMatch(rule -> rule.kind() == AppliedRule.Kind.AUTO_FAIL_ZERO);
  }

  private void collect(CompiledSection section) {
    section.autoFail().stream()
        .filter(rule -> isBelow(rule, section.id()))
        .forEach(rule -> add(rule, section.id(), section.id()));
    for (CompiledQuestion question : section.questions()) {
      Answer answer = answers.get(question.id());
      if (answer != null && !(answer instanceof Answer.NotApplicable)) {
        Set<String> marks = question.question().kind().marksOf(answer);
        question.question().autoFail().stream()
            .filter(
                rule ->
                    rule.on().stream().anyMatch(marks::contains) || isBelow(rule, question.id()))
            .forEach(rule -> add(rule, question.id(), section.id()));
      }
    }
    section.sections().forEach(this::collect);
  }

  private boolean isBelow(AutoFail rule, String id) {
    BigDecimal below = rule.below();
    Fraction ratio = ratios.get(id);
    return below != null && ratio != null && ratio.compareTo(Fraction.of(below)) < 0;
  }

  /**
   * @param source the id of the question or section whose rule it is
   * @param nearest the section that it stands in, or is
   */
  private void add(AutoFail rule, String source, String nearest) {
    AppliedRule applied =
        new AppliedRule(
            rule.effect() == AutoFail.Effect.ZERO
                ? AppliedRule.Kind.AUTO_FAIL_ZERO
                : AppliedRule.Kind.AUTO_FAIL_KEEP,
            source);
    String section = rule.section() == null ? nearest : rule.section();
    List<AppliedRule> target =
        switch (rule.fails()) {
          case QUESTION -> byQuestion.computeIfAbsent(source, id -> new ArrayList<>());
          case SECTION -> bySection.computeIfAbsent(section, id -> new ArrayList<>());
          case SCORECARD -> ofCard;
        };
    if (!target.contains(applied)) {
      target.add(applied);
    }
  }
}
