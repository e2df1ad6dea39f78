package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.scorecard.Answer;
import dev.evenhand.api.scorecard.AutoFail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The auto-fail rules that the answers triggered, by what they fail. Found before anything is
 * calculated, since an answer can fail more than its own question.
 */
final class Fails {
  private final Map<String, List<AppliedRule>> byQuestion = new HashMap<>();
  private final Map<String, List<AppliedRule>> bySection = new HashMap<>();
  private final List<AppliedRule> ofCard = new ArrayList<>();

  private Fails() {}

  static Fails of(CompiledCard card, Map<String, Answer> answers) {
    Fails fails = new Fails();
    card.root().sections().forEach(section -> fails.collect(section, answers));
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

  static boolean anyZero(List<AppliedRule> rules) {
    return rules.stream().anyMatch(rule -> rule.kind() == AppliedRule.Kind.AUTO_FAIL_ZERO);
  }

  private void collect(CompiledSection section, Map<String, Answer> answers) {
    for (CompiledQuestion question : section.questions()) {
      Answer answer = answers.get(question.id());
      if (answer != null && !(answer instanceof Answer.NotApplicable)) {
        Set<String> marks = question.question().kind().marksOf(answer);
        question.question().autoFail().stream()
            .filter(rule -> rule.on().stream().anyMatch(marks::contains))
            .forEach(rule -> add(rule, question.id(), section.id()));
      }
    }
    section.sections().forEach(inner -> collect(inner, answers));
  }

  private void add(AutoFail rule, String question, String section) {
    AppliedRule applied =
        new AppliedRule(
            rule.effect() == AutoFail.Effect.ZERO
                ? AppliedRule.Kind.AUTO_FAIL_ZERO
                : AppliedRule.Kind.AUTO_FAIL_KEEP,
            question);
    List<AppliedRule> target =
        switch (rule.fails()) {
          case QUESTION -> byQuestion.computeIfAbsent(question, id -> new ArrayList<>());
          case SECTION -> bySection.computeIfAbsent(section, id -> new ArrayList<>());
          case SCORECARD -> ofCard;
        };
    if (!target.contains(applied)) {
      target.add(applied);
    }
  }
}
