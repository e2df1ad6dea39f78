package dev.evenhand.engine.scoring;

import dev.evenhand.api.score.AppliedRule;
import dev.evenhand.api.score.Fraction;
import dev.evenhand.api.scorecard.AutoFail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The auto-fail rules that answers, ratios and conditions triggered, by what they fail. Found
 * before anything is failed: an answer can fail more than its own question, and thresholds never
 * cascade.
 */
final class Fails {
  /** Nothing fails. */
  static final Fails NONE = new Fails(Map.of());

  private final Map<String, List<AppliedRule>> byQuestion = new HashMap<>();
  private final Map<String, List<AppliedRule>> bySection = new HashMap<>();
  private final List<AppliedRule> ofCard = new ArrayList<>();
  private final Map<String, Fraction> ratios;

  private Fails(Map<String, Fraction> ratios) {
    this.ratios = ratios;
  }

  static Fails of(CompiledCard card, DecidedAnswers known) {
    Fails fails = new Fails(Thresholds.ratios(card, known));
    card.root().questions().forEach(question -> fails.collect(question, card.root().id(), known));
    card.root().sections().forEach(section -> fails.collect(section, known));
    return fails;
  }

  boolean isEmpty() {
    return byQuestion.isEmpty() && bySection.isEmpty() && ofCard.isEmpty();
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

  private void collect(CompiledSection section, DecidedAnswers known) {
    if (known.hider(section) != null) {
      return; // all in it is hidden too
    }
    for (CompiledNode.Trigger trigger : section.autoFail()) {
      if (holds(trigger, known, Set.of(), ratios.get(section.id()))) {
        add(trigger.rule(), section.id(), section.id());
      }
    }
    section.questions().forEach(question -> collect(question, section.id(), known));
    section.sections().forEach(inner -> collect(inner, known));
  }

  private void collect(CompiledQuestion question, String around, DecidedAnswers known) {
    if (question.autoFail().isEmpty() || known.hider(question) != null) {
      return;
    }
    Set<String> marks = marks(question, known);
    for (CompiledNode.Trigger trigger : question.autoFail()) {
      if (holds(trigger, known, marks, ratios.get(question.id()))) {
        add(trigger.rule(), question.id(), around);
      }
    }
  }

  /** What a question was answered with that may fail; empty of a section. */
  static Set<String> marks(CompiledNode node, DecidedAnswers known) {
    return node instanceof CompiledQuestion question && known.judged(question.slot())
        ? Checks.marks(question.question().kind(), known.answer(question.slot()))
        : Set.of();
  }

  /**
   * Whether a rule of a node that is shown holds.
   *
   * @param marks what the node was answered with
   * @param ratio of the node by the answers alone, or null if it has none
   */
  static boolean holds(
      CompiledNode.Trigger trigger,
      DecidedAnswers known,
      Set<String> marks,
      @Nullable Fraction ratio) {
    Check when = trigger.when();
    Fraction below = trigger.below();
    return !Collections.disjoint(marks, trigger.rule().on())
        || (when != null && when.holds(known))
        || (below != null && ratio != null && ratio.compareTo(below) < 0);
  }

  /**
   * @param source the id of the question or section whose rule it is
   * @param nearest the section that it stands in, or is
   */
  private void add(AutoFail rule, String source, String nearest) {
    AppliedRule applied = applied(rule, source);
    Target failed = Target.of(rule, source, nearest);
    List<AppliedRule> target =
        switch (failed.scope()) {
          case QUESTION -> byQuestion.computeIfAbsent(failed.id(), id -> new ArrayList<>());
          case SECTION -> bySection.computeIfAbsent(failed.id(), id -> new ArrayList<>());
          case SCORECARD -> ofCard;
        };
    if (!isAmongLast(target, applied)) {
      target.add(applied);
    }
  }

  static AppliedRule applied(AutoFail rule, String source) {
    return new AppliedRule(
        rule.effect() == AutoFail.Effect.ZERO
            ? AppliedRule.Kind.AUTO_FAIL_ZERO
            : AppliedRule.Kind.AUTO_FAIL_KEEP,
        source);
  }

  /**
   * What a rule fails.
   *
   * @param id of the question or section; empty of the card
   */
  record Target(AutoFail.Scope scope, String id) {
    static Target of(AutoFail rule, String source, String nearest) {
      return switch (rule.fails()) {
        case QUESTION -> new Target(rule.fails(), source);
        case SECTION -> new Target(rule.fails(), rule.section() == null ? nearest : rule.section());
        case SCORECARD -> new Target(rule.fails(), "");
      };
    }
  }

  /** No rule holds yet; {@link #put} tells which do. */
  static Fails open() {
    return new Fails(Map.of());
  }

  /** Sets all rules that fail a target. */
  void put(Target target, List<AppliedRule> rules) {
    switch (target.scope()) {
      case QUESTION -> put(byQuestion, target.id(), rules);
      case SECTION -> put(bySection, target.id(), rules);
      case SCORECARD -> {
        ofCard.clear();
        ofCard.addAll(rules);
      }
    }
  }

  private static void put(Map<String, List<AppliedRule>> all, String id, List<AppliedRule> rules) {
    if (rules.isEmpty()) {
      all.remove(id);
    } else {
      all.put(id, rules);
    }
  }

  /** The rules of one source come one after the other, so an equal one is among the last. */
  private static boolean isAmongLast(List<AppliedRule> target, AppliedRule applied) {
    for (int i = target.size() - 1; i >= 0; i--) {
      if (!target.get(i).source().equals(applied.source())) {
        return false;
      }
      if (target.get(i).equals(applied)) {
        return true;
      }
    }
    return false;
  }
}
